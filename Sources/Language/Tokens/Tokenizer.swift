public import Model

/// Cuts a document's text into tokens and sentences.
///
/// One pass over the bytes; the rules are those of the Penn Treebank and UD English, but a
/// hyphenated word is one token. Marks of quotation come out tagged, all else untagged.
public enum Tokenizer {
  /// The untagged tokens and the sentences of the blocks that are read.
  ///
  /// The dateline is left out. A document without blocks is read as `lines(of:)` has it.
  public static func tokens(of document: Document) -> ([Token], [Sentence]) {
    let blocks = document.blocks.isEmpty ? lines(of: document.text) : document.blocks
    var scanner = TokenScanner(bytes: Array(document.text.utf8))
    var sentences: [Sentence] = []
    for (index, block) in blocks.enumerated() where block.isRead {
      let first = scanner.tokens.count
      scanner.beginBlock()
      let end = min(block.span.end, scanner.bytes.count)
      let start = min(block.span.start, end)
      if let dateline = document.dateline, dateline.start >= start, dateline.start < end {
        scanner.scan(start..<dateline.start)
        scanner.beginBlock()
        scanner.scan(min(dateline.end, end)..<end)
      } else {
        scanner.scan(start..<end)
      }
      let range = first..<scanner.tokens.count
      guard !range.isEmpty else { continue }
      let isHeading = block.kind == .headline || block.kind == .subheading
      let ends = isHeading ? [range.upperBound] : SentenceSplitter.ends(in: scanner.tokens, range)
      var sentenceStart = first
      for sentenceEnd in ends {
        sentences.append(Sentence(tokens: sentenceStart..<sentenceEnd, block: index))
        sentenceStart = sentenceEnd
      }
    }
    return (scanner.tokens, sentences)
  }

  /// The lines of `text` that hold more than white space, each as a paragraph.
  public static func lines(of text: String) -> [TextBlock] {
    let bytes = Array(text.utf8)
    var blocks: [TextBlock] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 10 {
      var lower = start
      var upper = index
      while lower < upper, bytes[lower] <= 32 { lower += 1 }
      while upper > lower, bytes[upper - 1] <= 32 { upper -= 1 }
      if lower < upper {
        blocks.append(TextBlock(span: TextSpan(lower, upper), kind: .paragraph))
      }
      start = index + 1
    }
    return blocks
  }
}
