/// What changed between two passages, word by word.
///
/// The longest common subsequence of their words. Passages whose product of lengths is past a bound
/// count as changed between their common start and end, so that no report makes this slow.
struct WordChange {
  /// Words that stand in both passages, or in one.
  enum Piece: Equatable {
    /// In both.
    case same(String)
    /// In the first only.
    case removed(String)
    /// In the second only.
    case added(String)
  }

  /// The two passages, woven into each other.
  private(set) var pieces: [Piece] = []
  /// Which share of the longer passage's words stands in both, from 0 to 1.
  private(set) var sharedShare = 0.0

  private static let budget = 250_000

  /// Compares `first` and `second`.
  init(from first: String, to second: String) {
    let a = first.split(whereSeparator: \.isWhitespace)
    let b = second.split(whereSeparator: \.isWhitespace)
    let aKeys = a.map(Self.key)
    let bKeys = b.map(Self.key)
    var head = 0
    while head < a.count, head < b.count, aKeys[head] == bKeys[head] { head += 1 }
    var tail = 0
    while tail < a.count - head, tail < b.count - head,
      aKeys[a.count - 1 - tail] == bKeys[b.count - 1 - tail]
    {
      tail += 1
    }
    append(.same, b[..<head])
    let middle = Self.common(
      Array(aKeys[head..<a.count - tail]), Array(bKeys[head..<b.count - tail]))
    var i = head
    var j = head
    for (left, right) in middle + [(a.count - tail - head, b.count - tail - head)] {
      append(.removed, a[i..<head + left])
      append(.added, b[j..<head + right])
      i = head + left
      j = head + right
      if left < a.count - tail - head, right < b.count - tail - head {
        append(.same, b[j...j])
        i += 1
        j += 1
      }
    }
    append(.same, b[(b.count - tail)...])
    let longer = max(a.count, b.count)
    sharedShare = longer == 0 ? 1 : Double(head + tail + middle.count) / Double(longer)
  }

  private enum Sort { case same, removed, added }

  private mutating func append(_ sort: Sort, _ words: ArraySlice<Substring>) {
    guard !words.isEmpty else { return }
    let text = words.joined(separator: " ")
    switch (sort, pieces.last) {
    case (.same, .same(let before)): pieces[pieces.count - 1] = .same(before + " " + text)
    case (.same, _): pieces.append(.same(text))
    case (.removed, .removed(let before)): pieces[pieces.count - 1] = .removed(before + " " + text)
    case (.removed, _): pieces.append(.removed(text))
    case (.added, .added(let before)): pieces[pieces.count - 1] = .added(before + " " + text)
    case (.added, _): pieces.append(.added(text))
    }
  }

  /// A word without its case and the marks around it; marks by themselves stay.
  private static func key(_ word: Substring) -> String {
    let bare = word.lowercased().trimmingPrefix { !$0.isLetter && !$0.isNumber }
    var end = bare
    while let last = end.last, !last.isLetter, !last.isNumber, last != "%" { end.removeLast() }
    return end.isEmpty ? String(word) : String(end)
  }

  /// The pairs of places of a longest common subsequence.
  private static func common(_ a: [String], _ b: [String]) -> [(Int, Int)] {
    guard !a.isEmpty, !b.isEmpty, a.count <= budget / b.count else { return [] }
    let width = b.count + 1
    var lengths = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i * width + j] =
          a[i] == b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        pairs.append((i, j))
        i += 1
        j += 1
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }

  /// Both passages in one text: what is gone and what is new stand out, by colour on a terminal that
  /// has it, and else as `[-gone-]` and `{+new+}`.
  func woven(in terminal: Terminal) -> String {
    pieces.map { piece in
      switch piece {
      case .same(let words): TerminalText.sanitised(words)
      case .removed(let words):
        terminal.hasColour
          ? Self.styled(words, in: terminal, .red, .dim) : "[-\(TerminalText.sanitised(words))-]"
      case .added(let words):
        terminal.hasColour
          ? Self.styled(words, in: terminal, .green, .bold, .underlined)
          : "{+\(TerminalText.sanitised(words))+}"
      }
    }.joined(separator: " ")
  }

  /// The second passage, with what is new in it standing out.
  func second(in terminal: Terminal) -> String {
    Self.marked(
      pieces.compactMap { piece in
        switch piece {
        case .same(let words): (words, false)
        case .added(let words): (words, true)
        case .removed: nil
        }
      }, ("{+", "+}"), .green, in: terminal)
  }

  /// The first passage, with what is gone from it standing out.
  func first(in terminal: Terminal) -> String {
    Self.marked(
      pieces.compactMap { piece in
        switch piece {
        case .same(let words): (words, false)
        case .removed(let words): (words, true)
        case .added: nil
        }
      }, ("[-", "-]"), .red, in: terminal)
  }

  private static func marked(
    _ words: [(String, Bool)], _ marks: (String, String), _ colour: TextStyle,
    in terminal: Terminal
  ) -> String {
    words.map { words, isChanged in
      guard isChanged else { return TerminalText.sanitised(words) }
      return terminal.hasColour
        ? styled(words, in: terminal, colour, .bold, .underlined)
        : marks.0 + TerminalText.sanitised(words) + marks.1
    }.joined(separator: " ")
  }

  /// Each word in its own style, so that lines can be broken between them.
  private static func styled(
    _ words: String, in terminal: Terminal, _ styles: TextStyle...
  ) -> String {
    words.split(separator: " ").map { word in
      terminal.styled(TerminalText.sanitised(String(word)), styles)
    }.joined(separator: " ")
  }
}
