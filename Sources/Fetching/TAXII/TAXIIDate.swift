internal import STIX

/// Times at which objects were added, as servers tell them and are asked for them: TAXII 2.1 section 2.
enum TAXIIDate {
  /// `text` with six fraction digits in UTC, or `nil` where it is no time.
  static func canonical(_ text: String) -> String? {
    timestamp(text)?.description
  }

  /// A microsecond before `text`, so that what was added at that time is asked for as well.
  static func justBefore(_ text: String) -> String {
    guard let timestamp = timestamp(text) else { return text }
    return STIXTimestamp(microseconds: timestamp.microseconds - 1).description
  }

  /// The later of two.
  static func later(_ one: String?, _ other: String?) -> String? {
    guard let one, let first = timestamp(one) else { return other }
    guard let other, let second = timestamp(other) else { return one }
    return first < second ? other : one
  }

  private static func timestamp(_ text: String) -> STIXTimestamp? {
    text.utf8.count <= 64 ? STIXTimestamp(lenient: text) : nil
  }
}
