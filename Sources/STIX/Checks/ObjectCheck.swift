/// Checks an object against STIX 2.1.
enum ObjectCheck {
  /// Checks everything.
  /// - Returns: the object's type.
  static func check(_ value: JSONValue) throws(STIXFault) -> String {
    let type = try checkType(of: value)
    let rules = try rules(for: value, type: type)
    try checkVersion(of: value, type: type, family: rules.family)
    for name in rules.record.required where value[name] == nil {
      throw STIXFault("\(name): missing")
    }
    try value.forEachMember { name, member throws(STIXFault) in
      try checkMember(member, name: name.string ?? "", rules: rules)
    }
    if !rules.record.anyOf.isEmpty, !rules.record.anyOf.contains(where: { value[$0] != nil }) {
      throw STIXFault("none of \(rules.record.anyOf.joined(separator: ", ")) is there")
    }
    if let created = timestamp(value["created"]), let modified = timestamp(value["modified"]),
      modified < created
    {
      throw STIXFault("modified: earlier than created")
    }
    try rules.record.further?(value)
    return type
  }

  /// A timestamp that was checked.
  static func timestamp(_ value: JSONValue?) -> STIXTimestamp? {
    value?.timestamp
  }

  /// Checks `type` and `id`, which must name the same type.
  private static func checkType(of value: JSONValue) throws(STIXFault) -> String {
    guard let given = value["type"] else { throw STIXFault("type: missing") }
    guard let type = given.string else { throw STIXFault("type: no string") }
    let bytes = Array(type.utf8)
    guard STIXIdentifier.isType(in: bytes.span, 0..<bytes.count) else {
      throw STIXFault("type: not made of 3 to 250 a–z, 0–9 and single hyphens")
    }
    guard type != "bundle" else {
      throw STIXFault("type: a bundle, which cannot stand within another or within an envelope")
    }
    guard let id = value["id"] else { throw STIXFault("id: missing") }
    guard let text = id.string else { throw STIXFault("id: no string") }
    guard try TextCheck.type(of: text, at: "id") == type else {
      throw STIXFault("id: does not begin with the type \(type)")
    }
    return type
  }

  /// The rules that an object must follow.
  private static func rules(for value: JSONValue, type: String) throws(STIXFault) -> ObjectRules {
    let rules = ObjectRules.byType[type]
    if value["spec_version"] == nil, rules?.family != .observable {
      // What has no version either can be an observable of somebody's own.
      guard rules == nil, value["created"] == nil, value["modified"] == nil else {
        throw STIXFault("spec_version: missing, as in STIX 2.0; only STIX 2.1 is taken")
      }
    }
    if let version = value["spec_version"], !version.says("2.1") {
      throw STIXFault("spec_version: not “2.1”; only STIX 2.1 is taken")
    }
    if let rules { return rules }
    return isObservable(value) ? .otherObservable : .otherDomain
  }

  /// Whether an object of a type that the standard does not have is an observable: one has no versions.
  private static func isObservable(_ value: JSONValue) -> Bool {
    value["created"] == nil && value["modified"] == nil
  }

  private static func checkVersion(
    of value: JSONValue, type: String, family: ObjectRules.Family
  ) throws(STIXFault) {
    guard family != .observable else { return }
    guard value["created"] != nil else { throw STIXFault("created: missing") }
    if family == .domain, value["modified"] == nil { throw STIXFault("modified: missing") }
  }

  /// Checks a property at the top of an object.
  private static func checkMember(
    _ value: JSONValue, name: String, rules: ObjectRules
  ) throws(STIXFault) {
    if let rule = rules.record.properties[name] {
      try RuleCheck.check(value, rule, at: name)
    } else if name == "extensions" {
      try ExtensionCheck.check(value)
    } else {
      guard isPropertyName(name) else {
        throw STIXFault(
          "\(STIXObject.shown(name)): a property whose name is not made of up to 250 a–z, 0–9 and _"
        )
      }
      // Some leave a reference of their own empty.
      if name.hasSuffix("_ref"), value.isString, !value.says("") {
        try RuleCheck.check(value, .reference([]), at: name)
      } else if name.hasSuffix("_refs"), value.isArray {
        try RuleCheck.check(value, .list(.reference([])), at: name)
      } else {
        try RuleCheck.check(value, .anything, at: name)
      }
    }
  }

  /// Whether a property may be called so: section 3.3.
  private static func isPropertyName(_ name: String) -> Bool {
    (1...250).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
          || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "_")
      }
  }
}
