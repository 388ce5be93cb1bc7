import Model
import Synchronization

extension DocumentSentences {
  /// The sentences of `document`, read once while it is compared with many.
  ///
  /// What is kept changes nothing but the time that it takes: it follows from the document alone.
  static func of(_ document: Document) -> DocumentSentences {
    let known = kept.withLock { $0[document.id] }
    // One name may stand for another text when it was read by another version.
    if let known, known.text == document.text, known.blocks == document.blocks {
      return known.sentences
    }
    let sentences = DocumentSentences(document)
    let entry = Entry(text: document.text, blocks: document.blocks, sentences: sentences)
    kept.withLock {
      if $0.count >= limit { $0.removeAll(keepingCapacity: true) }
      $0[document.id] = entry
    }
    return sentences
  }

  private struct Entry: Sendable {
    var text: String
    var blocks: [TextBlock]
    var sentences: DocumentSentences
  }

  private static let limit = 128
  private static let kept = Mutex<[DocumentID: Entry]>([:])
}
