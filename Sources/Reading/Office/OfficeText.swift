internal import Model

/// Gathers the paragraphs of an office document: what DOCX and ODT have in common.
struct OfficeText {
  /// A paragraph under way, or one that waits while another stands within it.
  private struct Open {
    var text = ""
    var kind = TextBlock.Kind.paragraph
    /// Whether it goes on with the next: its end was deleted.
    var joinsNext = false
  }

  /// The paragraphs so far, in order.
  private(set) var blocks: [FormReport.Block] = []
  /// The notes at feet of pages and at the end, in order.
  private(set) var notes: [FormReport.Block] = []
  private var open: [Open] = []
  private var carried = ""
  private var noteDepth = 0
  /// The cells of the outermost row under way, each with its paragraphs.
  private var row: [[FormReport.Block]]?
  private var rowDepth = 0

  /// How much text a document may hold.
  private static let sizeLimit = 64 << 20
  private var size = 0

  // MARK: - Paragraphs

  /// A paragraph begins.
  mutating func beginParagraph() { open.append(Open()) }

  /// The paragraph under way is of `kind`.
  mutating func setKind(_ kind: TextBlock.Kind) {
    if !open.isEmpty { open[open.count - 1].kind = kind }
  }

  /// The paragraph under way is numbered: an item of a list, unless it is known to be something else.
  mutating func markNumbered() {
    if let last = open.last, last.kind == .paragraph { setKind(.listItem) }
  }

  /// The end of the paragraph under way was deleted.
  mutating func joinNext() {
    if !open.isEmpty { open[open.count - 1].joinsNext = true }
  }

  /// More words of the paragraph under way.
  mutating func append(_ text: String) throws(ReadingError) {
    guard !open.isEmpty else { return }
    size += text.utf8.count
    guard size <= Self.sizeLimit else {
      throw .overLimit("an office document", "it has more than \(Self.sizeLimit >> 20) MiB of text")
    }
    open[open.count - 1].text += text
  }

  /// The paragraph under way ends.
  mutating func endParagraph() {
    guard let paragraph = open.popLast() else { return }
    if paragraph.joinsNext {
      carried += paragraph.text
      return
    }
    let text = WhiteSpace.laidOut(TextCleaning.cleaned(carried + paragraph.text))
    carried = ""
    guard !text.isEmpty else { return }
    let block = FormReport.Block(text: text, kind: paragraph.kind)
    if noteDepth > 0 {
      notes.append(FormReport.Block(text: text, kind: .paragraph))
    } else if let cells = row?.count {
      if cells == 0 { row?.append([]) }
      row?[max(0, cells - 1)].append(block)
    } else {
      blocks.append(block)
    }
  }

  // MARK: - Notes

  mutating func beginNote() { noteDepth += 1 }

  mutating func endNote() { noteDepth = max(0, noteDepth - 1) }

  // MARK: - Tables

  /// A row begins; one within another's cell is a part of that.
  mutating func beginRow() {
    rowDepth += 1
    if rowDepth == 1 { row = [] }
  }

  mutating func beginCell() {
    if rowDepth == 1 { row?.append([]) }
  }

  /// A row ends: a line where its cells are short, as those of data are, and else its paragraphs.
  mutating func endRow() {
    rowDepth = max(0, rowDepth - 1)
    guard rowDepth == 0, let cells = row else { return }
    row = nil
    let isData =
      cells.count > 1
      && cells.allSatisfy { $0.count <= 1 && ($0.first?.text.utf8.count ?? 0) < 120 }
    if isData {
      let text = cells.joined().map(\.text).joined(separator: " ")
      if !text.isEmpty { blocks.append(FormReport.Block(text: text, kind: .paragraph)) }
    } else {
      blocks += cells.joined()
    }
  }
}

/// What a style is for.
enum OfficeStyle {
  /// The kind of paragraphs in the style called `name`; `nil` where that tells nothing.
  static func kind(_ name: String) -> TextBlock.Kind? {
    let name = name.lowercased()
    if name == "title" { return .headline }
    if name == "subtitle" || name.hasPrefix("heading") { return .subheading }
    if name == "author" || name == "date" { return .furniture }  // Pandoc's.
    if name.hasPrefix("caption") || name == "figure" || name == "illustration" { return .caption }
    if name.hasPrefix("toc ") || name.hasPrefix("contents") || name == "header" || name == "footer"
    {
      return .furniture
    }
    if name.hasPrefix("list bullet") || name.hasPrefix("list number") { return .listItem }
    return nil
  }
}
