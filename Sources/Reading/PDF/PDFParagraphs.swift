internal import Model

/// Makes paragraphs of the lines of a PDF file's columns.
struct PDFParagraphs {
  /// A paragraph, a heading, an item of a list or a footnote.
  struct Paragraph {
    var text: String
    /// The height of its letters, in points.
    var size: Double
    /// Where it begins.
    var pageIndex: Int
    var top: Double
    var lineCount: Int
    /// Whether it begins with a mark of a list.
    var isItem: Bool
    /// Whether its last line goes to the right edge, so that it may go on elsewhere.
    var endsFull: Bool
    /// Whether its first line is set in.
    var isIndented: Bool
    /// Whether it stands by itself in its row: no table's row.
    var isRow: Bool
  }

  /// All but footnotes, in reading order.
  private(set) var paragraphs: [Paragraph] = []
  /// The footnotes of all pages, in order.
  private(set) var footnotes: [Paragraph] = []
  /// The height of the letters of most of the text.
  let bodySize: Double

  private let words: Dehyphenation
  /// From the top of a line to that of the next, within paragraphs, by size of type.
  private let leadings: [Int: Double]

  /// The paragraphs of `pages`, each a list of columns, between their heads and feet.
  init(pages: [[PageColumns.Column]], pageHeights: [Double]) {
    let allLines = pages.joined().joined()
    bodySize = Self.commonest(allLines.map { ($0.size, $0.text.utf8.count) })
    leadings = Self.leadings(of: pages)
    words = Dehyphenation(pages.map { Array($0.joined()) })
    for (pageIndex, columns) in pages.enumerated() {
      var open = columns
      let notes = takeFootnotes(from: &open, pageHeight: pageHeights[pageIndex])
      let marks = Set(notes.compactMap { Self.noteMark($0) })
      for column in open {
        let lines = column.map { withoutReferences($0, to: marks) }
        var made = paragraphs(of: lines, pageIndex: pageIndex)
        joinFirst(of: &made)
        paragraphs += made
      }
      appendFootnotes(notes, pageIndex: pageIndex)
    }
  }

  // MARK: - Sizes

  private static func commonest(_ sizes: [(Double, Int)]) -> Double {
    var counts: [Int: Int] = [:]
    for (size, count) in sizes { counts[Int((size * 2).rounded()), default: 0] += count }
    return Double(counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0) / 2
  }

  private static func key(_ size: Double) -> Int { Int(size.rounded()) }

  private static func leadings(of pages: [[PageColumns.Column]]) -> [Int: Double] {
    var steps: [Int: [Double]] = [:]
    for column in pages.joined() {
      for (line, next) in zip(column, column.dropFirst()) where isSameSize(line.size, next.size) {
        let step = next.box.bottom - line.box.bottom
        if step > 0, step < 4 * line.size { steps[key(line.size), default: []].append(step) }
      }
    }
    // The lower third: where paragraphs are short, steps between them may be the more.
    return steps.mapValues { $0.sorted()[$0.count / 3] }
  }

