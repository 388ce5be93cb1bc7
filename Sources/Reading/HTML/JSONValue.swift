/// Any JSON.
indirect enum JSONValue {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case number(Double)
  case other

  /// Reads `text` as pages write it; `nil` for what is no JSON.
  ///
  /// Forgiven are what pages get wrong (RFC 8259 aside): control characters in strings, commas
  /// before a closing bracket, brackets never closed, a comment or CDATA mark around the whole.
  init?(_ text: String) {
    guard text.utf8.count <= 2_000_000 else { return nil }
    var reader = JSONReader(Array(text.utf8))
    guard let value = reader.value() else { return nil }
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
