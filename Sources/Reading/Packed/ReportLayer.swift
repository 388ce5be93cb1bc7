internal import Model

/// Gives what a packed file holds, one item after the other.
protocol ReportLayer: AnyObject {
  /// The next item, or `nil` at the end. The stream of an item is of use until the next is asked for.
  func next() -> PackedItem?
}

/// A thing within a packed file.
struct PackedItem {
  /// What it is.
  enum Content {
    /// Bytes, in which more may be packed.
    case stream(any ByteStream)
    /// A report by itself, in which nothing more is packed.
    case report([UInt8], listed: ListedMetadata)
    /// A line of NDJSON.
    case line(number: Int, bytes: [UInt8])
    /// Something that cannot be read.
    case failure(ReadingError)
  }

  /// What it is called there; empty for the packed file itself, and for a line.
  var name: String
  /// What it is.
  var content: Content
  /// How it was had over the network, where that is told.
  var retrieval: Retrieval?
}

/// The members of an archive.
final class MemberLayer: ReportLayer {
  private let reader: MemberReader
  private var isAtEnd = false

  init(_ reader: MemberReader) {
    self.reader = reader
  }

  func next() -> PackedItem? {
    while !isAtEnd {
      do throws(ReadingError) {
        guard let member = try reader.next() else { return nil }
        // As in a folder, hidden files are passed over, and what one system adds of its own.
        if Self.isHidden(member.name) { continue }
        if member.isEncrypted {
          let advice = "unpack it with its password, and add what comes out"
          return PackedItem(
            name: member.name, content: .failure(.unsupported("encrypted", advice: advice)))
        }
        return PackedItem(name: member.name, content: .stream(MemberStream(reader)))
      } catch {
        isAtEnd = true
        return PackedItem(name: "", content: .failure(error))
      }
    }
    return nil
  }

  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { part in
      part == "__MACOSX" || (part.hasPrefix(".") && part != "." && part != "..")
    }
  }
}

/// The lines of an NDJSON file.
final class LineLayer: ReportLayer {
  private var lines: LineSplitter

  init(_ stream: any ByteStream) {
    lines = LineSplitter(chunks: ChunkSource(stream), lineLimit: DocumentLines.defaultLineLimit)
  }

  func next() -> PackedItem? {
    while let line = lines.next() {
      switch line.bytes {
      case .failure(let error): return PackedItem(name: "", content: .failure(error))
      case .success(let bytes):
        guard bytes.contains(where: { $0 > 0x20 }) else { continue }
        return PackedItem(name: "", content: .line(number: line.number, bytes: bytes))
      }
    }
    return nil
  }
}

/// Lines that were made of what a feed lists.
final class ListLayer: ReportLayer {
  private var lines: [[UInt8]]
  private var number = 0

  init(_ lines: [[UInt8]]) {
    self.lines = lines
  }

  func next() -> PackedItem? {
    if lines.isEmpty { return number == 0 ? noLines() : nil }
    guard number < lines.count else { return nil }
    defer { number += 1 }
    return PackedItem(name: "", content: .line(number: number + 1, bytes: lines[number]))
  }

  private func noLines() -> PackedItem {
    number = 1
    let advice = "give the pages that it names"
    return PackedItem(
      name: "", content: .failure(.unsupported("a list without a report's text", advice: advice)))
  }
}
