/// Takes the marks out of a line of Markdown and leaves the words (CommonMark 0.31, §6).
///
/// One pass with stacks for brackets and emphasis; no input makes it look back.
struct MarkdownInline {
  private let source: [Unicode.Scalar]
  /// Which characters are marks.
  private var isMark: [Bool]
  /// What stands in place of a character.
  private var replacements: [Int: Unicode.Scalar] = [:]
  private var brackets: [(index: Int, isImage: Bool)] = []
  /// Runs of `*`, `_` and `~` that may open emphasis.
  private var openers: [(character: Unicode.Scalar, range: Range<Int>)] = []
  /// Up to where the sign that ends something was looked for in vain.
  private var noneBefore: [Unicode.Scalar: Int] = [:]

  /// How far the address of a link may go.
  private static let addressLimit = 2048

  /// The words of `text`.
  static func words(_ text: String, references: Set<String> = []) -> String {
    var inline = MarkdownInline(source: Array(text.unicodeScalars))
    inline.run(references)
    var words = String.UnicodeScalarView()
    for (index, character) in inline.source.enumerated() where !inline.isMark[index] {
      words.append(inline.replacements[index] ?? character)
    }
    return String(words)
  }

  private init(source: [Unicode.Scalar]) {
    self.source = source
    isMark = Array(repeating: false, count: source.count)
  }

  private mutating func run(_ references: Set<String>) {
    var index = 0
    while index < source.count {
      switch source[index] {
      case "\\":
        if index + 1 < source.count, Self.isPunctuation(source[index + 1]) {
          isMark[index] = true
          index += 1
        }
        index += 1
      case "`": index = code(at: index)
      case "!":
        if index + 1 < source.count, source[index + 1] == "[" {
          brackets.append((index, true))
          index += 1
        }
        index += 1
      case "[":
        brackets.append((index, false))
        index += 1
      case "]": index = closeBracket(at: index, references)
      case "*", "_", "~": index = emphasis(at: index)
      case "<": index = angle(at: index)
      case "&": index = reference(at: index)
      default: index += 1
      }
    }
  }

  /// Code between runs of backticks of one length.
  private mutating func code(at start: Int) -> Int {
    var end = start
    while end < source.count, source[end] == "`" { end += 1 }
    let length = end - start
    guard start >= noneBefore["`", default: 0] else { return end }
    var index = end
    // Far marks do not belong together; the bound keeps the time linear.
    let limit = min(source.count, end + Self.addressLimit)
    while index < limit {
      guard source[index] == "`" else {
        index += 1
        continue
      }
      var close = index
      while close < source.count, source[close] == "`" { close += 1 }
      if close - index == length {
        for mark in start..<end { isMark[mark] = true }
        for mark in index..<close { isMark[mark] = true }
        return close
      }
      index = close
    }
    noneBefore["`"] = limit
    return end
  }

  /// `[words](address "title")`, `[words][reference]`, `![picture](address)`.
  private mutating func closeBracket(at index: Int, _ references: Set<String>) -> Int {
    guard let open = brackets.popLast() else { return index + 1 }
    let wordsStart = open.index + (open.isImage ? 2 : 1)
    let words = wordsStart..<max(wordsStart, index)
    var end: Int?
    if index + 1 < source.count, source[index + 1] == "(" {
      end = addressEnd(from: index + 1)
    } else if index + 1 < source.count, source[index + 1] == "[" {
      let limit = min(source.count, index + 200)
      end = source[(index + 2)..<max(index + 2, limit)].firstIndex(of: "]").map { $0 + 1 }
    } else if words.count <= 200,
      references.contains(name(words))
        || (source[safe: wordsStart] == "^" && words.count <= 40)
    {
      // A reference by its own words, or to a footnote, which is a mark as a whole.
      end = index + 1
      if source[safe: wordsStart] == "^" {
        for mark in open.index..<(index + 1) { isMark[mark] = true }
        return index + 1
      }
    }
    guard let end else { return index + 1 }
    let from = open.isImage ? open.index : index
    for mark in from..<end { isMark[mark] = true }
    isMark[open.index] = true
    return end
  }

  /// Where the address in round brackets that begins at `start` ends.
  private mutating func addressEnd(from start: Int) -> Int? {
    guard start >= noneBefore[")", default: 0] else { return nil }
    var depth = 0
    let limit = min(source.count, start + Self.addressLimit)
    for index in start..<limit {
      if source[index] == "(" { depth += 1 }
      if source[index] == ")" {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
    }
    noneBefore[")"] = limit
    return nil
  }

  private mutating func emphasis(at start: Int) -> Int {
    let character = source[start]
    var end = start
    while end < source.count, source[end] == character { end += 1 }
    if character == "~", end - start != 2 { return end }
    let before = start > 0 ? source[start - 1] : " "
    let after = end < source.count ? source[end] : " "
    var mayOpen = !after.properties.isWhitespace
    var mayClose = !before.properties.isWhitespace
    if character == "_" {
      // "snake_case" is a word.
      if Self.isWord(before) { mayOpen = false }
      if Self.isWord(after) { mayClose = false }
    }
    var left = start
    while mayClose, left < end,
      let last = openers.last(where: { $0.character == character })
    {
      let count = min(end - left, last.range.count)
      for mark in left..<(left + count) { isMark[mark] = true }
      for mark in (last.range.upperBound - count)..<last.range.upperBound { isMark[mark] = true }
      // What was opened within and not closed is no emphasis.
      while let open = openers.popLast(), open.range != last.range {}
      if last.range.count > count {
        openers.append((character, last.range.lowerBound..<(last.range.upperBound - count)))
      }
      left += count
    }
    if mayOpen, left < end {
      if openers.count > 64 { openers.removeFirst(32) }
      openers.append((character, left..<end))
    }
    return end
  }

  /// `<https://…>` without its brackets; a tag of HTML as a whole.
  private mutating func angle(at start: Int) -> Int {
    guard let next = source[safe: start + 1],
      next.properties.isAlphabetic || next == "/" || next == "!"
    else {
      return start + 1
    }
    guard start >= noneBefore[">", default: 0] else { return start + 1 }
    let limit = min(source.count, start + Self.addressLimit)
    guard let end = source[(start + 1)..<limit].firstIndex(of: ">") else {
      noneBefore[">"] = limit
      return start + 1
    }
    let inner = source[(start + 1)..<end]
    let isAddress = !inner.contains(" ") && (inner.contains(":") || inner.contains("@"))
    if isAddress {
      isMark[start] = true
      isMark[end] = true
    } else {
      for mark in start...end { isMark[mark] = true }
    }
    return end + 1
  }

  /// `&amp;`, `&#8220;`.
  private mutating func reference(at start: Int) -> Int {
    let limit = min(source.count, start + 12)
    guard let end = source[start..<limit].firstIndex(of: ";") else { return start + 1 }
    let name = name((start + 1)..<end)
    var character = Self.entities[name]
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X"
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      character = value.flatMap(Unicode.Scalar.init)
    }
    guard let character else { return start + 1 }
    replacements[start] = character
    for mark in (start + 1)...end { isMark[mark] = true }
    return end + 1
  }

  private func name(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: source[range])
    return String(view).lowercased()
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.isDigit
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
  ]
}

extension [Unicode.Scalar] {
  fileprivate subscript(safe index: Int) -> Unicode.Scalar? {
    index >= 0 && index < count ? self[index] : nil
  }
}
