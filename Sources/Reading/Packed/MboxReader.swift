/// The mails of an mbox file (RFC 4155), each as it was sent.
///
/// A line that begins with "From " behind an empty one begins a mail; ">From " in a mail is that
/// line, quoted (mboxrd).
final class MboxReader: ReportLayer {
  private var lines: LineSplitter
  private let limit: Int
  private var number = 0
  private var isAtEnd = false

  init(_ stream: any ByteStream, limit: Int) {
    lines = LineSplitter(chunks: ChunkSource(stream), lineLimit: limit)
    self.limit = limit
    // The line that begins the first mail.
    _ = lines.next()
  }

  func next() -> PackedItem? {
    guard !isAtEnd else { return nil }
    number += 1
    var mail: [UInt8] = []
    var failure: ReadingError?
    var isBehindEmptyLine = false
    var isSeparated = false
    while let line = lines.next() {
      switch line.bytes {
      case .failure(let error):
        if failure == nil { failure = error }
        isBehindEmptyLine = false
      case .success(let bytes):
        if isBehindEmptyLine, bytes.starts(with: "From ".utf8) {
          isSeparated = true
        } else {
          append(bytes, to: &mail, failure: &failure)
          isBehindEmptyLine = bytes.isEmpty || bytes == [0x0D]
        }
      }
      if isSeparated { break }
    }
    isAtEnd = !isSeparated
    let name = "mail \(number)"
    if let failure { return PackedItem(name: name, content: .failure(failure)) }
    return PackedItem(name: name, content: .stream(BytesStream(mail)))
  }

  private func append(_ line: [UInt8], to mail: inout [UInt8], failure: inout ReadingError?) {
    guard failure == nil else { return }
    guard mail.count + line.count < limit else {
      failure = .tooLarge(limit: limit)
      mail = []
      return
    }
    let isQuoted =
      line.first == UInt8(ascii: ">")
      && line.drop { $0 == UInt8(ascii: ">") }.starts(
        with: "From ".utf8)
    mail += isQuoted ? line.dropFirst() : line[...]
    mail.append(0x0A)
  }
}
