/// A line of NDJSON that holds a text, read in one pass over its bytes.
///
/// Comparing texts by their words takes less time than decoding their lines would, so that lines
/// of the usual form are read here: an object of strings, numbers and lists of strings. Whatever
/// else a line is, it is left to `DocumentLine`, which also says what is wrong with it.
struct TextLine {
  /// The name that the line gives the document.
  private(set) var id = ""
  /// The UTF-8 of the text.
  private(set) var text: [UInt8] = []
  /// When it was published, as it is written.
  private(set) var published: String?

  private static let quote = UInt8(ascii: "\"")

  /// Reads a line; `nil` where it is not of the usual form.
  init?(_ line: [UInt8]) {
    let bytes = line.span
    guard (try? UTF8Span(validating: bytes)) != nil else { return nil }
    var scanner = LineScanner()
    var hasID = false
    var hasText = false
    guard scanner.take(UInt8(ascii: "{"), bytes) else { return nil }
    while true {
      guard let name = scanner.string(bytes), !name.isEscaped,
        scanner.take(UInt8(ascii: ":"), bytes)
      else { return nil }
      switch Self.member(name.range, bytes) {
      case .id:
        guard !hasID, let value = scanner.string(bytes), !value.range.isEmpty,
          let content = LineScanner.content(value, bytes)
        else { return nil }
        id = String(decoding: content, as: UTF8.self)
        hasID = true
      case .text:
        guard !hasText, let value = scanner.string(bytes),
          let content = LineScanner.content(value, bytes)
        else { return nil }
        text = content
        hasText = true
      case .published:
        guard published == nil, let value = scanner.string(bytes),
          let content = LineScanner.content(value, bytes)
        else { return nil }
        published = String(decoding: content, as: UTF8.self)
      case .html: return nil
      case .other: guard scanner.skipValue(bytes) else { return nil }
      }
      if scanner.take(UInt8(ascii: ","), bytes) { continue }
      guard scanner.take(UInt8(ascii: "}"), bytes), scanner.isAtEnd(bytes) else { return nil }
      break
    }
    guard hasID, hasText, text.contains(where: { $0 > 0x20 }) else { return nil }
  }

  private enum Member { case id, text, published, html, other }

  private static func member(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Member {
    func isNamed(_ name: StaticString) -> Bool {
      guard name.utf8CodeUnitCount == range.count else { return false }
      return name.withUTF8Buffer { wanted in
        range.indices.allSatisfy { unsafe bytes[$0] == wanted[$0 - range.lowerBound] }
      }
    }
    if isNamed("id") { return .id }
    if isNamed("text") { return .text }
    if isNamed("published") { return .published }
    return isNamed("html") ? .html : .other
  }
}
