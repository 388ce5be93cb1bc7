/// Checks `extensions`: STIX 2.1 section 7.3.
enum ExtensionCheck {
  /// The kinds of extensions.
  static let types = [
    "new-sdo", "new-sco", "new-sro", "property-extension", "toplevel-property-extension",
  ]

  /// Checks the property.
  static func check(_ value: JSONValue) throws(STIXFault) {
    guard value.isObject else { throw STIXFault("extensions: no object") }
    let members = value.members
    if members.isEmpty { throw STIXFault("extensions: an empty object") }
    for (name, member) in members {
      let place = "extensions.\(STIXObject.shown(name))"
      guard member.isObject else { throw STIXFault("\(place): no object") }
      guard name.hasPrefix("extension-definition--") else {
        guard TextCheck.isDictionaryName(name) else {
          throw STIXFault("\(place): a name that is not made of a–z, A–Z, 0–9, - and _")
        }
        if let record = KnownExtensions.records[name] {
          try RuleCheck.check(member, record, at: place)
        }
        continue
      }
      try TextCheck.check(name, .reference(["extension-definition"]), at: place)
      guard let type = member["extension_type"] else {
        throw STIXFault("\(place).extension_type: missing")
      }
      try RuleCheck.check(type, .oneOf(types), at: "\(place).extension_type")
    }
  }
}
