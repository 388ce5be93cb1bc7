import Model

/// Levels: what a spokesman says, told of the body that he speaks for.
enum SpeakerLevels {
  /// Whether a person with an office speaks in one telling and the body of that office in the other.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard let source = comparison.a.statement.source, let other = comparison.b.statement.source,
      let mine = office(source, comparison.role(comparison.a), comparison.a),
      let theirs = office(other, comparison.role(comparison.b), comparison.b),
      mine.isPerson != theirs.isPerson
    else { return [] }
    let (person, body) = mine.isPerson ? (mine, theirs) : (theirs, mine)
    let common = person.words.intersection(body.words)
    // A body has a name of its own or that of a state: "ministry" alone is anybody's.
    guard common.count >= 2, body.words.count - common.count <= 1 else { return [] }
    return [
      SlotFinding(
        kind: .speaker, severity: .low, a: SpeakerSlot.claimant(comparison.a),
        b: SpeakerSlot.claimant(comparison.b),
        explanation: "told of “\(source.text)” in the earlier, of “\(other.text)” in the later")
    ]
  }

  private struct Office {
    var isPerson: Bool
    var words: Set<String>
  }

  /// The words of a source with its role: somebody who speaks for a body, or the body.
  private static func office(
    _ source: Statement.Source, _ role: String?, _ part: Comparison.Part
  ) -> Office? {
    let text = "\(role ?? "") \(part.document.text[source.extent])"
    let words = Set(PartyName.words(text).map { $0.hasPrefix("spokes") ? "spokesperson" : $0 })
    let titles = words.intersection(Self.titles)
    if !titles.isEmpty { return Office(isPerson: true, words: words.subtracting(titles)) }
    guard source.kind == .organisation || source.kind == .unnamed else { return nil }
    let bodies = words.intersection(Self.bodies)
    guard !bodies.isEmpty else { return nil }
    // An ambassador speaks for a mission, which no word of his says.
    let isMission = !bodies.isDisjoint(with: ["mission", "embassy", "delegation"])
    return Office(isPerson: false, words: isMission ? words.subtracting(bodies) : words)
  }

  private static let titles: Set<String> = [
    "spokesperson", "ambassador", "envoy", "representative", "secretary", "minister", "director",
  ]
  private static let bodies: Set<String> = [
    "ministry", "department", "agency", "office", "bureau", "council", "commission", "embassy",
    "mission", "delegation", "authority", "directorate", "service", "committee", "command",
    "administration", "company", "firm", "union", "police",
  ]
}
