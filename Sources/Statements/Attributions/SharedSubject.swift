import Language

/// Finds the source of a verb that shares its subject with the verb that it is joined to.
///
/// "The firm did not say who was behind the attack but noted that …": the parse tells who noted.
struct SharedSubject {
  let reader: Reader

  /// The words of the subject of the verb at `head`, or `nil` if it has one of its own or shares none.
  func subject(of head: Int, content: [Range<Int>]) -> Range<Int>? {
    let reading = reader.analysis.reading
    let number = reader.sentenceNumber(at: head)
    guard number >= 0, reader.tag(head).isVerb else { return nil }
    let sentence = reader.analysis.sentences[number].tokens
    guard !has("aux:pass", head, sentence), !has("nsubj", head, sentence) else { return nil }
    var verb = head
    for _ in 0..<Self.reach {
      guard reading.isRelation(verb, "conj"), reading.heads[verb] >= 0 else { return nil }
      verb = reading.heads[verb]
      guard let subject = child("nsubj", of: verb, sentence) else { continue }
      guard !reading.isRelation(subject, "nsubj:pass") else { return nil }
      let phrase = phrase(under: subject, in: sentence)
      return content.contains { $0.overlaps(phrase) } ? nil : phrase
    }
    return nil
  }

  /// How many verbs may be joined.
  private static let reach = 4

  private func child(_ relation: String, of verb: Int, _ sentence: Range<Int>) -> Int? {
    let near = max(sentence.lowerBound, verb - 60)..<verb
    let reading = reader.analysis.reading
    return near.first { reading.heads[$0] == verb && reading.isRelation($0, relation) }
  }

  private func has(_ relation: String, _ verb: Int, _ sentence: Range<Int>) -> Bool {
    child(relation, of: verb, sentence) != nil
  }

  /// The words that hang on `top`, without a gap.
  private func phrase(under top: Int, in sentence: Range<Int>) -> Range<Int> {
    let reading = reader.analysis.reading
    func hangs(_ index: Int) -> Bool {
      var index = index
      for _ in 0..<16 where index >= 0 {
        if index == top { return true }
        index = reading.heads[index]
      }
      return false
    }
    var low = top
    var high = top + 1
    while low > sentence.lowerBound, top - low < 60, hangs(low - 1) { low -= 1 }
    while high < sentence.upperBound, high - top < 60, hangs(high) { high += 1 }
    return low..<high
  }
}
