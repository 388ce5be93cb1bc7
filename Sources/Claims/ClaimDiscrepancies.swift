public import Model

/// Tells what changed on the way of one claim: each change once, at its origin, with its heirs.
public enum ClaimDiscrepancies {
  /// The discrepancies of `claim` that its `differences` come to, the gravest first.
  ///
  /// When a retelling repeats what its source changed, the two differ from all others in the same
  /// way: that is one discrepancy, told of the earliest of them against the earliest document
  /// that has it otherwise; the others are heirs. `order` is asked for the documents of
  /// the differences, `retellings` are those among them.
  public static func discrepancies(
    of claim: ClaimID, differences: [Difference], retellings: [Retelling],
    order: (DocumentID) throws -> DocumentOrder
  ) rethrows -> [Discrepancy] {
    var orders: [DocumentID: DocumentOrder] = [:]
    for difference in differences {
      for side in [difference.a, difference.b] where orders[side.document] == nil {
        orders[side.document] = try order(side.document)
      }
    }
    let forms = FilledForms(differences)
    let changes = differences.filter { !forms.has($0) }.sorted { isBefore($0, $1, orders) }
    var drifts: [Drift] = []
    for difference in changes.prefix(mostDifferences) { take(difference, into: &drifts) }
    var seen: Set<String> = []
    let edges = Dictionary(
      retellings.map { (DocumentPair($0.from, $0.to), $0) }, uniquingKeysWith: { first, _ in first }
    )
    return drifts.filter { !$0.isOfOrigin(edges) }.map { $0.discrepancy(of: claim, edges, orders) }
      .filter { seen.insert($0.id).inserted }.sorted(by: isGraver)
  }

  /// A claim that differs in more ways than this is some text told over and over.
  private static let mostDifferences = 4096

  private static func take(_ difference: Difference, into drifts: inout [Drift]) {
    let a = Wording(difference.a.passage.text)
    let b = Wording(difference.b.passage.text)
    for index in drifts.indices where drifts[index].first.kind == difference.kind {
      if drifts[index].isSame(origin: a, departing: b) {
        drifts[index].add(origin: difference.a, departing: difference.b)
        return
      }
      if drifts[index].isSame(origin: b, departing: a) {
        drifts[index].add(origin: difference.b, departing: difference.a)
        return
      }
    }
    // Of two that both depart from a third each is told against that one.
    let changed = drifts.filter { $0.first.kind == difference.kind }
    let mine = changed.first { $0.hasDeparting(difference.a, a) }
    let theirs = changed.first { $0.hasDeparting(difference.b, b) }
    if let mine, let theirs, mine.first.a.document == theirs.first.a.document { return }
    drifts.append(Drift(first: difference, origin: a, departing: b))
  }

  /// The pair told earliest comes first.
  private static func isBefore(
    _ first: Difference, _ second: Difference, _ orders: [DocumentID: DocumentOrder]
  ) -> Bool {
    for (mine, theirs) in [(first.b, second.b), (first.a, second.a)]
    where mine.document != theirs.document {
      guard let order = orders[mine.document], let other = orders[theirs.document] else { continue }
      return order < other
    }
    return Difference.isBefore(first, second)
  }

  /// The gravest first, then by place.
  static func isGraver(_ first: Discrepancy, _ second: Discrepancy) -> Bool {
    if first.severity != second.severity { return first.severity > second.severity }
    if first.a.document != second.a.document { return first.a.document < second.a.document }
    if first.a.passage.span != second.a.passage.span {
      return first.a.passage.span < second.a.passage.span
    }
    return (first.b.document, first.b.passage.span, first.kind.rawValue, first.id)
      < (second.b.document, second.b.passage.span, second.kind.rawValue, second.id)
  }
}

/// One change on the way, with all who have it.
private struct Drift {
  /// The earliest two that differ so.
  let first: Difference
  let origin: Wording
  let departing: Wording
  /// Further documents that depart, each once.
  private(set) var heirs: [Discrepancy.Side] = []
  /// Further documents that do not, each once.
  private(set) var witnesses: [Discrepancy.Side] = []

  init(first: Difference, origin: Wording, departing: Wording) {
    self.first = first
    self.origin = origin
    self.departing = departing
  }

  /// Whether two passages differ as the first two do: what departs must do so in the same words.
  func isSame(origin other: Wording, departing theirs: Wording) -> Bool {
    departing.isSame(as: theirs, from: 0.85) && origin.isSame(as: other, from: 0.5)
  }

  /// Whether the side is one of those that depart, or tells it in the same words.
  func hasDeparting(_ side: Discrepancy.Side, _ wording: Wording) -> Bool {
    departing.isSame(as: wording, from: 0.85)
      && (first.b.document == side.document || heirs.contains { $0.document == side.document })
  }

  mutating func add(origin: Discrepancy.Side, departing: Discrepancy.Side) {
    let known = [first.a.document, first.b.document] + (heirs + witnesses).map(\.document)
    if !known.contains(departing.document) { heirs.append(departing) }
    if !known.contains(origin.document), origin.document != departing.document {
      witnesses.append(origin)
    }
  }

  /// The discrepancy that it is, with the side that departs.
  func discrepancy(
    of claim: ClaimID, _ edges: [DocumentPair: Retelling], _ orders: [DocumentID: DocumentOrder]
  ) -> Discrepancy {
    func ordered(_ sides: [Discrepancy.Side]) -> [Discrepancy.Side] {
      sides.sorted { one, other in
        guard let order = orders[one.document], let second = orders[other.document] else {
          return one.document < other.document
        }
        return order < second
      }
    }
    let note = departure(edges)
    let (mine, theirs) = note?.departure == .a ? (witnesses, heirs) : (heirs, witnesses)
    return Discrepancy(
      claim: claim, kind: first.kind, severity: first.severity, a: first.a, b: first.b,
      explanation: note?.added(to: first.explanation) ?? first.explanation,
      departure: note?.departure, heirs: ordered(mine),
      witnesses: ordered(theirs))
  }

  /// Whether the outlet's own voice is that of the origin, of which the other says whose words they
  /// are.
  func isOfOrigin(_ edges: [DocumentPair: Retelling]) -> Bool {
    guard first.kind == .attributionLost,
      let edge = edges[DocumentPair(first.a.document, first.b.document)]
    else { return false }
    return edge.kind != .sameEvent && edge.from == first.b.document
  }

  /// Which side departs from the origin, where that can be told.
  ///
  /// It is told by what the reports say of their sources, or as one retells the other. Where the two
  /// speak against each other, it cannot be told.
  private func departure(_ edges: [DocumentPair: Retelling]) -> DepartureNote? {
    guard first.a.document != first.b.document else { return nil }
    guard let edge = edges[DocumentPair(first.a.document, first.b.document)],
      edge.kind != .sameEvent
    else { return first.note }
    let isForward = edge.from == first.a.document
    let retold = DepartureNote(
      departure: isForward ? .b : .a,
      reason: "it retells the \(isForward ? "earlier" : "later")")
    guard let note = first.note else { return retold }
    return note.departure == retold.departure ? note : nil
  }
}
