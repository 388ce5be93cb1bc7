import Language
import Model

/// An analysed text with what the rules of this room look up all the time.
struct Reader {
  let analysis: Analysis
  /// The tokens, with participles that must be finite verbs tagged so (`ParticipleRepair`).
  let tokens: [Token]
  private let lexemes: Lexemes
  /// For each token, the date that covers it, as an index into `analysis.dates`, or -1.
  private let dateAt: [Int32]
  /// For each token, the innermost quotation that holds it, as an index, or -1.
  private let quotationAt: [Int32]
  /// Where each person is named, by the name that stands for them.
  let personPlaces: [String: [Range<Int>]]
  /// The quotations by their closing mark.
  private let quotationByClose: [Int: Int]
  /// The marks with which a paragraph reopens a quotation.
  private let reopenings: Set<Int>
  /// For each token, its sentence.
  private let sentenceAt: [Int32]
  /// For each token, the name that covers it, as an index into `analysis.names`, or -1.
  private let nameAt: [Int32]

  init(_ analysis: Analysis) {
    self.analysis = analysis
    tokens = ParticipleRepair.repaired(analysis)
    lexemes = Lexemes(analysis)
    let count = analysis.tokens.count
    func cover(_ ranges: [Range<Int>]) -> [Int32] {
      var index = [Int32](repeating: -1, count: count)
      for (number, range) in ranges.enumerated() {
        for token in range.clamped(to: 0..<count) { index[token] = Int32(number) }
      }
      return index
    }
    dateAt = cover(analysis.dates.map(\.tokens))
    nameAt = cover(analysis.names.map(\.tokens))
    personPlaces = Dictionary(
      grouping: analysis.names.lazy.filter { $0.kind == .person }, by: \.canonical
    ).mapValues { $0.map(\.tokens) }
    quotationAt = Self.innermost(of: analysis.quotations.map(\.content), count: count)
    var byClose: [Int: Int] = [:]
    for (number, quotation) in analysis.quotations.enumerated() {
      if let close = quotation.close, quotation.depth < Self.deepestQuotation {
        byClose[close] = number
      }
    }
    quotationByClose = byClose
    reopenings = Set(analysis.quotations.flatMap(\.reopenings))
    sentenceAt = cover(analysis.sentences.map(\.tokens))
  }

  /// For each of `count` tokens the last of `ranges` that holds it, or -1.
  ///
  /// The ranges are ordered by their start and stand in each other or apart; one pass, however deep.
  private static func innermost(of ranges: [Range<Int>], count: Int) -> [Int32] {
    var index = [Int32](repeating: -1, count: count)
    var open: [Int] = []
    var next = 0
    for token in 0..<count {
      while next < ranges.count, ranges[next].lowerBound <= token {
        if ranges[next].upperBound > token { open.append(next) }
        next += 1
      }
      while let last = open.last, ranges[last].upperBound <= token { open.removeLast() }
      if let last = open.last { index[token] = Int32(last) }
    }
    return index
  }

  func lower(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  func tag(_ index: Int) -> Tag {
    tokens.indices.contains(index) ? tokens[index].tag : .period
  }

  /// The lemma of a verb or a noun, and the lower-case form of any other token.
  func lemma(_ index: Int) -> String { lexemes.lemma(at: index) }

  /// What the tables of words tell of the token.
  func marks(_ index: Int) -> WordMarks { lexemes.marks(at: index) }

  /// The date that covers the token.
  func date(at index: Int) -> DateExpression? {
    guard dateAt.indices.contains(index), dateAt[index] >= 0 else { return nil }
    return analysis.dates[Int(dateAt[index])]
  }

  /// The name that covers the token.
  func name(at index: Int) -> Name? {
    guard nameAt.indices.contains(index), nameAt[index] >= 0 else { return nil }
    return analysis.names[Int(nameAt[index])]
  }

  /// The names within `range`, by their first token.
  func names(in range: Range<Int>) -> [Name] {
    var found: [Name] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let name = name(at: index) {
        if name.tokens.lowerBound >= range.lowerBound, name.tokens.upperBound <= range.upperBound {
          found.append(name)
        }
        index = max(index + 1, name.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return found
  }

  /// The innermost quotation that holds the token.
  func quotation(at index: Int) -> Quotation? {
    guard quotationAt.indices.contains(index), quotationAt[index] >= 0 else { return nil }
    return analysis.quotations[Int(quotationAt[index])]
  }

  /// The quotation whose opening mark is the token.
  func quotation(openingAt index: Int) -> Quotation? {
    var low = 0
    var high = analysis.quotations.count
    while low < high {
      let middle = (low + high) / 2
      if analysis.quotations[middle].open < index { low = middle + 1 } else { high = middle }
    }
    guard low < analysis.quotations.count, analysis.quotations[low].open == index,
      analysis.quotations[low].depth < Self.deepestQuotation
    else { return nil }
    return analysis.quotations[low]
  }

  /// How deep quotations are followed: people quote quotations of quotations, not more, and each
  /// level tells all of its text again.
  private static let deepestQuotation = 8

  /// The quotation whose closing mark is the token.
  func quotation(closingAt index: Int) -> Quotation? {
    quotationByClose[index].map { analysis.quotations[$0] }
  }

  /// Whether the token is a mark with which a paragraph reopens a quotation.
  func isReopening(_ index: Int) -> Bool { reopenings.contains(index) }

  /// Which sentence the token stands in.
  func sentenceNumber(at index: Int) -> Int {
    sentenceAt.indices.contains(index) ? Int(sentenceAt[index]) : -1
  }

  /// Which block the token stands in.
  func blockNumber(at index: Int) -> Int {
    let sentence = sentenceNumber(at: index)
    return sentence >= 0 ? analysis.sentences[sentence].block : -1
  }

  func isQuoteMark(_ index: Int) -> Bool {
    tag(index) == .openQuote || tag(index) == .closeQuote
  }

  func isComma(_ index: Int) -> Bool { lower(index) == "," }

  /// Whether it ends a sentence or a part of one.
  func isStop(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    // No word starts as these do.
    switch tokens[index].lower.utf8.first ?? 0 {
    case 0x21, 0x2E, 0x3B, 0x3F, 0xE2: break
    default: return false
    }
    return switch tokens[index].lower {
    case ".", "?", "!", ";", "…", "...": true
    default: false
    }
  }

  /// Whether it is a finite verb or a modal verb.
  func isFinite(_ index: Int) -> Bool {
    switch tag(index) {
    case .vbd, .vbz, .vbp, .md: true
    default: false
    }
  }

  func isPreposition(_ index: Int) -> Bool {
    (tag(index) == .in || tag(index) == .to) && !Self.conjunctions.contains(lower(index))
  }

  private static let conjunctions: Set<String> = [
    "that", "because", "if", "while", "although", "though", "whether", "unless", "whereas", "as",
    "so",
  ]

  /// Whether two verbs can be joined by "and": a past tense is often taken for a participle.
  static func isSameTense(_ first: Tag, _ second: Tag) -> Bool {
    func past(_ tag: Tag) -> Bool { tag == .vbd || tag == .vbn }
    func present(_ tag: Tag) -> Bool { tag == .vbz || tag == .vbp }
    return first == second || past(first) && past(second) || present(first) && present(second)
  }

  static let beForms: Set<String> = [
    "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m",
  ]
  static let haveForms: Set<String> = ["have", "has", "had", "having", "'ve", "'d"]
}

extension Array {
  /// The element, or `nil` where there is none.
  subscript(safely index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
