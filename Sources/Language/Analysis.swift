public import Model

/// A document's text, read as language: what `Statements` works on.
///
/// Tokens cover the blocks that are read (`TextBlock.isRead`), without the dateline, in text order;
/// every range in it is a half-open range of `tokens`.
public struct Analysis: Sendable {
  /// The document; where it came without blocks, with its lines as paragraphs.
  public let document: Document
  /// The words and marks of the text.
  public let tokens: [Token]
  /// The sentences, in order; together they cover all tokens.
  public let sentences: [Sentence]
  /// The quotations, by their opening mark.
  public let quotations: [Quotation]
  /// Trees and labels, for each token.
  public let reading: TextReading
  /// The names, by their first token; they do not overlap.
  public let names: [Name]
  /// The dates and times, by their first token.
  public let dates: [DateExpression]
  /// The quantities, by their first token.
  public let quantities: [Quantity]
  /// The distinct words of the tokens.
  package let vocabulary: Vocabulary

  /// Reads `document`.
  public init(_ document: Document) {
    var document = document
    if document.blocks.isEmpty { document.blocks = Tokenizer.lines(of: document.text) }
    self.document = document
    var (tokens, sentences) = Tokenizer.tokens(of: document)
    quotations = Quotation.all(in: tokens, sentences: sentences)
    reading = TextReading.read(
      &tokens, sentences: sentences, quotations: quotations, network: .standard)
    self.tokens = tokens
    self.sentences = sentences
    vocabulary = Vocabulary(tokens)
    names = NameFinder.names(
      in: self.tokens, vocabulary: vocabulary, sentences: sentences, document: document)
    dates = DateFinder.dates(
      in: self.tokens, vocabulary: vocabulary, sentences: sentences, document: document)
    quantities = QuantityFinder.quantities(
      in: self.tokens, vocabulary: vocabulary, sentences: sentences, dates: dates,
      document: document)
  }

  /// The span of text from the first to the last of `range`, which is not empty.
  public func span(of range: Range<Int>) -> TextSpan {
    TextSpan(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end)
  }

  /// The text from the first to the last of `range`, or the empty string.
  public func text(of range: Range<Int>) -> String {
    range.isEmpty ? "" : document.text[span(of: range)]
  }
}

/// A word or a mark of a text.
///
/// Words are cut as in the Penn Treebank and UD English: "don't" is "do" and "n't", "China's" is
/// "China" and "'s"; "U.S.", "Feb." and addresses stay whole.
public struct Token: Sendable, Hashable {
  /// Where it stands.
  public var span: TextSpan
  /// As it stands.
  public var text: String
  /// In lower case, with curly apostrophes made straight.
  public var lower: String
  /// Its part of speech.
  public var tag: Tag
  /// Whether white space stands before it.
  public var followsSpace: Bool

  /// A token that is not tagged yet.
  public init(span: TextSpan, text: String, lower: String, tag: Tag = .nn, followsSpace: Bool) {
    self.span = span
    self.text = text
    self.lower = lower
    self.tag = tag
    self.followsSpace = followsSpace
  }
}

/// A part of speech of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993), as in UD English.
public enum Tag: String, Sendable, Hashable, CaseIterable {
  case cc = "CC", cd = "CD", dt = "DT", ex = "EX", fw = "FW", `in` = "IN", jj = "JJ", jjr = "JJR"
  case jjs = "JJS", ls = "LS", md = "MD", nn = "NN", nns = "NNS", nnp = "NNP", nnps = "NNPS"
  case pdt = "PDT", pos = "POS", prp = "PRP", prps = "PRP$", rb = "RB", rbr = "RBR", rbs = "RBS"
  case rp = "RP", sym = "SYM", to = "TO", uh = "UH", vb = "VB", vbd = "VBD", vbg = "VBG"
  case vbn = "VBN", vbp = "VBP", vbz = "VBZ", wdt = "WDT", wp = "WP", wps = "WP$", wrb = "WRB"
  case openQuote = "``", closeQuote = "''", comma = ",", period = ".", colon = ":"
  case openBracket = "-LRB-", closeBracket = "-RRB-", hyphen = "HYPH", dollar = "$", add = "ADD"
  case afx = "AFX", nfp = "NFP", gw = "GW", xx = "XX"

  /// Whether it is a finite or non-finite verb, modal verbs left out.
  public var isVerb: Bool {
    switch self {
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: true
    default: false
    }
  }

  /// Whether it is a common or a proper noun.
  public var isNoun: Bool {
    switch self {
    case .nn, .nns, .nnp, .nnps: true
    default: false
    }
  }
}

/// A sentence of a text.
public struct Sentence: Sendable, Hashable {
  /// Its tokens.
  public var tokens: Range<Int>
  /// Which of the document's blocks it stands in; no sentence runs over two blocks.
  public var block: Int

  /// The sentence of `tokens` in `block`.
  public init(tokens: Range<Int>, block: Int) {
    self.tokens = tokens
    self.block = block
  }
}

/// A stretch of text in quotation marks.
public struct Quotation: Sendable, Hashable {
  /// The tokens between the marks.
  public var content: Range<Int>
  /// The token of the opening mark.
  public var open: Int
  /// The token of the closing mark, or `nil` for one that is never closed: it then ends with its
  /// paragraph, or where a later paragraph opens another.
  public var close: Int?
  /// How many quotations it stands in; 0 for one that stands in none.
  public var depth: Int
  /// The opening marks with which later paragraphs reopen it.
  public var reopenings: [Int]

  /// The quotation of `content` between `open` and `close`.
  public init(content: Range<Int>, open: Int, close: Int?, depth: Int, reopenings: [Int] = []) {
    self.content = content
    self.open = open
    self.close = close
    self.depth = depth
    self.reopenings = reopenings
  }
}
