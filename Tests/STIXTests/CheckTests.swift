import Testing

@testable import STIX

/// Objects that are right, and what is said of each thing that is made wrong in them.
@Suite("Checks of objects")
struct CheckTests {
  static let uuid = "a5008bf9-fa2f-4193-91c2-bdeb8f73977b"
  static let time = "2024-03-01T10:00:00.000Z"
  static let later = "2024-03-02T10:00:00.000Z"

  static func id(_ type: String) -> String { #""\#(type)--\#(uuid)""# }

  /// An object of a type with versions.
  static func domain(_ type: String, _ members: String) -> String {
    #"{"type":"\#(type)","spec_version":"2.1","id":\#(id(type)),"created":"\#(time)","modified":"\#(later)",\#(members)}"#
  }

  /// An observable.
  static func observable(_ type: String, _ members: String) -> String {
    #"{"type":"\#(type)","spec_version":"2.1","id":\#(id(type)),\#(members)}"#
  }

  /// The fault of an object, or `nil`.
  static func fault(_ text: String) -> String? {
    do throws(STIXFault) {
      _ = try STIXObject(parsing: Array(text.utf8))
      return nil
    } catch {
      return error.description
    }
  }

  /// The members of one right object of each type.
  static let right: [(String, String)] = [
    (
      "attack-pattern",
      #""name":"n","kill_chain_phases":[{"kill_chain_name":"k","phase_name":"p"}]"#
    ),
    ("campaign", #""name":"n","first_seen":"\#(time)","last_seen":"\#(time)""#),
    ("course-of-action", #""name":"n""#),
    ("grouping", #""context":"c","object_refs":[\#(id("note"))]"#),
    ("identity", #""name":"n","identity_class":"group","roles":["r"]"#),
    ("incident", #""name":"n","labels":["alleged"],"confidence":100"#),
    (
      "indicator",
      #""pattern":"p","pattern_type":"stix","valid_from":"\#(time)","valid_until":"\#(later)""#
    ),
    ("infrastructure", #""name":"n","aliases":["a"]"#),
    ("intrusion-set", #""name":"n","goals":["g"]"#),
    ("location", #""latitude":-90,"longitude":180.0,"precision":1.5"#),
    ("malware", #""is_family":false,"sample_refs":[\#(id("file"))]"#),
    ("malware-analysis", #""product":"p","result":"unknown""#),
    ("note", #""content":"c","object_refs":[\#(id("x-own"))],"authors":["a"]"#),
    (
      "observed-data",
      #""first_observed":"\#(time)","last_observed":"\#(time)","number_observed":1,"object_refs":[\#(id("file"))]"#
    ),
    ("opinion", #""opinion":"strongly-agree","object_refs":[\#(id("note"))]"#),
    ("report", #""name":"n","published":"\#(time)","object_refs":[\#(id("note"))]"#),
    ("threat-actor", #""name":"n","roles":["agent"]"#),
    ("tool", #""name":"n","tool_version":"1""#),
    ("vulnerability", #""name":"n""#),
    (
      "relationship",
      #""relationship_type":"related-to","source_ref":\#(id("note")),"target_ref":\#(id("file"))"#
    ),
    (
      "sighting",
      #""sighting_of_ref":\#(id("malware")),"count":0,"where_sighted_refs":[\#(id("location"))]"#
    ),
    ("language-content", #""object_ref":\#(id("note")),"contents":{"de":{"content":"x"}}"#),
    (
      "extension-definition",
      #""created_by_ref":\#(id("identity")),"name":"n","schema":"s","version":"1.0.0","extension_types":["property-extension"]"#
    ),
    ("x-own-thing", #""name":"n","x_list":[[1.50,{}]],"x_data_source_ref":"""#),
  ]

  /// The members of one right observable of each type.
  static let rightObservables: [(String, String)] = [
    ("artifact", #""payload_bin":"iVBORw0KGgo=""#),
    (
      "artifact", #""url":"https://a.example/","hashes":{"MD5":"d41d8cd98f00b204e9800998ecf8427e"}"#
    ),
    ("autonomous-system", #""number":64496"#),
    ("directory", #""path":"/a","contains_refs":[\#(id("file"))]"#),
    ("domain-name", #""value":"a.example""#),
    ("email-addr", #""value":"a@b.example""#),
    ("email-message", #""is_multipart":false,"body":"b""#),
    ("email-message", #""is_multipart":true,"body_multipart":[{"body":"b"}]"#),
    (
      "file",
      #""name":"n","size":0,"extensions":{"archive-ext":{"contains_refs":[\#(id("file"))]}}"#
    ),
    ("ipv4-addr", #""value":"198.51.100.0/24""#),
    ("ipv6-addr", #""value":"2001:db8::198.51.100.7/96""#),
    ("mac-addr", #""value":"d2:fb:49:24:37:18""#),
    ("mutex", #""name":"n""#),
    ("network-traffic", #""protocols":["tcp"],"src_ref":\#(id("ipv4-addr")),"dst_port":65535"#),
    ("process", #""pid":1"#),
    ("software", #""name":"n""#),
    ("url", #""value":"https://a.example/""#),
    ("user-account", #""user_id":"1""#),
    ("windows-registry-key", #""values":[{"data_type":"REG_SZ"}]"#),
    ("x509-certificate", #""serial_number":"1""#),
    ("x-own-trace", #""value":1"#),
  ]

  @Test("A right object of each type is taken")
  func taken() {
    for (type, members) in Self.right {
      #expect(Self.fault(Self.domain(type, members)) == nil, "\(type)")
    }
    for (type, members) in Self.rightObservables {
      #expect(Self.fault(Self.observable(type, members)) == nil, "\(type)")
    }
  }

  @Test("The rules know each type of the standard")
  func complete() {
    let types = Set((Self.right + Self.rightObservables).map(\.0).filter { !$0.hasPrefix("x-") })
    #expect(types.union(["marking-definition"]) == Set(ObjectRules.byType.keys))
  }

  @Test(
    "What is wrong is said with the name of the property",
    arguments: [
      (
        #""modified":"2024-03-02T10:00:00.000Z""#, #""modified":"2024-02-29T10:00:00.000Z""#,
        "modified: earlier than created"
      ),
      (
        #""spec_version":"2.1","#, "",
        "spec_version: missing, as in STIX 2.0; only STIX 2.1 is taken"
      ),
      (
        #""spec_version":"2.1""#, #""spec_version":"2.0""#,
        "spec_version: not “2.1”; only STIX 2.1 is taken"
      ),
      (#""type":"report""#, #""type":"note""#, "id: does not begin with the type note"),
      (#""type":"report","#, "", "type: missing"),
      (#""name":"n","#, "", "name: missing"),
      (#""name":"n""#, #""name":7"#, "name: no string"),
      (#""name":"n""#, #""name":null"#, "name: null, which STIX does not have"),
      (#""name":"n""#, #""name":"n","confidence":101"#, "confidence: not from 0 to 100"),
      (#""name":"n""#, #""name":"n","confidence":1.5"#, "confidence: no integer"),
      (#""name":"n""#, #""name":"n","revoked":"true""#, "revoked: neither true nor false"),
      (#""name":"n""#, #""name":"n","labels":[]"#, "labels: an empty list"),
      (
        #""name":"n""#, #""name":"n","x-y":1"#,
        "x-y: a property whose name is not made of up to 250 a–z, 0–9 and _"
      ),
      (
        #""name":"n""#, #""name":"n","x_other_ref":"note--1""#,
        "x_other_ref: no identifier such as note--a5008bf9-fa2f-4193-91c2-bdeb8f73977b"
      ),
      (
        #""name":"n""#,
        #""name":"n","created_by_ref":"note--a5008bf9-fa2f-4193-91c2-bdeb8f73977b""#,
        "created_by_ref: not an identifier of identity but of note"
      ),
      (
        #""name":"n""#, #""name":"n","external_references":[{"source_name":"x"}]"#,
        "external_references: none of description, url, external_id"
      ),
      (
        #""name":"n""#, #""name":"n","external_references":[{"url":"x"}]"#,
        "external_references.source_name: missing"
      ),
      (
        #""name":"n""#,
        #""name":"n","external_references":[{"source_name":"x","url":"y","hashes":{"MD5":"0"}}]"#,
        "external_references.hashes.MD5: not 32 hexadecimal digits"
      ),
      (
        #""name":"n""#, #""name":"n","granular_markings":[{"selectors":["name"]}]"#,
        "granular_markings: none of lang, marking_ref"
      ),
      (#""name":"n""#, #""name":"n","extensions":{}"#, "extensions: an empty object"),
      (
        #""name":"n""#,
        #""name":"n","extensions":{"extension-definition--a5008bf9-fa2f-4193-91c2-bdeb8f73977b":{"a":1}}"#,
        "extensions.extension-definition--a5008bf9-fa2f-4193-91c2-bdeb8f73977b.extension_type: missing"
      ),
      (
        #""published":"2024-03-01T10:00:00.000Z""#, #""published":"2024-03-01""#,
        "published: no timestamp such as 2016-01-20T12:31:12.123Z"
      ),
    ] as [(String, String, String)])
  func wrong(what: String, made: String, reason: String) {
    let report = Self.domain("report", Self.right.first { $0.0 == "report" }?.1 ?? "")
    #expect(report.contains(what))
    #expect(Self.fault(report.replacing(what, with: made)) == reason)
  }

  @Test(
    "What only some types have is checked too",
    arguments: [
      (
        domain("campaign", #""name":"n","first_seen":"\#(later)","last_seen":"\#(time)""#),
        "last_seen: earlier than first_seen"
      ),
      (
        domain(
          "indicator",
          #""pattern":"p","pattern_type":"stix","valid_from":"\#(time)","valid_until":"\#(time)""#),
        "valid_until: not later than valid_from"
      ),
      (
        domain("location", #""latitude":1,"region":"africa""#), "longitude: missing beside latitude"
      ),
      (
        domain("location", #""name":"n""#),
        "none of region, country, latitude, administrative_area, city, street_address, postal_code is there"
      ),
      (domain("malware", #""is_family":true"#), "name: missing, though is_family is true"),
      (
        domain("opinion", #""opinion":"maybe","object_refs":[\#(id("note"))]"#),
        "opinion: none of strongly-disagree, disagree, neutral, agree, strongly-agree"
      ),
      (
        domain(
          "relationship",
          #""relationship_type":"Uses","source_ref":\#(id("note")),"target_ref":\#(id("file"))"#),
        "relationship_type: not made of a–z, 0–9 and hyphens"
      ),
      (
        domain(
          "relationship",
          #""relationship_type":"uses","source_ref":\#(id("bundle")),"target_ref":\#(id("file"))"#),
        "source_ref: an identifier of bundle, which cannot stand there"
      ),
      (observable("artifact", #""url":"x""#), "hashes: missing beside url"),
      (observable("artifact", #""payload_bin":"VBO""#), "payload_bin: no base64"),
      (observable("file", #""size":1"#), "none of hashes, name is there"),
      (observable("ipv4-addr", #""value":"198.51.100.256""#), "value: no IPv4 address"),
      (
        observable("mac-addr", #""value":"D2:FB:49:24:37:18""#),
        "value: not six bytes such as d2:fb:49:24:37:18"
      ),
      (
        observable(
          "network-traffic",
          #""protocols":["tcp"],"src_ref":\#(id("ipv4-addr")),"is_active":true,"end":"\#(time)""#),
        "end: there, though is_active is true"
      ),
      (
        observable(
          "network-traffic", #""protocols":["tcp"],"src_ref":\#(id("ipv4-addr")),"src_port":65536"#),
        "src_port: not from 0 to 65535"
      ),
      (
        observable("file", #""name":"n","extensions":{"archive-ext":{}}"#),
        "extensions.archive-ext.contains_refs: missing"
      ),
    ] as [(String, String)])
  func wrongForTheType(object: String, reason: String) {
    #expect(Self.fault(object) == reason)
  }

  @Test("Markings have what their type says, and no other time than created")
  func markings() {
    func marking(_ members: String) -> String? {
      Self.fault(
        #"{"type":"marking-definition","spec_version":"2.1","id":\#(Self.id("marking-definition")),"created":"\#(Self.time)",\#(members)}"#
      )
    }
    #expect(marking(#""definition_type":"statement","definition":{"statement":"s"}"#) == nil)
    #expect(marking(#""definition_type":"tlp","definition":{"tlp":"amber+strict"}"#) == nil)
    #expect(marking(#""definition_type":"own","definition":{"x":1}"#) == nil)
    #expect(
      marking(#""definition_type":"tlp","definition":{"tlp":"blue"}"#)?.hasPrefix(
        "definition.tlp: none of") == true)
    #expect(
      marking(#""definition_type":"statement","definition":{}"#)
        == "definition.statement: no string")
    #expect(marking(#""definition":{"tlp":"red"}"#) == "definition_type: missing")
    #expect(marking(#""name":"n""#) == "none of definition, extensions is there")
  }

  @Test(
    "Addresses of IPv6 in all their forms",
    arguments: [
      ("::", true), ("::1", true), ("1::", true), ("1:2:3:4:5:6:7:8", true), ("1::8", true),
      ("::ffff:198.51.100.7", true), ("1:2:3:4:5:6:198.51.100.7", true), ("fe80::1%eth0", true),
      ("2001:db8::/128", true), ("", false), (":", false), (":::", false), ("1::2::3", false),
      ("1:2:3:4:5:6:7", false), ("1:2:3:4:5:6:7:8:9", false), ("1:2:3:4:5:6:7::8", false),
      ("12345::", false), ("g::", false), ("::/129", false), ("1.2.3.4", false), (":1::", false),
      ("::198.51.100.256", false), ("1::2:", false),
    ] as [(String, Bool)])
  func addresses(text: String, isRight: Bool) {
    #expect(NetworkAddress.isIPv6(text) == isRight)
  }
}
