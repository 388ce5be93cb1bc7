import Model

/// Which of two tellings is nearer to the origin, by what the two reports say of their sources.
///
/// The claimant's own document comes first; then the telling with the shorter chain of hearsay, the
/// one that quotes, the one whose outlet the other cites, and, where both have it from the same
/// middle source, the earlier. Where two of these speak against each other, it cannot be told.
struct NearerOrigin {
  private let a: Side
  private let b: Side

  /// Compares two reports, the earlier first.
  init(_ earlier: AnalysedDocument, _ later: AnalysedDocument) {
    a = Side(earlier)
    b = Side(later)
  }

  /// `differences` with the side that departs, and why.
  func noted(_ differences: [Difference]) -> [Difference] {
    differences.map { difference in
      var difference = difference
      difference.note = note(on: difference)
      return difference
    }
  }

  private static let ofSpeakers: Set<Discrepancy.Kind> = [.name, .speaker, .speakerRole]

  private func note(on difference: Difference) -> DepartureNote? {
    if difference.kind == .attributionLost {
      return DepartureNote(departure: .b, reason: "the earlier names who said it")
    }
    guard let first = difference.a.statement.flatMap({ a.telling($0) }),
      let second = difference.b.statement.flatMap({ b.telling($0) })
    else { return nil }
    var notes: [DepartureNote] = []
    func add(_ departure: Discrepancy.Departure, _ reason: String) {
      notes.append(DepartureNote(departure: departure, reason: reason))
    }
    for (departure, far, side, place) in [
      (Discrepancy.Departure.b, second, a, "earlier"), (.a, first, b, "later"),
    ] {
      guard let outlet = side.outlet else { continue }
      if side.isSpeaker(of: far) {
        add(departure, "the \(place) is \(outlet)’s own report")
      } else if side.isNamed(by: far) {
        add(departure, "it has it from \(outlet), whose report the \(place) is")
      }
    }
    if Telling.areOneSpeaker(first, second) {
      if first.chain.count < second.chain.count, let middle = second.chain.first {
        add(.b, "it has it from \(middle)")
      } else if second.chain.count < first.chain.count, let middle = first.chain.first {
        add(.a, "it has it from \(middle)")
      }
      switch (first.statement.mode, second.statement.mode) {
      // Who quotes may still name the speaker wrongly.
      case _ where Self.ofSpeakers.contains(difference.kind): break
      case (.direct, .indirect): add(.b, "the earlier quotes the speaker")
      case (.indirect, .direct): add(.a, "the later quotes the speaker")
      default: break
      }
    }
    if difference.kind == .speaker {
      if let source = first.source(whereLostIn: second) {
        add(.b, "the earlier names \(source) for it")
      } else if let source = second.source(whereLostIn: first) {
        add(.a, "the later names \(source) for it")
      }
    }
    if let outlet = b.cited(by: a) { add(.a, "it cites \(outlet)") }
    if let outlet = a.cited(by: b) { add(.b, "it cites \(outlet)") }
    if notes.isEmpty, Telling.areOneSpeaker(first, second), let middle = first.passedOnBy,
      middle == second.passedOnBy, first.chain == second.chain, let day = a.day, let other = b.day,
      day < other
    {
      add(.b, "both have it from \(middle), and it is later")
    }
    guard let note = notes.first, notes.allSatisfy({ $0.departure == note.departure }) else {
      return nil
    }
    return note
  }
}

/// A statement with those who pass it on.
private struct Telling {
  var statement: Statement
  /// The words of the speaker's name.
  var speaker: [String]
  /// Those who pass it on within the report, the nearest to the speaker first.
  var chain: [String]
  /// Who passes it on: the first of those, or the outlet that the telling is put down to.
  var passedOnBy: String?
  /// The party that the speaker has it from, where that is told.
  var source: String?

  /// The party that it has it from, through one that is all that the other names.
  func source(whereLostIn other: Telling) -> String? {
    guard !other.speaker.isEmpty, other.source == nil, other.chain.isEmpty else { return nil }
    if let source, PartyName.agree(speaker, other.speaker) { return source }
    let isPassedOn = chain.contains { PartyName.agree(PartyName.words($0), other.speaker) }
    return isPassedOn ? statement.source?.party : nil
  }

  static func areOneSpeaker(_ first: Telling, _ second: Telling) -> Bool {
    PartyName.agree(first.speaker, second.speaker)
  }
}

/// A report with its outlet.
private struct Side {
  let outlet: String?
  private let outletWords: [String]
  private let isOwnPublisher: Bool
  private let credits: [String]
  private let statements: [StatementID: Statement]
  /// The parties of statements that stand in others, by those others.
  private let inner: [StatementID: String]
  /// When it was published, to the day.
  let day: Int?

  init(_ analysed: AnalysedDocument) {
    let document = analysed.document
    outlet = document.publisher ?? (document.credits.count == 1 ? document.credits[0] : nil)
    outletWords = PartyName.words(outlet ?? "")
    isOwnPublisher = document.publisher != nil
    credits = document.credits
    statements = Dictionary(analysed.statements.map { ($0.id, $0) }) { first, _ in first }
    inner = Dictionary(
      analysed.statements.compactMap { statement in
        statement.nestedIn.flatMap { id in statement.source?.party.map { (id, $0) } }
      }
    ) { first, _ in first }
    day = document.published?.dayNumber
  }

  /// The statement called `id` with its chain.
  func telling(_ id: StatementID) -> Telling? {
    guard let statement = statements[id] else { return nil }
    let speaker = PartyName.words(statement.source?.party ?? "")
    var chain: [String] = []
    var outer = statement.nestedIn
    while let id = outer, let next = statements[id], chain.count < 8 {
      outer = next.nestedIn
      guard let source = next.source, let party = source.party,
        source.kind == .outlet || source.kind == .document || source.kind == .organisation,
        !PartyName.agree(PartyName.words(party), speaker),
        // An outlet's own voice is no further link.
        !PartyName.agree(PartyName.words(party), outletWords)
      else { continue }
      chain.append(party)
    }
    let isOutlet = statement.source?.kind == .outlet && statement.stance == .reports
    return Telling(
      statement: statement, speaker: speaker, chain: chain,
      passedOnBy: isOutlet && !PartyName.agree(speaker, outletWords)
        ? statement.source?.party : chain.first,
      source: inner[id])
  }

  /// Whether the report is the claimant's own: its outlet is who speaks in the other's telling.
  func isSpeaker(of other: Telling) -> Bool { PartyName.agree(other.speaker, outletWords) }

  /// Whether the other's telling names the outlet as the one that it has it from.
  func isNamed(by other: Telling) -> Bool {
    other.chain.contains { PartyName.agree(PartyName.words($0), outletWords) }
  }

  /// The outlet, when the other report names it for its text.
  func cited(by other: Side) -> String? {
    guard let outlet, other.isOwnPublisher, !outletWords.isEmpty,
      !PartyName.agree(outletWords, other.outletWords),
      other.credits.contains(where: { PartyName.agree(PartyName.words($0), outletWords) })
    else { return nil }
    return outlet
  }
}
