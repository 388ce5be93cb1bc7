/// An answer of a web server as it was sent (RFC 9112).
struct HTTPAnswer {
  /// Its status, such as 200.
  var status: Int
  /// Its head, in its order.
  var fields: [WARCHead.Field]
  /// Where its body begins.
  private let bodyStart: Int

  /// Reads the head of the answer in `bytes`; `nil` where they are none.
  init?(_ bytes: [UInt8], headLimit: Int, fieldLimit: Int) {
    guard bytes.starts(with: "HTTP/".utf8) else { return nil }
    var start = 0
    var status: Int?
    var fields: [WARCHead.Field] = []
    while start < min(bytes.count, headLimit) {
      let feed = ByteSearch.first(0x0A, in: bytes, from: start) ?? bytes.count
      var line = bytes[start..<feed]
      if line.last == 0x0D { line.removeLast() }
      start = min(feed + 1, bytes.count)
      if line.isEmpty { break }
      if status == nil {
        let words = line.split(separator: 0x20, maxSplits: 2)
        guard words.count > 1, words[1].count == 3,
          let number = Int(String(decoding: words[1], as: UTF8.self))
        else { return nil }
        status = number
      } else if fields.count < fieldLimit {
        fields.append(line: Array(line.prefix(8192)))
      }
    }
    guard let status else { return nil }
    self.status = status
    self.fields = fields
    bodyStart = start
  }

  /// The value of the first field of that name, which is in lower case; empty where there is none.
  func value(of name: String) -> String {
    fields.first { $0.name.lowercased() == name }?.value ?? ""
  }

  /// The body without the codings of its transfer and its content, at most `limit` bytes.
  ///
  /// Some archives keep a head that tells of codings which they have undone; then the bytes count.
  func body(in bytes: [UInt8], limit: Int) throws(ReadingError) -> [UInt8] {
    var body = Array(bytes[bodyStart...])
    if value(of: "transfer-encoding").lowercased().contains("chunked") {
      body = Self.unchunked(body) ?? body
    }
    let codings = value(of: "content-encoding").lowercased().split(separator: ",")
      .map { WhiteSpace.collapsed(String($0)) }
    guard codings.count <= 4 else {
      throw .unpackingLimit("it is compressed \(codings.count) times")
    }
    for coding in codings.reversed() { body = try Self.decoded(body, coding: coding, limit: limit) }
    return body
  }

  /// The bytes of the chunks of `body` (RFC 9112 §7.1), or `nil` where it has no chunks.
  private static func unchunked(_ body: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var start = 0
    while let feed = ByteSearch.first(0x0A, in: body, from: start), feed - start < 1024 {
      let digits = body[start..<feed].prefix { byte in
        byte != UInt8(ascii: ";") && byte > 0x20
      }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0,
        !digits.isEmpty
      else { break }
      if size == 0 { return bytes }
      let end = min(body.count, (feed + 1).addingReportingOverflow(size).partialValue)
      guard end > feed else { break }
      bytes += body[(feed + 1)..<end]
      start = end
      if start < body.count, body[start] == 0x0D { start += 1 }
      if start < body.count, body[start] == 0x0A { start += 1 }
    }
    // Cut off, or never chunked.
    return bytes.isEmpty ? nil : bytes
  }

  private static func decoded(
    _ body: [UInt8], coding: String, limit: Int
  ) throws(ReadingError) -> [UInt8] {
    switch coding {
    case "gzip", "x-gzip":
      guard body.starts(with: [0x1F, 0x8B]) else { return body }
      return try inflated(body, .gzip, limit: limit)
    case "deflate":
      // RFC 9110 §8.4.1.2: zlib, but some servers send deflate without its wrapping.
      let isWrapped =
        body.count > 1 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
      return try inflated(body, isWrapped ? .zlib : .deflate, limit: limit)
    case "zstd":
      guard body.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) else { return body }
      let budget = UnpackingBudget()
      budget.packedByteCount = body.count
      return try DecompressedStream(BytesStream(body), budget: budget).readAll(limit: limit)
    case "br":
      guard !HTMLSniffer.isHTML(Array(body.prefix(4096))) else { return body }
      throw .unsupported("compressed with Brotli", advice: "fetch the page again without it")
    default: return body
    }
  }

  /// What is there of `body` decompressed; a body that is cut off gives what it has.
  private static func inflated(
    _ body: [UInt8], _ format: Inflater.Format, limit: Int
  ) throws(ReadingError) -> [UInt8] {
    let inflater = try Inflater(format)
    inflater.feed(body)
    var bytes: [UInt8] = []
    do throws(ReadingError) {
      while true {
        let piece = try inflater.next()
        if piece.isEmpty { return bytes }
        guard piece.count <= limit - bytes.count else { throw .tooLarge(limit: limit) }
        bytes += piece
      }
    } catch {
      guard case .damagedCompression = error, !bytes.isEmpty else { throw error }
      return bytes
    }
  }
}
