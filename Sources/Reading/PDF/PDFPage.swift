/// A page of a PDF file as `pdftotext` sees it: lines of words, and where they stand.
struct PDFPage {
  /// A place on a page, in points from its upper left corner.
  struct Box {
    var left = 0.0
    var top = 0.0
    var right = 0.0
    var bottom = 0.0

    var height: Double { bottom - top }
    var width: Double { right - left }

    /// The smallest box around both.
    func union(_ other: Box) -> Box {
      Box(
        left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
        bottom: max(bottom, other.bottom))
    }

    /// The share of the lower of the two boxes that lies beside the other.
    func verticalOverlap(_ other: Box) -> Double {
      let shared = min(bottom, other.bottom) - max(top, other.top)
      return shared / max(0.1, min(height, other.height))
    }
  }

  /// A word and where it stands.
  struct Word {
    var text: String
    var box: Box
  }

  /// Words that stand on one line, in reading order; never none.
  struct Line {
    var words: [Word]
    var box: Box
    /// The height of most of its letters: what the eye takes for the size of the type.
    var size: Double

    /// A line of `words`, which are not none.
    init(_ words: [Word]) {
      self.words = words
      box = words.dropFirst().reduce(words[0].box) { $0.union($1.box) }
      var letterCounts: [Int: Int] = [:]
      for word in words {
        letterCounts[Int((word.box.height * 10).rounded()), default: 0] += word.text.utf8.count
      }
      let most = letterCounts.max { ($0.value, $0.key) < ($1.value, $1.key) }
      size = Double(most?.key ?? 0) / 10
    }

    var text: String { words.map(\.text).joined(separator: " ") }
  }

  /// In points.
  var height: Double
  /// In the order of `pdftotext`.
  var lines: [Line]
}

/// All that `pdftotext` tells of a PDF file.
struct PDFLayout {
  /// The pages in order.
  var pages: [PDFPage] = []
  /// The file's own properties: `title`, `Author`, `CreationDate`, `ModDate`.
  var properties: [String: String] = [:]

  private static let pageLimit = 10_000
  private static let wordLimit = 4_000_000

  /// Reads the XHTML of `pdftotext -bbox-layout`.
  init(xhtml: [UInt8]) throws(ReadingError) {
    // What follows the document type; a file without words has no other.
    guard let start = ByteSearch.first(Array("<html".utf8), in: xhtml, from: 0) else {
      throw .damagedForm("a PDF file", reason: "pdftotext finds no pages in it")
    }
    var events = try XMLEvents(
      Self.clean(xhtml[start...]), of: "a PDF file", isLenient: true)
    var words: [PDFPage.Word] = []
    var wordCount = 0
    var text: String?
    var box = PDFPage.Box()
    while let event = try events.next() {
      switch event {
      case .start("page", let attributes):
        guard pages.count < Self.pageLimit else {
          throw .overLimit("a PDF file", "it has more than \(Self.pageLimit) pages")
        }
        pages.append(PDFPage(height: Self.number(attributes["height"]), lines: []))
      case .start("word", let attributes):
        box = PDFPage.Box(
          left: Self.number(attributes["xMin"]), top: Self.number(attributes["yMin"]),
          right: Self.number(attributes["xMax"]), bottom: Self.number(attributes["yMax"]))
        text = ""
      case .start("title", _): text = ""
      case .start("meta", let attributes):
        if let name = attributes["name"] { properties[name] = attributes["content"] }
      case .text(let piece): text?.append(piece)
      case .end("title"):
        properties["title"] = text
        text = nil
      case .end("word"):
        let word = Self.word(text ?? "")
        wordCount += 1
        guard wordCount <= Self.wordLimit else {
          throw .overLimit("a PDF file", "it has more than \(Self.wordLimit) words")
        }
        if !word.isEmpty { words.append(PDFPage.Word(text: word, box: box)) }
        text = nil
      case .end("line"):
        if !words.isEmpty, !pages.isEmpty {
          pages[pages.count - 1].lines.append(PDFPage.Line(words))
        }
        words = []
      default: break
      }
    }
  }

  /// `text` without spaces, in letters: ligatures taken apart, a bullet of a symbol font made one.
  private static func word(_ text: String) -> String {
    var word = ""
    for scalar in TextCleaning.cleaned(text).unicodeScalars where !scalar.properties.isWhitespace {
      if let letters = ligatures[scalar.value] {
        word += letters
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    // Symbol fonts have their signs at U+F020 to U+F0FF.
    if let scalar = word.unicodeScalars.first, word.unicodeScalars.count == 1,
      (0xF020...0xF0FF).contains(scalar.value)
    {
      return "•"
    }
    return word
  }

  private static let ligatures: [UInt32: String] = [
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
  ]

  /// A length on a page; what no page can have is zero.
  private static func number(_ text: String?) -> Double {
    guard let number = text.flatMap(Double.init), number.isFinite, abs(number) < 1e6 else {
      return 0
    }
    return number
  }

  /// Without the characters that XML may not hold, which `pdftotext` passes on.
  private static func clean(_ xhtml: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = Array(String(decoding: xhtml, as: UTF8.self).utf8)
    return bytes.map { $0 < 0x20 && $0 != 0x0A ? 0x20 : $0 }
  }
}
