import Foundation
import Language
import Model
import Statements

/// What a network finds in an article, as the scorer of attributions wants it.
enum Prediction {
  private struct Row: Encodable {
    var id: String
    var attributions: [Parts]
  }
  private struct Parts: Encodable {
    var source: [[Int]]
    var cue: [[Int]]
    var content: [[Int]]
  }

  /// A line of JSON.
  static func line(of article: NewsCorpus.Article, _ network: Network, _ lexicon: Lexicon) throws
    -> String
  {
    let text = NewsCorpus.text(of: article)
    let reader = NetworkReader(network)
    let offsets = CodePoints(article.text)
    var parts: [Parts] = []
    for window in text.windows(lexicon: lexicon) {
      let labels = reader.read(window.window).labels[NetworkTask.attribution.rawValue]
      func span(_ words: Range<Int>) -> [Int] {
        let first = window.window.words[words.lowerBound]
        let last = window.window.words[words.upperBound - 1]
        return [
          offsets.number(text.tokens[first.first].span.start),
          offsets.number(text.tokens[last.first + last.count - 1].span.end),
        ]
      }
      for found in LabelLinker.attributions(labels) {
        parts.append(
          Parts(
            source: found.source.map { [span($0)] } ?? [], cue: [span(found.cue)],
            content: found.content.map(span)))
      }
    }
    return String(
      decoding: try JSONEncoder().encode(Row(id: article.id, attributions: parts)), as: UTF8.self)
  }
}
