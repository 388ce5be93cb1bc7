import Model

/// Terms in quotation marks within a sentence: “digital terror” here, “cyber terror” there.
enum QuotedTerms {
  /// The first short quotation of which the other sentence has one word otherwise.
  static func finding(in comparison: Comparison) -> SlotFinding? {
    guard comparison.relation == .retold, comparison.likeness >= 0.4 else { return nil }
    let (a, b) = (comparison.a, comparison.b)
    let own = terms(of: a.unit)
    let others = terms(of: b.unit)
    for term in own where !others.contains(where: { $0.stems == term.stems }) {
      for other in others where !own.contains(where: { $0.stems == other.stems }) {
        let common = Set(term.stems).intersection(other.stems)
        guard !common.isEmpty else { continue }
        let isOneWord =
          term.stems.count == other.stems.count && Set(term.stems).count == common.count + 1
        let isRendering =
          common.count >= 2 && abs(term.stems.count - other.stems.count) <= 1
          && comparison.isOneSpeaker && hasChanged(term, other, common)
        guard isOneWord || isRendering,
          !isOneWord || !Synonyms.areOne(lone(term, common, a), lone(other, common, b))
        else { continue }
        return SlotFinding(
          kind: .quoteWording, severity: isOneWord ? .medium : .low, a: term.span, b: other.span,
          explanation: "quoted as \(a.document.text[term.span]) in one, "
            + "as \(b.document.text[other.span]) in the other")
      }
    }
    return nil
  }

  private struct Term {
    var span: TextSpan
    var words: [ContentWord]

    var stems: [UInt64] { words.map(\.concept) }
  }

  /// Whether either quotation has a word in the place of the other's.
  private static func hasChanged(_ term: Term, _ other: Term, _ common: Set<UInt64>) -> Bool {
    term.stems.contains { !common.contains($0) } && other.stems.contains { !common.contains($0) }
  }

  /// The word of `term` that the other has not, in lower case.
  private static func lone(
    _ term: Term, _ common: Set<UInt64>, _ part: Comparison.Part
  ) -> String {
    term.words.first { !common.contains($0.concept) }
      .map { part.document.text[$0.span].lowercased() } ?? ""
  }

  /// The quotations of two to four telling words.
  private static func terms(of unit: TellingUnit) -> [Term] {
    unit.quotations.compactMap { quotation in
      let words = unit.words.filter { quotation.contains($0.span) && $0.weight > 0 }
      guard (2...5).contains(words.count), quotation.byteCount < unit.span.byteCount else {
        return nil
      }
      return Term(span: quotation, words: words)
    }
  }
}
