import Language
import Model

/// Tells what a speaker does by saying it, from the cue and from what is said.
struct StanceReader {
  let reader: Reader

  func stance(
    of attribution: Attribution, source: Statement.Source?, kinds: [OperationKind],
    accused: [String], own: Set<String>
  ) -> Statement.Stance {
    let content = attribution.content
    // A question asserts nothing and urges nothing.
    if reader.lemma(attribution.head) == "ask", let first = content.first?.lowerBound,
      [.wrb, .wp, .wdt].contains(reader.tag(first))
        || ["whether", "if"].contains(reader.lower(first - 1))
    {
      return .asserts
    }
    switch attribution.stance {
    case .urges, .denies, .admits, .accuses: return attribution.stance
    case .reports, .asserts: break
    }
    if source?.kind == .document || source?.kind == .outlet { return .reports }
    if attribution.stance == .reports, source == nil || source?.kind == .unnamed { return .reports }
    if isDenial(content) || dismissesCharge(attribution)
      || deniesOwnDeed(content, own: own, kinds: kinds) || rejects(content)
      || neverDid(content, own: own)
    {
      return .denies
    }
    if isAppeal(content) { return .urges }
    if reader.tag(attribution.head).isNoun, attribution.stance == .reports { return .reports }
    if !accused.isEmpty, !kinds.isEmpty || KindWords.isGrave(content, reader: reader) {
      return .accuses
    }
    return attribution.stance == .reports && source?.kind != .person ? .reports : .asserts
  }

  /// "We urge …", "should stop", "must not": the speaker asks for something.
  private func isAppeal(_ content: [Range<Int>]) -> Bool {
    guard let first = content.first else { return false }
    let clause = first.prefix(12)
    for index in clause {
      let word = reader.lower(index)
      if word == "we" || word == "i" {
        var next = index + 1
        while next < first.upperBound, next - index < 4,
          reader.tag(next) == .rb || Reader.beForms.contains(reader.lower(next))
            || reader.tag(next) == .md
        { next += 1 }
        let lemma = reader.lemma(next)
        if ["urge", "demand", "appeal", "ask", "request"].contains(lemma)
          || lemma == "call" && ["on", "upon", "for"].contains(reader.lower(next + 1))
        {
          return true
        }
      }
      if word == "should" || word == "must" || word == "ought" { return true }
      if reader.lemma(index) == "call" && ["on", "upon", "for"].contains(reader.lower(index + 1)) {
        return true
      }
      if reader.lemma(index) == "urge", reader.tag(index).isVerb { return true }
    }
    // "Stop doing it": an imperative.
    if let start = first.first(where: { !reader.isQuoteMark($0) }), reader.tag(start) == .vb {
      return true
    }
    return false
  }

  private func isDenial(_ content: [Range<Int>]) -> Bool {
    for piece in content {
      for index in piece where reader.marks(index).contains(.denial) {
        let word = reader.lower(index)
        if Self.denials.contains(word) { return true }
        if word == "nothing", reader.lower(index + 1) == "to", reader.lower(index + 2) == "do" {
          return true
        }
        if word == "nothing" || word == "no" || word == "not" || word == "n't" || word == "never" {
          let rest = (index + 1)..<min(piece.upperBound, index + 7)
          for next in rest {
            let lemma = reader.lemma(next)
            if Self.denied.contains(lemma) { return true }
          }
        }
      }
    }
    return false
  }

  /// "Our state does not attack hospitals", "no proof of an attack by us": the speaker's own side
  /// and a negation stand in one clause about a deed.
  private func deniesOwnDeed(
    _ content: [Range<Int>], own: Set<String>, kinds: [OperationKind]
  ) -> Bool {
    guard !kinds.isEmpty else { return false }
    for piece in content {
      for index in piece {
        let isOwn =
          reader.name(at: index).map { $0.kind == .state && own.contains($0.canonical) } ?? false
          || reader.lower(index) == "we"
        guard isOwn else { continue }
        let next = (index + 1)..<min(piece.upperBound, index + 5)
        if let negation = next.first(where: {
          ["not", "n't", "never", "neither"].contains(reader.lower($0))
        }) {
          // What is denied must be a deed: "we do not spy", not "we cannot say".
          let deed = (negation + 1)..<min(piece.upperBound, negation + 6)
          if !KindWords.kinds(in: [deed], reader: reader).isEmpty { return true }
        }
        let before = max(piece.lowerBound, index - 5)..<index
        let negated = before.contains { ["no", "never", "not"].contains(reader.lower($0)) }
        let proof = before.contains {
          ["proof", "evidence", "trace", "sign"].contains(reader.lemma($0))
        }
        if negated, proof || reader.lower(index - 1) == "no" { return true }
      }
    }
    return false
  }

  /// "We categorically reject that report", in the speaker's own words.
  private func rejects(_ content: [Range<Int>]) -> Bool {
    guard let first = content.first else { return false }
    return first.prefix(6).contains { index in
      ["deny", "reject", "refute"].contains(reader.lemma(index)) && reader.tag(index).isVerb
        && (max(first.lowerBound, index - 2)..<index).contains {
          ["we", "i"].contains(reader.lower($0))
        }
    }
  }

  /// "It has never sold anything to them", "Orsany neither plans nor tolerates attacks": the speaker's
  /// own side opens the clause, and it never did.
  private func neverDid(_ content: [Range<Int>], own: Set<String>) -> Bool {
    content.contains { piece in
      var index = piece.lowerBound
      while index < piece.upperBound, reader.isQuoteMark(index) || reader.lower(index) == "that" {
        index += 1
      }
      let subject: Int
      if let name = reader.name(at: index), own.contains(name.canonical) {
        subject = name.tokens.upperBound
      } else if ["it", "he", "she", "we", "they", "i"].contains(reader.lower(index)) {
        subject = index + 1
      } else {
        return false
      }
      return (subject..<(subject + 4)).contains {
        piece.contains($0) && ["never", "neither"].contains(reader.lower($0))
          && !["be", "say", "know", "hear", "expect", "think"].contains(reader.lemma($0 + 1))
      }
    }
  }

  /// "called the charge a fairy tale", "described the report as invented".
  private func dismissesCharge(_ attribution: Attribution) -> Bool {
    guard CueVerb.named(reader.lemma(attribution.head))?.frames.contains(.ascription) == true,
      let first = attribution.content.first
    else { return false }
    for index in first.prefix(4) {
      if ["charge", "allegation", "accusation", "claim"].contains(reader.lemma(index)) {
        return true
      }
      // "called the report “pure fiction”": a judgement in the speaker's own words.
      if ["report", "story", "finding", "publication", "suggestion"].contains(reader.lemma(index)) {
        return reader.isQuoteMark(index + 1) || reader.lower(index + 1) == "as"
      }
      if reader.isFinite(index) || reader.isQuoteMark(index) { return false }
    }
    return false
  }

  /// The words that a denial may begin with.
  static let denyingWords = denials.union(["nothing", "no", "not", "n't", "never"])

  private static let denials: Set<String> = [
    "baseless", "groundless", "unfounded", "fabricated", "fabrication", "fabrications",
    "fictitious", "untrue", "slanderous", "absurd", "unsubstantiated", "preposterous",
    "nonsense", "borne", "smearing",
  ]

  private static let denied: Set<String> = [
    "involve", "involvement", "involved", "role", "responsible", "connection", "hand", "basis",
    "engage", "conduct", "carry", "participate", "participation", "link", "ground", "foundation",
    "knowledge", "truth", "true",
  ]
}
