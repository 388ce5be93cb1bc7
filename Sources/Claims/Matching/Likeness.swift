import Model

/// How far two statements tell the same.
struct Likeness: Sendable, Hashable {
  /// The share of what both tell, with what figures and quotations add, from 0 upwards.
  var score: Double
  /// Whether they assert the same thing.
  var isSame: Bool
  /// Whether that is because both pass on a report of one deed, in whatever words.
  var isOneStory = false

  /// From this score on, two statements by anybody assert the same; set by hand on the seed reports.
  static let enough = 0.5
  /// From this score on, no name need be shared by two speakers of two documents.
  static let enoughForStrangers = 0.7
  /// The same for one speaker on one day, or within one document.
  static let enoughNearby = 0.42
  /// The same for two reports that tell one deed done to one kind of target.
  static let enoughForOneStory = 0.25

  /// Compares two statements; `areJoined` says that their documents belong together.
  init(_ first: StatementProfile, _ second: StatementProfile, areJoined: Bool = false) {
    score = 0
    isSame = false
    let a = first.statement
    let b = second.statement
    guard a.id != b.id, !first.units.isEmpty, !second.units.isEmpty else { return }
    score = Self.score(first, second)
    guard score >= Self.enoughForOneStory else { return }
    guard (a.stance == .denies) == (b.stance == .denies) else { return }
    guard !Contest.isTurnedRound(first, second) else { return }
    // An appeal asserts little: it is the same only in nearly the same words.
    if (a.stance == .urges) != (b.stance == .urges), score < 0.6 { return }
    // Two words in common are a formula, not a claim.
    guard min(first.weight, second.weight) >= 1.5 else { return }
    let isAnchored = Self.isAnchored(first, second)
    let areNear = areJoined || Self.areNear(first, second)
    if score >= (areNear ? Self.enoughNearby : Self.enough), isAnchored,
      areNear || score >= Self.enoughForStrangers || Self.haveSameSubject(first, second)
    {
      isSame = true
    } else if score >= Self.enoughForOneStory {
      isSame = Self.tellOneStory(first, second)
      isOneStory = isSame
    }
  }

  private static func score(_ first: StatementProfile, _ second: StatementProfile) -> Double {
    var score = TellingUnit.likeness(first.terms, first.weight, second.terms, second.weight)
    if first.units.count > 1 || second.units.count > 1 {
      // One sentence may be what a statement mainly says.
      for unit in first.units where unit.weight * 2 > first.weight {
        for other in second.units where other.weight * 2 > second.weight {
          score = max(score, TellingUnit.likeness(unit, other))
        }
      }
    }
    if score > 0.2 {
      if FigureComparison.shareFigure(first.statement, second.statement) { score += 0.15 }
      if shareElement(first.phrases, second.phrases) { score += 0.2 }
    }
    return score
  }

  /// Whether they share more than names and words that stand in every report: two telling words, a
  /// figure or a quotation.
  private static func isAnchored(_ first: StatementProfile, _ second: StatementProfile) -> Bool {
    let rare = second.terms.filter { $0.weight >= 1 }.map(\.concept)
    let shared = first.terms.count { $0.weight >= 1 && rare.contains($0.concept) }
    return shared >= 2 || shareElement(first.phrases, second.phrases)
      || FigureComparison.shareFigure(first.statement, second.statement)
  }

  /// Whether two statements of two documents are about one thing: they share a name, the accused, a
  /// figure or a quotation, and not only words that every report of a break-in has.
  private static func haveSameSubject(
    _ first: StatementProfile, _ second: StatementProfile
  ) -> Bool {
    if shareElement(first.phrases, second.phrases) { return true }
    if FigureComparison.shareFigure(first.statement, second.statement) { return true }
    if first.accused.contains(where: second.accused.contains) { return true }
    if PartyName.agree(first.speaker, second.speaker) { return true }
    return first.nameConcepts.contains { second.nameConcepts.contains($0) }
  }

  private static func areNear(_ first: StatementProfile, _ second: StatementProfile) -> Bool {
    if first.statement.document == second.statement.document { return true }
    guard PartyName.agree(first.speaker, second.speaker) else { return false }
    guard let day = first.statement.saidOn, let otherDay = second.statement.saidOn else {
      return false
    }
    return day.isCompatible(with: otherDay)
  }

  /// Both pass on a report, and somebody does the same to the same kind of target in both.
  private static func tellOneStory(_ first: StatementProfile, _ second: StatementProfile) -> Bool {
    guard first.isReport, second.isReport, !first.accused.isEmpty, !second.accused.isEmpty else {
      return false
    }
    return shareElement(first.deedKeys, second.deedKeys)
      && first.nameConcepts.contains { second.nameConcepts.contains($0) }
  }
}

/// Whether two sorted lists have an element in common.
func shareElement(_ first: [UInt64], _ second: [UInt64]) -> Bool {
  var i = 0
  var j = 0
  while i < first.count, j < second.count {
    if first[i] == second[j] { return true }
    if first[i] < second[j] { i += 1 } else { j += 1 }
  }
  return false
}
