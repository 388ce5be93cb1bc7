internal import Model
internal import STIX

/// A value of an object; pages have JSON values of their own.
typealias STIXValue = STIX.JSONValue

/// What Hearsay's own extension says on an object, which any Hearsay may have published.
///
/// It is known by its `record`, not by its identifier: an instance may define it anew.
struct STIXRecord {
  /// What the object is.
  enum Kind: String {
    /// A note: a claim as told.
    case claim
    /// An opinion: how somebody stands to a claim.
    case stance
    /// A report: a document that was read.
    case document
  }

  /// What the object is.
  var kind: Kind
  /// The extension's members.
  var value: STIXValue

  /// Finds the extension on an object.
  init?(of object: STIXValue) {
    guard let extensions = object["extensions"] else { return nil }
    for (name, value) in extensions.members where name.hasPrefix("extension-definition--") {
      if let kind = value["record"]?.string.flatMap({ Kind(rawValue: $0) }) {
        self.kind = kind
        self.value = value
        return
      }
    }
    return nil
  }

  /// The day or moment that a member tells.
  func date(_ name: String) -> PartialDate? {
    value[name]?.string.flatMap { PartialDate($0) }
  }

  /// The words of a list, each on one line.
  func words(_ name: String, limit: Int = 64) -> [String] {
    (value[name]?.elements ?? []).prefix(limit).compactMap { STIXWords.line($0.string) }
  }
}

/// Words of objects as they may be shown.
enum STIXWords {
  /// A text on one line, cleaned; `nil` where nothing is left.
  static func line(_ text: String?, limit: Int = 400) -> String? {
    MemberName.firstShown([text], limit: limit)
  }

  /// A member's text on one line.
  static func line(_ object: STIXValue, _ name: String, limit: Int = 400) -> String? {
    line(object[name]?.string, limit: limit)
  }

  /// A member's text, cleaned, without white space at its ends; `nil` where nothing is left.
  static func text(_ object: STIXValue, _ name: String) -> String? {
    guard let text = object[name]?.string else { return nil }
    let cleaned = XMLText.trimmed(TextCleaning.cleaned(text))
    return cleaned.isEmpty ? nil : cleaned
  }

  /// A place in a text that a member tells; `nil` for what can be none.
  static func place(_ object: STIXValue, _ name: String) -> Int? {
    object[name]?.integer.flatMap { (0...1 << 40).contains($0) ? $0 : nil }
  }

  /// The lines of a text on which anything stands, without white space at their ends.
  static func lines(of text: String) -> [String] {
    text.utf8.split(separator: 0x0A).compactMap { line in
      let trimmed = XMLText.trimmed(String(Substring(line)))
      return trimmed.isEmpty ? nil : trimmed
    }
  }
}
