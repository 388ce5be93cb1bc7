import Model

/// The objects that are the same wherever Hearsay runs: who defines the extension, the extension, the markings.
enum FixedObjects {
  /// The identifier of the extension that Hearsay's objects carry.
  static let extensionID: StaticString =
    "extension-definition--c16e7249-4714-4ec6-bb18-c1be50572c55"
  /// The version of the extension.
  static let extensionVersion = "1.0.0"
  /// Where the extension's members are defined: STIX wants an address or plain words.
  static let schemaAddress =
    "JSON schema hearsay-claim-\(extensionVersion).schema.json, in the documentation of Hearsay (docs/stix.md)"
  /// Who defines the extension and the marking: the program, not whoever runs it.
  static let software = ObjectKey("identity", "software")
  /// The definition of the extension.
  static let extensionDefinition = ObjectKey("extension-definition", "claim")
  /// The marking that says that the named author did not issue the object.
  static let transcribed = ObjectKey("marking-definition", "transcribed")

  /// The UUID of an object that is the same everywhere, or `nil` for any other.
  static func uuid(of key: ObjectKey) -> String? {
    switch key {
    case software: return "04e808c7-be23-46ce-ae6b-cccece7faa0c"
    case extensionDefinition: return "c16e7249-4714-4ec6-bb18-c1be50572c55"
    case transcribed: return "efa389b1-7b06-46fe-86ef-fcb1df61f8f3"
    default: return TrafficLight.allCases.first { $0.key == key }?.uuid
    }
  }

  /// When an object was made that is the same everywhere, in milliseconds, or `nil` for any other.
  ///
  /// No two have the same, since the holdings keep an object's moment once.
  static func moment(of key: ObjectKey) -> Int64? {
    // 2026-11-21T00:00:00.000Z and after.
    switch key {
    case software: 1_795_219_200_000
    case extensionDefinition: 1_795_219_200_001
    case transcribed: 1_795_219_200_002
    default:
      TrafficLight.allCases.firstIndex { $0.key == key }
        .map { TrafficLight.moment + Int64($0) }
    }
  }

  /// What an object writes as its `created`: the standard has all its markings made in one moment.
  static func written(_ created: Int64) -> Int64 {
    (TrafficLight.moment...TrafficLight.moment + 3).contains(created)
      ? TrafficLight.moment : created
  }

  /// Whether objects of that type have versions and can be revoked; markings cannot.
  static func isVersioned(_ type: String) -> Bool { type != "marking-definition" }
}

/// The markings of the Traffic Light Protocol, version 1, as STIX 2.1 fixes them (section 7.2.1.4).
public enum TrafficLight: String, Sendable, Hashable, CaseIterable {
  case white
  case green
  case amber
  case red

  /// 2017-01-20T00:00:00.000Z, in milliseconds.
  static let moment: Int64 = 1_484_870_400_000

  var key: ObjectKey { ObjectKey("marking-definition", "tlp " + rawValue) }

  var uuid: String {
    switch self {
    case .white: "613f2e26-407d-48c7-9eca-b8e91df99dc9"
    case .green: "34098fce-860f-48ae-8e50-ebd3cc5e41da"
    case .amber: "f88d31f6-486f-44da-b317-01333bde0b82"
    case .red: "5e57c739-391a-4eb3-b6be-7d15ca92d5ed"
    }
  }
}
