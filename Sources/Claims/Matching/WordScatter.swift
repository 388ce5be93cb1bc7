import Model

/// Tells a text that a machine made from another, by dropping, doubling and exchanging words at
/// random, from one that people made: nothing that differs there was meant.
struct WordScatter {
  /// Words that stand together in one text only and cannot.
  private let breakCount: Int
  private var wordCount = 0
  /// Single words that are gone, new or exchanged, and say nothing that is compared.
  private var strayCount = 0
  private var sentences: Set<TextSpan> = []

  /// `breaks` and `others` count the impossible neighbours of either text.
  init(breaks: Int, _ others: Int) {
    breakCount = abs(breaks - others)
  }

  /// Whether the one text alone has words that cannot stand together.
  static func isScattered(_ first: DocumentSentences, _ second: DocumentSentences) -> Bool {
    abs(first.breakCount - second.breakCount) >= 2
  }

  /// Takes two sentences into account.
  mutating func count(_ edited: EditedSentences) {
    guard sentences.insert(edited.a.unit.span).inserted else { return }
    wordCount += edited.a.unit.words.count
    for place in edited.places where place.first.count <= 2 && place.second.count <= 2 {
      if EditSlots.finding(in: edited, at: place).isEmpty { strayCount += 1 }
    }
  }

  /// Whether so many words went astray that the rest cannot be trusted; set by hand on made
  /// retellings of CASIE articles.
  var isScattered: Bool {
    if breakCount >= 4 { return true }
    let needed = breakCount >= 2 ? 1 : breakCount == 1 ? 2 : 4
    let perThousand = breakCount >= 2 ? 6 : breakCount == 1 ? 10 : 25
    return strayCount >= needed && strayCount * 1000 >= perThousand * wordCount
  }
}
