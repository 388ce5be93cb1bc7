internal import Model

/// Whether one document says that it has something from another's publisher.
enum Credit {
  /// The words with which `document` credits the publisher of `other`, or `nil`.
  ///
  /// A credit stands in the document's credit lines, or an outlet of that name is the source of a
  /// statement, or stands beside a word that passes on, such as "according to". A document that
  /// credits its own publisher credits nobody; one that names a month or a year ("a report published
  /// in May by …") credits what was published then.
  static func given(by document: PreparedDocument, to other: PreparedDocument) -> String? {
    guard let publisher = other.document.publisher else { return nil }
    let theirs = name(publisher)
    guard !theirs.isEmpty else { return nil }
    if let own = document.document.publisher, isSame(name(own), theirs) { return nil }
    for credit in document.document.credits {
      for part in credit.split(whereSeparator: { "/,;|&".contains($0) }) + [credit[...]]
      where isSame(name(String(part)), theirs) {
        return String(part).trimmed
      }
    }
    let speaks = document.sayings.first {
      ($0.kind == .outlet || $0.kind == .document || $0.kind == .organisation)
        && isSame(name($0.party), theirs)
    }
    if let speaks { return speaks.party }
    return mention(of: publisher, published: other.document.published, in: document)
  }

  /// Whether the credit names the document's own publisher.
  static func isOwn(_ credit: String, of document: Document) -> Bool {
    guard let publisher = document.publisher else { return false }
    return isSame(name(publisher), name(credit))
  }

  /// The name of `publisher` where the text gives it beside a word that reports or passes on, such
  /// as "according to" or "first published by".
  private static func mention(
    of publisher: String, published: PartialDate?, in document: PreparedDocument
  ) -> String? {
    var wanted = WordSequence(publisher, mostBytes: ContentWords.mostBytes).tokens
    if let first = wanted.first, articles.contains(first) { wanted.removeFirst() }
    guard let first = wanted.first else { return nil }
    let (words, spans) = (document.wordTokens, document.wordSpans)
    for at in words.indices where words[at] == first {
      let end = at + wanted.count
      guard end <= words.count, words[at..<end].elementsEqual(wanted) else { continue }
      let near = max(0, at - 4)..<min(words.count, end + 3)
      guard near.contains(where: { cues.contains(words[$0]) }),
        isCompatible(document, Spans.extent(of: spans[near]), published)
      else { continue }
      let name = document.document.text[TextSpan(spans[at].start, spans[end - 1].end)]
      // A name stands in capitals, where its script has them.
      guard let letter = name.first, !letter.isLowercase else { continue }
      return name
    }
    return nil
  }

  /// Whether the month and the year that the words at `span` name, if any, are those of `published`.
  private static func isCompatible(
    _ document: PreparedDocument, _ span: TextSpan, _ published: PartialDate?
  ) -> Bool {
    guard let published else { return true }
    let tokens = TextTokens(document.document.text[span])
    let months = LanguageWords.words(of: document.document.languageTag).months
    for (index, token) in tokens.tokens.enumerated() {
      if token.kind == .digit, token.scalars.count == 4, let year = tokens.integer(at: index),
        (1900...2099).contains(year), Int(year) != published.year
      {
        return false
      }
      if token.kind == .letter, token.isCapital, let month = months[tokens.hash(token)],
        let other = published.month, month != other
      {
        return false
      }
    }
    return true
  }

  private static let articles = Set(WordSequence("the").tokens)

  private static let cues = Set(
    WordSequence(
      """
      according cited cites citing disclosed first originally published publishing quoted quoting
      report reported reporting reports reprinted reproduced republished revealed reveals syndicated
      told via wrote writes
      """
    ).tokens)

  /// Whether two names are one outlet's: the same words, but for those that any outlet may bear.
  private static func isSame(_ first: [String], _ second: [String]) -> Bool {
    guard let shorter = [first, second].min(by: { $0.count < $1.count }), !shorter.isEmpty else {
      return false
    }
    let longer = first.count > second.count ? first : second
    return longer.starts(with: shorter)
      && longer.dropFirst(shorter.count).allSatisfy(commonWords.contains)
  }

  private static func name(_ text: String) -> [String] {
    let words = ContentWords.words(of: text)
    return Array(words.drop { $0 == "the" || $0 == "www" || $0 == "https" || $0 == "http" })
  }

  private static let commonWords: Set<String> = [
    "agency", "broadcaster", "com", "english", "international", "media", "net", "news",
    "newspaper", "newswire", "online", "org", "press", "radio", "service", "tv", "wire", "world",
  ]
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    let kept = drop(while: \.isWhitespace)
    guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(kept[...last])
  }
}
