public import Model

/// Cuts a document's text into tokens and sentences.
public enum Tokenizer {
  /// The untagged tokens and the sentences of the blocks that are read.
  public static func tokens(of document: Document) -> ([Token], [Sentence]) {
    ([], [])
  }
}
