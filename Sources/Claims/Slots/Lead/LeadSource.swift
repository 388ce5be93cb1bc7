import Model

/// A lead that puts what a spokesman said down to somebody higher: a state, or "a senior official".
enum LeadSource {
  private static let leadLimit = 3

  /// How the first statements of `document` name the source that it names otherwise later.
  static func findings(in document: Document, profiles: [StatementProfile]) -> [Difference] {
    let inBody = profiles.lazy.map(\.statement).filter { $0.part == .body }
      .sorted { $0.cue.span < $1.cue.span }
    let lead = Array(inBody.prefix(leadLimit))
    return (rank(lead, inBody) ?? level(lead)).map { [$0.difference(in: document)] } ?? []
  }

  /// Whether the words make somebody a spokesman.
  static func isSpokesman(_ role: String) -> Bool { role.lowercased().contains("spokes") }

  private struct Finding {
    var a: Statement
    var b: Statement
    var kind: Discrepancy.Kind
    var spans: (TextSpan, TextSpan)
    var explanation: String

    func difference(in document: Document) -> Difference {
      func side(_ statement: Statement, _ span: TextSpan) -> Discrepancy.Side {
        Discrepancy.Side(
          statement: statement.id, document: document.id,
          passage: Passage(of: document.text, at: span))
      }
      return Difference(
        kind: kind, severity: .low, a: side(a, spans.0), b: side(b, spans.1),
        explanation: explanation)
    }
  }

  /// "A senior official" who turns out to be a spokesman.
  private static func rank(_ lead: [Statement], _ all: [Statement]) -> Finding? {
    for statement in lead {
      guard let source = statement.source, let party = source.party, source.kind == .person else {
        continue
      }
      let words = Set(PartyName.words(source.text))
      guard !words.isDisjoint(with: ranks), !words.isDisjoint(with: offices) else { continue }
      for other in all where other.id != statement.id {
        guard let theirs = other.source, theirs.party == party, let role = theirs.role,
          isSpokesman(role), theirs.span != source.span
        else { continue }
        return Finding(
          a: statement, b: other, kind: .speakerRole, spans: (source.extent, theirs.extent),
          explanation: "\(party) as “\(source.text)” in the lead, as “\(role)” further down")
      }
    }
    return nil
  }

  private static let ranks: Set<String> = ["senior", "top", "ranking", "leading"]
  private static let offices: Set<String> = ["official", "diplomat", "figure", "leader", "officer"]

  /// "Freedonia urged …, a foreign ministry spokesman said": the state in the place of its spokesman.
  private static func level(_ lead: [Statement]) -> Finding? {
    for outer in lead.prefix(2) {
      guard let source = outer.source, isSpokesman(source.text), !hasName(source.text) else {
        continue
      }
      for inner in lead where inner.nestedIn == outer.id {
        guard let state = inner.source, state.kind == .state, inner.stance == outer.stance else {
          continue
        }
        return Finding(
          a: inner, b: outer, kind: .speaker,
          spans: (SpeakerSlot.named(inner), SpeakerSlot.named(outer)),
          explanation: "put down to \(state.text) in the lead, said by \(source.text)")
      }
    }
    return nil
  }

  /// Whether a person is named there: two words with a capital at the end.
  private static func hasName(_ text: String) -> Bool {
    let words = text.split(separator: " ").suffix(2)
    return words.count == 2 && words.allSatisfy { $0.first?.isUppercase ?? false }
  }
}
