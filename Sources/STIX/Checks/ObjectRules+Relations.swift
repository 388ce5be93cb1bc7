extension ObjectRules {
  /// What a relationship or a sighting cannot be about: STIX 2.1 section 5.
  private static let unrelated = [
    "bundle", "extension-definition", "language-content", "marking-definition", "relationship",
    "sighting",
  ]

  /// Relationships, sightings and what was observed: sections 5 and 4.14.
  static let sightingObjects: [String: ObjectRules] = [
    "observed-data": ObjectRules(
      .domain,
      [
        "first_observed": .timestamp, "last_observed": .timestamp,
        "number_observed": .integer(1...999_999_999), "object_refs": .list(.reference([])),
      ], required: ["first_observed", "last_observed", "number_observed"],
      anyOf: ["objects", "object_refs"],
      further: { value throws(STIXFault) in
        try TimeOrder.check(value, "first_observed", "last_observed", mayBeEqual: true)
        guard let objects = value["objects"] else { return }
        if value["object_refs"] != nil { throw STIXFault("objects: beside object_refs") }
        guard objects.isObject, !objects.members.isEmpty else {
          throw STIXFault("objects: no object with members")
        }
      }),
    "relationship": ObjectRules(
      .domain,
      [
        "relationship_type": .text(isRelationshipType, "not made of a–z, 0–9 and hyphens"),
        "description": .string, "source_ref": .referenceToOther(unrelated),
        "target_ref": .referenceToOther(unrelated), "start_time": .timestamp,
        "stop_time": .timestamp,
      ], required: ["relationship_type", "source_ref", "target_ref"],
      further: { value throws(STIXFault) in
        try TimeOrder.check(value, "start_time", "stop_time", mayBeEqual: false)
      }),
    "sighting": ObjectRules(
      .domain,
      [
        "description": .string, "first_seen": .timestamp, "last_seen": .timestamp,
        "count": .integer(0...999_999_999), "sighting_of_ref": .referenceToOther(unrelated),
        "observed_data_refs": .list(.reference(["observed-data"])),
        "where_sighted_refs": .list(.reference(["identity", "location"])), "summary": .boolean,
      ], required: ["sighting_of_ref"], further: TimeOrder.seen),
  ]

  private static let isRelationshipType: @Sendable (String) -> Bool = { text in
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
          || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "-")
      }
  }
}
