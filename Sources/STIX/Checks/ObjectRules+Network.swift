extension ObjectRules {
  private static let counts = Rule.integer(0...RuleCheck.integers.upperBound)
  private static let mailAddress = Rule.reference(["email-addr"])
  private static let mailAddresses = Rule.list(mailAddress)

  /// The observables of networks and of mail: STIX 2.1 section 6.
  static let networkObservables: [String: ObjectRules] = [
    "autonomous-system": ObjectRules(
      .observable, ["number": .integer(RuleCheck.integers), "name": .string, "rir": .string],
      required: ["number"]),
    "domain-name": ObjectRules(
      .observable,
      [
        "value": .string,
        "resolves_to_refs": .list(.reference(["domain-name", "ipv4-addr", "ipv6-addr"])),
      ], required: ["value"]),
    "email-addr": ObjectRules(
      .observable,
      [
        "value": .text({ $0.utf8.contains(UInt8(ascii: "@")) }, "no mail address"),
        "display_name": .string, "belongs_to_ref": .reference(["user-account"]),
      ], required: ["value"]),
    "email-message": ObjectRules(
      .observable,
      [
        "is_multipart": .boolean, "date": .timestamp, "content_type": .string,
        "from_ref": mailAddress, "sender_ref": mailAddress, "to_refs": mailAddresses,
        "cc_refs": mailAddresses, "bcc_refs": mailAddresses, "message_id": .string,
        "subject": .string, "received_lines": .list(.string),
        "additional_header_fields": .dictionary(.anything), "body": .string,
        "body_multipart": .list(
          .record(
            Record(
              properties: [
                "body": .string, "body_raw_ref": .reference(["artifact", "file"]),
                "content_type": .string, "content_disposition": .string,
              ], anyOf: ["body", "body_raw_ref"]))),
        "raw_email_ref": .reference(["artifact"]),
      ], required: ["is_multipart"],
      further: { value throws(STIXFault) in
        let isMultipart = value["is_multipart"]?.bool == true
        if isMultipart, value["body"] != nil {
          throw STIXFault("body: there, though is_multipart is true")
        }
        if !isMultipart, value["body_multipart"] != nil {
          throw STIXFault("body_multipart: there, though is_multipart is false")
        }
      }),
    "ipv4-addr": ObjectRules(
      .observable,
      [
        "value": .text(NetworkAddress.isIPv4, "no IPv4 address"),
        "resolves_to_refs": .list(.reference(["mac-addr"])),
        "belongs_to_refs": .list(.reference(["autonomous-system"])),
      ], required: ["value"]),
    "ipv6-addr": ObjectRules(
      .observable,
      [
        "value": .text(NetworkAddress.isIPv6, "no IPv6 address"),
        "resolves_to_refs": .list(.reference(["mac-addr"])),
        "belongs_to_refs": .list(.reference(["autonomous-system"])),
      ], required: ["value"]),
    "mac-addr": ObjectRules(
      .observable,
      ["value": .text(NetworkAddress.isMAC, "not six bytes such as d2:fb:49:24:37:18")],
      required: ["value"]),
    "network-traffic": ObjectRules(
      .observable,
      [
        "start": .timestamp, "end": .timestamp, "is_active": .boolean,
        "src_ref": .reference(["domain-name", "ipv4-addr", "ipv6-addr", "mac-addr"]),
        "dst_ref": .reference(["domain-name", "ipv4-addr", "ipv6-addr", "mac-addr"]),
        "src_port": .integer(0...65_535), "dst_port": .integer(0...65_535),
        "protocols": .list(.string), "src_byte_count": counts, "dst_byte_count": counts,
        "src_packets": counts, "dst_packets": counts, "ipfix": .dictionary(.anything),
        "src_payload_ref": .reference(["artifact"]), "dst_payload_ref": .reference(["artifact"]),
        "encapsulates_refs": .list(.reference(["network-traffic"])),
        "encapsulated_by_ref": .reference(["network-traffic"]),
      ], required: ["protocols"], anyOf: ["src_ref", "dst_ref"],
      further: { value throws(STIXFault) in
        try TimeOrder.check(value, "start", "end", mayBeEqual: true)
        if value["is_active"]?.bool == true, value["end"] != nil {
          throw STIXFault("end: there, though is_active is true")
        }
      }),
    "url": ObjectRules(
      .observable, ["value": .text({ !$0.isEmpty }, "an empty address")], required: ["value"]),
  ]
}
