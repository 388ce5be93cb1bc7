internal import FoundationEssentials

/// Any JSON.
indirect enum JSONValue: Decodable {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(Double)
  case other

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let object = try? value.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let array = try? value.decode([JSONValue].self) {
      self = .array(array)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else {
      self = .other
    }
  }

  /// Reads `text`, in which line feeds within strings are forgiven; `nil` for what is no JSON.
  init?(_ text: String) {
    guard text.utf8.count <= 2_000_000 else { return nil }
    let bytes = text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      return nil
    }
    self = value
  }

  /// The text, where it is one that is not blank.
  var string: String? {
    guard case .string(let text) = self else { return nil }
    let collapsed = WhiteSpace.collapsed(text)
    return collapsed.isEmpty ? nil : collapsed
  }

  /// The value of `key`, where it is an object.
  subscript(key: String) -> JSONValue? {
    guard case .object(let object) = self else { return nil }
    return object[key]
  }

  /// Its elements, or itself.
  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [self] }
    return elements
  }
}
