import Foundation
import Language
import Model

/// PolNeAR: news articles with sources, cues and contents (Newell, Margolin and Ruths 2018).
struct NewsCorpus {
  /// An article, with spans that count Unicode code points.
  struct Article: Decodable {
    struct Parts: Decodable {
      var source: [[Int]]
      var cue: [[Int]]
      var content: [[Int]]
    }
    var id: String
    var date: String?
    var text: String
    var attributions: [Parts]
  }

  /// The articles.
  let articles: [Article]

  /// Reads JSON, an article a line.
  init(lines: String) throws {
    let decoder = JSONDecoder()
    articles = try lines.split(separator: "\n")
      .map { try decoder.decode(Article.self, from: Data($0.utf8)) }
  }

  /// The tokens of an article with their labels.
  static func text(of article: Article) -> TrainingText {
    let document = Document(id: DocumentID(digits: ""), path: "", text: article.text, blocks: [])
    let (tokens, sentences) = Tokenizer.tokens(of: document)
    let offsets = CodePoints(article.text)
    var labels = [UInt8](repeating: 0, count: tokens.count)
    for parts in article.attributions {
      guard let cue = parts.cue.first, cue.count == 2 else { continue }
      mark(parts.cue, .cue)
      for source in parts.source where source.count == 2 {
        mark([source], source[0] < cue[0] ? .sourceBeforeCue : .sourceAfterCue)
      }
      for content in parts.content where content.count == 2 {
        mark([content], content[0] < cue[0] ? .contentBeforeCue : .contentAfterCue)
      }
    }
    func mark(_ spans: [[Int]], _ part: AttributionLabel.Part) {
      for span in spans {
        let range = offsets.tokens(tokens, span[0], span[1])
        for index in range {
          labels[index] = AttributionLabel.label(part, begins: index == range.lowerBound)
        }
      }
    }
    return TrainingText(tokens: tokens, sentences: sentences, labels: [.attribution: labels])
  }
}

/// Where each code point of a text starts, in bytes.
struct CodePoints {
  private var starts: [Int] = []

  init(_ text: String) {
    var offset = 0
    for scalar in text.unicodeScalars {
      starts.append(offset)
      offset += UTF8.width(scalar)
    }
    starts.append(offset)
  }

  /// The byte at which the code point `number` starts.
  func byte(_ number: Int) -> Int { starts[min(max(0, number), starts.count - 1)] }

  /// The number of the code point that starts at `byte`, or of the first behind it.
  func number(_ byte: Int) -> Int {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens that share something with the code points from `start` to `end`.
  func tokens(_ tokens: [Token], _ start: Int, _ end: Int) -> Range<Int> {
    let (from, to) = (byte(start), byte(end))
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.end <= from { low = middle + 1 } else { high = middle }
    }
    var stop = low
    while stop < tokens.count, tokens[stop].span.start < to { stop += 1 }
    return low..<stop
  }
}
