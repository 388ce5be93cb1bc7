internal import Foundation

/// A JSON object whose values may be of any kind: what is of the wrong kind is as if it were absent.
struct JSONObject {
  private let values: [String: Any]

  /// Reads `bytes`; `nil` for what is no object.
  init?(_ bytes: [UInt8]) {
    guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) else { return nil }
    self.init(any: value)
  }

  private init?(any value: Any) {
    guard let values = value as? [String: Any] else { return nil }
    self.values = values
  }

  /// The text of `key` where it is not blank, without white space at its ends.
  func text(_ key: String) -> String? {
    guard let text = values[key] as? String else { return nil }
    let trimmed = XMLText.trimmed(text)
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The text of `key` on one line, cleaned; a number counts as its digits.
  func line(_ key: String) -> String? {
    if let number = values[key] as? Int { return String(number) }
    return text(key).map { TextCleaning.cleaned(WhiteSpace.collapsed($0)) }
  }

  /// The object of `key`.
  func object(_ key: String) -> JSONObject? { values[key].flatMap { JSONObject(any: $0) } }

  /// The objects in the list of `key`, or `nil` where it is no list.
  func objects(_ key: String) -> [JSONObject]? {
    (values[key] as? [Any])?.compactMap { JSONObject(any: $0) }
  }

  /// The texts in the list of `key`.
  func lines(_ key: String) -> [String] {
    ((values[key] as? [Any]) ?? []).compactMap { $0 as? String }
      .map { TextCleaning.cleaned(WhiteSpace.collapsed($0)) }.filter { !$0.isEmpty }
  }

  /// Whether `key` is `true`.
  func isTrue(_ key: String) -> Bool { values[key] as? Bool == true }
}
