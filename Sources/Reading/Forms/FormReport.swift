internal import Model

/// A report as its form gives it, before its parts have places in a text.
///
/// PDF files, e-mails, office documents, Markdown and RTF are all read into this.
struct FormReport {
  /// A stretch of the report that is one thing.
  struct Block: Equatable {
    /// Its words, with single spaces; only a block of code has line feeds.
    var text: String
    /// What the form says that it is.
    var kind: TextBlock.Kind
  }

  /// What the form is, such as `application/pdf`.
  var mediaType: String
  /// The headline that the form gives, or `nil` where a block is it or there is none.
  var title: String?
  /// What the title was taken from, where that is no heading.
  var titleFrom: String?
  /// Its parts in reading order; at most one is the headline.
  var blocks: [Block] = []
  /// Its address.
  var url: String?
  /// What the form says, over whatever the text says: the head of an e-mail.
  var said = Origin()
  /// What the form says where the text is silent: the properties of a file, which programs fill in.
  var hinted = Origin()

  /// Who made a report and when, and in which language it is.
  struct Origin {
    /// What they were taken from, in words for people.
    var from: String?
    /// The people who sign it.
    var byline: [String] = []
    /// The outlet that published it.
    var publisher: String?
    /// When it was published or, failing that, made.
    var published: PartialDate?
    /// When it was last changed.
    var updated: PartialDate?
    /// A BCP 47 language tag.
    var language: String?
  }

  /// The document that holds the blocks, parted by blank lines, the headline first where no block is it.
  func document(
    id: DocumentID, path: String, known: KnownMetadata
  ) throws(ReadingError) -> Document {
    let title = (known.title ?? title).map { WhiteSpace.collapsed(TextCleaning.cleaned($0)) }
    var parts = blocks.filter { !$0.text.isEmpty }
    if let title, !title.isEmpty { Self.place(title: title, in: &parts) }
    guard !parts.isEmpty else { throw .noTextInForm }

    var text: [UInt8] = []
    var spans: [TextBlock] = []
    for part in parts {
      if !text.isEmpty { text += [0x0A, 0x0A] }
      let start = text.count
      text += part.text.utf8
      spans.append(TextBlock(span: TextSpan(start, text.count), kind: part.kind))
    }
    var document = Document(
      id: id, path: path, mediaType: mediaType, text: String(decoding: text, as: UTF8.self),
      blocks: spans)
    document.url = url
    document.title = title
    if title != nil { document.origins.title = titleFrom ?? "heading" }
    if url != nil { document.origins.url = said.from }
    fill(&document, from: said)
    // Who sends a report may be one of several who sign it.
    let signers = document.byline
    document.byline = []
    var before = document
    let lines = spans.map { BlockCandidate(span: $0.span, in: text) }
    TextMetadata(lines: lines, kinds: spans.map(\.kind), bytes: text).apply(to: &document)
    if !signers.isEmpty, !Set(signers).isStrictSubset(of: document.byline) {
      document.byline = signers
      before.byline = signers
    }
    document.origins.noteText(before: before, after: document)
    if document.language == nil,
      let language = LanguageGuess.language(of: document, bytes: text)
    {
      document.language = language
      document.origins.language = "text"
    }
    fill(&document, from: hinted)
    return document
  }

  /// Writes what `origin` says where `document` does not know it yet.
  private func fill(_ document: inout Document, from origin: Origin) {
    if document.byline.isEmpty, !origin.byline.isEmpty {
      document.byline = origin.byline
      document.origins.byline = origin.from
    }
    if document.publisher == nil, origin.publisher != nil {
      document.publisher = origin.publisher
      document.origins.publisher = origin.from
    }
    if document.published == nil, origin.published != nil {
      document.published = origin.published
      document.origins.published = origin.from
    }
    if document.updated == nil, origin.updated != nil {
      document.updated = origin.updated
      document.origins.updated = origin.from
    }
    if document.language == nil, origin.language != nil {
      document.language = origin.language
      document.origins.language = origin.from
    }
  }

