internal import Model
internal import STIX

/// What a note or an opinion tells: who says what.
struct STIXTelling {
  /// The object's identifier.
  var id: String
  /// The note in which this one stands, where it tells.
  var nestedIn: String?
  /// The words that name who speaks, or `nil` where nobody is named.
  var speaker: String?
  /// The party that speaks, or `nil` where the words name nobody in particular.
  var party: String?
  /// What kind of party it is, where that is told.
  var partyKind: Party.Kind?
  /// The role that it has.
  var role: String?
  /// The words that report.
  var cue: String
  /// What is said, piece by piece.
  var passages: [STIXPassage]
  /// What the speaker does by saying it, where that is told.
  var stance: Statement.Stance?
  /// How it is given.
  var mode = Statement.Mode.indirect
  /// Where in its own document it stood.
  var part = Statement.Part.body
  /// When it was said.
  var saidOn: PartialDate?
  /// Words that weaken it.
  var hedges: [String] = []
  /// What is alleged; `nil` where it must be found out from the words.
  var kinds: [OperationKind]?
  /// Who is said to have done it.
  var accused: [String] = []
  /// Against whom.
  var targets: [String] = []
  /// The quantities, where they are told.
  var figures: [STIXFigure]?
  /// Whether the object says by Hearsay's extension that it is one statement and no more.
  var isTranscribed = false
}

/// A piece of what is said.
struct STIXPassage {
  /// Its words; no line feed in them.
  var text: String
  /// Where it began in the document that it was taken from, in code points, where that is told.
  var start: Int?
}

extension STIXTelling {
  /// Reads a note or an opinion; `nil` where it has no text.
  /// - Parameters:
  ///   - object: the object.
  ///   - creator: who made it, where that is known from elsewhere.
  init?(_ object: STIXValue, creator: STIXCreator?) {
    let isOpinion = object["type"]?.says("opinion") == true
    guard let text = STIXWords.text(object, isOpinion ? "explanation" : "content") else {
      return nil
    }
    let authors = (object["authors"]?.elements ?? []).prefix(20).compactMap {
      STIXWords.line($0.string)
    }
    id = object["id"]?.string ?? ""
    let author = authors.first ?? creator?.name
    speaker = author
    party = author
    if let creator, creator.name == author { partyKind = creator.kind }
    cue = "says"
    passages = STIXWords.lines(of: text).map { STIXPassage(text: $0) }
    if isOpinion {
      switch object["opinion"]?.string {
      case "strongly-disagree", "disagree": (stance, cue) = (.denies, "disagrees")
      case "agree", "strongly-agree": (stance, cue) = (.asserts, "agrees")
      default: break
      }
    }
    guard let record = STIXRecord(of: object), record.kind != .document else { return }
    read(record)
  }

  /// Takes what Hearsay's extension says.
  private mutating func read(_ record: STIXRecord) {
    isTranscribed = true
    let stance = record.value["stance"]?.string
    self.stance = stance.flatMap { Statement.Stance(rawValue: $0) } ?? self.stance ?? .asserts
    saidOn = record.date("said_on")
    nestedIn = record.value["nested_in_ref"]?.string
    hedges = record.words("hedges")
    accused = record.words("accused")
    targets = record.words("targets")
    figures = (record.value["figures"]?.elements ?? []).prefix(64).compactMap { STIXFigure($0) }
    if let kinds = record.value["kinds"] {
      self.kinds = kinds.elements.compactMap { $0.string.flatMap { OperationKind(rawValue: $0) } }
    }
    mode = record.value["mode"]?.string.flatMap { Statement.Mode(rawValue: $0) } ?? mode
    part = record.value["part"]?.string.flatMap { Statement.Part(rawValue: $0) } ?? part
    cue = STIXWords.line(record.value, "cue") ?? cue
    let told = (record.value["passages"]?.elements ?? []).prefix(64).compactMap(STIXPassage.init)
    guard !told.isEmpty else { return }
    passages = told
    if kinds == nil { kinds = [] }
    // Who tells the passages tells the source too, unless no words say who speaks.
    guard let claimant = record.value["claimant"] else {
      (speaker, party, partyKind) = (nil, nil, nil)
      return
    }
    role = STIXWords.line(claimant, "role")
    partyKind = claimant["kind"]?.string.flatMap { Party.Kind(rawValue: $0) }
    if partyKind == .unnamed {
      speaker = STIXWords.line(claimant, "words") ?? speaker
      party = nil
    }
  }
}

extension STIXPassage {
  init?(_ value: STIXValue) {
    guard let text = STIXWords.text(value, "text") else { return nil }
    let start = STIXWords.place(value, "start")
    let lines = STIXWords.lines(of: text)
    self.init(
      text: lines.joined(separator: " "), start: lines.count == 1 ? start : nil)
  }
}

/// Who made an object, as an identity of its bundle says.
struct STIXCreator {
  /// The name.
  var name: String
  /// What kind of party it is, where the identity says so.
  var kind: Party.Kind?
}
