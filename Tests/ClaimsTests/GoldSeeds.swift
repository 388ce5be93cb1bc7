import Foundation
import HearsayTesting
import Model

/// The annotated seed reports as the rooms below would hand them over.
struct GoldSeeds {
  struct Side: Decodable {
    var file: String
    var surface: String
  }

  struct Pair: Decodable {
    var id: String?
    var a: Side
    var b: Side
    var severity: String?
  }

  private struct Attribution: Decodable {
    var id: String
    var file: String
    var source_surface: String?
    var source_entity: String?
    var source_role: String?
    var cue: String
    var content_spans: [String]
    var mode: String
    var stance: String
    var nested_in: String?
    var said_on_resolved: String?
    var kind: String
    var accused: [String]?
    var targets: [String]?
    var hedge: [String]?
    var optional: Bool?
    var claim: String?
  }

  private struct Number: Decodable {
    var file: String
    var surface: String
    var low: Double?
    var high: Double?
    var comparator: String
    var unit: String?
    var period: String?
    var statement: String?
    var context: String?
  }

  private struct Root: Decodable {
    var statements: [Attribution]
    var headline_statements: [Attribution]
    var figures: [Number]
    var discrepancies: [Pair]
    var false_friends: [Pair]
  }

  var documents: [AnalysedDocument] = []
  var retellings: [Retelling] = []
  var discrepancies: [Pair]
  var falseFriends: [Pair]
  /// The gold claim and the gold name of each statement.
  var claims: [StatementID: String] = [:]
  var names: [StatementID: String] = [:]

