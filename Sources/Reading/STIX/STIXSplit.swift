internal import Model
internal import STIX

/// The reports that a bundle or an envelope holds, and what each is made of.
///
/// A report, a note or an opinion with a text is a report of its own, as the bytes that it came in;
/// a report that Hearsay published goes together with the notes on it. What else is in a bundle
/// makes no report: the bundle itself is kept then, as one document that says what it holds.
struct STIXSplit {
  /// A report by the places of its objects.
  struct Part {
    /// What it is called: the identifier of its first object.
    var name: String
    /// Where its objects stand.
    var ranges: [Range<Int>]
    /// What other objects say of it.
    var listed: ListedMetadata
  }

  /// The bytes of the whole.
  let bytes: [UInt8]
  /// Its reports, in order.
  private(set) var parts: [Part] = []
  /// Whether it holds more than its reports tell.
  private(set) var hasMore = false

  /// How many bytes an object may have that is read.
  private static let objectLimit = 8 << 20

  /// Splits a bundle; `nil` for what is none, and for what is one report by itself.
  init?(_ bytes: [UInt8]) {
    guard STIXSniffer.isSTIX(bytes) else { return nil }
    self.bytes = bytes
    var index = STIXIndex()
    var objectCount = 0
    let elements = STIXElements(scanning: bytes) { element in
      objectCount += 1
      guard let value = try? element.value.get(), element.range.count <= Self.objectLimit else {
        index.hasMore = true
        return
      }
      index.take(value, at: element.range)
    }
    guard elements.hasObjects else { return nil }
    hasMore = index.hasMore && objectCount > 0
    parts = index.parts
    // Of a list that breaks off nobody can say what it is.
    if elements.fault != nil { hasMore = false }
  }

  /// The bytes of a report: those of its object, or an envelope of its objects.
  func bytes(of part: Part) -> [UInt8] {
    if part.ranges.count == 1, let range = part.ranges.first { return Array(bytes[range]) }
    var envelope = Array("{\"objects\":[".utf8)
    for (index, range) in part.ranges.enumerated() {
      if index > 0 { envelope.append(UInt8(ascii: ",")) }
      envelope.append(contentsOf: bytes[range])
    }
    envelope.append(contentsOf: Array("]}".utf8))
    return envelope
  }
}

/// The reports of a bundle, the bundle itself before them where it holds more.
final class STIXLayer: ReportLayer {
  private let split: STIXSplit
  private var number = 0
  private var isBeforeParts = true

  init(_ split: STIXSplit) {
    self.split = split
  }

  func next() -> PackedItem? {
    if isBeforeParts {
      isBeforeParts = false
      if split.hasMore {
        return PackedItem(name: "", content: .report(split.bytes, listed: ListedMetadata()))
      }
      if split.parts.isEmpty {
        let advice = "give a bundle that holds something"
        return PackedItem(
          name: "", content: .failure(.unsupported("a bundle without objects", advice: advice)))
      }
    }
    guard number < split.parts.count else { return nil }
    let part = split.parts[number]
    number += 1
    return PackedItem(
      name: part.name, content: .report(split.bytes(of: part), listed: part.listed))
  }
}
