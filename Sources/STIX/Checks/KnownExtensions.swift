/// The extensions of observables that the standard itself has: STIX 2.1 section 6.
enum KnownExtensions {
  /// What each must be, by its name.
  static let records: [String: Record] = [
    "archive-ext": Record(
      properties: ["contains_refs": .list(.reference([])), "comment": .string],
      required: ["contains_refs"]),
    "http-request-ext": Record(
      properties: [
        "request_method": .string, "request_value": .string, "request_version": .string,
        "message_body_length": .integer(RuleCheck.integers),
        "message_body_data_ref": .reference(["artifact"]),
      ], required: ["request_method", "request_value"]),
    "icmp-ext": Record(
      properties: ["icmp_type_hex": .hexadecimal, "icmp_code_hex": .hexadecimal],
      required: ["icmp_type_hex", "icmp_code_hex"]),
    "ntfs-ext": Record(
      properties: [
        "sid": .string,
        "alternate_data_streams": .list(
          .record(
            Record(
              properties: [
                "name": .string, "hashes": .hashes,
                "size": .integer(0...RuleCheck.integers.upperBound),
              ], required: ["name"]))),
      ], anyOf: ["sid", "alternate_data_streams"]),
    "socket-ext": Record(
      properties: [
        "address_family": .oneOf([
          "AF_UNSPEC", "AF_INET", "AF_IPX", "AF_APPLETALK", "AF_NETBIOS", "AF_INET6", "AF_IRDA",
          "AF_BTH",
        ]), "is_blocking": .boolean, "is_listening": .boolean,
        "socket_type": .oneOf([
          "SOCK_STREAM", "SOCK_DGRAM", "SOCK_RAW", "SOCK_RDM", "SOCK_SEQPACKET",
        ]), "socket_descriptor": .integer(0...RuleCheck.integers.upperBound),
        "socket_handle": .integer(RuleCheck.integers),
      ], required: ["address_family"]),
    "tcp-ext": Record(
      properties: ["src_flags_hex": .hexadecimal, "dst_flags_hex": .hexadecimal],
      anyOf: ["src_flags_hex", "dst_flags_hex"]),
    "windows-pebinary-ext": Record(
      properties: [
        "pe_type": .string, "imphash": .string, "machine_hex": .hexadecimal,
        "number_of_sections": .integer(0...RuleCheck.integers.upperBound),
        "time_date_stamp": .timestamp, "pointer_to_symbol_table_hex": .hexadecimal,
        "characteristics_hex": .hexadecimal, "file_header_hashes": .hashes,
        "sections": .list(
          .record(
            Record(
              properties: [
                "name": .string, "size": .integer(0...RuleCheck.integers.upperBound),
                "hashes": .hashes,
              ], required: ["name"]))),
      ], required: ["pe_type"]),
  ]
}
