internal import Model

extension CorpusRetelling {
  /// What follows from the alignment of two texts, the first of which comes first in the corpus.
  init(
    _ alignment: Alignment, passages: [Passage], first: (text: Int, row: TextCorpus.Row),
    second: (text: Int, row: TextCorpus.Row)
  ) {
    let gap = PublicationGap(from: first.row.published.date, to: second.row.published.date)
    // Without dates, the part is made from the whole.
    let isForwards =
      gap.order != 0
      ? gap.order < 0 : alignment.words.first >= alignment.words.second
    kind = TextVerdict.kind(alignment)
    from = isForwards ? first.text : second.text
    to = isForwards ? second.text : first.text
    resemblance = alignment.resemblance
    certainty = Self.certainty(kind, alignment)
    self.passages =
      isForwards
      ? passages
      : passages.map { Passage(from: $0.to, to: $0.from) }
        .sorted { ($0.from.lowerBound, $0.to.lowerBound) < ($1.from.lowerBound, $1.to.lowerBound) }
    longestWordCount = alignment.longest
    sharedWordCount = alignment.passages.reduce(0) { $0 + $1.alike }
    greatestShare = max(alignment.shares.first, alignment.shares.second)
    later = gap.order != 0 ? gap.size.map { Later(number: $0.number, unit: $0.unit) } : nil
  }

  private static func certainty(_ kind: Retelling.Kind, _ alignment: Alignment) -> Double {
    let (inFirst, inSecond) = alignment.containment
    let certainty =
      switch kind {
      case .copied: 0.85 + 0.14 * alignment.resemblance
      case .abridged: 0.6 + 0.39 * max(inFirst, inSecond)
      default: 0.45 + 0.5 * min(1, Double(alignment.sharedGrams) / 100)
      }
    return (min(0.99, max(0.05, certainty)) * 100).rounded() / 100
  }
}
