internal import Model

/// Reads a report that is an RTF file (Rich Text Format Specification 1.9.1).
///
/// One pass over the bytes with a stack of groups; what is not known is passed over, as the
/// specification asks of readers.
struct RTFReader {
  /// What the words of a group are for.
  private enum Destination {
    case text
    case note
    case skipped
    case fonts
    case styles
    case title
    case author
    case created
    case revised
  }

  /// What holds until the group ends.
  private struct Group {
    var destination = Destination.text
    /// How many bytes stand in for a `\u` character, for readers that know none.
    var fallbackCount = 1
    var font = 0
    var isHidden = false
  }

  private let bytes: [UInt8]
  private var index = 0
  private var group = Group()
  private var stack: [Group] = []
  /// Groups that lie deeper than the stack goes.
  private var deeperCount = 0

  private var paragraph = ""
  private var pending: [UInt8] = []
  private var pendingLabel = ""
  private var kind = TextBlock.Kind.paragraph
  private var blocks: [FormReport.Block] = []
  private var notes: [FormReport.Block] = []
  private var note = ""
  private var isInRow = false
  private var cells: [String] = []

  private var codePage = "windows-1252"
  private var fontLabels: [Int: String] = [:]
  private var styleKinds: [Int: TextBlock.Kind] = [:]
  private var openStyle = 0
  private var styleName = ""
  private var title = ""
  private var author = ""
  private var dates: [Destination: [String: Int]] = [:]

  private static let greatestDepth = 1000
  private static let footnote = Array("\\footnote".utf8)

