import Model
import STIX

extension DraftMaker {
  /// What is alleged in a case: one incident, whose being is alleged as all else of it.
  func incident(_ group: FindingsIndex.CaseFacts) -> ObjectDraft? {
    guard let place = book.known(group.key) else { return nil }
    var references = References(book)
    var json = JSONWriter()
    json.object { json in
      writeInstance(&references, to: &json)
      json.key("name")
      json.string(name(of: group))
      json.key("description")
      json.string(description(of: group))
      json.key("labels")
      json.array(["alleged"])
      writeMarkings(isTranscribed: false, &references, to: &json)
      writeExtension("operation", &references, to: &json) { _, json in
        json.key("standing")
        json.string(group.contestedCount > 0 ? "disputed" : "alleged")
        json.key("kinds")
        json.array(kinds(of: group).map(\.rawValue))
        json.key("reports")
        json.number(group.documentCount)
        json.key("claims")
        json.number(group.claimCount)
        json.key("contested_claims")
        json.number(group.contestedCount)
        write("first_said", group.firstSaid?.description, to: &json)
        write("last_told", group.lastTold?.description, to: &json)
        json.key("case_id")
        json.string(group.founder.description)
      }
    }
    return ObjectDraft(place, references, object: json)
  }

  /// "Alleged data theft and surveillance, as told in “Title”".
  func name(of group: FindingsIndex.CaseFacts) -> String {
    let kinds = kinds(of: group).prefix(2).map(Self.words)
    let title = group.title ?? "report doc:" + group.founder.digits.prefix(12)
    return "Alleged " + (kinds.isEmpty ? "conduct" : kinds.joined(separator: " and "))
      + ", as told in “" + Excerpt.line(title, to: 160) + "”"
  }

  /// What is alleged, the most frequent first.
  private func kinds(of group: FindingsIndex.CaseFacts) -> [OperationKind] {
    FindingsIndex.operations.enumerated()
      .filter { group.kinds[$0.element, default: 0] > 0 }
      .sorted {
        (group.kinds[$1.element, default: 0], $0.offset)
          < (group.kinds[$0.element, default: 0], $1.offset)
      }
      .map(\.element)
  }

  /// A kind of operation in words.
  static func words(_ kind: OperationKind) -> String {
    switch kind {
    case .arsenal: "tools of attack"
    case .compelledAccess: "compelled access"
    case .dataTheft: "data theft"
    case .supplyChain: "supply-chain attack"
    default: kind.rawValue.replacing("-", with: " ")
    }
  }

  private func description(of group: FindingsIndex.CaseFacts) -> String {
    var text = "Told in \(group.documentCount) "
    text += group.documentCount == 1 ? "report" : "reports"
    text += ", with \(group.claimCount) " + (group.claimCount == 1 ? "claim" : "claims")
    text += ", \(group.contestedCount) of them contested. What is said of it:"
    for (place, summary) in group.claims {
      let claim = index.claims[place]
      let name = index.statements[claim.origin]?.name ?? Claimant.unknownOutlet
      text += "\n- \(name): " + Excerpt.quoted(summary, to: 500)
      if claim.documentCount > 1 { text += " (told in \(claim.documentCount) reports)" }
      if claim.isContested { text += " (contested)" }
    }
    return text
  }
}
