import HearsayTesting
import Model

@testable import Lineage

/// Piles of invented texts that retell one another.
enum CorpusMaker {
  /// A text with its name.
  struct Text: Sendable {
    var name: String
    var text: String
    var published: String
  }

  /// Families of a text, a part of it, a copy with furniture and an edited one; some also quote a
  /// passage of another family.
  static func texts(families: Int, seed: UInt64) -> [Text] {
    var random = SplitMix64(state: seed)
    var texts: [Text] = []
    let furniture = Invented.text(words: 24, seed: 4_000_000)
    for family in 0..<families {
      let original = Invented.text(words: 160, seed: seed &* 1000 &+ UInt64(family))
      let words = original.split(separator: " ")
      var members = [
        original, words.prefix(70).joined(separator: " "), original + "\n" + furniture,
      ]
      members.append(
        words.map { Int.random(in: 0..<14, using: &random) == 0 ? "changed" : String($0) }
          .joined(separator: " "))
      if let other = texts.randomElement(using: &random) {
        let quoted = other.text.split(separator: " ").dropFirst(30).prefix(30)
        members.append(
          Invented.text(words: 60, seed: seed &+ 77 &+ UInt64(family)) + "\n"
            + quoted.joined(separator: " ") + "\n" + furniture)
      }
      for (number, text) in members.enumerated() {
        let day = Int.random(in: 1...28, using: &random)
        texts.append(
          Text(
            name: "in.jsonl#\(family)-\(number)", text: text,
            published: "2031-02-\(day < 10 ? "0" : "")\(day)"))
      }
    }
    return texts
  }

  /// The corpus of `texts`, in this order.
  static func corpus(
    _ texts: [Text], memoryLimit: Int = 1 << 30, folder: String = "/tmp"
  ) throws -> TextCorpus {
    var corpus = TextCorpus(temporaryFolder: folder, memoryLimit: memoryLimit)
    for text in texts {
      try corpus.add(
        CorpusText(
          document: DocumentID(digits: String(repeating: "a", count: 32)), path: text.name,
          published: PartialDate(text.published), utf8: Array(text.text.utf8)))
    }
    try corpus.sort()
    var reader = CorpusReader(corpus)
    for text in 0..<corpus.count { corpus.insert([try reader.keys(of: text)]) }
    try corpus.finish()
    return corpus
  }

  /// All retellings of a corpus, as words.
  static func lines(_ corpus: TextCorpus) throws -> [String] {
    var reader = CorpusReader(corpus)
    var lines: [String] = []
    for text in 0..<corpus.count {
      try reader.forEachRetelling(of: text) { retelling in
        lines.append(
          "\(corpus.path(of: retelling.from)) \(corpus.path(of: retelling.to)) \(retelling.kind)"
            + " \(retelling.certainty) \(retelling.resemblance) \(retelling.passages)"
            + " \(retelling.later.map { "\($0.number) \($0.unit)" } ?? "-")")
      }
    }
    return lines
  }
}
