internal import FoundationEssentials

/// A JSON object whose values may be of any kind: what is of the wrong kind is as if it were absent.
struct JSONObject {
  /// Any value; how deep they nest is bounded by the decoder.
  private indirect enum Value: Decodable {
    case text(String)
    case object([String: Value])
    case list([Value])
    case number(Int)
    case other

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if let object = try? value.decode([String: Value].self) {
        self = .object(object)
      } else if let list = try? value.decode([Value].self) {
        self = .list(list)
      } else if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else {
        self = .other
      }
    }
  }

  private let values: [String: Value]

  /// Reads `bytes`; `nil` for what is no object.
  init?(_ bytes: [UInt8]) {
    guard let values = try? JSONDecoder().decode([String: Value].self, from: Data(bytes)) else {
      return nil
    }
    self.values = values
  }

  private init?(_ value: Value?) {
    guard case .object(let values) = value else { return nil }
    self.values = values
  }

  /// The text of `key` where it is not blank, without white space at its ends.
  func text(_ key: String) -> String? {
    guard case .text(let text) = values[key] else { return nil }
    let trimmed = XMLText.trimmed(text)
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The text of `key` on one line, cleaned; a number counts as its digits.
  func line(_ key: String) -> String? {
    if case .number(let number) = values[key] { return String(number) }
    return text(key).map { TextCleaning.cleaned(WhiteSpace.collapsed($0)) }
  }

  /// The object of `key`.
  func object(_ key: String) -> JSONObject? { JSONObject(values[key]) }

  /// The objects in the list of `key`, or `nil` where it is no list.
  func objects(_ key: String) -> [JSONObject]? {
    guard case .list(let list) = values[key] else { return nil }
    return list.compactMap { JSONObject($0) }
  }

  /// The texts in the list of `key`, each on one line.
  func lines(_ key: String) -> [String] {
    guard case .list(let list) = values[key] else { return [] }
    return list.compactMap { value in
      guard case .text(let text) = value else { return nil }
      let line = TextCleaning.cleaned(WhiteSpace.collapsed(text))
      return line.isEmpty ? nil : line
    }
  }
}
