import Model

/// Two passages laid side by side, the earlier first.
struct Comparison: Sendable {
  /// Why the two can disagree.
  enum Relation: Sendable, Hashable {
    /// Two documents tell one utterance of one speaker.
    case utterance
    /// Two documents that belong together tell the same of speakers who may be one.
    case retold
    /// Two documents pass on one report or one story.
    case story
    /// One document tells it twice.
    case within
  }

  /// A statement with one sentence of it and the document around it.
  struct Part: Sendable {
    var profile: StatementProfile
    var unit: TellingUnit
    var document: Document

    var statement: Statement { profile.statement }
  }

  /// The earlier part.
  var a: Part
  /// The later part.
  var b: Part
  /// Why the two can disagree.
  var relation: Relation
  /// How far the two sentences tell the same.
  var likeness: Double
  /// The same, or how far the longer has what the shorter tells.
  var closeness: Double
  /// The two documents' sentences, where the two are joined.
  var setting: Setting?

  /// The two documents as they stand, whoever says what in them.
  struct Setting: Sendable {
    var a: DocumentSentences
    var b: DocumentSentences
    /// The roles that either document gives, by party.
    var roles: [DocumentID: [String: String]] = [:]
    /// The sources of statements that stand in others, by those others.
    var inner: [StatementID: Statement.Source] = [:]
    /// The parties that pass statements on, by those statements.
    var outer: [StatementID: String] = [:]
    /// Whether words of the one are scattered over the other without sense.
    var isScattered = false
  }

  /// The two whole sentences, where the one is made from the other.
  var edited: EditedSentences?

  /// Whether one party is the speaker of both, as far as the names tell.
  var isOneSpeaker: Bool {
    PartyName.agree(a.profile.speaker, b.profile.speaker)
      || relation == .retold && Spelling.isSlip(a.profile.speaker, b.profile.speaker)
  }

  /// Whether two documents tell one utterance, or one retells the other.
  var isRetold: Bool { relation == .retold || relation == .utterance }

  /// Whether both sentences give one telling number.
  var shareFigure: Bool {
    a.unit.figures.contains { figure in
      FigureComparison.isTelling(figure)
        && b.unit.figures.contains { FigureComparison.sameNumber(figure, $0) }
    }
  }

  /// Whether two reports of one story only say what could be, not what was done.
  var isSupposed: Bool {
    guard relation == .story else { return false }
    return [a, b].contains { part in
      part.unit.words.contains {
        $0.span.byteCount <= 6
          && Self.suppositions.contains(part.document.text[$0.span].lowercased())
      }
    }
  }

  private static let suppositions: Set<String> = ["would", "could", "if", "can", "might"]

  /// The whole sentence of the document in which the words of `part` stand, where that is known.
  func whole(_ part: Part) -> TellingUnit? {
    guard let setting, let start = part.unit.words.first?.span.start else { return nil }
    return (part.document.id == a.document.id ? setting.a : setting.b).sentence(at: start)
  }

  /// The role of the source of `part`, which the document may have told elsewhere.
  func role(_ part: Part) -> String? {
    guard let source = part.statement.source else { return nil }
    return source.role
      ?? source.party.flatMap { party in setting?.roles[part.document.id]?[party] }
  }

  /// Whether both sentences have the same words, said by the same party.
  var isCopy: Bool {
    a.statement.source?.party == b.statement.source?.party
      && a.unit.words.elementsEqual(b.unit.words) { $0.stem == $1.stem }
  }

  /// Whether both stand in the reports themselves: headlines are short.
  var isInBodies: Bool { a.statement.part == .body && b.statement.part == .body }
}

/// What a slot finds in a comparison.
struct SlotFinding: Sendable, Hashable {
  var kind: Discrepancy.Kind
  var severity: Discrepancy.Severity
  /// Where the words stand in the earlier document.
  var a: TextSpan
  /// Where they stand in the later one.
  var b: TextSpan
  var explanation: String
  /// Where exactly the words differ, where `a` and `b` have more around them.
  var place: Place?

  /// A place in either document.
  struct Place: Sendable, Hashable {
    var a: TextSpan
    var b: TextSpan
  }
}

extension TellingUnit {
  /// At most `limit` words of the unit that begin with the one at `start`, or with its first.
  func clause(from start: Int? = nil, limit: Int = 24) -> TextSpan {
    guard let first = words.first else { return span }
    if start == nil, words.count <= limit { return span }
    let begin = words.firstIndex { $0.span.end > (start ?? 0) } ?? 0
    let tail = words[begin...].prefix(limit)
    let from = start == nil ? span.start : (tail.first ?? first).span.start
    let end = begin + tail.count == words.count ? span.end : (tail.last ?? first).span.end
    return TextSpan(from, max(from, end))
  }

  /// The words around `place`: `before` and `after` of them, within the unit.
  func surroundings(of place: TextSpan, before: Int, after: Int) -> TextSpan {
    let first = words.firstIndex { $0.span.end > place.start } ?? 0
    let last = words.lastIndex { $0.span.start < place.end } ?? first
    guard !words.isEmpty else { return span }
    let from = words[max(0, first - before)].span.start
    let to = words[min(words.count - 1, max(first, last) + after)].span.end
    return TextSpan(min(from, place.start), max(to, place.end))
  }
}
