/// Tells Markdown from plain text.
///
/// One sign is not enough: a text may have a stray `#` or `*`. Two of different kinds, or a head of
/// properties, are.
enum MarkdownSniffer {
  private static let sampleSize = 1 << 16

  /// Whether `text` is Markdown.
  static func isMarkdown(_ text: String) -> Bool {
    let sample = Array(text.utf8.prefix(sampleSize))
    // Most texts have none of its signs.
    guard sample.contains(0x23) || sample.contains(0x5B) || sample.starts(with: [0x2D, 0x2D, 0x2D])
    else { return false }
    let lines = String(decoding: sample, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    if FrontMatter(lines) != nil { return true }
    var headingCount = 0
    var fenceCount = 0
    var boldCount = 0
    for line in lines {
      if MarkdownLine.heading(line) != nil { headingCount += 1 }
      if line.hasPrefix("```") || line.hasPrefix("~~~") { fenceCount += 1 }
      if line.contains("**") { boldCount += 1 }
    }
    let linkCount = linkCount(in: sample)
    if linkCount >= 3 { return true }
    return headingCount >= 1
      && (headingCount >= 2 || linkCount >= 1 || fenceCount >= 2 || boldCount >= 2)
  }

  /// How often "](" stands before what can be an address.
  private static func linkCount(in sample: [UInt8]) -> Int {
    let starts = ["http", "/", "#", "mailto:", "./", "../"].map { Array($0.utf8) }
    var count = 0
    var index = 0
    while let found = ByteSearch.first(Array("](".utf8), in: sample, from: index) {
      index = found + 2
      let rest = sample[index..<min(sample.count, index + 8)]
      if starts.contains(where: { rest.starts(with: $0) }) { count += 1 }
    }
    return count
  }
}

/// What a line of Markdown is by its first characters (CommonMark 0.31, §4).
enum MarkdownLine {
  /// The words of a heading such as `## What was taken ##`, without its marks.
  static func heading(_ line: Substring) -> Substring? {
    let trimmed = line.drop { $0 == " " }
    guard line.utf8.count - trimmed.utf8.count <= 3 else { return nil }
    let marks = trimmed.prefix { $0 == "#" }
    guard (1...6).contains(marks.count), trimmed.dropFirst(marks.count).first == " " else {
      return nil
    }
    var words = trimmed.dropFirst(marks.count).drop { $0 == " " }
    while words.last == " " || words.last == "\r" { words.removeLast() }
    if words.last == "#" {
      let bare = words.reversed().drop { $0 == "#" }
      if bare.first == " " { words = words.prefix(bare.count) }
    }
    while words.last == " " { words.removeLast() }
    // "# # #" is how a press release ends.
    return words.contains { $0.isLetter || $0.isNumber } ? words : nil
  }

  /// How many characters the mark of a list item takes: `- `, `* `, `+ `, `1. `, `2) `.
  static func markerLength(_ line: Substring) -> Int? {
    guard let first = line.first else { return nil }
    if "-*+".contains(first) { return line.dropFirst().first == " " ? 2 : nil }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...9).contains(digits.count) else { return nil }
    let rest = line.dropFirst(digits.count)
    guard rest.first == "." || rest.first == ")", rest.dropFirst().first == " " else { return nil }
    return digits.count + 2
  }

  /// A line such as `---` or `* * *`.
  static func isBreak(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " && $0 != "\t" }
    guard marks.count >= 3, let first = marks.first, "-*_".contains(first) else { return false }
    return marks.allSatisfy { $0 == first }
  }
}

/// The properties at the head of a Markdown file, between lines of three hyphens (YAML).
struct FrontMatter {
  /// The values by name, in lower case.
  private(set) var values: [String: [String]] = [:]
  /// How many lines it takes.
  private(set) var lineCount = 0

  /// Reads the head of `lines`, or returns `nil` where there is none.
  init?(_ lines: [Substring]) {
    guard lines.count > 2, Self.trimmed(lines[0]) == "---" else { return nil }
    var name: String?
    for (index, line) in lines.enumerated().dropFirst().prefix(200) {
      let words = Self.trimmed(line)
      if words == "---" || words == "..." {
        guard !values.isEmpty else { return nil }
        lineCount = index + 1
        return
      }
      if words.hasPrefix("- "), let name {
        values[name, default: []].append(Self.unquoted(words.dropFirst(2)))
        continue
      }
      guard let colon = words.firstIndex(of: ":") else {
        // A line that goes on, or a comment; running text has no place here.
        guard words.isEmpty || words.hasPrefix("#") || line.first == " " else { return nil }
        continue
      }
      let key = words[..<colon]
      guard key.utf8.count <= 40, !key.contains(" ") else { return nil }
      name = key.lowercased()
      let value = Self.trimmed(words[words.index(after: colon)...])
      if value.hasPrefix("["), value.hasSuffix("]") {
        values[key.lowercased()] = value.dropFirst().dropLast().split(separator: ",")
          .map { Self.unquoted($0) }
      } else if !value.isEmpty {
        values[key.lowercased()] = [Self.unquoted(value)]
      }
    }
    return nil
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var words = line.drop { $0 == " " || $0 == "\t" }
    while let last = words.last, last == " " || last == "\t" || last == "\r" { words.removeLast() }
    return words
  }

  private static func unquoted(_ text: Substring) -> String {
    let words = trimmed(text)
    guard words.count >= 2, let first = words.first, first == "\"" || first == "'",
      words.last == first
    else { return String(words) }
    return String(words.dropFirst().dropLast())
  }
}
