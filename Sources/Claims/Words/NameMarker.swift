import Model

/// Tells names from other words by their capitals.
///
/// A name tells less than another word when two tellings are compared, for parties go by many names:
/// a whole name weighs as much as half a word, however many words it has.
enum NameMarker {
  /// Marks the names in `content` and sets the weights of their words.
  static func mark(_ content: inout ContentWords) {
    guard !isTitleCase(content.words) else { return unmark(&content) }
    var index = 0
    var sentence = 0
    var isFirst = true
    while index < content.words.count {
      let word = content.words[index]
      while sentence < content.sentenceEnds.count, word.span.start >= content.sentenceEnds[sentence]
      {
        sentence += 1
        isFirst = true
      }
      guard word.traits.contains(.capital), !word.traits.contains(.number) else {
        isFirst = false
        index += 1
        continue
      }
      var end = index + 1
      while end < content.words.count, content.words[end].traits.contains(.capital),
        content.words[end].span.start - content.words[end - 1].span.end <= 2,
        sentence >= content.sentenceEnds.count
          || content.words[end].span.start < content.sentenceEnds[sentence]
      {
        end += 1
      }
      var start = index
      // The first word of a sentence has its capital for that.
      if isFirst, !word.traits.contains(.name), end - index == 1 || word.traits.contains(.function)
      {
        start += 1
      }
      for position in start..<max(start, end) {
        content.words[position].traits.insert(.name)
        if content.words[position].weight > 0 || content.words[position].traits.contains(.name) {
          content.words[position].weight = 0.5 / Double(end - start)
        }
      }
      isFirst = false
      index = end
    }
  }

  /// Headlines in title case hide their names.
  private static func unmark(_ content: inout ContentWords) {
    for index in content.words.indices where content.words[index].traits.contains(.name) {
      content.words[index].weight = 0.5
    }
  }

  private static func isTitleCase(_ words: [ContentWord]) -> Bool {
    let long = words.filter { $0.span.byteCount >= 4 && !$0.traits.contains(.number) }
    guard long.count >= 4 else { return false }
    return long.count(where: { $0.traits.contains(.capital) }) * 10 >= long.count * 8
  }
}