  init() throws {
    let data = try Data(contentsOf: Shared.folder.appendingPathComponent("gold/seeds.json"))
    let root = try JSONDecoder().decode(Root.self, from: data)
    discrepancies = root.discrepancies
    falseFriends = root.false_friends
    let files = Set(root.statements.map(\.file)).sorted()
    for (index, file) in files.enumerated() {
      let url = Shared.folder.appendingPathComponent("seeds/" + file)
      let text = try String(contentsOf: url, encoding: .utf8)
      let headline = text.prefix { $0 != "\n" }
      var blocks = [
        TextBlock(span: TextSpan(0, headline.utf8.count), kind: TextBlock.Kind.headline)
      ]
      var position = 0
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let count = line.utf8.count
        if position > 0, count > 0 {
          blocks.append(TextBlock(span: TextSpan(position, position + count), kind: .paragraph))
        }
        position += count + 1
      }
      let id = DocumentID(digits: String(repeating: "\(index)", count: 32))
      let published = ["2021-07-06", "2021-07-05", nil, "2022-06-15", nil][index]
      let document = Document(
        id: id, path: file, published: published.flatMap { PartialDate($0) }, language: "en",
        text: text, blocks: blocks)
      var statements: [Statement] = []
      var byName: [String: StatementID] = [:]
      for attribution in root.headline_statements + root.statements where attribution.file == file {
        let isHeadline = attribution.id.hasPrefix("h")
        guard
          var statement = Self.statement(
            attribution, in: document, isHeadline: isHeadline, named: byName)
        else { continue }
        statement.figures = root.figures.filter { $0.statement == attribution.id }
          .compactMap { Self.figure($0, in: statement, text: text) }
        byName[attribution.id] = statement.id
        claims[statement.id] = attribution.claim
        names[statement.id] = attribution.id
        statements.append(statement)
      }
      documents.append(AnalysedDocument(document: document, statements: statements))
    }
    retellings = [
      Retelling(
        from: documents[1].document.id, to: documents[0].document.id, kind: .sameEvent,
        certainty: 0.9)
    ]
  }

  private static func statement(
    _ gold: Attribution, in document: Document, isHeadline: Bool, named: [String: StatementID]
  ) -> Statement? {
    let text = document.text
    let content = gold.content_spans.compactMap { piece -> Passage? in
      find(piece, in: text, after: 0).map { Passage(of: text, at: $0) }
    }
    guard let first = content.first else { return nil }
    let cue =
      nearest(gold.cue, in: text, to: first.span) ?? TextSpan(first.span.start, first.span.start)
    let source = gold.source_surface.flatMap { nearest($0, in: text, to: cue) }
    return Statement(
      id: StatementID(document: document.id, cueStart: cue.start, contentStart: first.span.start),
      document: document.id, part: isHeadline ? .headline : .body,
      source: source.map {
        Statement.Source(
          text: text[$0], span: $0, party: gold.source_entity, role: gold.source_role,
          kind: kind(of: gold))
      },
      cue: Passage(of: text, at: cue), content: content,
      mode: Statement.Mode(rawValue: gold.mode) ?? .indirect,
      stance: Statement.Stance(rawValue: gold.stance) ?? .asserts,
      nestedIn: gold.nested_in.flatMap { named[$0] },
      saidOn: gold.said_on_resolved.flatMap { PartialDate($0) }, hedges: gold.hedge ?? [],
      kinds: [OperationKind(rawValue: gold.kind) ?? .other], accused: gold.accused ?? [],
      targets: gold.targets ?? [])
  }

  private static func kind(of gold: Attribution) -> Party.Kind {
    let text = (gold.source_surface ?? "").lowercased()
    if text.contains("report") || text.contains("materials") { return .document }
    if text.contains("investigation") || text.contains("revelation") || text.contains("rumor") {
      return .unnamed
    }
    guard let entity = gold.source_entity else { return .unnamed }
    if entity.contains("overnment") { return .state }
    if entity.contains("Daily") { return .outlet }
    return entity.split(separator: " ").count == 2 && !entity.contains("360")
      ? .person : .organisation
  }

  private static func figure(_ gold: Number, in statement: Statement, text: String) -> Figure? {
    for piece in statement.content {
      guard let local = find(gold.surface, in: piece.text, after: 0) else { continue }
      let start = piece.span.start + local.start
      var span = TextSpan(start, start + local.byteCount)
      var countedSpan: TextSpan?
      if let unit = gold.unit, let place = find(unit, in: text, after: start),
        place.end - start < 80
      {
        countedSpan = place
        if span.contains(place) {
          span = TextSpan(span.start, max(span.start + 1, place.start - 1))
        }
      }
      var period: Figure.Period?
      for (words, kind, per) in [
        ("annually", Figure.Period.Kind.rate, "year" as String?),
        ("over the past five years", .total, nil), ("Since 2011", .since, nil),
      ] where gold.period != nil && gold.unit != "years" && gold.unit != "year" {
        guard let place = find(words, in: piece.text, after: 0) else { continue }
        period = Figure.Period(
          kind: kind, per: per, length: words == "Since 2011" ? nil : "P5Y",
          from: words == "Since 2011" ? PartialDate(year: 2011) : nil, text: words,
          span: TextSpan(piece.span.start + place.start, piece.span.start + place.end))
      }
      return Figure(
        text: text[span], span: span, low: gold.low, high: gold.high,
        comparator: Figure.Comparator(rawValue: gold.comparator) ?? .exactly, unit: gold.unit,
        counted: gold.unit, countedSpan: countedSpan, period: period)
    }
    return nil
  }

  private static func find(_ needle: String, in text: String, after start: Int) -> TextSpan? {
    let from = text.utf8.index(text.startIndex, offsetBy: min(start, text.utf8.count))
    guard let range = text.range(of: needle, range: from..<text.endIndex) else { return nil }
    return TextSpan(
      text.utf8.distance(from: text.startIndex, to: range.lowerBound),
      text.utf8.distance(from: text.startIndex, to: range.upperBound))
  }

  /// The occurrence of `needle` nearest to `place`.
  private static func nearest(_ needle: String, in text: String, to place: TextSpan) -> TextSpan? {
    var best: TextSpan?
    var from = 0
    while let found = find(needle, in: text, after: from) {
      let gap = { (span: TextSpan) in
        max(0, max(span.start - place.end, place.start - span.end))
      }
      if best.map({ gap(found) < gap($0) }) ?? true { best = found }
      from = found.start + 1
    }
    return best
  }
}

/// The measure of the scorer of findings: words in common, F1 of at least 0.35 on both sides.
enum PassageMeasure {
  static func hits(_ discrepancy: Discrepancy, _ pair: GoldSeeds.Pair, paths: [DocumentID: String])
    -> Bool
  {
    func side(_ side: Discrepancy.Side, _ gold: GoldSeeds.Side) -> Bool {
      paths[side.document] == gold.file && overlap(side.passage.text, gold.surface) >= 0.35
    }
    return side(discrepancy.a, pair.a) && side(discrepancy.b, pair.b)
      || side(discrepancy.a, pair.b) && side(discrepancy.b, pair.a)
  }

  static func overlap(_ first: String, _ second: String) -> Double {
    let (a, b) = (words(first), words(second))
    guard !a.isEmpty, !b.isEmpty else { return 0 }
    var rest: [String: Int] = [:]
    for word in a { rest[word, default: 0] += 1 }
    var hits = 0
    for word in b where (rest[word] ?? 0) > 0 {
      rest[word, default: 0] -= 1
      hits += 1
    }
    return 2 * Double(hits) / Double(a.count + b.count)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
  }
}
