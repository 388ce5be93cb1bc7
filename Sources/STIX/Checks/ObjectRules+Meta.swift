extension ObjectRules {
  /// The meta objects: STIX 2.1 section 7.
  static let metaObjects: [String: ObjectRules] = [
    "extension-definition": ObjectRules(
      .domain,
      [
        "name": .string, "description": .string, "schema": .string, "version": .string,
        "extension_types": .list(.oneOf(ExtensionCheck.types)),
        "extension_properties": .list(.string),
      ], required: ["created_by_ref", "name", "schema", "version", "extension_types"]),
    "language-content": ObjectRules(
      .domain,
      [
        "object_ref": .referenceToOther(["bundle", "language-content"]),
        "object_modified": .timestamp, "contents": .dictionary(.dictionary(.anything)),
      ], required: ["object_ref", "contents"]),
    "marking-definition": ObjectRules(
      .marking,
      ["name": .string, "definition_type": .string],
      anyOf: ["definition", "extensions"], further: checkMarking),
  ]

  /// The words of the Traffic Light Protocol, in its first version and its second.
  private static let colours = ["white", "clear", "green", "amber", "amber+strict", "red"]

  /// A marking defines something of its type: section 7.2.1.
  private static let checkMarking: @Sendable (JSONValue) throws(STIXFault) -> Void = {
    value throws(STIXFault) in
    let type = value["definition_type"]?.string
    guard let definition = value["definition"] else {
      if type != nil { throw STIXFault("definition: missing") }
      return
    }
    guard definition.isObject else { throw STIXFault("definition: no object") }
    switch type {
    case nil: throw STIXFault("definition_type: missing")
    case "statement":
      guard definition["statement"]?.isString == true else {
        throw STIXFault("definition.statement: no string")
      }
    case "tlp":
      guard let colour = definition["tlp"] else { throw STIXFault("definition.tlp: missing") }
      try RuleCheck.check(colour, .oneOf(colours), at: "definition.tlp")
    default: break
    }
  }
}
