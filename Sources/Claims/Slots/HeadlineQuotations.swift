import Model

/// Headlines that put words between quotation marks which the report quotes otherwise.
enum HeadlineQuotations {
  /// A quotation of the headline, the quotation it is made of, and what is gone.
  struct Finding {
    var headline: TextSpan
    var quotation: TextSpan
    var statement: Statement
    var headlineStatement: StatementID?
    var explanation: String
  }

  /// The quotations of the headline of `document` that drop or change words of a quoted statement.
  static func findings(
    in document: Document, profiles: [StatementProfile]
  ) -> [Finding] {
    var findings: [Finding] = []
    for block in document.blocks.prefix(64) where block.kind == .headline {
      let headline = WordReader.read(Passage(of: document.text, at: block.span))
      for quotation in headline.quotations.prefix(8) {
        let words = headline.words.filter { quotation.contains($0.span) }
        guard words.count >= 3, words.count <= 40 else { continue }
        guard let finding = match(words, quotation, document, profiles) else { continue }
        findings.append(finding)
      }
    }
    return findings
  }

  /// The first quotation of the body that `words` are made of, unless one has them as they are.
  private static func match(
    _ words: [ContentWord], _ quotation: TextSpan, _ document: Document,
    _ profiles: [StatementProfile]
  ) -> Finding? {
    var found: Finding?
    for profile in profiles.prefix(200) where profile.statement.part == .body {
      for unit in profile.units {
        for place in unit.quotations {
          let quoted = unit.words.filter { place.contains($0.span) }
          guard quoted.count >= 3, quoted.count <= 120 else { continue }
          let alignment = WordAlignment(words, quoted)
          let common = words.count - alignment.onlyFirst.count
          if alignment.onlyFirst.isEmpty, isRun(words, quoted) { return nil }
          guard found == nil, common * 10 >= words.count * 7 else { continue }
          let gone = dropped(words, quoted)
          guard let change = gone ?? alignment.onlyFirst.first(where: { $0.weight > 0 }) else {
            continue
          }
          let isDropped = gone != nil
          found = Finding(
            headline: quotation, quotation: place, statement: profile.statement,
            headlineStatement: profiles.first {
              $0.statement.part == .headline
                && $0.statement.content.contains { $0.span.overlaps(quotation) }
            }?.statement.id,
            explanation: isDropped
              ? "the headline leaves “\(document.text[change.span])” out of its quotation"
              : "the headline quotes “\(document.text[change.span])”, the report does not")
        }
      }
    }
    return found
  }

  /// Whether `words` stand in `quoted` one after the other.
  private static func isRun(_ words: [ContentWord], _ quoted: [ContentWord]) -> Bool {
    guard words.count <= quoted.count else { return false }
    return (0...(quoted.count - words.count)).contains { start in
      words.indices.allSatisfy { words[$0].concept == quoted[start + $0].concept }
    }
  }

  /// The first telling word that lies between words the headline has, and that it has not.
  private static func dropped(_ words: [ContentWord], _ quoted: [ContentWord]) -> ContentWord? {
    let alignment = WordAlignment(words, quoted)
    guard alignment.onlyFirst.isEmpty else { return nil }
    let missing = Set(alignment.onlySecond.map(\.span))
    let kept = quoted.filter { !missing.contains($0.span) }
    guard let first = kept.first?.span.start, let last = kept.last?.span.end else { return nil }
    return alignment.onlySecond.first {
      $0.span.start > first && $0.span.end < last && $0.weight > 0
    }
  }
}
