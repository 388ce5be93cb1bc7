import Exchange
import Lineage
import Model

/// Writes the retellings among texts, one a line, in the form of `FindingsJSON`.
///
/// Finding a pair takes a few microseconds, so lines are put together from bytes.
struct CorpusLines {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  private let corpus: TextCorpus
  /// The texts that were named already, as they are written.
  private var names: [Int: [UInt8]] = [:]

  /// A writer of pairs of `corpus`.
  init(_ corpus: TextCorpus) {
    self.corpus = corpus
  }

  /// Writes a line.
  mutating func write(_ retelling: CorpusRetelling) {
    append("{\"from\":")
    appendName(of: retelling.from)
    append(",\"to\":")
    appendName(of: retelling.to)
    append(",\"kind\":\"")
    bytes.append(contentsOf: retelling.kind.rawValue.utf8)
    append("\",\"certainty\":")
    appendFraction(retelling.certainty, digits: 2)
    append(",\"passages\":[")
    var isFirst = true
    for passage in retelling.passages {
      append(isFirst ? "{\"from\":[" : ",{\"from\":[")
      append(passage.from)
      append("],\"to\":[")
      append(passage.to)
      append("]}")
      isFirst = false
    }
    append("],\"evidence\":[")
    appendEvidence(of: retelling)
    append("],\"resemblance\":")
    appendFraction(retelling.resemblance, digits: 4)
    append("}\n")
  }

  private mutating func appendName(of text: Int) {
    if let name = names[text] {
      bytes.append(contentsOf: name)
      return
    }
    var json = JSONWriter()
    json.object { json in
      json.key("document")
      json.string(corpus.document(of: text).description)
      json.key("path")
      json.string(corpus.path(of: text))
    }
    names[text] = json.bytes
    bytes.append(contentsOf: json.bytes)
  }

  private mutating func appendEvidence(of retelling: CorpusRetelling) {
    var isFirst = true
    func separator() -> StaticString {
      defer { isFirst = false }
      return isFirst ? "\"" : ",\""
    }
    if retelling.longestWordCount > 0 {
      append(separator())
      append("shared passage of ")
      append(retelling.longestWordCount)
      append(" words\"")
      if retelling.passages.count > 1 {
        append(separator())
        append(retelling.sharedWordCount)
        append(" words shared in ")
        append(retelling.passages.count)
        append(" passages\"")
      }
    }
    if retelling.greatestShare >= 0.5 {
      append(separator())
      append(Int(min(1, retelling.greatestShare) * 100))
      append(" % of the words of one stand in the other\"")
    }
    if let later = retelling.later {
      append(separator())
      bytes.append(contentsOf: later.utf8)
      append("\"")
    }
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { buffer in
      unsafe bytes.append(contentsOf: buffer)
    }
  }

  private mutating func append(_ range: Range<Int>) {
    append(range.lowerBound)
    bytes.append(UInt8(ascii: ","))
    append(range.upperBound)
  }

  /// Writes a number that is not negative.
  private mutating func append(_ number: Int) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10))
      divisor /= 10
    }
  }

  /// Writes a number from 0 to 1 in its shortest form with at most so many digits.
  private mutating func appendFraction(_ number: Double, digits: Int) {
    var divisor = 1
    for _ in 0..<digits { divisor *= 10 }
    var left = Int((number * Double(divisor)).rounded())
    append(left / divisor)
    left %= divisor
    guard left > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    while left > 0 {
      divisor /= 10
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + left / divisor))
      left %= divisor
    }
  }
}
