import Model

/// What a statement is looked up by.
enum MatchingKeys {
  private static let limit = 40
  private static let termsPerUnit = 6

  /// The keys of a statement, sorted, each once.
  ///
  /// Of each sentence the heaviest terms are taken, of equals those of lesser hash: two tellings
  /// that share terms so choose the same ones (as in min-wise sampling, Broder 1997).
  static func keys(of profile: StatementProfile) -> [UInt64] {
    var keys: [UInt64] = []
    if let key = utterance(of: profile) { keys.append(key) }
    keys += profile.phrases.prefix(6).map { mixed(2, $0) }
    for figure in profile.statement.figures.prefix(6) where FigureComparison.isTelling(figure) {
      keys.append(
        mixed(3, StableHash.hash("\(figure.low ?? -1)|\(figure.high ?? -1)")))
    }
    for unit in profile.units.prefix(8) {
      let terms = unit.terms.sorted { ($1.weight, $0.concept) < ($0.weight, $1.concept) }
        .prefix(termsPerUnit)
      for (index, term) in terms.enumerated() {
        for other in terms[(index + 1)...] {
          keys.append(
            mixed(min(term.concept, other.concept), max(term.concept, other.concept)))
        }
      }
      keys += deeds(of: unit)
      if keys.count >= limit { break }
    }
    return Array(Set(keys.prefix(limit))).sorted()
  }

  /// Those of the keys that are of deeds.
  static func deeds(of profile: StatementProfile) -> Set<UInt64> {
    Set(profile.units.prefix(8).flatMap { deeds(of: $0) })
  }

  private static func deeds(of unit: TellingUnit) -> [UInt64] {
    unit.deedKeys.prefix(6).map { mixed(4, $0) }
  }

  /// The speaker with the day.
  private static func utterance(of profile: StatementProfile) -> UInt64? {
    guard !profile.speaker.isEmpty, let day = profile.statement.saidOn?.dayNumber else {
      return nil
    }
    return mixed(1, StableHash.hash(profile.speaker.joined(separator: " ") + "|\(day)"))
  }
}
