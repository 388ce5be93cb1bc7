extension ObjectRules {
  private static let strings = Rule.list(.string)
  private static let phases = Rule.list(.record(CommonRules.killChainPhase))
  private static let software = Rule.reference(["software"])

  /// The domain objects: STIX 2.1 section 4.
  static let domainObjects: [String: ObjectRules] = [
    "attack-pattern": ObjectRules(
      .domain,
      ["name": .string, "description": .string, "aliases": strings, "kill_chain_phases": phases],
      required: ["name"]),
    "campaign": ObjectRules(
      .domain,
      [
        "name": .string, "description": .string, "aliases": strings, "first_seen": .timestamp,
        "last_seen": .timestamp, "objective": .string,
      ], required: ["name"], further: TimeOrder.seen),
    "course-of-action": ObjectRules(
      .domain, ["name": .string, "description": .string], required: ["name"]),
    "grouping": ObjectRules(
      .domain,
      [
        "name": .string, "description": .string, "context": .string,
        "object_refs": .list(.reference([])),
      ], required: ["context", "object_refs"]),
    "identity": ObjectRules(
      .domain,
      [
        "name": .string, "description": .string, "roles": strings, "identity_class": .string,
        "sectors": strings, "contact_information": .string,
      ], required: ["name"]),
    "incident": ObjectRules(
      .domain, ["name": .string, "description": .string], required: ["name"]),
    "indicator": ObjectRules(
      .domain,
      [
        "name": .string, "description": .string, "indicator_types": strings, "pattern": .string,
        "pattern_type": .string, "pattern_version": .string, "valid_from": .timestamp,
        "valid_until": .timestamp, "kill_chain_phases": phases,
      ], required: ["pattern", "pattern_type", "valid_from"],
      further: { value throws(STIXFault) in
        try TimeOrder.check(value, "valid_from", "valid_until", mayBeEqual: false)
      }),
    "infrastructure": ObjectRules(
      .domain,
      [
        "name": .string, "description": .string, "infrastructure_types": strings,
        "aliases": strings, "kill_chain_phases": phases, "first_seen": .timestamp,
        "last_seen": .timestamp,
      ], required: ["name"], further: TimeOrder.seen),
    "intrusion-set": ObjectRules(
      .domain,
      [
        "name": .string, "description": .string, "aliases": strings, "first_seen": .timestamp,
        "last_seen": .timestamp, "goals": strings, "resource_level": .string,
        "primary_motivation": .string, "secondary_motivations": strings,
      ], required: ["name"], further: TimeOrder.seen),
    "location": ObjectRules(
      .domain,
      [
        "name": .string, "description": .string, "latitude": .number(-90...90),
        "longitude": .number(-180...180), "precision": .number(0...1e308), "region": .string,
        "country": .string, "administrative_area": .string, "city": .string,
        "street_address": .string, "postal_code": .string,
      ],
      // The standard wants one of the first three; platforms tell of a town by its name alone.
      anyOf: [
        "region", "country", "latitude", "administrative_area", "city", "street_address",
        "postal_code",
      ], further: checkCoordinates),
    "malware": ObjectRules(
      .domain,
      [
        "name": .string, "description": .string, "malware_types": strings, "is_family": .boolean,
        "aliases": strings, "kill_chain_phases": phases, "first_seen": .timestamp,
        "last_seen": .timestamp, "operating_system_refs": .list(software),
        "architecture_execution_envs": strings, "implementation_languages": strings,
        "capabilities": strings, "sample_refs": .list(.reference(["artifact", "file"])),
      ], required: ["is_family"],
      further: { value throws(STIXFault) in
        try TimeOrder.seen(value)
        if value["is_family"]?.bool == true, value["name"] == nil {
          throw STIXFault("name: missing, though is_family is true")
        }
      }),
    "malware-analysis": ObjectRules(
      .domain,
      [
        "product": .string, "version": .string, "host_vm_ref": software,
        "operating_system_ref": software, "installed_software_refs": .list(software),
        "configuration_version": .string, "modules": strings, "analysis_engine_version": .string,
        "analysis_definition_version": .string, "submitted": .timestamp,
        "analysis_started": .timestamp, "analysis_ended": .timestamp, "result_name": .string,
        "result": .string, "analysis_sco_refs": .list(.reference([])),
        "sample_ref": .reference(["artifact", "file", "network-traffic"]),
      ], required: ["product"], anyOf: ["result", "analysis_sco_refs"],
      further: { value throws(STIXFault) in
        try TimeOrder.check(value, "analysis_started", "analysis_ended", mayBeEqual: true)
      }),
    "note": ObjectRules(
      .domain,
      [
        "abstract": .string, "content": .string, "authors": strings,
        "object_refs": .list(.reference([])),
      ], required: ["content", "object_refs"]),
    "opinion": ObjectRules(
      .domain,
      [
        "explanation": .string, "authors": strings, "object_refs": .list(.reference([])),
        "opinion": .oneOf([
          "strongly-disagree", "disagree", "neutral", "agree", "strongly-agree",
        ]),
      ], required: ["opinion", "object_refs"]),
    "report": ObjectRules(
      .domain,
      [
        "name": .string, "description": .string, "report_types": strings, "published": .timestamp,
        "object_refs": .list(.reference([])),
      ], required: ["name", "published", "object_refs"]),
    "threat-actor": ObjectRules(
      .domain,
      [
        "name": .string, "description": .string, "threat_actor_types": strings,
        "aliases": strings, "first_seen": .timestamp, "last_seen": .timestamp, "roles": strings,
        "goals": strings, "sophistication": .string, "resource_level": .string,
        "primary_motivation": .string, "secondary_motivations": strings,
        "personal_motivations": strings,
      ], required: ["name"], further: TimeOrder.seen),
    "tool": ObjectRules(
      .domain,
      [
        "name": .string, "description": .string, "tool_types": strings, "aliases": strings,
        "kill_chain_phases": phases, "tool_version": .string,
      ], required: ["name"]),
    "vulnerability": ObjectRules(
      .domain, ["name": .string, "description": .string], required: ["name"]),
  ]

  /// A latitude and a longitude need each other, a precision both: section 4.9.
  private static let checkCoordinates: @Sendable (JSONValue) throws(STIXFault) -> Void = {
    value throws(STIXFault) in
    let hasLatitude = value["latitude"] != nil
    guard hasLatitude == (value["longitude"] != nil) else {
      throw STIXFault(
        hasLatitude ? "longitude: missing beside latitude" : "latitude: missing beside longitude")
    }
    if value["precision"] != nil, !hasLatitude {
      throw STIXFault("precision: without latitude and longitude")
    }
  }
}
