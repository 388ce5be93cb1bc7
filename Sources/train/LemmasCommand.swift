import ArgumentParser
import Foundation
import Language

/// `train lemmas`: how well the dictionary forms agree with treebanks.
struct LemmasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lemmas", abstract: "Measures lemmas of verbs and nouns on the UD parts.")

  @Option(help: "The folder of the UD files.")
  var corpus: String

  @Option(help: "The treebank.")
  var treebank = "en_ewt-dev"

  @Flag(help: "Prints what differs.")
  var differences = false

  func run() throws {
    let corpora = Corpora(folder: URL(fileURLWithPath: corpus, isDirectory: true))
    var counts = ["verbs": (0, 0), "nouns": (0, 0)]
    for word in try corpora.treebank(treebank).sentences.joined() {
      guard let tag = word.tag, tag.isVerb || tag == .nn || tag == .nns else { continue }
      let kind = tag.isVerb ? "verbs" : "nouns"
      let lower = word.text.lowercased().replacingOccurrences(of: "\u{2019}", with: "'")
      let found = Lemma.lemma(of: lower, tag: tag)
      let isRight = found == word.lemma.lowercased()
      let (right, total) = counts[kind] ?? (0, 0)
      counts[kind] = (right + (isRight ? 1 : 0), total + 1)
      if differences, !isRight { print(lower, tag.rawValue, found, word.lemma) }
    }
    for (kind, (right, total)) in counts.sorted(by: { $0.key < $1.key }) {
      print(kind, right, "of", total, Double(right) / Double(max(1, total)))
    }
  }
}
