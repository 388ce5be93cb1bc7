import Model

/// Terms: another technical or legal word for what happened.
enum TermSlot {
  /// Rows of words of which each means something else; forms of one word share an element.
  private static let rows: [[String]] = [
    [
      "accuse accused", "charge charged", "indict indicted", "convict convicted", "arrest arrested",
    ],
    ["scan scanned probe probed", "hack hacked breach breached"],
    ["ransomware", "wiper wipers", "spyware", "worm worms", "trojan trojans"],
    ["steal stole stolen theft", "delete deleted wipe wiped", "encrypt encrypted", "view viewed"],
    ["espionage", "sabotage", "terrorism", "war warfare"],
    ["vulnerability vulnerabilities", "backdoor backdoors"],
    ["same identical", "similar resemble resembled resembles resembling alike"],
    ["allege alleged", "prove proved proven", "confirm confirmed"],
  ]

  private static let table: WordTable<(row: Int, word: Int)> = {
    var table: [UInt64: (row: Int, word: Int)] = [:]
    for (row, words) in rows.enumerated() {
      for (index, forms) in words.enumerated() {
        for form in forms.split(separator: " ") { table[WordStem.hash(form)] = (row, index) }
      }
    }
    return WordTable(table)
  }()

  /// Whether the two are words of one row and mean something else.
  static func differ(_ word: ContentWord, _ other: ContentWord) -> Bool {
    guard let place = table[word.stem], let theirs = table[other.stem] else { return false }
    return place.row == theirs.row && place.word != theirs.word
  }

  /// Words of one row that stand in place of each other.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    let needed = comparison.isRetold && comparison.isOneSpeaker ? 0.4 : 0.45
    guard comparison.likeness >= needed,
      comparison.relation != .within || comparison.likeness >= 0.6
    else { return [] }
    let (a, b) = (comparison.a, comparison.b)
    let first = terms(a.unit)
    let second = terms(b.unit)
    for row in rows.indices {
      guard let word = first[row], let other = second[row], first[row]?.count == 1,
        other.count == 1, let mine = word.first, let theirs = other.first, mine.key != theirs.key,
        a.unit.isMirrored(around: mine.value, before: 2, after: 2, in: b.unit, names: true),
        b.unit.isMirrored(around: theirs.value, before: 2, after: 2, in: a.unit, names: true)
      else { continue }
      let (place, otherPlace) = (a.unit.words[mine.value].span, b.unit.words[theirs.value].span)
      let text = a.document.text[place]
      let otherText = b.document.text[otherPlace]
      return [
        SlotFinding(
          kind: .term, severity: .medium,
          a: a.unit.surroundings(of: place, before: 5, after: 7),
          b: b.unit.surroundings(of: otherPlace, before: 5, after: 7),
          explanation: "“\(text)” in one, “\(otherText)” in the other")
      ]
    }
    return []
  }

  /// By row, which of its words the sentence has, and its first such word.
  private static func terms(_ unit: TellingUnit) -> [Int: [Int: Int]] {
    var found: [Int: [Int: Int]] = [:]
    for (index, word) in unit.words.enumerated() {
      guard let place = table[word.stem] else { continue }
      if found[place.row, default: [:]][place.word] == nil {
        found[place.row, default: [:]][place.word] = index
      }
    }
    return found
  }
}
