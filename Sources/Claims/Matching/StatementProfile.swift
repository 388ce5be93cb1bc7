import Foundation
import Model

/// A statement read for comparison: made once, compared with many, and so never copied.
final class StatementProfile: Sendable {
  /// The statement.
  let statement: Statement
  /// Its sentences; content beyond `unitLimit` sentences is not compared.
  let units: [TellingUnit]
  /// What the units tell together, each term once, by concept.
  let terms: [TellingUnit.Term]
  /// The weights of all terms together.
  let weight: Double
  /// Hashes of the quotations of three telling words and more, sorted.
  let phrases: [UInt64]
  /// The words of the speaker's name, sorted; empty when the document names nobody.
  let speaker: [String]
  /// The words of the names of those accused, sorted.
  let accused: [String]
  /// The concepts of the words of names.
  let nameConcepts: Set<UInt64>
  /// The deeds of all units, sorted; empty for what is no report.
  let deedKeys: [UInt64]
  /// What each unit tells, by the kin of its words; empty where nobody named speaks.
  let kinTerms: [[TellingUnit.Term]]

  private static let unitLimit = 64
  private static let wordLimit = 4096

  /// Reads `statement`.
  init(_ statement: Statement) {
    self.statement = statement
    var units: [TellingUnit] = []
    var wordCount = 0
    for piece in statement.content where units.count < Self.unitLimit && wordCount < Self.wordLimit
    {
      let content = WordReader.read(Self.bounded(piece), isQuoted: statement.mode == .direct)
      wordCount += content.words.count
      var more = TellingUnit.units(of: content, in: piece, figures: statement.figures)
      // "At least 60 of them, she stated, came from abroad" is one sentence.
      if let last = units.last, let next = more.first, Self.isBroken(last, next, statement) {
        units[units.count - 1] = last.joined(with: next)
        more.removeFirst()
      }
      units += more
    }
    if units.count > Self.unitLimit { units = Array(units.prefix(Self.unitLimit)) }
    self.units = units
    let terms =
      units.count == 1 ? units[0].terms : TellingUnit.merged(units.lazy.flatMap(\.terms))
    self.terms = terms
    weight = terms.reduce(0) { $0 + $1.weight }
    phrases = Self.phrases(of: units)
    speaker = PartyName.words(statement.source?.party ?? "")
    accused = Array(Set(statement.accused.flatMap { PartyName.words($0) })).sorted()
    nameConcepts = Set(
      units.lazy.flatMap(\.words).filter { $0.traits.contains(.name) }.map(\.concept))
    deedKeys =
      Self.isReport(statement) && !statement.accused.isEmpty
      ? Array(Set(units.flatMap(\.deedKeys))).sorted() : []
    kinTerms = speaker.isEmpty ? [] : units.map(\.kinTerms)
  }

  /// Whether the words that report stand in the midst of a sentence, `next` being its other half.
  private static func isBroken(
    _ last: TellingUnit, _ next: TellingUnit, _ statement: Statement
  ) -> Bool {
    guard let word = last.words.last, let first = next.words.first,
      !first.traits.contains(.capital), next.span.start >= last.span.end,
      next.span.start - last.span.end <= 200,
      let piece = statement.content.first(where: { $0.span.contains(word.span) })
    else { return false }
    let end = piece.text.utf8.last { $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 < 0x80 }
    return end != 0x2E && end != 0x21 && end != 0x3F
  }

  /// Whether it passes on what somebody else found or said.
  var isReporting: Bool {
    switch statement.source?.kind {
    case .document, .outlet, .unnamed, nil: true
    default: statement.stance == .reports || statement.nestedIn != nil
    }
  }

  /// Whether its source is a report, a story or nobody named.
  var isReport: Bool { Self.isReport(statement) }

  private static func isReport(_ statement: Statement) -> Bool {
    switch statement.source?.kind {
    case .document, .outlet, .unnamed, nil: true
    default: false
    }
  }

  /// No content is read past 64 KiB.
  private static func bounded(_ told: Passage) -> Passage {
    let piece = told.withoutConjunction
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
    guard !name.isEmpty else { return [] }
    var words: [String] = []
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      for word in name.utf8.prefix(512).split(whereSeparator: { !isLetter($0) }) {
        let text = String(
          decoding: word.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }, as: UTF8.self)
        if !idle.contains(text), !words.contains(text) { words.append(text) }
      }
    } else {
      let folded = name.prefix(512).folding(options: .diacriticInsensitive, locale: nil)
      for word in folded.lowercased().split(whereSeparator: {
        !$0.isLetter && !$0.isNumber
      }) {
        let text = String(word)
        if !idle.contains(text), !words.contains(text) { words.append(text) }
      }
    }
    return words.sorted()
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 97 && (byte | 0x20) <= 122 || byte >= 48 && byte <= 57
  }

  /// Whether one name's words are all in the other's.
  static func agree(_ first: [String], _ second: [String]) -> Bool {
    guard !first.isEmpty, !second.isEmpty else { return false }
    return first.allSatisfy(second.contains) || second.allSatisfy(first.contains)
  }

  /// The first letters of the words that have a capital, in lower case.
  static func initials(_ name: String) -> String {
    String(name.prefix(200).split(separator: " ").compactMap(\.first).filter(\.isUppercase))
      .lowercased()
  }

  /// Whether one is the other's initials: "FBI" and "Federal Bureau of Investigation".
  static func isInitials(_ first: String, _ second: String) -> Bool {
    let (short, long) = first.utf8.count < second.utf8.count ? (first, second) : (second, first)
    let letters = short.filter(\.isLetter).lowercased()
    guard letters.count >= 2, letters.count <= 8, short == short.uppercased() else { return false }
    let initials = long.prefix(200).split(separator: " ").compactMap(\.first)
    let capitals = String(initials.filter(\.isUppercase)).lowercased()
    return capitals == letters || String(initials).lowercased() == letters
  }

  private static let idle: Set<String> = [
    "the", "of", "and", "s", "government", "administration", "for", "mr", "ms", "mrs", "dr",
  ]
}
