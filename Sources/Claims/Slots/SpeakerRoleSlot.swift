import Model

/// Roles: one speaker, told to hold two.
enum SpeakerRoleSlot {
  /// How the roles of one speaker disagree in two documents.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard comparison.relation != .within, let source = comparison.a.statement.source,
      let other = comparison.b.statement.source, let role = source.role,
      let otherRole = other.role
    else { return [] }
    let (words, theirs) = (words(role), words(otherRole))
    guard !words.isEmpty, !theirs.isEmpty, words != theirs else { return [] }
    // "A spokesman for Minister Alder" is not the minister.
    let isFor = (speaksFor(role), speaksFor(otherRole))
    if isFor.0 != isFor.1, words.contains("spokesperson") != theirs.contains("spokesperson") {
      return [
        SlotFinding(
          kind: .speaker, severity: .low,
          a: RolePassage.span(of: source, in: comparison.a.document),
          b: RolePassage.span(of: other, in: comparison.b.document),
          explanation: "said by a spokesperson for \(SpeakerSlot.name(source)) in the "
            + "\(isFor.0 ? "earlier" : "later"), by \(SpeakerSlot.name(source)) in the other")
      ]
    }
    let ranks = (words.intersection(Self.ranks), theirs.intersection(Self.ranks))
    // "Its spokesperson" and "the ministry's spokesperson": one tells more, neither tells otherwise.
    if ranks.0 == ranks.1, words.isSubset(of: theirs) || theirs.isSubset(of: words) { return [] }
    // "Foreign Office spokesman" and "Foreign Ministry spokeswoman" hold one office.
    if ranks.0 == ranks.1, !words.isDisjoint(with: theirs) { return [] }
    let isGrave = words.isDisjoint(with: theirs) && isPrivate(words) != isPrivate(theirs)
    return [
      SlotFinding(
        kind: .speakerRole, severity: isGrave ? .medium : .low,
        a: RolePassage.span(of: source, in: comparison.a.document),
        b: RolePassage.span(of: other, in: comparison.b.document),
        explanation:
          "\(SpeakerSlot.name(source)) as “\(role)” in one, as “\(otherRole)” in the other")
    ]
  }

  private static func words(_ role: String) -> Set<String> {
    let words = PartyName.words(role).map { word in
      ["spokesman", "spokeswoman"].contains(word) ? "spokesperson" : word
    }
    return Set(words).subtracting(["its", "their", "his", "her", "a", "an", "in", "at"])
  }

  private static func speaksFor(_ role: String) -> Bool {
    let words = role.lowercased().split(separator: " ")
    return zip(words, words.dropFirst()).contains { $0.hasPrefix("spokes") && $1 == "for" }
  }

  /// Words that make it another office: a vice president is no president.
  private static let ranks: Set<String> = [
    "vice", "deputy", "senior", "corporate", "former", "acting", "assistant", "chief", "executive",
    "interim", "retired", "co", "general", "associate", "junior", "first",
  ]

  private static func isPrivate(_ words: Set<String>) -> Bool {
    !words.isDisjoint(with: [
      "ceo", "company", "analyst", "researcher", "executive", "founder", "firm", "corporate",
    ])
  }
}
