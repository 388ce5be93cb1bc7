internal import Model

/// Reads a report that is a web page.
enum PageReader {
  /// The document that the page `html`, in whatever encoding, holds.
  static func document(
    fromHTML html: [UInt8], id: DocumentID, path: String, known: KnownMetadata = KnownMetadata()
  ) throws(ReadingError) -> Document {
    let tree = PageParser.tree(of: PageSanitizer.sanitized(PageCharset.utf8(html)))
    guard !tree.nodes.isEmpty else { throw .noText }
    let meta = MetaTags(tree)
    let linked = LinkedData(tree)
    let title =
      known.title
      ?? PageTitle.title(tree: tree, meta: meta, linked: linked)
      .map(TextCleaning.cleaned)
    let authors = PageAuthors.authors(tree: tree, meta: meta, linked: linked)
    let blocks = articleBlocks(of: tree, title: title, authors: authors, linked: linked)
    guard !blocks.isEmpty || title != nil else { throw .noText }

    var document = assembled(blocks, title: title, id: id, path: path)
    document.url = PageReader.address(tree: tree, meta: meta)
    document.title = title
    let dates = PageDates(tree: tree, meta: meta, linked: linked)
    document.published = dates.published(url: known.url ?? document.url)
    document.updated = dates.updated()
    document.byline = authors
    document.publisher =
      linked.publisher ?? meta.first(["og:site_name", "application-name", "dc.publisher"])
    fillFromText(&document)
    document.language =
      declaredLanguage(tree: tree, meta: meta, linked: linked) ?? document.language
    return document
  }

  /// The blocks of the report: by the strictest reading, unless a looser one finds far more.
  private static func articleBlocks(
    of tree: PageTree, title: String?, authors: [String], linked: LinkedData
  ) -> [PageBlock] {
    var best: [PageBlock] = []
    let headline = HeadlinePlace.index(in: tree, title: title)
    for rigour in PageMeasure.Rigour.allCases {
      if length(best) >= (rigour == .loose ? 250 : 600) { break }
      let page = PageMeasure(tree, rigour)
      guard let root = ArticleFinder(page, headline: headline).article() else { continue }
      let body = BlockMaker.blocks(of: root, in: page)
      let lead = LeadFinder.lead(of: body, root: root, headline: headline, in: tree)
      let blocks = ArticleBlocks.sorted(lead + body, title: title, authors: authors)
      if length(blocks) > max(250, length(best)) * (best.isEmpty ? 0 : 3) { best = blocks }
    }
    // Where a page shows little without scripts, what its data holds is the report.
    if length(best) < 1_500, let told = linked.body, told.utf8.count > 2 * length(best) {
      let lead = best.prefix(3).filter { !told.contains($0.text) }
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

  /// What the paragraphs themselves say: dateline, credits, byline, language.
  private static func fillFromText(_ document: inout Document) {
    let bytes = Array(document.text.utf8)
    let lines = document.blocks.map { BlockCandidate(span: $0.span, in: bytes) }
    TextMetadata(lines: lines, kinds: document.blocks.map(\.kind), bytes: bytes)
      .apply(to: &document)
    document.language = LanguageGuess.language(of: document, bytes: bytes)
  }

  private static func address(tree: PageTree, meta: MetaTags) -> String? {
    let canonical = tree.nodes.first {
      $0.name == "link" && $0.attributes["rel"]?.lowercased() == "canonical"
    }?.attributes["href"]
    for address in [canonical, meta.first(["og:url"])].compactMap(\.self) {
      if address.hasPrefix("http://") || address.hasPrefix("https://") { return address }
    }
    return nil
  }

  /// The language that the page declares, unless the text is plainly in another script.
  private static func declaredLanguage(
    tree: PageTree, meta: MetaTags, linked: LinkedData
  ) -> String? {
    let declared = [
      tree.nodes.first { $0.name == "html" }?.attributes["lang"], linked.language,
      meta.first(["content-language", "og:locale"]),
    ]
    for value in declared.compactMap(\.self) {
      let tag = value.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == "," })
      guard let language = tag.first, (2...3).contains(language.utf8.count),
        language.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
      else { continue }
      return String(language)
    }
    return nil
  }
}
