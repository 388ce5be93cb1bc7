import Model

/// Who said what, as tokens of one text; a `Statement` before it is understood.
///
/// The parts are those of PARC 3.0 (Pareti 2016).
struct Attribution: Hashable {
  /// The words that name the source, with all that belongs to them; `nil` where none do.
  var source: Range<Int>?
  /// The words that stand for the source where they are others than `source`: a relative pronoun.
  var sourceWords: Range<Int>?
  /// The words that report, with their auxiliaries.
  var cue: Range<Int>
  /// The verb, noun or preposition of the cue that carries its meaning.
  var head: Int
  /// What is said, in text order; never empty.
  var content: [Range<Int>]
  /// What the speaker does by it, if the content does not say otherwise.
  var stance: Statement.Stance
  /// Where the words that say when are looked for, such as "on Monday".
  var frame: Range<Int>
  /// The head of the cue whose speaker cites this one: "said …, citing a report that found …".
  var citedBy: Int?
  /// Whether it is a speaker's turn in a transcript: all of it is the speaker's own words.
  var isTurn = false

  /// Whether `tokens` lie within the content.
  func contentContains(_ tokens: Range<Int>) -> Bool {
    content.contains { $0.lowerBound <= tokens.lowerBound && tokens.upperBound <= $0.upperBound }
  }

  /// From the first to the last token of all contents.
  var contentExtent: Range<Int> {
    (content.first?.lowerBound ?? cue.lowerBound)..<(content.last?.upperBound ?? cue.upperBound)
  }
}

/// A place where words report something, before its content is known.
struct Cue: Hashable {
  /// What kind of words report.
  enum Kind: Hashable {
    /// A verb with a subject before it, or one that it shares with an earlier verb.
    case verb(CueVerb)
    /// A verb with its subject behind it: "said Ana Reyes".
    case inverted(CueVerb)
    /// A noun with a clause: "the claim that …".
    case noun(Statement.Stance)
    /// "according to", "based on".
    case preposition
  }

  /// The words that report, with their auxiliaries and the preposition that leads into the content.
  var tokens: Range<Int>
  /// The verb, noun or preposition that carries the meaning.
  var head: Int
  /// What kind of words report.
  var kind: Kind
  /// The words that name the source.
  var source: Range<Int>?
  /// The first token of source or cue: where content that stands before must end.
  var start: Int
  /// One past the last token of source and cue: where content that stands behind may begin.
  var end: Int
  /// Whether its subject is that of an earlier cue: "…, adding that", "and urged".
  var sharesSubject: Bool = false
  /// Whether it stands in a relative clause that has the source as its antecedent.
  var isRelative: Bool = false
  /// The stretch that its content may not leave: its sentence, within its quotation.
  var region: Range<Int>
}
