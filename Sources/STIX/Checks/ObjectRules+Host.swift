extension ObjectRules {
  private static let strings = Rule.list(.string)
  private static let anyReference = Rule.reference([])
  private static let anyReferences = Rule.list(.reference([]))

  /// The observables that are found on machines: STIX 2.1 section 6.
  static let hostObservables: [String: ObjectRules] = [
    "artifact": ObjectRules(
      .observable,
      [
        "mime_type": .string, "payload_bin": .binary, "url": .string, "hashes": .hashes,
        "encryption_algorithm": .oneOf([
          "AES-256-GCM", "ChaCha20-Poly1305", "mime-type-indicated",
        ]), "decryption_key": .string,
      ], anyOf: ["payload_bin", "url"],
      further: { value throws(STIXFault) in
        if value["url"] != nil {
          if value["payload_bin"] != nil { throw STIXFault("url: beside payload_bin") }
          if value["hashes"] == nil { throw STIXFault("hashes: missing beside url") }
        }
        if value["decryption_key"] != nil, value["encryption_algorithm"] == nil {
          throw STIXFault("decryption_key: without encryption_algorithm")
        }
      }),
    "directory": ObjectRules(
      .observable,
      [
        "path": .string, "path_enc": .string, "ctime": .timestamp, "mtime": .timestamp,
        "atime": .timestamp, "contains_refs": .list(.reference(["directory", "file"])),
      ], required: ["path"]),
    "file": ObjectRules(
      .observable,
      [
        "hashes": .hashes, "size": .integer(0...RuleCheck.integers.upperBound), "name": .string,
        "name_enc": .string, "magic_number_hex": .hexadecimal, "mime_type": .string,
        "ctime": .timestamp, "mtime": .timestamp, "atime": .timestamp,
        "parent_directory_ref": .reference(["directory"]), "contains_refs": anyReferences,
        "content_ref": .reference(["artifact"]),
      ], anyOf: ["hashes", "name"]),
    "mutex": ObjectRules(.observable, ["name": .string], required: ["name"]),
    "process": ObjectRules(
      .observable,
      [
        "is_hidden": .boolean, "pid": .integer(RuleCheck.integers), "created_time": .timestamp,
        "cwd": .string, "command_line": .string, "environment_variables": .dictionary(.string),
        "opened_connection_refs": .list(.reference(["network-traffic"])),
        "creator_user_ref": .reference(["user-account"]), "image_ref": .reference(["file"]),
        "parent_ref": .reference(["process"]), "child_refs": .list(.reference(["process"])),
      ],
      anyOf: [
        "extensions", "is_hidden", "pid", "created_time", "cwd", "command_line",
        "environment_variables", "opened_connection_refs", "creator_user_ref", "image_ref",
        "parent_ref", "child_refs",
      ]),
    "software": ObjectRules(
      .observable,
      [
        "name": .string, "cpe": .string, "swid": .string, "languages": strings,
        "vendor": .string, "version": .string,
      ], required: ["name"]),
    "user-account": ObjectRules(
      .observable,
      [
        "user_id": .string, "credential": .string, "account_login": .string,
        "account_type": .string, "display_name": .string, "is_service_account": .boolean,
        "is_privileged": .boolean, "can_escalate_privs": .boolean, "is_disabled": .boolean,
        "account_created": .timestamp, "account_expires": .timestamp,
        "credential_last_changed": .timestamp, "account_first_login": .timestamp,
        "account_last_login": .timestamp,
      ],
      anyOf: [
        "extensions", "user_id", "credential", "account_login", "account_type", "display_name",
        "is_service_account", "is_privileged", "can_escalate_privs", "is_disabled",
        "account_created", "account_expires", "credential_last_changed", "account_first_login",
        "account_last_login",
      ]),
    "windows-registry-key": ObjectRules(
      .observable,
      [
        "key": .string, "modified_time": .timestamp,
        "creator_user_ref": .reference(["user-account"]),
        "number_of_subkeys": .integer(RuleCheck.integers),
        "values": .list(
          .record(
            Record(
              properties: [
                "name": .string, "data": .string,
                "data_type": .oneOf([
                  "REG_NONE", "REG_SZ", "REG_EXPAND_SZ", "REG_BINARY", "REG_DWORD",
                  "REG_DWORD_BIG_ENDIAN", "REG_DWORD_LITTLE_ENDIAN", "REG_LINK", "REG_MULTI_SZ",
                  "REG_RESOURCE_LIST", "REG_FULL_RESOURCE_DESCRIPTION",
                  "REG_RESOURCE_REQUIREMENTS_LIST", "REG_QWORD", "REG_INVALID_TYPE",
                ]),
              ], anyOf: ["name", "data", "data_type"]))),
      ], anyOf: ["key", "values", "modified_time", "creator_user_ref", "number_of_subkeys"]),
    "x509-certificate": ObjectRules(
      .observable,
      [
        "is_self_signed": .boolean, "hashes": .hashes, "version": .string,
        "serial_number": .string, "signature_algorithm": .string, "issuer": .string,
        "validity_not_before": .timestamp, "validity_not_after": .timestamp, "subject": .string,
        "subject_public_key_algorithm": .string, "subject_public_key_modulus": .string,
        "subject_public_key_exponent": .integer(RuleCheck.integers),
        "x509_v3_extensions": .record(
          Record(properties: [
            "private_key_usage_period_not_before": .timestamp,
            "private_key_usage_period_not_after": .timestamp,
          ])),
      ],
      anyOf: [
        "is_self_signed", "hashes", "version", "serial_number", "signature_algorithm", "issuer",
        "validity_not_before", "validity_not_after", "subject", "subject_public_key_algorithm",
        "subject_public_key_modulus", "subject_public_key_exponent", "x509_v3_extensions",
      ]),
  ]
}
