import Model

/// A statement read for comparison: made once, compared with many.
struct StatementProfile: Sendable, Hashable {
  /// The statement.
  var statement: Statement
  /// Its sentences; content beyond `unitLimit` sentences is not compared.
  var units: [TellingUnit]
  /// What the units tell together, each term once, by concept.
  var terms: [TellingUnit.Term]
  /// The weights of all terms together.
  var weight: Double
  /// Hashes of the quotations of three telling words and more, sorted.
  var phrases: [UInt64]
  /// The words of the speaker's name, sorted; empty when the document names nobody.
  var speaker: [String]
  /// The words of the names of those accused, sorted.
  var accused: [String]

  private static let unitLimit = 64
  private static let wordLimit = 4096

  /// Reads `statement`.
  init(_ statement: Statement) {
    self.statement = statement
    units = []
    var wordCount = 0
    for piece in statement.content where units.count < Self.unitLimit && wordCount < Self.wordLimit
    {
      let content = WordReader.read(Self.bounded(piece), isQuoted: statement.mode == .direct)
      wordCount += content.words.count
      units += TellingUnit.units(of: content, in: piece, figures: statement.figures)
    }
    units = Array(units.prefix(Self.unitLimit))
    terms =
      units.count == 1 ? units[0].terms : TellingUnit.merged(units.lazy.flatMap(\.terms))
    weight = terms.reduce(0) { $0 + $1.weight }
    phrases = Self.phrases(of: units)
    speaker = PartyName.words(statement.source?.party ?? "")
    accused = Array(Set(statement.accused.flatMap { PartyName.words($0) })).sorted()
  }

  /// The deeds of all units.
  var deedKeys: [UInt64] { Array(Set(units.flatMap(\.deedKeys))).sorted() }

  /// Whether it passes on what somebody else found or said.
  var isReporting: Bool {
    switch statement.source?.kind {
    case .document, .outlet, .unnamed, nil: true
    default: statement.stance == .reports || statement.nestedIn != nil
    }
  }

  /// Whether its source is a report, a story or nobody named.
  var isReport: Bool {
    switch statement.source?.kind {
    case .document, .outlet, .unnamed, nil: true
    default: false
    }
  }

  /// No content is read past 64 KiB.
  private static func bounded(_ piece: Passage) -> Passage {
    guard piece.text.utf8.count > 65_536 else { return piece }
    let text = piece.text[TextSpan(0, 65_536)]
    return Passage(
      text: text, span: TextSpan(piece.span.start, piece.span.start + text.utf8.count))
  }

  private static func phrases(of units: [TellingUnit]) -> [UInt64] {
    var phrases: Set<UInt64> = []
    for unit in units {
      for quotation in unit.quotations {
        let words = unit.words.filter { quotation.contains($0.span) && $0.weight > 0 }
        guard words.count >= 3 else { continue }
        phrases.insert(words.reduce(7) { mixed($0, $1.concept) })
      }
    }
    return phrases.sorted()
  }
}

/// The words of party names, for comparing them.
enum PartyName {
  /// The lower-case words of `name` that tell it from others, sorted, each once.
  static func words(_ name: String) -> [String] {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return Array(Set(words.filter { !idle.contains($0) })).sorted()
  }

  /// Whether one name's words are all in the other's.
  static func agree(_ first: [String], _ second: [String]) -> Bool {
    guard !first.isEmpty, !second.isEmpty else { return false }
    return first.allSatisfy(second.contains) || second.allSatisfy(first.contains)
  }

  private static let idle: Set<String> = [
    "the", "of", "and", "s", "government", "administration", "for", "mr", "ms", "mrs", "dr",
  ]
}
