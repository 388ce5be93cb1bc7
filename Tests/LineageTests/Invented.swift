import HearsayTesting
import Model

/// Documents that nobody wrote, for tests.
enum Invented {
  /// `count` words of an invented language, the same for the same `seed`; sentences and paragraphs
  /// as in a report.
  static func text(words count: Int, seed: UInt64) -> String {
    var random = SplitMix64(state: seed)
    var text = ""
    var left = 0
    for number in 0..<count {
      if left == 0 {
        left = Int.random(in: 6...24, using: &random)
        if number > 0 { text += number % 5 == 0 ? ".\n\n" : ". " }
        text += word(&random).capitalized(true)
      } else {
        text += " " + word(&random)
      }
      left -= 1
    }
    return text + "."
  }

  private static func word(_ random: inout SplitMix64) -> String {
    let syllables = ["ba", "ko", "ri", "tu", "mel", "dan", "ost", "vi", "qua", "zen", "lor", "pi"]
    return (0..<Int.random(in: 1...3, using: &random))
      .map { _ in syllables.randomElement(using: &random) ?? "ba" }.joined()
  }

  /// A document with a name made from `number`.
  static func document(
    _ number: Int, _ text: String, publisher: String? = nil, credits: [String] = [],
    published: String? = nil, statements: [Statement] = []
  ) -> AnalysedDocument {
    let digits = String(number)
    let id = DocumentID(digits: String(repeating: "0", count: 32 - digits.count) + digits)
    return AnalysedDocument(
      document: Document(
        id: id, path: "reports/\(number).txt", publisher: publisher, credits: credits,
        published: published.flatMap { PartialDate($0) }, text: text),
      statements: statements)
  }

  /// A statement of `party` whose content is `words`.
  static func statement(
    _ party: String, _ words: String, saidOn: String? = nil, at start: Int = 0,
    kind: Party.Kind = .person, mode: Statement.Mode = .indirect,
    kinds: [OperationKind] = [.surveillance], figure: Double? = nil
  ) -> Statement {
    Statement(
      id: StatementID("st:\(party)-\(words.utf8.count)-\(start)"),
      document: DocumentID(digits: ""),
      source: .init(text: party, span: TextSpan(0, 0), party: party, kind: kind),
      cue: Passage(text: "said", span: TextSpan(0, 0)),
      content: [Passage(text: words, span: TextSpan(start, start + words.utf8.count))],
      mode: mode, stance: .accuses, saidOn: saidOn.flatMap { PartialDate($0) }, kinds: kinds,
      figures: figure.map {
        [Figure(text: "\(Int($0))", span: TextSpan(0, 0), low: $0, high: $0, comparator: .exactly)]
      } ?? [])
  }
}

extension String {
  fileprivate func capitalized(_ first: Bool) -> String { prefix(1).uppercased() + dropFirst() }
}