  /// Makes the block that reads as `title` the headline, or puts one in front.
  private static func place(title: String, in blocks: inout [Block]) {
    if blocks.contains(where: { $0.kind == .headline }) { return }
    let key = title.lowercased().trimmedOfMarks
    for index in blocks.indices.prefix(12) where blocks[index].text.utf8.count < 1000 {
      let words = WhiteSpace.collapsed(blocks[index].text)
      guard words.lowercased().trimmedOfMarks == key else { continue }
      blocks[index].kind = .headline
      return
    }
    blocks.insert(Block(text: title, kind: .headline), at: 0)
  }
}

extension FormReport {
  /// Marks what the words of paragraphs tell: furniture and captions.
  ///
  /// Headings and items of lists are what the form says that they are.
  mutating func markByWords() {
    for index in blocks.indices where blocks[index].kind == .paragraph {
      let bytes = Array(blocks[index].text.utf8)
      let line = BlockCandidate(span: TextSpan(0, bytes.count), in: bytes)
      guard !line.isLong else { continue }
      if FurnitureRules.isFurniture(line) {
        blocks[index].kind = .furniture
      } else if CaptionRules.isCaption(line) {
        blocks[index].kind = .caption
      }
    }
  }

  /// The blocks of `text`, which is plain, as `BlockClassifier` sees them.
  static func blocks(ofText text: String, title: String?) -> [Block] {
    let bytes = Array(text.utf8)
    let lines = Unwrapping.paragraphs(of: TextLine.lines(of: bytes)).map {
      BlockCandidate(span: $0, in: bytes)
    }
    let kinds = BlockClassifier.kinds(of: lines, title: title)
    return zip(lines, kinds).map { line, kind in
      let words = String(decoding: bytes[line.span.start..<line.span.end], as: UTF8.self)
      return Block(text: WhiteSpace.laidOut(words), kind: kind)
    }
  }
}

extension FormReport {
  /// Makes one block the headline: the one in the style of titles, the one that reads as the title
  /// `given` among the properties, a heading at the top, or what reads as a headline.
  mutating func chooseHeadline(given: String?) {
    // The first alone: a second title is a heading.
    var hasHeadline = false
    for index in blocks.indices where blocks[index].kind == .headline {
      if hasHeadline { blocks[index].kind = .subheading } else { title = blocks[index].text }
      hasHeadline = true
    }
    if hasHeadline { return }
    if let given, GivenTitle.isSane(given) {
      title = given
      titleFrom = "file properties"
      return
    }
    let first = blocks.firstIndex { $0.kind != .furniture }
    if let first, blocks[first].kind == .subheading {
      blocks[first].kind = .headline
      title = blocks[first].text
      return
    }
    let head = blocks.prefix(40)
    let bytes = Array(head.map(\.text).joined(separator: "\n\n").utf8)
    var lines: [BlockCandidate] = []
    var start = 0
    for block in head {
      let end = start + block.text.utf8.count
      lines.append(BlockCandidate(span: TextSpan(start, end), in: bytes))
      start = end + 2
    }
    let kinds = BlockClassifier.kinds(of: lines, title: nil)
    if let index = kinds.firstIndex(of: .headline), blocks[index].kind == .paragraph {
      blocks[index].kind = .headline
      title = blocks[index].text
      titleFrom = "text"
    }
  }
}

extension FormReport {
  /// Makes furniture of the names that sign the report where they stand alone above it.
  mutating func markNames() {
    for index in blocks.indices.prefix(8) where blocks[index].kind == .paragraph {
      let text = blocks[index].text
      guard text.utf8.count < 200 else { continue }
      let names = BylineReader.names(in: text)
      if !names.isEmpty, names.allSatisfy(hinted.byline.contains) {
        blocks[index].kind = .furniture
      }
    }
  }
}

extension FormReport.Origin {
  /// The people in a property of a file, in which semicolons part names.
  static func people(in property: String) -> [String] {
    var people: [String] = []
    for piece in property.split(separator: ";").prefix(40) {
      for name in BylineReader.names(in: String(piece)) where !people.contains(name) {
        people.append(name)
      }
    }
    return people
  }
}