  private static func isSameSize(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) <= 0.08 * max(first, second)
  }

  // MARK: - Footnotes

  /// Takes the footnotes out of the feet of `columns`.
  private func takeFootnotes(
    from columns: inout [PageColumns.Column], pageHeight: Double
  ) -> [PDFPage.Line] {
    var notes: [PDFPage.Line] = []
    for index in columns.indices {
      var start = columns[index].endIndex
      // The lines in small type at the foot of the column, from the first with a mark.
      for position in columns[index].indices.reversed() {
        let line = columns[index][position]
        guard line.size < 0.93 * bodySize, line.box.top > pageHeight * 0.4 else { break }
        if Self.noteMark(line) != nil { start = position }
      }
      notes += columns[index][start...]
      columns[index].removeSubrange(start...)
    }
    return notes
  }

  /// The mark that begins a footnote: "1", "12.", "[3]", "*", "†".
  private static func noteMark(_ line: PDFPage.Line) -> String? {
    guard line.words.count >= 2 || line.words[0].text.count > 4 else { return nil }
    let first = line.words[0].text
    let bare = first.filter { $0 != "[" && $0 != "]" && $0 != "." && $0 != ")" && $0 != "(" }
    if (1...3).contains(bare.utf8.count), bare.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return bare
    }
    if ["*", "**", "†", "‡", "§"].contains(bare) { return bare }
    // Raised, and so close to the first word that they are one: "1See".
    let digits = first.prefix { $0.isASCII && $0.isNumber }
    let rest = first.dropFirst(digits.count)
    return (1...2).contains(digits.count) && rest.first?.isUppercase == true && rest.count >= 2
      ? String(digits) : nil
  }

  /// `line` without the raised numbers that refer to `marks`, or that stand behind a sentence's mark:
  /// read on, they would be figures.
  private func withoutReferences(_ line: PDFPage.Line, to marks: Set<String>) -> PDFPage.Line {
    guard line.words.count > 1 else { return line }
    var kept: [PDFPage.Word] = []
    for word in line.words {
      let isRaised =
        word.box.height < 0.85 * line.size
        && word.box.bottom < line.box.bottom - 0.1 * line.size
      if isRaised, let former = kept.last,
        marks.contains(word.text) || Self.isReference(word.text, behind: former.text)
      {
        continue
      }
      kept.append(word)
    }
    guard kept.count < line.words.count else { return line }
    return PDFPage.Line(kept)
  }

  private static func isReference(_ text: String, behind former: String) -> Bool {
    guard (1...3).contains(text.utf8.count),
      text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let last = former.last
    else { return false }
    return ".,;:!?”’\")".contains(last)
  }

  private mutating func appendFootnotes(_ notes: [PDFPage.Line], pageIndex: Int) {
    for line in notes {
      if Self.noteMark(line) != nil || footnotes.last?.pageIndex != pageIndex {
        var note = paragraph(line, pageIndex: pageIndex, left: line.box.left)
        note.text = Self.withMarkApart(note.text)
        footnotes.append(note)
      } else {
        words.append(line.text, to: &footnotes[footnotes.count - 1].text)
      }
    }
  }

  /// "1 See" where the raised mark and the first word are one: "1See".
  private static func withMarkApart(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, text.dropFirst(digits.count).first?.isLetter == true else { return text }
    return digits + " " + text.dropFirst(digits.count)
  }

  // MARK: - Paragraphs

  private func paragraph(_ line: PDFPage.Line, pageIndex: Int, left: Double) -> Paragraph {
    let text = line.text
    return Paragraph(
      text: text, size: line.size, pageIndex: pageIndex, top: line.box.top, lineCount: 1,
      isItem: ListItem.markerLength(in: text) > 0, endsFull: false,
      isIndented: line.box.left > left + 0.7 * line.size, isRow: Self.isRow(line))
  }

  /// Whether wide gaps part its words, as they do the cells of a table.
  private static func isRow(_ line: PDFPage.Line) -> Bool {
    var gapCount = 0
    for (word, next) in zip(line.words, line.words.dropFirst())
    where next.box.left - word.box.right > 1.8 * line.size && word.text.count > 2 { gapCount += 1 }
    return gapCount > 0
  }

  /// The paragraphs of the lines of one column.
  private func paragraphs(of lines: [PDFPage.Line], pageIndex: Int) -> [Paragraph] {
    guard let left = lines.map(\.box.left).min(), let right = lines.map(\.box.right).max() else {
      return []
    }
    var made: [Paragraph] = []
    // The left edges of the first and the last line of the paragraph at hand.
    var firstLeft = 0.0
    for (index, line) in lines.enumerated() {
      if index > 0, let open = made.last,
        !isBreak(
          before: line, after: lines[index - 1], of: open, firstLeft: firstLeft, right: right),
        // Who wrote the report and when stands above it.
        made.count > 12 || open.lineCount > 1 || pageIndex > 0 || !Self.isSignature(open.text)
      {
        words.append(line.text, to: &made[made.count - 1].text)
        made[made.count - 1].lineCount += 1
      } else {
        made.append(paragraph(line, pageIndex: pageIndex, left: left))
        firstLeft = line.box.left
      }
      made[made.count - 1].endsFull =
        right - line.box.right < max(3 * line.size, 0.2 * (right - left))
    }
    return made
  }

  /// Whether a paragraph begins with `line`, which stands below `former`, the last of `open`.
  private func isBreak(
    before line: PDFPage.Line, after former: PDFPage.Line, of open: Paragraph, firstLeft: Double,
    right: Double
  ) -> Bool {
    // A line may be mostly in another type, of code for example, and have words in that of the text.
    guard Self.isSameSize(line.size, former.size) || (hasBodyType(line) && hasBodyType(former))
    else { return true }
    let leading = leadings[Self.key(line.size)] ?? 1.2 * line.size
    let step = line.box.bottom - former.box.bottom
    if step > max(1.3 * leading, leading + 2) || step < -line.size { return true }
    if ListItem.markerLength(in: line.text) > 0 { return true }
    if Self.isRow(line) || Self.isRow(former) { return true }
    let isHeading = line.size > 1.12 * bodySize
    if isHeading || isCentred(line, former) { return false }
    let shift = line.box.left - former.box.left
    let em = 0.7 * line.size
    if open.isItem {
      // The words of an item stand to the right of its mark; what stands left of them does not belong.
      if open.lineCount > 1, shift < -em { return true }
    } else {
      if shift > em { return true }
      // A first line that is set in is followed by one that is not; later ones are all alike.
      if shift < -em, open.lineCount > 1 { return true }
    }
    // A line ended early when the next word would have found room.
    let firstWord = line.words[0].box.width
    let room = right - former.box.right - firstWord - 0.3 * line.size
    let end = Array(former.text.utf8)
    let endsSentence = SentenceEnd.isEnd(of: TextSpan(0, end.count), in: end)
    if endsSentence {
      return room > 0.8 * line.size
        || (step > max(1.15 * leading, leading + 1) && line.text.first?.isLowercase != true)
    }
    // Items of a list whose bullets are drawn, and so are no letters.
    if former.text.hasSuffix(";") { return room > 0.15 * (right - line.box.left) }
    return room > 0.3 * (right - line.box.left) && line.text.first?.isLowercase != true
  }

  /// Whether a line above the text says who wrote it or when.
  private static func isSignature(_ text: String) -> Bool {
    guard text.utf8.count < 200 else { return false }
    let line = BlockCandidate(text)
    return BylineReader.isByline(line) || PublicationLine(line.text, order: .dayFirst) != nil
  }

  private func hasBodyType(_ line: PDFPage.Line) -> Bool {
    line.words.contains { Self.isSameSize($0.box.height, bodySize) }
  }

  /// Whether both lines stand about the same middle, with different edges.
  private func isCentred(_ line: PDFPage.Line, _ former: PDFPage.Line) -> Bool {
    let middle = line.box.left + line.box.right
    let formerMiddle = former.box.left + former.box.right
    return abs(middle - formerMiddle) < 4 && abs(line.box.left - former.box.left) > 4
      && abs(line.box.right - former.box.right) > 4
  }

  /// Joins the first of `made` to the last paragraph before it, where that goes on over the edge.
  private mutating func joinFirst(of made: inout [Paragraph]) {
    guard let next = made.first, let last = paragraphs.last, last.endsFull, !last.isRow,
      !next.isRow, !next.isItem, Self.isSameSize(last.size, next.size),
      Self.isSameSize(last.size, bodySize)
    else { return }
    // The end alone: a paragraph may go on over all pages.
    let bytes = Array(last.text.utf8.suffix(200))
    guard !SentenceEnd.isEnd(of: TextSpan(0, bytes.count), in: bytes) else { return }
    guard next.text.first?.isLowercase == true || !next.isIndented else { return }
    words.append(next.text, to: &paragraphs[paragraphs.count - 1].text)
    paragraphs[paragraphs.count - 1].lineCount += next.lineCount
    paragraphs[paragraphs.count - 1].endsFull = next.endsFull
    made.removeFirst()
  }
}
