import Exchange
import Lineage
import Model
import STIX

/// Writes the retellings among texts, one a line, in the form of `FindingsJSON`.
///
/// Finding a pair takes a few microseconds, so lines are put together from bytes.
struct CorpusLines {
  private let corpus: TextCorpus
  private var buffer = LineBuffer()

  /// More than a line has without its names, its passages and their numbers.
  private static let mostFrame = 512
  /// A passage with four numbers.
  private static let mostPassage = 4 * 20 + 32

  /// A writer of pairs of `corpus`.
  init(_ corpus: TextCorpus) {
    self.corpus = corpus
  }

  /// What was written.
  var bytes: [UInt8] { buffer.bytes }

  /// Writes a line.
  mutating func write(_ retelling: CorpusRetelling) {
    writeName(of: retelling.from, after: "{\"from\":")
    writeName(of: retelling.to, after: ",\"to\":")
    unsafe buffer.write(Self.mostFrame + retelling.passages.count * Self.mostPassage) { line in
      unsafe line.text(",\"kind\":\"")
      unsafe Self.kind(retelling.kind.rawValue, &line)
      unsafe line.text("\",\"certainty\":")
      unsafe line.fraction(retelling.certainty, digits: 2)
      unsafe line.text(",\"passages\":[")
      var isFirst = true
      for passage in retelling.passages {
        unsafe line.text(isFirst ? "{\"from\":[" : ",{\"from\":[")
        unsafe Self.range(passage.from, &line)
        unsafe line.text("],\"to\":[")
        unsafe Self.range(passage.to, &line)
        unsafe line.text("]}")
        isFirst = false
      }
      unsafe line.text("],\"evidence\":[")
      unsafe Self.evidence(of: retelling, &line)
      unsafe line.text("],\"resemblance\":")
      unsafe line.fraction(retelling.resemblance, digits: 4)
      unsafe line.text("}\n")
    }
  }

  private mutating func writeName(of text: Int, after lead: StaticString) {
    let path = corpus.pathBytes(of: text)
    let (high, low) = corpus.documentNumbers(of: text)
    let isPlain = path.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }
    var escaped: [UInt8] = []
    if !isPlain {
      var json = JSONWriter()
      json.string(corpus.path(of: text))
      escaped = json.bytes
    }
    unsafe buffer.write(128 + path.count + escaped.count) { line in
      unsafe line.text(lead)
      unsafe line.text("{\"document\":\"doc:")
      unsafe line.hexadecimal(high)
      unsafe line.hexadecimal(low)
      unsafe line.text("\",\"path\":")
      if isPlain {
        unsafe line.byte(UInt8(ascii: "\""))
        unsafe path.withUnsafeBytes { unsafe line.bytes($0) }
        unsafe line.byte(UInt8(ascii: "\""))
      } else {
        unsafe escaped.withUnsafeBytes { unsafe line.bytes($0) }
      }
      unsafe line.byte(UInt8(ascii: "}"))
    }
  }

  @inline(__always)
  private static func range(_ range: Range<Int>, _ line: inout LineCursor) {
    unsafe line.number(range.lowerBound)
    unsafe line.byte(UInt8(ascii: ","))
    unsafe line.number(range.upperBound)
  }

  @inline(__always)
  private static func kind(_ kind: String, _ line: inout LineCursor) {
    for byte in kind.utf8 { unsafe line.byte(byte) }
  }

  private static func evidence(of retelling: CorpusRetelling, _ line: inout LineCursor) {
    var isFirst = true
    if retelling.longestWordCount > 0 {
      unsafe line.text("\"shared passage of ")
      unsafe line.number(retelling.longestWordCount)
      unsafe line.text(" words\"")
      if retelling.passages.count > 1 {
        unsafe line.text(",\"")
        unsafe line.number(retelling.sharedWordCount)
        unsafe line.text(" words shared in ")
        unsafe line.number(retelling.passages.count)
        unsafe line.text(" passages\"")
      }
      isFirst = false
    }
    if retelling.greatestShare >= 0.5 {
      unsafe line.text(isFirst ? "\"" : ",\"")
      unsafe line.number(Int(min(1, retelling.greatestShare) * 100))
      unsafe line.text(" % of the words of one stand in the other\"")
      isFirst = false
    }
    if let later = retelling.later {
      unsafe line.text(isFirst ? "\"published " : ",\"published ")
      unsafe line.number(later.number)
      switch later.unit {
      case .minute: unsafe line.text(later.number == 1 ? " minute later\"" : " minutes later\"")
      case .hour: unsafe line.text(later.number == 1 ? " hour later\"" : " hours later\"")
      case .day: unsafe line.text(later.number == 1 ? " day later\"" : " days later\"")
      }
    }
  }
}
