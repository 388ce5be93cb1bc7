internal import Model

/// The reports in a web archive (WARC 1.0 and 1.1, ISO 28500), record by record.
///
/// Given are the payloads of `response` records with a status from 200 to 299 and of `resource` and
/// `conversion` records, where they are of a kind that is read. Behind a record that is damaged, or
/// whose length is a lie, it goes on with the next one.
final class WARCReader: ReportLayer {
  private let scanner: StreamScanner
  private let budget: UnpackingBudget
  private var recordNumber = 0
  /// Whether a failure was told of, and no record has been found since.
  private var isLost = false
  private var isAtEnd = false
  /// What the record is called that is being read.
  private var recordName: String?
  /// How many bytes may still be read a second time in search of a record that a lie swallowed.
  private var rescanCredit = 256 << 20

  private static let mark = "WARC/"
  private static let headLimit = 1 << 20
  private static let fieldLimit = 1000

  init(_ stream: any ByteStream, budget: UnpackingBudget) {
    scanner = StreamScanner(stream)
    self.budget = budget
  }

  func next() -> PackedItem? {
    while !isAtEnd {
      do throws(ReadingError) {
        guard let item = try readItem() else { continue }
        return item
      } catch {
        // A damaged part of a compressed file: the stream goes on behind it, or ends.
        if case .unpackingLimit = error { isAtEnd = true }
        if isLost, !isAtEnd { continue }
        isLost = true
        let name = isAtEnd ? "" : recordName ?? "record \(recordNumber + 1)"
        return PackedItem(name: name, content: .failure(error))
      }
    }
    return nil
  }

  /// The next record, where it is one to read or one that is damaged.
  private func readItem() throws(ReadingError) -> PackedItem? {
    recordName = nil
    guard try scanner.skipLineEnds() else {
      isAtEnd = true
      return nil
    }
    guard try scanner.starts(with: Self.mark) else {
      let skippedCount = try scanner.skip(toLine: Self.mark)
      guard !isLost, skippedCount > 0 else { return nil }
      return failure(
        "behind record \(recordNumber)", "\(skippedCount) bytes there belong to no record")
    }
    _ = try scanner.skip(Self.mark.utf8.count, stop: Self.mark)
    recordNumber += 1
    guard let head = try readHead() else {
      return failure("record \(recordNumber)", "its head is damaged")
    }
    let name = head.name ?? "record \(recordNumber)"
    guard let length = head.length else {
      return failure(name, "its Content-Length is no number")
    }
    isLost = false
    recordName = name
    return try readBlock(of: head, length: length, name: name)
  }

  private func readBlock(
    of head: WARCHead, length: Int, name: String
  ) throws(ReadingError) -> PackedItem? {
    // A response has a head of its own before the page.
    let limit = budget.limits.memberByteCount + Self.headLimit
    if let leftCount = scanner.leftCount, length > leftCount {
      return failure(name, "it is cut off: at most \(leftCount) of \(length) bytes are there")
    }
    var block: [UInt8] = []
    let count: Int
    if length <= limit {
      block = try scanner.take(length, stop: Self.mark)
      count = block.count
    } else {
      count = try scanner.skip(length, stop: Self.mark)
    }
    guard count == length else {
      return lie(
        in: block, name: name,
        reason: "it is cut off: \(count) of \(length) bytes are there")
    }
    var isEnded = try scanner.starts(with: "\r\n\r\n")
    if !isEnded { isEnded = try scanner.starts(with: "\n\n") }
    if !isEnded, try scanner.skipLineEnds(), try !scanner.starts(with: Self.mark) {
      return lie(
        in: block, name: name, reason: "its Content-Length, \(length), is not where it ends")
    }
    guard head.isWanted else { return nil }
    guard length <= limit else {
      return PackedItem(
        name: name, content: .failure(.tooLarge(limit: budget.limits.memberByteCount)))
    }
    do throws(ReadingError) {
      guard
        let payload = try WARCPayload(
          of: block, head: head, limit: budget.limits.memberByteCount)
      else { return nil }
      try budget.unpack(payload.bytes.count)
      return PackedItem(
        name: name, content: .stream(BytesStream(payload.bytes)), retrieval: payload.retrieval)
    } catch {
      if case .unpackingLimit = error { throw error }
      return PackedItem(name: name, content: .failure(error))
    }
  }

  private func readHead() throws(ReadingError) -> WARCHead? {
    var left = Self.headLimit
    guard let version = try scanner.line(limit: 64) else { return nil }
    left -= version.count
    var fields: [WARCHead.Field] = []
    while let line = try scanner.line(limit: left) {
      if line.isEmpty { return WARCHead(fields) }
      left -= line.count + 1
      guard left > 0, fields.count < Self.fieldLimit else { return nil }
      fields.append(line: line)
    }
    return nil
  }

  /// A record whose block is not what its head says; what follows may lie within the block.
  private func lie(in block: [UInt8], name: String, reason: String) -> PackedItem {
    if block.count <= rescanCredit {
      rescanCredit -= block.count
      // The mark itself may be cut in two.
      let start = Self.recordStart(in: block) ?? max(0, block.count - Self.mark.utf8.count)
      scanner.putBack(block[start...])
    }
    return failure(name, reason)
  }

  private func failure(_ name: String, _ reason: String) -> PackedItem {
    isLost = true
    return PackedItem(name: name, content: .failure(.damagedPacking(reason: reason)))
  }

  private static func recordStart(in block: [UInt8]) -> Int? {
    let needle = Array("\nWARC/1.".utf8)
    return ByteSearch.first(needle, in: block, from: 0).map { $0 + 1 }
  }
}