  /// The report that the RTF file `bytes` holds.
  static func report(of bytes: [UInt8]) throws(ReadingError) -> FormReport {
    var reader = RTFReader(bytes: bytes)
    reader.run()
    var report = FormReport(mediaType: "application/rtf")
    report.blocks = reader.blocks
    guard !report.blocks.isEmpty || !reader.notes.isEmpty else { throw .noTextInForm }
    report.markByWords()
    report.chooseHeadline(given: WhiteSpace.collapsed(TextCleaning.cleaned(reader.title)))
    report.blocks += reader.notes
    report.hinted.from = "file properties"
    report.hinted.byline = BylineReader.names(in: WhiteSpace.collapsed(reader.author))
    report.hinted.published = reader.date(.created)
    report.hinted.updated = reader.date(.revised)
    if report.hinted.updated == report.hinted.published { report.hinted.updated = nil }
    return report
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"): open()
      case UInt8(ascii: "}"): close()
      case UInt8(ascii: "\\"): control()
      case 0x0A, 0x0D, 0x00: break
      default: append(byte: byte)
      }
    }
    flush()
    endParagraph()
  }

  // MARK: - Groups

  private mutating func open() {
    flush()
    guard stack.count < Self.greatestDepth else {
      deeperCount += 1
      return
    }
    stack.append(group)
  }

  private mutating func close() {
    flush()
    if deeperCount > 0 {
      deeperCount -= 1
      return
    }
    guard let outer = stack.popLast() else { return }
    if group.destination == .note, outer.destination != .note {
      endNoteParagraph()
    }
    group = outer
  }

  // MARK: - Control words

  private mutating func control() {
    guard index < bytes.count else { return }
    let first = bytes[index]
    guard (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A else {
      index += 1
      symbol(first)
      return
    }
    let start = index
    while index < bytes.count, index - start < 32, (bytes[index] | 0x20) >= 0x61,
      (bytes[index] | 0x20) <= 0x7A
    {
      index += 1
    }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    let number = number()
    if index < bytes.count, bytes[index] == 0x20 { index += 1 }
    obey(word, number)
  }

  /// The number behind a control word; more digits than any number has are read and cut.
  private mutating func number() -> Int? {
    var isNegative = false
    if index + 1 < bytes.count, bytes[index] == 0x2D, isDigit(bytes[index + 1]) {
      isNegative = true
      index += 1
    }
    var value: Int?
    while index < bytes.count, isDigit(bytes[index]) {
      value = min((value ?? 0) * 10 + Int(bytes[index] - 0x30), 1 << 40)
      index += 1
    }
    return value.map { isNegative ? -$0 : $0 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private mutating func symbol(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "'"):
      guard index + 1 < bytes.count, let high = TransferEncoding.hex(bytes[index]),
        let low = TransferEncoding.hex(bytes[index + 1])
      else { return }
      index += 2
      append(byte: high << 4 | low)
    case UInt8(ascii: "*"): skipUnknownDestination()
    case UInt8(ascii: "~"): append("\u{A0}")
    case UInt8(ascii: "_"): append("-")
    case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): append(byte: byte)
    case 0x0A, 0x0D: endParagraph()
    default: break
    }
  }

  /// A heading may be numbered, too.
  private mutating func markNumbered() {
    if kind == .paragraph { kind = .listItem }
  }

  /// Behind `\*` stands a destination that may be passed over; all of them are but notes, which
  /// LibreOffice writes so.
  private mutating func skipUnknownDestination() {
    if bytes[index...].starts(with: Self.footnote) { return }
    if group.destination != .fonts, group.destination != .styles { group.destination = .skipped }
  }

  private mutating func obey(_ word: String, _ number: Int?) {
    switch word {
    case "par", "sect", "page": endParagraph()
    case "line", "tab", "column": append(" ")
    case "cell", "nestcell": endCell()
    case "row", "nestrow": endRow()
    case "intbl": isInRow = true
    case "pard" where group.destination != .skipped:
      kind = .paragraph
      isInRow = false
    case "plain": group.isHidden = false
    case "v", "deleted":
      flush()
      group.isHidden = number != 0
    case "s":
      if group.destination == .styles {
        openStyle = number ?? 0
      } else if group.destination != .skipped {
        kind = styleKinds[number ?? 0] ?? kind
      }
    case "outlinelevel": if (number ?? 9) < 9 { kind = .subheading }
    case "ls", "pnlvlblt", "pnlvlbody": if number != 0 { markNumbered() }
    case "f":
      flush()
      group.font = number ?? 0
    case "fcharset":
      if group.destination == .fonts, let label = Self.charsets[number ?? 0] {
        fontLabels[group.font] = label
      }
    case "ansicpg": codePage = number == 65001 ? "utf-8" : "windows-\(number ?? 1252)"
    case "mac": codePage = "macintosh"
    case "uc": group.fallbackCount = min(max(0, number ?? 1), 16)
    case "u": unicode(number ?? 0)
    case "bin":
      // What it says of its length may be a lie.
      index += min(max(0, number ?? 0), bytes.count - index)
    default:
      if let character = Self.characters[word] {
        append(character)
      } else if let destination = Self.destinations[word] {
        flush()
        if group.destination != .skipped { group.destination = destination }
        if word == "listtext" || word == "pntext" { markNumbered() }
      } else if Self.dateParts.contains(word), let number {
        dates[group.destination, default: [:]][word] = number
      }
    }
  }

  /// `\u8220?`: a UTF-16 unit, then what stands in for it, which is passed over.
  private mutating func unicode(_ number: Int) {
    let unit = UInt16(truncatingIfNeeded: number)
    if UTF16.isLeadSurrogate(unit) {
      lead = unit
    } else if UTF16.isTrailSurrogate(unit), let lead {
      append(String(decoding: [lead, unit], as: UTF16.self))
      self.lead = nil
    } else {
      append(String(decoding: [unit], as: UTF16.self))
    }
    for _ in 0..<group.fallbackCount {
      guard index < bytes.count, bytes[index] != 0x7B, bytes[index] != 0x7D else { return }
      if bytes[index] == 0x5C {
        guard index + 3 < bytes.count, bytes[index + 1] == 0x27 else { return }
        index += 4
      } else {
        index += 1
      }
    }
  }

  private var lead: UInt16?

  // MARK: - Words

  private mutating func append(byte: UInt8) {
    let label = fontLabels[group.font] ?? codePage
    if label != pendingLabel { flush() }
    pendingLabel = label
    pending.append(byte)
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let text = MailCharset.text(pending, label: pendingLabel)
    pending.removeAll(keepingCapacity: true)
    store(text)
  }

  private mutating func append(_ text: String) {
    flush()
    store(text)
  }

  private mutating func store(_ text: String) {
    guard !group.isHidden else { return }
    switch group.destination {
    case .text: paragraph += text
    case .note: note += text
    case .title: if title.utf8.count < 10_000 { title += text }
    case .author: if author.utf8.count < 10_000 { author += text }
    case .styles:
      styleName += text
      guard styleName.hasSuffix(";") else {
        if styleName.utf8.count > 1000 { styleName = "" }
        return
      }
      let name = WhiteSpace.collapsed(String(styleName.dropLast()))
      if let kind = OfficeStyle.kind(name) { styleKinds[openStyle] = kind }
      styleName = ""
      openStyle = 0
    case .skipped, .fonts, .created, .revised: break
    }
  }

  private mutating func endParagraph() {
    flush()
    if group.destination == .note {
      endNoteParagraph()
      return
    }
    guard group.destination == .text else { return }
    if isInRow {
      paragraph += " "
      return
    }
    let text = WhiteSpace.laidOut(TextCleaning.cleaned(paragraph))
    paragraph = ""
    if !text.isEmpty { blocks.append(FormReport.Block(text: text, kind: kind)) }
  }

  private mutating func endNoteParagraph() {
    let text = WhiteSpace.laidOut(TextCleaning.cleaned(note))
    note = ""
    if !text.isEmpty { notes.append(FormReport.Block(text: text, kind: .paragraph)) }
  }

  private mutating func endCell() {
    flush()
    cells.append(WhiteSpace.laidOut(TextCleaning.cleaned(paragraph)))
    paragraph = ""
  }

  /// A row of a table: a line where its cells are short, and else each of them a paragraph.
  private mutating func endRow() {
    flush()
    let filled = cells.filter { !$0.isEmpty }
    if cells.count > 1, filled.allSatisfy({ $0.utf8.count < 120 }) {
      let text = filled.joined(separator: " ")
      if !text.isEmpty { blocks.append(FormReport.Block(text: text, kind: .paragraph)) }
    } else {
      blocks += filled.map { FormReport.Block(text: $0, kind: .paragraph) }
    }
    cells = []
    isInRow = false
  }

  private func date(_ destination: Destination) -> PartialDate? {
    guard let parts = dates[destination], let year = parts["yr"], (1970...9999).contains(year),
      let month = parts["mo"], (1...12).contains(month), let day = parts["dy"],
      (1...PartialDate.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  // MARK: - Tables

  private static let characters: [String: String] = [
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
  ]

  private static let destinations: [String: Destination] = {
    var table: [String: Destination] = [
      "fonttbl": .fonts, "stylesheet": .styles, "title": .title, "author": .author,
      "creatim": .created, "revtim": .revised, "footnote": .note,
    ]
    for word in [
      "colortbl", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl",
      "footerr", "footerf", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn",
      "fldinst", "listtext", "pntext", "listtable", "listoverridetable", "rsidtbl", "generator",
      "themedata", "datastore", "latentstyles", "filetbl", "xmlnstbl", "annotation", "atnid",
      "atnauthor", "bkmkstart", "bkmkend", "subject", "keywords", "operator", "doccomm",
      "company", "manager", "category", "printim", "buptim", "revtbl", "xe", "tc", "nonshppict",
      "shppict", "nonesttables", "private", "txe", "rxe", "hlinkbase",
    ] {
      table[word] = .skipped
    }
    return table
  }()

  private static let dateParts: Set<String> = ["yr", "mo", "dy"]

  /// The encodings of `\fcharset`, where they are not that of the file.
  private static let charsets: [Int: String] = [
    77: "macintosh", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "windows-1253",
    162: "windows-1254", 163: "windows-1258", 177: "windows-1255", 178: "windows-1256",
    186: "windows-1257", 204: "windows-1251", 222: "windows-874", 238: "windows-1250",
  ]
}
