import Exchange
import Lineage
import Model

/// Writes the retellings among texts, one a line.
struct CorpusLines {
  /// The texts.
  let corpus: TextCorpus

  /// Writes a line.
  func write(_ retelling: CorpusRetelling, to json: inout JSONWriter) {
    json.object { json in
      json.key("from")
      write(retelling.from, to: &json)
      json.key("to")
      write(retelling.to, to: &json)
      json.key("kind")
      json.string(retelling.kind.rawValue)
      json.key("certainty")
      json.number(retelling.certainty)
      json.key("passages")
      json.array(retelling.passages) { json, passage in
        json.object { json in
          json.key("from")
          write(passage.from, to: &json)
          json.key("to")
          write(passage.to, to: &json)
        }
      }
      json.key("evidence")
      json.array(evidence(of: retelling))
      json.key("resemblance")
      json.number((retelling.resemblance * 10_000).rounded() / 10_000)
    }
    json.endLine()
  }

  private func write(_ text: Int, to json: inout JSONWriter) {
    json.object { json in
      json.key("document")
      json.string(corpus.document(of: text).description)
      json.key("path")
      json.string(corpus.path(of: text))
    }
  }

  private func write(_ range: Range<Int>, to json: inout JSONWriter) {
    json.array([range.lowerBound, range.upperBound]) { $0.number($1) }
  }

  private func evidence(of retelling: CorpusRetelling) -> [String] {
    var lines: [String] = []
    if retelling.longestWordCount > 0 {
      lines.append("shared passage of \(retelling.longestWordCount) words")
      if retelling.passages.count > 1 {
        lines.append(
          "\(retelling.sharedWordCount) words shared in \(retelling.passages.count) passages")
      }
    }
    if retelling.greatestShare >= 0.5 {
      lines.append(
        "\(Int(min(1, retelling.greatestShare) * 100)) % of the words of one stand in the other")
    }
    if let later = retelling.later { lines.append(later) }
    return lines
  }
}
