/// The properties that objects of every type share: STIX 2.1 section 3.2.
enum CommonRules {
  /// Those of objects that have versions.
  static let domain: [String: Rule] = observable.merging([
    "created_by_ref": .reference(["identity"]),
    "created": .timestamp,
    "modified": .timestamp,
    "revoked": .boolean,
    "labels": .list(.string),
    "confidence": .integer(0...100),
    "lang": .string,
    "external_references": .list(.record(externalReference)),
  ]) { _, own in own }

  /// Those of observables.
  static let observable: [String: Rule] = [
    // What these are is looked at before all others.
    "type": .string,
    "id": .string,
    "spec_version": .string,
    "object_marking_refs": .list(.reference(["marking-definition"])),
    "granular_markings": .list(.record(granularMarking)),
    "defanged": .boolean,
    "created": .timestamp,
    "modified": .timestamp,
  ]

  /// What is said elsewhere of the same thing: section 2.5.
  static let externalReference = Record(
    properties: [
      "source_name": .string, "description": .string, "url": .string, "hashes": .hashes,
      "external_id": .string,
    ], required: ["source_name"], anyOf: ["description", "url", "external_id"])

  /// A marking of a part of an object: section 7.2.3.
  static let granularMarking = Record(
    properties: [
      "lang": .string, "marking_ref": .reference(["marking-definition"]),
      "selectors": .list(.string),
    ], required: ["selectors"], anyOf: ["lang", "marking_ref"])

  /// A phase of a kill chain: section 2.11.
  static let killChainPhase = Record(
    properties: ["kill_chain_name": .string, "phase_name": .string],
    required: ["kill_chain_name", "phase_name"])
}
