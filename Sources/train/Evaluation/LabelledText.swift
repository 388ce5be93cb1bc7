import Language
import Model

/// A text of a corpus as our tokens, with one layer of labels.
struct LabelledText {
  /// The tokens, untagged but for marks of quotation.
  var tokens: [Token]
  /// The sentences.
  var sentences: [Sentence]
  /// A label a token: 0 for none, odd at the beginning of a span, even within; the span's type is
  /// `(label - 1) / 2`.
  var labels: [UInt8]
  /// How many spans did not fall on the borders of tokens and were widened to them.
  var widenedCount = 0
  /// How many spans were left out, as another was there or as they hold no token.
  var droppedCount = 0

  /// The tokens of `text`, without labels.
  init(text: String) {
    let document = Document(id: DocumentID(digits: ""), path: "", text: text)
    (tokens, sentences) = Tokenizer.tokens(of: document)
    labels = [UInt8](repeating: 0, count: tokens.count)
  }

  /// Labels the tokens that share something with `bytes` with `type`.
  mutating func mark(_ bytes: Range<Int>, type: Int) {
    let range = tokenRange(of: bytes)
    guard !range.isEmpty, range.allSatisfy({ labels[$0] == 0 }) else {
      droppedCount += 1
      return
    }
    if tokens[range.lowerBound].span.start < bytes.lowerBound
      || tokens[range.upperBound - 1].span.end > bytes.upperBound
    {
      widenedCount += 1
    }
    for index in range { labels[index] = UInt8(type * 2 + (index == range.lowerBound ? 1 : 2)) }
  }

  /// The tokens that share something with `bytes`.
  func tokenRange(of bytes: Range<Int>) -> Range<Int> {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.end <= bytes.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < tokens.count, tokens[end].span.start < bytes.upperBound { end += 1 }
    return low..<end
  }
}
