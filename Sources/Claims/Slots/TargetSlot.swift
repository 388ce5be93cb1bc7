import Model

/// Targets: against whom or what.
enum TargetSlot {
  /// How the two sentences name what the deed was done to.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard comparison.a.statement.stance != .urges, comparison.b.statement.stance != .urges,
      comparison.a.statement.part == .body, comparison.b.statement.part == .body
    else { return [] }
    guard let first = TargetPhrase(comparison.a), let second = TargetPhrase(comparison.b) else {
      return []
    }
    guard first.deed == second.deed, differ(first, second), !comparison.isSupposed else {
      return []
    }
    guard comparison.isOneSpeaker || comparison.relation != .retold || comparison.likeness >= 0.6
    else { return [] }
    return [
      SlotFinding(
        kind: .target, severity: .medium, a: first.span, b: second.span,
        explanation: "the target is “\(text(first, comparison.a))” in one, "
          + "“\(text(second, comparison.b))” in the other")
    ]
  }

  private static func differ(_ first: TargetPhrase, _ second: TargetPhrase) -> Bool {
    let common = first.things.intersection(second.things)
    guard !first.things.isEmpty, !second.things.isEmpty else { return false }
    // Something in common shows that one target is meant; a name more or less tells it otherwise.
    guard !common.isEmpty else { return false }
    // One that ends where the words end may only be cut short.
    if first.isCut && first.things.isSubset(of: second.things)
      || second.isCut && second.things.isSubset(of: first.things)
    {
      return false
    }
    let all = first.things.union(second.things)
    if common.count * 2 < all.count { return true }
    return first.names.isEmpty != second.names.isEmpty && common.count < all.count
  }

  private static func text(_ phrase: TargetPhrase, _ part: Comparison.Part) -> String {
    part.document.text[phrase.span]
  }
}

/// The words that name a target: what follows a deed, up to how or since when it was done.
struct TargetPhrase {
  /// What is done.
  var deed: UInt64
  /// Where the target's words stand.
  var span: TextSpan
  /// The concepts of its words that are no names.
  var things: Set<UInt64>
  /// The stems of its names.
  var names: Set<UInt64>
  /// Whether it ends where the sentence does.
  var isCut: Bool

  private static let limit = 16

  /// Words between a deed and its target: "attacks on the", "stealing operations against".
  private static let markers: Set<String> = [
    "on", "of", "against", "into", "from", "at", "targeting", "the", "other", "and", "or",
    "operation", "operations", "activity", "activities", "campaign", "campaigns", "attack",
    "attacks", "among", "around",
  ]

  /// Words after which a target is told no more, or that none begins with.
  private static let ends: Set<String> = [
    "to", "in", "is", "was", "are", "were", "be", "been", "has", "had", "have", "could", "can",
    "will", "would", "may", "might", "used", "using", "causing", "but", "if", "without", "last",
    "this", "earlier", "amounting", "along",
  ]

  /// "Hackers" and "intruders" do the deed; no target follows them.
  private static func isAgent(_ word: String) -> Bool {
    word.hasSuffix("er") || word.hasSuffix("ers") || word.hasSuffix("or") || word.hasSuffix("ors")
      || word.hasPrefix("thie")
  }

  /// With the mark that closes a quotation at its end.
  private static func closed(_ span: TextSpan, in unit: TellingUnit) -> TextSpan {
    let mark = unit.quotations.first { $0.contains(TextSpan(span.end, span.end)) }
    guard let mark, mark.start > span.start, mark.end - span.end <= 4 else { return span }
    return TextSpan(span.start, mark.end)
  }

  /// The first target of the sentence, or `nil` when no deed is told in it.
  init?(_ part: Comparison.Part) {
    let words = part.unit.words
    let text = part.document.text
    guard
      let index = words.firstIndex(where: {
        $0.traits.contains(.deed) && !Self.isAgent(text[$0.span].lowercased())
      })
    else { return nil }
    deed = words[index].concept
    var start = index + 1
    // "hackings of", "spying on": the target stands behind the preposition.
    while start < words.count, start - index <= 6 {
      let word = text[words[start].span].lowercased()
      if Self.markers.contains(word) {
        start += 1
        continue
      }
      if words[start].traits.contains(.deed) {
        start += 1
        continue
      }
      break
    }
    var end = start
    while end < words.count, end - start < Self.limit {
      let word = words[end]
      if word.traits.contains(.boundary) { break }
      // "Spying on residents, stealing data": another deed, done to something else.
      if end > start, word.traits.contains(.deed), !Self.isAgent(text[word.span].lowercased()) {
        break
      }
      if Self.ends.contains(text[word.span].lowercased()) { break }
      // What follows a quotation is another matter.
      if end > start, words[end - 1].traits.contains(.quoted), !word.traits.contains(.quoted) {
        break
      }
      end += 1
    }
    guard end > start else { return nil }
    isCut = end == words.count
    let phrase = words[start..<end]
    guard let first = phrase.first, let last = phrase.last else { return nil }
    span = Self.closed(TextSpan(first.span.start, last.span.end), in: part.unit)
    things = Set(
      phrase.filter {
        $0.weight > 0 && $0.traits.isDisjoint(with: [.name, .deed, .number, .counting])
      }
      .map(\.concept))
    names = Set(phrase.filter { $0.traits.contains(.name) }.map(\.stem))
  }
}
