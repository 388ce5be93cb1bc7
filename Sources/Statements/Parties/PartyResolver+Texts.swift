import Language
import Model

// Texts that are said to say something, and who wrote them.
extension PartyResolver {
  /// "a report by the institute", "the materials published by the media".
  mutating func textSource(
    _ tokens: Range<Int>, head: Int, names: [Name]
  ) -> Statement.Source {
    let text = reader.analysis.text(of: tokens)
    let span = reader.analysis.span(of: tokens)
    var source = Statement.Source(text: text, span: span, kind: .document)
    if ["its", "their"].contains(reader.lower(tokens.lowerBound)),
      let body = speakers.last(where: { $0.kind == .organisation || $0.kind == .outlet })
    {
      source.party = body.party
    } else if let author = author(of: tokens, head: head, names: names) {
      source.party = author
    } else if let known = knownText(head: head, place: tokens.lowerBound) {
      source.party = known
    }
    if let party = source.party {
      remember(
        party, .document, words: lemmas(tokens.lowerBound..<(head + 1)), states: [],
        place: tokens.lowerBound)
    }
    return source
  }

  func author(of tokens: Range<Int>, head: Int, names: [Name]) -> String? {
    // "the ministry's report", "a China Daily report": an author before the head; or behind it,
    // after "by", "of", "from".
    for name in names where name.kind != .place && name.kind != .state {
      let before = reader.lower(name.tokens.lowerBound - 1)
      if name.tokens.lowerBound > head {
        var index = name.tokens.lowerBound - 1
        while index > head, name.tokens.lowerBound - index < 8,
          !["by", "of", "from"].contains(reader.lower(index))
        {
          index -= 1
        }
        if index > head {
          // "a study by the Sundholm firm Lodestar Security": the last name of the phrase.
          let end = reader.basePhraseEnd(from: index + 1, limit: tokens.upperBound)
          let last = names.last { $0.tokens.upperBound == end && $0.kind != .state } ?? name
          return bodyName(last, in: tokens, names: names)
        }
      } else if before != "on",
        reader.tag(name.tokens.upperBound) == .pos
          || name.tokens.upperBound <= head
      {
        return bodyName(name, in: tokens, names: names)
      }
    }
    // "a report of Orsanian security firm 360": a body told by what it is.
    guard
      let by = tokens.first(where: { $0 > head && ["by", "of", "from"].contains(reader.lower($0)) }
      ),
      let end = reader.basePhraseEnd(from: by + 1, limit: tokens.upperBound),
      (by + 1..<end).contains(where: { SourceWords.bodies.contains(reader.lemma($0)) }),
      (by + 1..<end).contains(where: {
        reader.name(at: $0) != nil || reader.tag($0) == .nnp || reader.tag($0) == .cd
      })
    else { return nil }
    var start = by + 1
    if reader.tag(start) == .dt { start += 1 }
    return reader.analysis.text(of: start..<end)
  }

  /// The author of "the report" when the document names them in another place.
  func knownText(head: Int, place: Int) -> String? {
    let lemma = reader.lemma(head)
    if let earlier = speakers.last(where: { $0.kind == .document && $0.words.contains(lemma) }) {
      return earlier.party
    }
    if let owner = owner(of: lemma, before: place) { return owner }
    // "According to the report, published in May by …", in this or the next paragraph.
    let block = reader.blockNumber(at: place)
    var index = max(0, place - 80)
    while index < min(reader.tokens.count, place + Self.reach) {
      let at = reader.blockNumber(at: index)
      if at > block + 1 { break }
      if reader.lemma(index) == lemma, at >= block - 1 {
        var next = index + 1
        var sawParticiple = false
        while next < reader.tokens.count, next - index < 14, !reader.isStop(next) {
          if ["publish", "release", "issue", "write", "compile", "air", "prepare"]
            .contains(reader.lemma(next))
          {
            sawParticiple = true
          }
          if sawParticiple, reader.lower(next) == "by" {
            var end = next + 1
            while end < reader.tokens.count, end - next < 10, !reader.isComma(end),
              !reader.isStop(end)
            {
              if let name = reader.name(at: end), name.kind == .outlet || name.kind == .organisation
              {
                return name.canonical
              }
              end += 1
            }
          }
          next += 1
        }
      }
      index += 1
    }
    return nil
  }

  /// Whether one of the name writes such texts; a person writes letters, a body reports.
  private func mayWrite(_ name: Name, _ text: String) -> Bool {
    switch name.kind {
    case .organisation, .outlet: true
    case .person: ["letter", "post", "tweet", "email", "note", "memo", "article"].contains(text)
    case .state, .place: false
    }
  }

  /// Whose text it is, when an earlier mention says so: "the ministry's yearly review".
  ///
  /// "Aldmouth Labs said in a report" tells it as well.
  func owner(of lemma: String, before place: Int) -> String? {
    var index = place - 1
    let least = max(0, place - 200)
    while index >= least {
      if reader.lemma(index) == lemma,
        let base = reader.basePhrase(endingAt: index + 1, limit: least),
        ["a", "an", "its"].contains(reader.lower(base.lowerBound)),
        ["in", "by"].contains(reader.lower(base.lowerBound - 1)),
        let sentence = reader.analysis.sentences[
          safely: reader.sentenceNumber(at: index)],
        case let start = max(sentence.tokens.lowerBound, base.lowerBound - Self.reach),
        start < base.lowerBound,
        case let names = reader.names(in: start..<base.lowerBound),
        let name = names.last(where: { mayWrite($0, lemma) })
      {
        return bodyName(name, in: start..<base.lowerBound, names: names)
      }
      // "a report of the firm Aldmouth Labs"
      if reader.lemma(index) == lemma, ["by", "of", "from"].contains(reader.lower(index + 1)) {
        let phrase = index..<min(index + 12, reader.tokens.count)
        if let author = author(of: phrase, head: index, names: reader.names(in: phrase)) {
          return author
        }
      }
      if reader.lemma(index) == lemma,
        let base = reader.basePhrase(endingAt: index + 1, limit: least),
        let possessive = base.last(where: { reader.tag($0) == .pos }), possessive > base.lowerBound
      {
        if let name = reader.name(at: possessive - 1) {
          return name.kind == .state
            ? name.canonical
            : bodyName(name, in: base, names: reader.names(in: base))
        }
        return earlierBody(before: base.lowerBound, lemma: reader.lemma(possessive - 1))
      }
      index -= 1
    }
    return nil
  }
}
