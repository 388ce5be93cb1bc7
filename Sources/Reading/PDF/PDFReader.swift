internal import Model

/// Reads a report that is a PDF file.
enum PDFReader {
  /// What errors call the form.
  static let form = "a PDF file"

  /// Whether `bytes` are a PDF file: the mark may stand anywhere in the first kilobyte (ISO 32000-1,
  /// annex H, note 13).
  static func isPDF(_ bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: [0x3C]) else { return false }
    return ByteSearch.first(Array("%PDF-".utf8), in: Array(bytes.prefix(1024)), from: 0) != nil
  }

  /// The report that the PDF file `bytes` holds; takes a process of its own.
  static func report(of bytes: [UInt8]) async throws(ReadingError) -> FormReport {
    try report(of: PDFLayout(xhtml: await PDFText.layout(of: bytes)))
  }

  /// The report that is laid out as `layout`.
  static func report(of layout: PDFLayout) throws(ReadingError) -> FormReport {
    guard layout.pages.contains(where: { !$0.lines.isEmpty }) else { throw .scanned }
    let heads = RunningHeads(layout.pages)
    let made = PDFParagraphs(
      pages: layout.pages.map { PageColumns.columns(of: heads.linesBetween(of: $0)) },
      pageHeights: layout.pages.map(\.height))
    var report = FormReport(mediaType: "application/pdf")
    var kinds = kinds(of: made)
    let title = title(of: made, kinds: kinds, properties: layout.properties)
    if let title {
      report.title = title.text
      report.titleFrom = title.paragraphs.isEmpty ? "file properties" : nil
      for index in title.paragraphs { kinds[index] = .furniture }
      if let first = title.paragraphs.first { kinds[first] = .headline }
    }
    for (index, paragraph) in made.paragraphs.enumerated() {
      // A headline of several lines is one block.
      if let title, title.paragraphs.dropFirst().contains(index) { continue }
      let isHeadline = title?.paragraphs.first == index
      report.blocks.append(
        FormReport.Block(
          text: isHeadline ? title?.text ?? paragraph.text : words(of: paragraph, as: kinds[index]),
          kind: kinds[index]))
    }
    // Bylines and days above the text are larger than it, and no headings all the same.
    for index in report.blocks.indices.prefix(12) where report.blocks[index].kind == .subheading {
      let bytes = Array(report.blocks[index].text.utf8)
      let line = BlockCandidate(span: TextSpan(0, bytes.count), in: bytes)
      if BylineReader.isByline(line) || PublicationLine(line.text, order: .dayFirst) != nil {
        report.blocks[index].kind = .furniture
      }
    }
    report.markByWords()
    for index in report.blocks.indices where isContentsEntry(report.blocks[index].text) {
      report.blocks[index].kind = .furniture
    }
    report.markSurroundings()
    report.hinted = origin(layout.properties)
    report.markNames()
    // Days and names in notes are those of other reports.
    for note in made.footnotes {
      report.blocks.append(FormReport.Block(text: note.text, kind: .paragraph))
    }
    return report
  }

  // MARK: - Kinds

  /// Whether it is of a table of contents: dots between words and a number, on a line or on many.
  private static func isContentsEntry(_ text: String) -> Bool {
    guard text.last?.isNumber == true, text.holds(". . . .") || text.holds(".....") else {
      return false
    }
    return text.utf8.count <= 300 || text.utf8.count { $0 == 0x2E } * 5 > text.utf8.count
  }

  private static func kinds(of made: PDFParagraphs) -> [TextBlock.Kind] {
    let paragraphs = made.paragraphs
    let isProse = paragraphs.map(isProse)
    return paragraphs.indices.map { index in
      let paragraph = paragraphs[index]
      if index > 0, isUnmarkedItem(paragraph, after: paragraphs[index - 1]) { return .listItem }
      if paragraph.isItem, paragraph.size <= 1.12 * made.bodySize { return .listItem }
      guard !isProse[index], !paragraph.isRow, paragraph.lineCount <= 4,
        paragraph.text.utf8.count <= 300
      else { return .paragraph }
      if paragraph.size > 1.12 * made.bodySize { return .subheading }
      // In the type of the text: it stands alone before and after running text.
      let isBetween =
        index > 0 && index + 1 < paragraphs.count && isProse[index + 1]
        && (isProse[index - 1] || paragraphs[index - 1].isItem)
      return isBetween && paragraph.lineCount == 1 && !paragraph.text.hasSuffix(":")
        && paragraph.text.first?.isLowercase != true ? .subheading : .paragraph
    }
  }

  /// Whether it is an item of a list although it has no mark, as where bullets are drawn: what
  /// stands before it ends in a colon or, as one item does before the next, in a semicolon.
  private static func isUnmarkedItem(
    _ paragraph: PDFParagraphs.Paragraph, after former: PDFParagraphs.Paragraph
  ) -> Bool {
    if former.text.hasSuffix(":") { return paragraph.text.hasSuffix(";") }
    return (former.text.hasSuffix(";") || former.text.hasSuffix("; and"))
      && former.text.utf8.count < 600 && paragraph.text.first?.isLowercase == true
  }

  private static func isProse(_ paragraph: PDFParagraphs.Paragraph) -> Bool {
    let bytes = Array(paragraph.text.utf8)
    return BlockCandidate(span: TextSpan(0, bytes.count), in: bytes).isProse
  }

  /// The words of a paragraph, those of an item of a list without its bullet.
  private static func words(
    of paragraph: PDFParagraphs.Paragraph, as kind: TextBlock.Kind
  ) -> String {
    guard kind == .listItem, let mark = paragraph.text.first, !mark.isLetter, !mark.isNumber,
      mark != "("
    else { return paragraph.text }
    return WhiteSpace.collapsed(String(paragraph.text.dropFirst()))
  }

  // MARK: - Title

  /// The title, and the paragraphs of the first page that are it.
  private static func title(
    of made: PDFParagraphs, kinds: [TextBlock.Kind], properties: [String: String]
  ) -> (text: String, paragraphs: [Int])? {
    let shown = shownTitle(of: made, kinds: kinds)
    guard let given = properties["title"].map(WhiteSpace.collapsed), GivenTitle.isSane(given) else {
      return shown
    }
    let key = given.lowercased().trimmedOfMarks
    if let shown {
      // Browsers print the title of a page, which has the name of its site behind the headline.
      let shownKey = shown.text.lowercased().trimmedOfMarks
      let rest = key.dropFirst(shownKey.count).drop { $0 == " " }
      let isLonger = rest.first.map { "|-–—·•:»".contains($0) } ?? true
      if key.hasPrefix(shownKey), isLonger { return shown }
    }
    let firstPage = made.paragraphs.indices.prefix { made.paragraphs[$0].pageIndex == 0 }
    if let index = firstPage.first(where: {
      made.paragraphs[$0].text.lowercased().trimmedOfMarks == key
    }) {
      return (made.paragraphs[index].text, [index])
    }
    // Programs keep the title of the file that a file was made from: the page must bear it out.
    let words = Set(key.split(separator: " ").filter { $0.utf8.count > 3 })
    var pageWords: Set<Substring> = []
    for index in firstPage {
      let text = made.paragraphs[index].text.lowercased()
      pageWords.formUnion(text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }))
    }
    let shownCount = words.intersection(pageWords).count
    if shownCount * 2 >= words.count, shownCount > 0 { return (given, []) }
    return shown ?? (given, [])
  }

  /// The words in the largest type of the first page, where it is larger than that of the text.
  private static func shownTitle(
    of made: PDFParagraphs, kinds: [TextBlock.Kind]
  ) -> (text: String, paragraphs: [Int])? {
    let candidates = made.paragraphs.indices.prefix { made.paragraphs[$0].pageIndex == 0 }
      .filter { index in
        let text = made.paragraphs[index].text
        // A large letter may begin the text; a title is a word at least.
        return kinds[index] == .subheading && !text.contains("@")
          && text.count(where: \.isLetter) >= 5
      }
    guard let largest = candidates.map({ made.paragraphs[$0].size }).max(),
      largest > 1.15 * made.bodySize,
      let first = candidates.first(where: { made.paragraphs[$0].size > 0.96 * largest })
    else { return nil }
    var parts = [first]
    while let last = parts.last, candidates.contains(last + 1), parts.count < 4,
      made.paragraphs[last + 1].size > 0.96 * largest,
      made.paragraphs[last + 1].top - made.paragraphs[last].top < 4 * largest
        * Double(made.paragraphs[last].lineCount)
    {
      parts.append(last + 1)
    }
    return (parts.map { made.paragraphs[$0].text }.joined(separator: " "), parts)
  }

  // MARK: - Properties

  /// What the properties say of people and days; `pdftotext` gives days in ISO 8601.
  private static func origin(_ properties: [String: String]) -> FormReport.Origin {
    var origin = FormReport.Origin(from: "file properties")
    origin.byline = FormReport.Origin.people(in: properties["Author"] ?? "")
    // The hour at which a program wrote a file says nothing of the hour of publication.
    origin.published = properties["CreationDate"].flatMap { PartialDate(String($0.prefix(10))) }
    origin.updated = properties["ModDate"].flatMap { PartialDate(String($0.prefix(10))) }
    if origin.updated == origin.published { origin.updated = nil }
    return origin
  }
}
