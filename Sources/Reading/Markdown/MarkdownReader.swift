internal import Model

/// Reads a report that is Markdown: the blocks of CommonMark, tables, footnotes and front matter.
///
/// The text of the document is what Markdown shows, not its source.
struct MarkdownReader {
  private var blocks: [FormReport.Block] = []
  private var notes: [FormReport.Block] = []
  private var open: [Substring] = []
  private var kind = TextBlock.Kind.paragraph
  private var isNote = false
  private var references: Set<String> = []

  /// The report that the Markdown `text` holds.
  static func report(of text: String) -> FormReport {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = FrontMatter(lines)
    if let head { lines.removeFirst(head.lineCount) }
    var reader = MarkdownReader()
    reader.run(lines)
    var report = FormReport(mediaType: "text/markdown")
    report.blocks = reader.blocks
    report.markByWords()
    if let given = head?.values["title"]?.first, !given.isEmpty {
      report.title = String(given.prefix(1000))
      report.titleFrom = "front matter"
    } else {
      report.chooseHeadline(given: nil)
    }
    report.blocks += reader.notes
    if let head {
      report.said.from = "front matter"
      let names = (head.values["author"] ?? []) + (head.values["authors"] ?? [])
      report.said.byline = names.filter { !$0.isEmpty && $0.utf8.count <= 200 }
      let dates = ["date", "published", "pubdate"].compactMap { head.values[$0]?.first }
      report.said.published = dates.lazy.compactMap(Self.date).first
      report.said.updated =
        ["updated", "lastmod", "modified"]
        .lazy.compactMap { head.values[$0]?.first }.compactMap(Self.date).first
      report.said.language = (head.values["lang"] ?? head.values["language"])?.first
        .flatMap(LanguageTags.language)
      let address = (head.values["url"] ?? head.values["canonical"])?.first
      if let address, address.hasPrefix("https://") || address.hasPrefix("http://") {
        report.url = address
      }
    }
    return report
  }

  private static func date(_ text: String) -> PartialDate? {
    PartialDate(text) ?? PartialDate(text.replacing(" ", with: "T", maxReplacements: 1))
      ?? PartialDate(String(text.prefix { $0 != " " }))
  }

  // MARK: - Blocks

  private mutating func run(_ lines: [Substring]) {
    collectReferences(lines)
    var fence: Substring?
    var code: [Substring] = []
    var isAfterBlank = true
    for (index, line) in lines.enumerated() {
      let indent = line.prefix { $0 == " " }.count + (line.first == "\t" ? 4 : 0)
      var rest = line.drop { $0 == " " || $0 == "\t" }
      while let last = rest.last, last == "\r" { rest.removeLast() }
      if let mark = fence {
        if rest.hasPrefix(mark), rest.allSatisfy({ $0 == mark.first }) {
          append(code: code)
          code = []
          fence = nil
        } else {
          code.append(line)
        }
        continue
      }
      if rest.isEmpty {
        if !code.isEmpty { code.append("") } else { close() }
        isAfterBlank = true
        continue
      }
      if indent >= 4, isAfterBlank || !code.isEmpty, open.isEmpty, kind != .listItem {
        code.append(line.dropFirst(line.first == "\t" ? 1 : 4))
        continue
      }
      if !code.isEmpty {
        append(code: code)
        code = []
      }
      if rest.hasPrefix("```") || rest.hasPrefix("~~~") {
        close()
        fence = rest.prefix { $0 == rest.first }
        continue
      }
      read(rest, indent: indent, isAfterBlank: isAfterBlank, next: lines[safe: index + 1])
      isAfterBlank = false
    }
    append(code: code)
    close()
  }

  private mutating func read(
    _ line: Substring, indent: Int, isAfterBlank: Bool, next: Substring?
  ) {
    var line = line
    if line.first == ">" {
      if open.isEmpty { kind = .paragraph }
      var depth = 0
      while line.first == ">", depth < 64 {
        line = line.dropFirst().drop { $0 == " " }
        depth += 1
      }
      if line.isEmpty {
        close()
        return
      }
    }
    if let words = MarkdownLine.heading(line) {
      close()
      open = [words]
      kind = .subheading
      close()
      return
    }
    // A line of "=" or "-" below words makes them a heading.
    if !open.isEmpty, kind == .paragraph, line.count >= 2,
      line.allSatisfy({ $0 == "=" }) || line.allSatisfy({ $0 == "-" })
    {
      kind = .subheading
      close()
      return
    }
    if MarkdownLine.isBreak(line) {
      close()
      return
    }
    if let length = MarkdownLine.markerLength(line) {
      close()
      kind = .listItem
      open = [line.dropFirst(length)]
      return
    }
    if line.hasPrefix("[^"), let end = line.firstRange(of: "]:") {
      close()
      isNote = true
      open = [line[end.upperBound...]]
      return
    }
    if reference(line) != nil { return }
    if line.first == "|" || (line.contains("|") && next.map(isDelimiterRow) == true) {
      close()
      if isDelimiterRow(line) { return }
      let cells = line.split(separator: "|").map { WhiteSpace.laidOut(String($0)) }
      open = [Substring(cells.filter { !$0.isEmpty }.joined(separator: " "))]
      close()
      return
    }
    // What follows an item after a blank line belongs to it only where it is set in.
    if isAfterBlank, open.isEmpty, kind == .listItem, indent < 2 { kind = .paragraph }
    open.append(line)
  }

  private func isDelimiterRow(_ line: Substring) -> Bool {
    line.contains("-") && line.contains("|")
      && line.allSatisfy { $0 == "|" || $0 == "-" || $0 == ":" || $0 == " " || $0 == "\r" }
  }

  private mutating func close() {
    defer {
      open = []
      isNote = false
      if kind == .subheading { kind = .paragraph }
    }
    guard !open.isEmpty else { return }
    let source = open.map { $0.last == "\\" ? $0.dropLast() : $0 }.joined(separator: " ")
    let text = WhiteSpace.laidOut(MarkdownInline.words(source, references: references))
    guard !text.isEmpty else { return }
    let block = FormReport.Block(text: text, kind: isNote ? .paragraph : kind)
    if isNote { notes.append(block) } else { blocks.append(block) }
  }

  /// A block of code stays as it is.
  private mutating func append(code: [Substring]) {
    var lines = code[...]
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
    guard !lines.isEmpty else { return }
    close()
    let text = lines.joined(separator: "\n")
    let bytes = Array(text.utf8)
    let span = WhiteSpace.trimmed(TextSpan(0, bytes.count), in: bytes)
    blocks.append(
      FormReport.Block(
        text: String(decoding: bytes[span.start..<span.end], as: UTF8.self), kind: .paragraph))
  }

  // MARK: - References

  private mutating func collectReferences(_ lines: [Substring]) {
    for line in lines {
      if let name = reference(line), references.count < 10_000 { references.insert(name) }
    }
  }

  /// The name in a line such as `[name]: https://…`.
  private func reference(_ line: Substring) -> String? {
    guard line.hasPrefix("["), !line.hasPrefix("[^"),
      let end = line.prefix(300).firstRange(of: "]:")
    else { return nil }
    let address = line[end.upperBound...].drop { $0 == " " }
    guard
      address.hasPrefix("http") || address.hasPrefix("<") || address.hasPrefix("/")
        || address.hasPrefix("#")
    else { return nil }
    return line[line.index(after: line.startIndex)..<end.lowerBound].lowercased()
  }
}

extension [Substring] {
  fileprivate subscript(safe index: Int) -> Substring? { index < count ? self[index] : nil }
}
