import Model

/// Two sentences of two documents that are one but for some words, laid side by side.
struct EditedSentences: Sendable {
  /// One of the two.
  struct Side: Sendable {
    var unit: TellingUnit
    var document: Document

    /// The word at `index` in lower case, or nothing.
    func word(_ index: Int) -> String {
      guard unit.words.indices.contains(index) else { return "" }
      return document.text[unit.words[index].span].lowercased()
    }

    /// The words of `range` with some around them.
    func span(_ range: Range<Int>, before: Int = 3, after: Int = 3) -> TextSpan {
      let words = unit.words
      guard !words.isEmpty else { return unit.span }
      let from = max(0, min(words.count - 1, range.lowerBound - before))
      let to = max(from, min(words.count - 1, range.upperBound - 1 + after))
      return TextSpan(words[from].span.start, max(words[from].span.start, words[to].span.end))
    }

    /// The words of `range` as they stand; nothing where the range is empty.
    func text(_ range: Range<Int>) -> String {
      guard !range.isEmpty, let first = unit.words[range].first, let last = unit.words[range].last
      else { return "" }
      return document.text[TextSpan(first.span.start, last.span.end)]
    }
  }

  var a: Side
  var b: Side
  /// Where they differ in more than spelling and words of one meaning.
  var places: [WordEdits.Place]
  /// Whether both stand in the reports themselves.
  var isInBodies: Bool

  /// The share of the words that both must have to be one sentence.
  private static let enough = 0.7

  /// The two, or `nil` when they are no copies of each other.
  init?(_ comparison: Comparison) {
    guard comparison.isRetold, let setting = comparison.setting,
      let first = setting.a.sentence(at: comparison.a.unit.words.first?.span.start ?? -1),
      let second = setting.b.sentence(at: comparison.b.unit.words.first?.span.start ?? -1)
    else { return nil }
    let edits = WordEdits(first.words, second.words)
    let common = Double(2 * edits.commonCount)
    guard common >= Self.enough * Double(first.words.count + second.words.count) else { return nil }
    a = Side(unit: first, document: comparison.a.document)
    b = Side(unit: second, document: comparison.b.document)
    isInBodies = comparison.isInBodies
    places = []
    places = edits.places.flatMap { telling($0) }
  }

  /// The parts of `place` that say something else in one sentence than in the other.
  ///
  /// Words that stand one for one are taken apart, so that "hackers stole" and "intruders did not
  /// steal" differ in the rest alone.
  private func telling(_ place: WordEdits.Place) -> [WordEdits.Place] {
    var (first, second) = (place.first, place.second)
    while let i = first.first, let j = second.first, areAlike(i, j) {
      first = (i + 1)..<first.upperBound
      second = (j + 1)..<second.upperBound
    }
    while let i = first.last, let j = second.last, areAlike(i, j) {
      first = first.lowerBound..<i
      second = second.lowerBound..<j
    }
    // "cybercriminals" is read as two words.
    if first.count + second.count == 3, !first.isEmpty, !second.isEmpty {
      let (word, other) = (compound(a, first), compound(b, second))
      if word == other || Synonyms.areOne(word, other) { return [] }
    }
    return first.isEmpty && second.isEmpty ? [] : [WordEdits.Place(first: first, second: second)]
  }

  private func compound(_ side: Side, _ range: Range<Int>) -> String {
    range.map { side.word($0) }.joined()
  }

  /// Whether two words are one, but for a slip that is none of a name, or mean the same.
  private func areAlike(_ index: Int, _ other: Int) -> Bool {
    let (word, theirs) = (a.unit.words[index], b.unit.words[other])
    let (text, otherText) = (a.word(index), b.word(other))
    // "Haven" in "haven't" is no slip of "have".
    if text + "n" == otherText || otherText + "n" == text { return false }
    if text == otherText || Synonyms.areOne(text, otherText) { return true }
    guard WrittenNumber.part(text) == nil, WrittenNumber.part(otherText) == nil else {
      return false
    }
    let areNames = word.traits.contains(.name) && theirs.traits.contains(.name)
    return !areNames && Spelling.isMisread(Array(text.utf8), Array(otherText.utf8))
  }
}
