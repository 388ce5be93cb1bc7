import Model

/// Terms: another technical or legal word for what happened.
enum TermSlot {
  /// Rows of words of which each means something else; forms of one word share an element.
  private static let rows: [[String]] = [
    [
      "accuse accused", "charge charged", "indict indicted", "convict convicted", "arrest arrested",
    ],
    ["scan scanned probe probed", "hack hacked breach breached", "leak leaked"],
    ["ransomware", "wiper wipers", "spyware", "worm worms", "trojan trojans"],
    ["steal stole stolen theft", "delete deleted wipe wiped", "encrypt encrypted", "view viewed"],
    ["espionage", "sabotage", "terrorism", "war warfare"],
    ["vulnerability vulnerabilities", "backdoor backdoors"],
    ["allege alleged", "prove proved proven", "confirm confirmed"],
  ]

  private static let table: [UInt64: (row: Int, word: Int)] = {
    var table: [UInt64: (row: Int, word: Int)] = [:]
    for (row, words) in rows.enumerated() {
      for (index, forms) in words.enumerated() {
        for form in forms.split(separator: " ") { table[WordStem.hash(form)] = (row, index) }
      }
    }
    return table
  }()

  /// Words of one row that stand in place of each other.
  static func findings(in comparison: Comparison) -> [SlotFinding] {
    guard comparison.likeness >= 0.45, comparison.relation != .within || comparison.likeness >= 0.6
    else { return [] }
    let (a, b) = (comparison.a, comparison.b)
    let first = terms(a.unit)
    let second = terms(b.unit)
    for row in rows.indices {
      guard let word = first[row], let other = second[row], first[row]?.count == 1,
        other.count == 1, let mine = word.first, let theirs = other.first, mine.key != theirs.key
      else { continue }
      let text = a.document.text[mine.value]
      let otherText = b.document.text[theirs.value]
      return [
        SlotFinding(
          kind: .term, severity: .medium,
          a: a.unit.surroundings(of: mine.value, before: 5, after: 7),
          b: b.unit.surroundings(of: theirs.value, before: 5, after: 7),
          explanation: "“\(text)” in one, “\(otherText)” in the other")
      ]
    }
    return []
  }

  /// By row, which of its words the sentence has, and where first.
  private static func terms(_ unit: TellingUnit) -> [Int: [Int: TextSpan]] {
    var found: [Int: [Int: TextSpan]] = [:]
    for word in unit.words {
      guard let place = table[word.stem] else { continue }
      if found[place.row, default: [:]][place.word] == nil {
        found[place.row, default: [:]][place.word] = word.span
      }
    }
    return found
  }
}
