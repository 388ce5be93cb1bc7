internal import Model

/// Reads a report that is a web page.
enum PageReader {
  /// The document that the page `html`, in whatever encoding, holds.
  static func document(
    fromHTML html: [UInt8], id: DocumentID, path: String, known: KnownMetadata = KnownMetadata()
  ) throws(ReadingError) -> Document {
    let tree = PageParser.tree(
      of: PageSanitizer.sanitized(PageCharset.utf8(html, told: known.charset)))
    guard !tree.nodes.isEmpty else { throw .noText }
    let metadata = PageMetadata(tree, html: html, known: known)
    let title = metadata.title
    let blocks = articleBlocks(of: tree, metadata)
    guard !blocks.isEmpty || title != nil else { throw .noText }

    var document = assembled(blocks, title: title, id: id, path: path)
    metadata.apply(to: &document)
    fillFromText(&document, declaredLanguage: metadata.language)
    dropFurniture(of: &document)
    return document
  }

  /// The blocks of the report: by the strictest reading, unless a looser one finds far more.
  private static func articleBlocks(of tree: PageTree, _ metadata: PageMetadata) -> [PageBlock] {
    let (title, authors) = (metadata.title, metadata.byline)
    var best: [PageBlock] = []
    let headline = HeadlinePlace.index(in: tree, title: title)
    for rigour in [PageMeasure.Rigour.strict, .lenient, .loose] {
      if length(best) >= (rigour == .loose ? 250 : 600) { break }
      let page = PageMeasure(tree, rigour)
      guard let root = ArticleFinder(page, headline: headline).article() else { continue }
      let body = BlockMaker.blocks(of: root, in: page)
      let lead = LeadFinder.lead(of: body, root: root, headline: headline, in: page)
      let blocks = ArticleBlocks.sorted(lead + body, title: title, authors: authors)
      if length(blocks) > max(250, length(best)) * (best.isEmpty ? 0 : 3) { best = blocks }
    }
    // Where a page shows little without scripts, what its data holds is the report.
    if length(best) < 1_500, let told = metadata.body, told.utf8.count > 2 * length(best) {
      let lead = best.prefix(3).filter { !told.holds($0.text) }
      let blocks = ArticleBlocks.sorted(
        lead + BlockMaker.blocks(ofText: told), title: title, authors: authors)
      if length(blocks) > max(250, 2 * length(best)) { best = blocks }
    }
    return best
  }

  private static func length(_ blocks: [PageBlock]) -> Int {
    blocks.reduce(0) { $0 + ($1.kind == .paragraph ? $1.text.utf8.count : 0) }
  }

  /// The text of headline and blocks, parted by blank lines.
  private static func assembled(
    _ blocks: [PageBlock], title: String?, id: DocumentID, path: String
  ) -> Document {
    var text: [UInt8] = []
    var spans: [TextBlock] = []
    func append(_ words: String, _ kind: TextBlock.Kind) {
      if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
      let start = text.count
      text.append(contentsOf: words.utf8)
      spans.append(TextBlock(span: TextSpan(start, text.count), kind: kind))
    }
    if let title, !title.isEmpty { append(WhiteSpace.collapsed(title), .headline) }
    for block in blocks { append(block.text, block.kind) }
    return Document(
      id: id, path: path, mediaType: "text/html",
      text: String(decoding: text, as: UTF8.self), blocks: spans)
  }

  /// Leaves the report alone in the text, once credits and dates have been read.
  private static func dropFurniture(of document: inout Document) {
    guard document.blocks.contains(where: { $0.kind == .furniture }) else { return }
    let bytes = Array(document.text.utf8)
    let dateline = document.dateline
    var text: [UInt8] = []
    var blocks: [TextBlock] = []
    document.dateline = nil
    for block in document.blocks where block.kind != .furniture {
      if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
      let shift = text.count - block.span.start
      text.append(contentsOf: bytes[block.span.start..<block.span.end])
      blocks.append(
        TextBlock(span: TextSpan(block.span.start + shift, text.count), kind: block.kind))
      if let dateline, block.span.contains(dateline) {
        document.dateline = TextSpan(dateline.start + shift, dateline.end + shift)
      }
    }
    document.text = String(decoding: text, as: UTF8.self)
    document.blocks = blocks
  }

  /// What the paragraphs themselves say: dateline, credits, byline, language.
  private static func fillFromText(_ document: inout Document, declaredLanguage: String?) {
    let bytes = Array(document.text.utf8)
    let lines = document.blocks.map { BlockCandidate(span: $0.span, in: bytes) }
    let before = document
    TextMetadata(lines: lines, kinds: document.blocks.map(\.kind), bytes: bytes)
      .apply(to: &document)
    document.origins.noteText(before: before, after: document)
    let (language, isGuessed) = LanguageGuess.language(
      of: document, bytes: bytes, declared: declaredLanguage)
    document.language = language
    if isGuessed { document.origins.language = "text" }
  }
}

extension PageMetadata {
  /// Writes them into `document`.
  fileprivate func apply(to document: inout Document) {
    document.url = url
    document.title = title
    document.published = published
    document.updated = updated
    document.byline = byline
    document.publisher = publisher
    document.origins = origins
  }
}

extension MetadataOrigins {
  /// Notes what the text has told that was not known before.
  mutating func noteText(before: Document, after: Document) {
    if before.title == nil, after.title != nil { title = "text" }
    if before.byline.isEmpty, !after.byline.isEmpty { byline = "text" }
    if before.publisher == nil, after.publisher != nil { publisher = "text" }
    if before.published == nil, after.published != nil { published = "text" }
    if before.updated == nil, after.updated != nil { updated = "text" }
  }
}
