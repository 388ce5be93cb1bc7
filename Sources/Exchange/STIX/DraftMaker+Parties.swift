import Model
import STIX

extension DraftMaker {
  /// A cluster of activity under the name that a claimant uses for it.
  static func intrusionSetKey(_ name: String, by claimant: ObjectKey) -> ObjectKey {
    // The claimant comes first, behind its length: no name can be taken for another.
    ObjectKey("intrusion-set", "\(claimant.name.utf8.count) \(claimant.name) \(name)")
  }

  /// The object of a key that is not a finding of its own, but that others refer to.
  func supporting(_ place: Int) -> ObjectDraft? {
    let key = book.entries[place].key
    if let fixed = fixed(key, at: place) { return fixed }
    switch key.type {
    case "identity": return identity(key, at: place)
    case "location": return location(key, at: place)
    case "intrusion-set": return intrusionSet(key, at: place)
    default: return nil
    }
  }

  private func identity(_ key: ObjectKey, at place: Int) -> ObjectDraft {
    var references = References(book)
    var json = JSONWriter()
    json.object { json in
      if key == .instance {
        json.key("name")
        json.string(Excerpt.line(settings.name, to: 200))
        json.key("description")
        json.string(
          "Publishes what others are reported to have said in public about alleged cyber operations. "
            + "Holds no view of its own.")
        json.key("identity_class")
        json.string("system")
        write("contact_information", settings.contact, to: &json)
      } else {
        writeInstance(&references, to: &json)
        writeParty(key, to: &json)
      }
      writeMarkings(isTranscribed: false, &references, to: &json)
    }
    return ObjectDraft(place, references, object: json)
  }

  private func writeParty(_ key: ObjectKey, to json: inout JSONWriter) {
    json.key("name")
    guard key.name.hasPrefix("party ") else {
      if key == .unknownOutlet {
        json.string(Claimant.unknownOutlet)
        json.key("description")
        json.string("The outlets of all reports that do not say theirs.")
      } else {
        let outlet =
          key.name.hasPrefix("unnamed source of ")
          ? String(key.name.dropFirst("unnamed source of ".count)) : "unknown outlets"
        json.string("Unnamed source, according to " + outlet)
        json.key("description")
        json.string(
          "Everybody whom \(outlet) quotes without a name. The words used are in each object.")
      }
      json.key("identity_class")
      json.string("unknown")
      return
    }
    let name = String(key.name.dropFirst("party ".count))
    let facts = index.parties[name] ?? FindingsIndex.PartyFacts()
    let kind = kind(of: name, facts)
    json.string(name)
    json.key("description")
    json.string("A name in public reports, as Hearsay reads them.")
    var roles: [String] = []
    if facts.isOutlet { roles.append("outlet") }
    if facts.isClaimant { roles.append("claimant") }
    if index.accused.contains(name) { roles.append("accused-by-others") }
    if index.targets.contains(name) { roles.append("alleged-target") }
    write("roles", roles, to: &json)
    json.key("identity_class")
    switch kind {
    case .person?: json.string("individual")
    case .organisation?, .state?, .outlet?: json.string("organization")
    case .document?, .unnamed?, nil: json.string("unknown")
    }
    if facts.isOutlet { write("sectors", ["communications"], to: &json) }
  }

  /// The kind that a party is most often told to be of; of equals the one that comes first in the list of kinds.
  private func kind(of name: String, _ facts: FindingsIndex.PartyFacts) -> Party.Kind? {
    if facts.isOutlet { return .outlet }
    if CountryCodes.code(of: name) != nil { return .state }
    let most = facts.kinds.values.max() ?? 0
    return Party.Kind.allCases.first { most > 0 && facts.kinds[$0] == most }
  }

  private func location(_ key: ObjectKey, at place: Int) -> ObjectDraft? {
    guard let code = CountryCodes.code(of: key.name) else { return nil }
    var references = References(book)
    var json = JSONWriter()
    json.object { json in
      writeInstance(&references, to: &json)
      json.key("name")
      json.string(key.name)
      json.key("country")
      json.string(code)
      writeMarkings(isTranscribed: false, &references, to: &json)
    }
    return ObjectDraft(place, references, object: json)
  }

  private func intrusionSet(_ key: ObjectKey, at place: Int) -> ObjectDraft? {
    guard let space = key.name.firstIndex(of: " "), let count = Int(key.name[..<space]) else {
      return nil
    }
    let rest = key.name[key.name.index(after: space)...].utf8
    let claimant = ObjectKey("identity", String(decoding: rest.prefix(count), as: UTF8.self))
    let name = String(decoding: rest.dropFirst(count + 1), as: UTF8.self)
    let claimantName =
      claimant.name.hasPrefix("party ")
      ? String(claimant.name.dropFirst("party ".count)) : claimant.name
    var references = References(book)
    var json = JSONWriter()
    json.object { json in
      json.key("created_by_ref")
      json.string(references.id(claimant))
      json.key("name")
      json.string(Excerpt.line(name, to: 200))
      json.key("description")
      json.string(
        "Activity under a name that is told as used by \(claimantName). Hearsay does not say who is behind it."
      )
      json.key("labels")
      json.array(["as-named-by-claimant"])
      writeMarkings(isTranscribed: true, &references, to: &json)
    }
    return ObjectDraft(place, references, object: json)
  }

  private func fixed(_ key: ObjectKey, at place: Int) -> ObjectDraft? {
    var references = References(book)
    var json = JSONWriter()
    switch key {
    case FixedObjects.software:
      json.object { json in
        json.key("name")
        json.string("Hearsay (software)")
        json.key("description")
        json.string("Reads public reports and passes on who is said to have said what.")
        json.key("identity_class")
        json.string("system")
      }
    case FixedObjects.transcribed:
      json.object { json in
        json.key("created_by_ref")
        json.string(references.id(FixedObjects.software))
        json.key("definition_type")
        json.string("statement")
        json.key("definition")
        json.object { json in
          json.key("statement")
          json.string(
            "Transcribed from public reports by Hearsay. The identity named in created_by_ref is the one "
              + "said to have made the statement; it did not issue this object.")
        }
      }
    case FixedObjects.extensionDefinition:
      json.object { json in
        json.key("created_by_ref")
        json.string(references.id(FixedObjects.software))
        json.key("name")
        json.string("Hearsay claim")
        json.key("description")
        json.string(
          "Who is said to have said what, through whom, with which figures and hedges, and where it "
            + "stands. On note: a claim as told. On opinion: a stance on claims. On relationship: a "
            + "discrepancy between two tellings. On report: the document read. On incident: the alleged "
            + "operation.")
        json.key("schema")
        json.string(FixedObjects.schemaAddress)
        json.key("version")
        json.string(FixedObjects.extensionVersion)
        json.key("extension_types")
        json.array(["property-extension"])
      }
    default:
      guard let light = TrafficLight.allCases.first(where: { $0.key == key }) else { return nil }
      json.object { json in
        json.key("name")
        json.string("TLP:" + light.rawValue.uppercased())
        json.key("definition_type")
        json.string("tlp")
        json.key("definition")
        json.object { json in
          json.key("tlp")
          json.string(light.rawValue)
        }
      }
    }
    return ObjectDraft(place, references, object: json)
  }
}
