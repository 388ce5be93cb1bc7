import Model

/// Renderings: one speaker's words, retold with others of like meaning that say more or less.
enum RenderingSlot {
  private static let limit = 2

  /// Words of one kin that stand in each other's place, where neither sentence is a quotation.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    let (a, b) = (comparison.a, comparison.b)
    guard comparison.relation == .retold, comparison.isOneSpeaker, comparison.isInBodies,
      comparison.closeness >= 0.4, !a.unit.isDirect, !b.unit.isDirect,
      a.statement.source?.kind != .outlet, a.statement.source?.kind != .document,
      isOneDay(a.statement, b.statement)
    else { return [] }
    var findings: [SlotFinding] = []
    for (index, word) in a.unit.words.enumerated() where !b.unit.tells(word.concept) {
      guard
        let place = b.unit.words.indices.first(where: { place in
          let other = b.unit.words[place]
          return WordKin.differ(word.concept, other.concept) && !a.unit.tells(other.concept)
            && isOnePlace(index, a.unit, place, b.unit)
        })
      else { continue }
      let (span, otherSpan) = (word.span, b.unit.words[place].span)
      findings.append(
        SlotFinding(
          kind: .term, severity: .low,
          a: a.unit.surroundings(of: span, before: 4, after: 7),
          b: b.unit.surroundings(of: otherSpan, before: 4, after: 7),
          explanation: "told in other words: “\(a.document.text[span])” in one, "
            + "“\(b.document.text[otherSpan])” in the other"))
      if findings.count == limit { break }
    }
    return findings
  }

  private static func isOneDay(_ first: Statement, _ second: Statement) -> Bool {
    guard let day = first.saidOn, let other = second.saidOn else { return true }
    return day.isCompatible(with: other)
  }

  /// Whether both words stand with words that the other sentence has near its own.
  private static func isOnePlace(
    _ index: Int, _ unit: TellingUnit, _ place: Int, _ other: TellingUnit
  ) -> Bool {
    let near = neighbours(index, unit)
    return !near.isDisjoint(with: neighbours(place, other))
  }

  /// The kin of the telling words close by, at most three in front and four behind.
  private static func neighbours(_ index: Int, _ unit: TellingUnit) -> Set<UInt64> {
    func isTelling(_ word: ContentWord) -> Bool {
      word.weight >= 0.5 && !word.traits.contains(.name)
    }
    let next = unit.words[(index + 1)...].lazy.filter(isTelling).prefix(4)
    let last = unit.words[..<index].reversed().lazy.filter(isTelling).prefix(3)
    return Set((Array(next) + Array(last)).map { WordKin.kin(of: $0.concept) })
  }
}
