import Model

/// A name in the place of another, or misspelled.
enum NameEdit {
  static func findings(in sentences: EditedSentences, at place: WordEdits.Place) -> [SlotFinding] {
    let (a, b) = (sentences.a, sentences.b)
    guard let names = Self.names(a, place.first), let others = Self.names(b, place.second),
      !names.isEmpty, !others.isEmpty
    else { return [] }
    guard !areOneName(names, others) else { return [] }
    if names.count == 1, others.count == 1,
      Spelling.isVariant(Array(names[0].utf8), Array(others[0].utf8))
    {
      return []
    }
    let only = names.filter { !others.contains($0) }
    let theirs = others.filter { !names.contains($0) }
    if only.contains(where: { name in
      theirs.contains { Spelling.isOneLetterApart(Array(name.utf8), Array($0.utf8)) }
    }) {
      return [
        sentences.finding(.name, .low, place, "one name in two spellings: " + sentences.told(place))
      ]
    }
    return [
      sentences.finding(
        .name, sentences.isInBodies ? .medium : .low, place,
        "another name: " + sentences.told(place))
    ]
  }

  /// The words of names at `range` in lower case, or `nil` where other telling words stand there too.
  private static func names(_ side: EditedSentences.Side, _ range: Range<Int>) -> [String]? {
    guard range.count <= 6 else { return nil }
    var names: [String] = []
    for index in range {
      let word = side.unit.words[index]
      if word.traits.contains(.name), word.traits.contains(.capital) {
        guard !idle.contains(side.word(index)) else { return nil }
        names.append(side.word(index))
      } else if word.weight > 0 {
        return nil
      }
    }
    return names
  }

  /// Whether the one shortens the other, or is made of it: "FBI", "Freedonian" and "Freedonia".
  private static func areOneName(_ names: [String], _ others: [String]) -> Bool {
    // An umlaut may be written with an "e".
    func plain(_ names: [String]) -> [String] {
      names.flatMap { PartyName.words($0) }.map(Spelling.withoutUmlauts)
    }
    let isMarked = (names + others).contains { name in name.utf8.contains { $0 >= 0x80 } }
    if isMarked, plain(names) == plain(others), !plain(names).isEmpty { return true }
    if Set(names).isSubset(of: others) || Set(others).isSubset(of: names) { return true }
    let (short, long) = names.count < others.count ? (names, others) : (others, names)
    if short.count == 1, long.count > 1,
      Array(short[0]) == long.compactMap(\.first)
    {
      return true
    }
    guard names.count == 1, others.count == 1 else { return false }
    let common = zip(names[0], others[0]).prefix { $0 == $1 }.count
    return common >= 4 && common >= max(names[0].count, others[0].count) - 4
      && !Spelling.isOneLetterApart(Array(names[0].utf8), Array(others[0].utf8))
  }

  /// Words with a capital that are no names.
  private static let idle: Set<String> = [
    "i", "mr", "mrs", "ms", "dr", "internet", "web", "the", "this", "that", "we", "it", "he",
  ]
}
