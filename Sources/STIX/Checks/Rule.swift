/// What a property's value must be.
indirect enum Rule: Sendable {
  /// Any value but `null` and empty lists, which STIX 2.1 section 2 has nowhere.
  case anything
  /// A string.
  case string
  /// `true` or `false`.
  case boolean
  /// An integer within these bounds.
  case integer(ClosedRange<Int>)
  /// A number within these bounds.
  case number(ClosedRange<Double>)
  /// A timestamp: section 2.12.
  case timestamp
  /// An identifier of one of these types, or of any where none is said: section 2.9.
  case reference([String])
  /// An identifier of any type but these.
  case referenceToOther([String])
  /// A list with at least one element, each of which follows the rule.
  case list(Rule)
  /// One of these strings: an enumeration, section 2.6.
  case oneOf([String])
  /// A string of hexadecimal digits, two a byte: section 2.8.
  case hexadecimal
  /// Bytes in base64: section 2.1.
  case binary
  /// Hashes by algorithm: section 2.7.
  case hashes
  /// An object of any members whose names are those of a dictionary: section 2.4.
  case dictionary(Rule)
  /// An object with these members; others may stand beside them.
  case record(Record)
  /// A string that meets a condition, with what it should have been.
  case text(@Sendable (String) -> Bool, String)
}

/// The members that an object has, or that stand within one.
struct Record: Sendable {
  /// The rule of each member, by its name.
  var properties: [String: Rule]
  /// The names of those that must be there.
  var required: [String] = []
  /// Names of which at least one must be there.
  var anyOf: [String] = []
  /// What must be true besides; throws the reason why it is not.
  var further: (@Sendable (JSONValue) throws(STIXFault) -> Void)?
}
