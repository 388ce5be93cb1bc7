/// Holds values against rules.
enum RuleCheck {
  /// The integers that a STIX value may be: section 2.9, those that a double tells apart.
  static let integers = -9_007_199_254_740_991...9_007_199_254_740_991

  /// Checks a value; `place` names the property, such as "external_references.url", for the message.
  static func check(
    _ value: JSONValue, _ rule: Rule, at place: @autoclosure () -> String
  ) throws(STIXFault) {
    if value.isNull { throw STIXFault("\(place()): null, which STIX does not have") }
    switch rule {
    case .anything:
      if value.isArray, value.elements.isEmpty { throw STIXFault("\(place()): an empty list") }
    case .string:
      guard value.isString else { throw STIXFault("\(place()): no string") }
    case .boolean:
      guard value.bool != nil else { throw STIXFault("\(place()): neither true nor false") }
    case .integer(let bounds):
      guard let integer = value.integer else { throw STIXFault("\(place()): no integer") }
      guard bounds.contains(integer) else {
        throw STIXFault("\(place()): not from \(bounds.lowerBound) to \(bounds.upperBound)")
      }
    case .number(let bounds):
      guard let number = value.double else { throw STIXFault("\(place()): no number") }
      guard bounds.contains(number) else {
        throw STIXFault("\(place()): not from \(bounds.lowerBound) to \(bounds.upperBound)")
      }
    case .list(let element):
      guard value.isArray else { throw STIXFault("\(place()): no list") }
      let elements = value.elements
      if elements.isEmpty { throw STIXFault("\(place()): an empty list") }
      for value in elements { try check(value, element, at: place()) }
    case .dictionary(let element):
      try checkDictionary(value, element, at: place())
    case .record(let record):
      guard value.isObject else { throw STIXFault("\(place()): no object") }
      try check(value, record, at: place())
    case .hashes:
      try HashCheck.check(value, at: place())
    case .reference(let types) where value.isReference(to: types): break
    case .timestamp where value.plainBytes != nil:
      guard value.timestamp != nil else {
        throw STIXFault("\(place()): no timestamp such as 2016-01-20T12:31:12.123Z")
      }
    case .timestamp, .reference, .referenceToOther, .oneOf, .hexadecimal, .binary, .text:
      guard let text = value.string else { throw STIXFault("\(place()): no string") }
      try TextCheck.check(text, rule, at: place())
    }
  }

  /// Checks the members of an object.
  static func check(
    _ value: JSONValue, _ record: Record, at place: @autoclosure () -> String
  ) throws(STIXFault) {
    for name in record.required where value[name] == nil {
      throw STIXFault("\(place()).\(name): missing")
    }
    for (name, member) in value.members {
      guard let rule = record.properties[name] else {
        if member.isNull { throw STIXFault("\(place()).\(name): null, which STIX does not have") }
        continue
      }
      try check(member, rule, at: "\(place()).\(name)")
    }
    if !record.anyOf.isEmpty, !record.anyOf.contains(where: { value[$0] != nil }) {
      throw STIXFault("\(place()): none of \(record.anyOf.joined(separator: ", "))")
    }
    try record.further?(value)
  }

  private static func checkDictionary(
    _ value: JSONValue, _ rule: Rule, at place: @autoclosure () -> String
  ) throws(STIXFault) {
    guard value.isObject else { throw STIXFault("\(place()): no object") }
    let members = value.members
    if members.isEmpty { throw STIXFault("\(place()): an empty object") }
    for (name, member) in members {
      guard TextCheck.isDictionaryName(name) else {
        throw STIXFault("\(place()): a name that is not made of a–z, A–Z, 0–9, - and _")
      }
      try check(member, rule, at: "\(place()).\(name)")
    }
  }
}
