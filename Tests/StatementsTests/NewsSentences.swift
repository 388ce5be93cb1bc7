import Foundation
import HearsayTesting
import Language
import Model

/// Sentences of the articles of CASIE and PolNeAR, where they are at hand.
enum NewsSentences {
  /// Up to `limit` sentences that name two states of the mirror's table, in the order of the articles.
  static func withTwoStates(limit: Int) throws -> [String] {
    var found: [String] = []
    for line in try ["casie/articles.jsonl.gz", "polnear/dev.jsonl.gz"].flatMap(lines) {
      let article = try JSONSerialization.jsonObject(with: line) as? [String: Any]
      guard let text = article?["text"] as? String, states(in: text) >= 2 else { continue }
      let document = Document(id: DocumentID(digits: ""), path: "news", text: text)
      let (tokens, sentences) = Tokenizer.tokens(of: document)
      for sentence in sentences {
        let span = TextSpan(
          tokens[sentence.tokens.lowerBound].span.start,
          tokens[sentence.tokens.upperBound - 1].span.end)
        let words = text[span]
        guard states(in: words) >= 2, !hasBarePossessive(words) else { continue }
        found.append(words)
        if found.count == limit { return found }
      }
    }
    return found
  }

  /// Whether a state's name that ends in "s" stands for an owner: "the United States’ agency" has no
  /// mirror image of one letter less.
  private static func hasBarePossessive(_ text: String) -> Bool {
    ["States", "Netherlands", "Philippines"].contains {
      text.contains("\($0)’ ") || text.contains("\($0)' ")
    }
  }

  /// The lines of a compressed file of the corpora.
  private static func lines(_ path: String) throws -> [Data] {
    let file = Shared.folder.appendingPathComponent("data").appendingPathComponent(path)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data.split(separator: 10)
  }

  /// How many of the states `text` names.
  private static func states(in text: String) -> Int {
    let words = Set(
      text.split { !$0.isLetter && $0 != "." }
        .map { $0.hasSuffix(".") && !$0.dropLast().contains(".") ? $0.dropLast() : $0 })
    return MirrorTable.newsForms.count { state in
      state.contains { form in
        form.contains(" ") ? text.contains(form) : words.contains(Substring(form))
      }
    }
  }
}
