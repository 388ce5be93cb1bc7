import Algorithms
public import Language
public import Model

/// Finds the statements of a document: who said what.
///
/// The first engine: rules over tokens, tags, names and quotations. Each step is a type of its own:
/// `CueFinder` (words that report), `ContentFinder` (what is said), `QuotationFlow` (past the
/// sentence), `PartyResolver` (who), `SpeechDates` (when), then the readers of stance, kind, hedges,
/// accused and targets.
public enum StatementFinder {
  /// The statements of `document`, in text order.
  public static func statements(in document: Document) -> [Statement] {
    statements(in: Analysis(document))
  }

  /// The statements of an analysed text, in text order.
  public static func statements(in analysis: Analysis) -> [Statement] {
    let reader = Reader(analysis)
    let attributions = AttributionFinder(reader: reader).attributions()
    var resolver = PartyResolver(reader: reader)
    // Sources are resolved in order of their place, so that a pronoun finds who spoke before it.
    var sources = [Statement.Source?](repeating: nil, count: attributions.count)
    let inOrder = attributions.indices.sorted {
      let first = attributions[$0]
      let second = attributions[$1]
      return (first.source?.lowerBound ?? first.cue.lowerBound, $0)
        < (second.source?.lowerBound ?? second.cue.lowerBound, $1)
    }
    let outer = Nesting.outer(of: attributions)
    for index in inOrder {
      if let tokens = attributions[index].source {
        sources[index] =
          outer[index] == nil ? resolver.source(of: tokens) : resolver.sourceWithin(tokens)
        if let words = attributions[index].sourceWords {
          sources[index]?.extent = analysis.span(of: words)
        }
      }
    }
    // "We" in a transcript is the speaker whose turn it is.
    for index in attributions.indices {
      guard let source = sources[index], ["we", "i"].contains(source.text.lowercased()),
        let turn = outer[index], attributions[turn].isTurn, let speaker = sources[turn]
      else { continue }
      sources[index]?.party = speaker.party
      sources[index]?.kind = speaker.kind
    }
    let dates = SpeechDates(reader: reader).dates(of: attributions, sources: sources, outer: outer)

    var ids: [StatementID] = []
    var taken: Set<StatementID> = []
    for attribution in attributions {
      let id = StatementID(
        document: analysis.document.id,
        cueStart: analysis.span(of: attribution.cue).start,
        contentStart: analysis.span(of: attribution.content[0]).start)
      ids.append(id)
    }
    var innerOf: [Int: [Attribution]] = [:]
    for (index, holder) in outer.enumerated() {
      if let holder { innerOf[holder, default: []].append(attributions[index]) }
    }
    var statements: [Statement] = []
    var accusedBy: [String: [String]] = [:]
    for (index, attribution) in attributions.enumerated() where taken.insert(ids[index]).inserted {
      statements.append(
        statement(
          attribution, id: ids[index], source: sources[index], saidOn: dates[index],
          outer: outer[index].map { ids[$0] }, inner: innerOf[index] ?? [],
          accusedBefore: sources[index]?.party.flatMap { accusedBy[$0] } ?? [], reader: reader))
      if let party = sources[index]?.party, let accused = statements.last?.accused,
        !accused.isEmpty
      {
        accusedBy[party] = accused
      }
    }
    return statements
  }

  private static func statement(
    _ attribution: Attribution, id: StatementID, source: Statement.Source?, saidOn: PartialDate?,
    outer: StatementID?, inner: [Attribution], accusedBefore: [String], reader: Reader
  ) -> Statement {
    let analysis = reader.analysis
    let kindsTold = KindWords.kinds(in: attribution.content, reader: reader)
    let accusedFinder = AccusedFinder(reader: reader)
    let accused = accusedFinder.accused(in: attribution, speaker: source, before: accusedBefore)
    let stance = StanceReader(reader: reader)
      .stance(
        of: attribution, source: source, kinds: kindsTold, accused: accused,
        own: accusedFinder.ownSide(of: attribution, speaker: source))
    var kinds = kindsTold
    if stance == .urges { kinds.insert(.diplomaticAppeal, at: 0) }
    if stance == .denies { kinds.insert(.denial, at: 0) }
    if kinds.isEmpty { kinds = [.other] }
    let content = attribution.content.map {
      Passage(of: analysis.document.text, at: span(withConjunction($0, reader), analysis))
    }
    let block = reader.blockNumber(at: attribution.head)
    let blocks = analysis.document.blocks
    let isHeadline =
      blocks.indices.contains(block)
      && (blocks[block].kind == .headline || blocks[block].kind == .subheading)
    return Statement(
      id: id, document: analysis.document.id, part: isHeadline ? .headline : .body,
      source: source,
      cue: Passage(of: analysis.document.text, at: analysis.span(of: attribution.cue)),
      content: content, mode: QuotationShare.mode(of: attribution, inner: inner, reader: reader),
      stance: stance, nestedIn: outer, saidOn: saidOn,
      hedges: HedgeWords.hedges(in: [attribution.cue] + attribution.content, reader: reader),
      kinds: kinds,
      accused: stance == .denies ? [] : accused,
      targets: accusedFinder.targets(in: attribution),
      figures: figures(in: attribution, analysis))
  }

  /// A content with the "that" or "whether" before it, as the corpora of attributions count it.
  private static func withConjunction(_ content: Range<Int>, _ reader: Reader) -> Range<Int> {
    let before = content.lowerBound - 1
    guard reader.lower(before) == "that" || reader.lower(before) == "whether",
      reader.sentenceNumber(at: before) == reader.sentenceNumber(at: content.lowerBound)
    else { return content }
    return before..<content.upperBound
  }

  private static func span(_ range: Range<Int>, _ analysis: Analysis) -> TextSpan {
    analysis.span(of: range)
  }

  /// The figures of the content, and of the source: "two reports found".
  private static func figures(in attribution: Attribution, _ analysis: Analysis) -> [Figure] {
    let quantities = analysis.quantities
    var within: Set<Int> = []
    for range in (attribution.source.map { [$0] } ?? []) + attribution.content {
      // The quantities are ordered by their first token.
      var index = quantities.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
      while index < quantities.count, quantities[index].tokens.lowerBound < range.upperBound {
        if quantities[index].tokens.upperBound <= range.upperBound { within.insert(index) }
        index += 1
      }
    }
    return within.sorted().map { quantities[$0].figure }
  }
}
