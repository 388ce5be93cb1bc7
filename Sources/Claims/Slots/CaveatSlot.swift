import Model

/// Caveats: "but it could not be ruled out" is gone with what it takes back.
enum CaveatSlot {
  /// A clause that leaves open what the sentence tells, where the other report has none like it.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard let setting = comparison.setting, comparison.relation == .retold, comparison.isInBodies,
      comparison.likeness >= 0.55
    else { return [] }
    let (a, b) = (comparison.a, comparison.b)
    let (caveat, other) = (caveat(a.unit, a.document), caveat(b.unit, b.document))
    guard (caveat == nil) != (other == nil), let clause = caveat ?? other else { return [] }
    let isLost = caveat != nil
    let (document, sentences) =
      isLost ? (b.document, setting.b.sentences) : (a.document, setting.a.sentences)
    guard !sentences.contains(where: { Self.caveat($0, document) != nil }) else { return [] }
    let text = (isLost ? a : b).document.text[clause]
    return [
      SlotFinding(
        kind: .hedge, severity: .medium, a: isLost ? clause : a.unit.clause(),
        b: isLost ? b.unit.clause() : clause,
        explanation: "“\(text)” stands in the \(isLost ? "earlier" : "later") alone")
    ]
  }

  /// The clause behind a "but" or a "however" that leaves something open, within the last half of the
  /// sentence.
  private static func caveat(_ unit: TellingUnit, _ document: Document) -> TextSpan? {
    func word(_ index: Int) -> String {
      unit.words.indices.contains(index) ? document.text[unit.words[index].span].lowercased() : ""
    }
    guard unit.words.count >= 8, let last = unit.words.last,
      let turn = unit.words.indices.dropFirst(3).first(where: { turns.contains(word($0)) })
    else { return nil }
    let tail = (turn + 1)..<unit.words.count
    let isOpen = tail.contains { index in
      switch word(index) {
      case "out": ["ruled", "rule", "ruling"].contains(word(index - 1))
      case "unclear", "unverified", "unconfirmed", "uncertain": true
      case "verified", "confirmed", "known", "excluded":
        (1...4).contains { ["not", "cannot", "never"].contains(word(index - $0)) }
      default: false
      }
    }
    guard isOpen, tail.count <= 16 else { return nil }
    return TextSpan(unit.words[turn].span.start, last.span.end)
  }

  private static let turns: Set<String> = ["but", "however", "though", "although", "yet"]
}
