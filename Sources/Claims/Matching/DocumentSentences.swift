import Model

/// The sentences of a document as they stand, whoever says them.
///
/// Statements of two copies may begin and end at other words; their sentences do not.
final class DocumentSentences: Sendable {
  /// The sentences in text order, those without words left out.
  let sentences: [TellingUnit]
  /// What the sentences say, as hashes of all their words.
  private let hashes: Set<UInt64>
  /// The names of people in it, each once, with the first place where it stands.
  let fullNames: [FullName]
  /// How often two words stand together that do not in any English.
  let breakCount: Int

  private static let blockLimit = 512
  private static let byteLimit = 262_144
  private static let nameLimit = 256

  /// Reads `document`.
  init(_ document: Document) {
    var sentences: [TellingUnit] = []
    var hashes: Set<UInt64> = []
    var byteCount = 0
    var breakCount = 0
    for block in document.blocks.prefix(Self.blockLimit) where block.isRead {
      byteCount += block.span.byteCount
      guard byteCount <= Self.byteLimit else { break }
      let content = WordReader.read(Passage(of: document.text, at: block.span))
      breakCount += WordOrder.breaks(in: content.words)
      var isFirst = true
      for var unit in TellingUnit.units(
        of: content, in: Passage(of: document.text, at: block.span), figures: [])
      {
        if isFirst { unit.dropDateline(in: document) }
        isFirst = false
        guard !unit.words.isEmpty else { continue }
        sentences.append(unit)
        hashes.insert(Self.hash(unit))
      }
    }
    self.sentences = sentences
    var known: Set<String> = []
    let names = sentences.prefix(Self.nameLimit).flatMap { $0.fullNames(in: document.text) }
      .filter { known.insert($0.given + " " + $0.family).inserted }
    fullNames = Array(names.prefix(Self.nameLimit))
    self.hashes = hashes
    self.breakCount = breakCount
  }

  /// The sentence in which `offset` stands, or `nil`.
  func sentence(at offset: Int) -> TellingUnit? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < sentences.count, sentences[low].span.start <= offset else { return nil }
    return sentences[low]
  }

  /// Whether the document has `sentence`, word for word.
  func has(_ sentence: TellingUnit) -> Bool { hashes.contains(Self.hash(sentence)) }

  /// One hash of all words, however their marks are set; a percentage may be a word or a mark.
  private static func hash(_ sentence: TellingUnit) -> UInt64 {
    sentence.words.reduce(11) { percent.contains($1.stem) ? $0 : mixed($0, $1.stem) }
  }

  private static let percent: Set<UInt64> = Set(
    ["percent", "per", "cent", "pct"].map { WordStem.hash($0) })
}

extension TellingUnit {
  /// Takes the words of a dateline off the sentence, "SUNDHOLM (Corvin) —", once or twice.
  ///
  /// Copies of one report begin with their own.
  fileprivate mutating func dropDateline(in document: Document) {
    var end = document.dateline.map { $0.overlaps(span) ? $0.end : span.start } ?? span.start
    let head = words.prefix(14)
    for (word, next) in zip(head, head.dropFirst()) where next.span.start > end {
      let gap = document.text[TextSpan(word.span.end, next.span.start)]
      guard gap.contains(")"), gap.contains("—") || gap.contains("–") || gap.contains(" - ") else {
        continue
      }
      end = next.span.start
    }
    guard end > span.start else { return }
    words.removeAll { $0.span.start < end }
  }
}
