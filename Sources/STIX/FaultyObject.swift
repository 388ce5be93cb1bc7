/// What can be said of an object that no reader should take in.
enum FaultyObject {
  /// The `id` that it gives, or an empty string; its bytes follow the grammar of JSON.
  ///
  /// Looked for among the members of the object itself, without a list of its values.
  static func id(in bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    guard range.count > 1, bytes[range.lowerBound] == UInt8(ascii: "{") else { return "" }
    var scanner = JSONScanner()
    var index = range.lowerBound + 1
    while index < range.upperBound {
      guard let name = try? scanner.scanValue(in: bytes, at: index), name <= range.upperBound else {
        return ""
      }
      let isID = JSONText.words(bytes, index..<name) == "id"
      index = JSONScanner.skipSpace(in: bytes, from: name)
      guard index < range.upperBound, bytes[index] == UInt8(ascii: ":"),
        let end = try? scanner.scanValue(in: bytes, at: index + 1), end <= range.upperBound
      else { return "" }
      if isID {
        return STIXObject.shown(JSONText.words(bytes, index + 1..<end))
      }
      index = JSONScanner.skipSpace(in: bytes, from: end)
      guard index < range.upperBound, bytes[index] == UInt8(ascii: ",") else { return "" }
      index += 1
    }
    return ""
  }
}

extension JSONText {
  /// What the string says that stands in `range`, white space around it, or `nil` where there is none.
  static func words(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String? {
    let start = JSONScanner.skipSpace(in: bytes, from: range.lowerBound)
    guard range.upperBound - start >= 2, range.upperBound - start <= 2_000,
      bytes[start] == UInt8(ascii: "\"")
    else { return nil }
    return String(
      decoding: unescaped(bytes, start + 1..<range.upperBound - 1, hasEscapes: true), as: UTF8.self)
  }
}
