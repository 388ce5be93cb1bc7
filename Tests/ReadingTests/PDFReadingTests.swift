import Foundation
import HearsayTesting
import Model
import Testing

@testable import Reading

/// Whether poppler is here; `scripts/setup` installs it.
let hasPoppler = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"].contains {
  FileManager.default.isExecutableFile(atPath: $0)
}

private func read(_ pdf: PDFWriter) async throws -> Document {
  try await DocumentReader.read(pdf.bytes, path: "report.pdf")
}

private let first = """
  The ministry of Freedonia said on Tuesday that its mail servers had been read for three years, and \
  that the so-called implant was found on 1,200 routers of the harbour in all. The ministry showed \
  logs of it to reporters, who were not allowed to keep a copy of them.
  """
private let second = """
  Sylvania denied the accusation on the same day and called the logs a school play, in the words of \
  a spokesperson. It asked for proof that an office of its own choice could examine, and said that \
  the harbour had been closed for repairs in the first place.
  """
private let third = """
  Officials in Port Amber declined to say who had paid for the equipment. “We have the logs,” Ada \
  Quill told The Marsh Herald, “and anybody who doubts it may read them in the library of the town, \
  where they lie open until the end of the month.”
  """

@Suite("Reading PDF files", .enabled(if: hasPoppler, "skipped: pdftotext is not installed"))
struct PDFReadingTests {
  /// A report in two columns over two pages, with all that pages have about them.
  private static var twoColumns: PDFWriter {
    var pdf = PDFWriter()
    pdf.properties = [
      ("Title", "Microsoft Word - mail_v3.doc"), ("Author", "Ada Quill; Bo Reed"),
      ("CreationDate", "D:20210706105200+02'00'"),
    ]
    func frame(_ number: Int) {
      pdf.add(["Harbour Institute Report 12"], left: 60, top: 30, size: 8)
      pdf.add(["\(number)"], left: 295, top: 810, size: 8)
    }
    pdf.pages.append([])
    frame(1)
    pdf.add(
      ["Mail of Freedonia read", "for three years"], left: 130, top: 70, size: 20, leading: 24)
    pdf.add(["Ada Quill and Bo Reed"], left: 60, top: 130)
    var left = pdf.add(["Summary"], left: 60, top: 170, size: 13, leading: 20)
    left = pdf.add(PDFWriter.lines(first, width: 36), left: 60, top: left) + 8
    // A paragraph that goes on in the other column, with a word broken there.
    let broken = PDFWriter.lines(second, width: 36)
    left = pdf.add(Array(broken.prefix(4)), left: 60, top: left)
    pdf.add(["1 See the minutes of 5 July 2021."], left: 60, top: 760, size: 7, leading: 9)
    pdf.add(["2 A router of the harbour."], left: 60, top: 769, size: 7, leading: 9)
    var right = pdf.add(Array(broken.dropFirst(4)), left: 310, top: 170) + 8
    right = pdf.add(["What was taken"], left: 310, top: right + 6, size: 13, leading: 20)
    right = pdf.add(
      ["• The mail of forty people, most of", "  them in the minis-"], left: 310, top: right)
    right = pdf.add(["  try of harbours"], left: 310, top: right)
    right = pdf.add(["• Two maps of the harbour"], left: 310, top: right) + 8
    let last = PDFWriter.lines(third, width: 36)
    pdf.add(Array(last.prefix(3)), left: 310, top: right)
    pdf.pages.append([])
    frame(2)
    pdf.add(Array(last.dropFirst(3)), left: 60, top: 70)
    pdf.pages.append([])
    frame(3)
    pdf.add(
      PDFWriter.lines("The report gives no count of the people.", width: 70), left: 60, top: 70)
    return pdf
  }

  @Test(
    "Columns, running heads, page numbers, broken words and paragraphs, footnotes: as it is meant")
  func golden() async throws {
    let document = try await read(Self.twoColumns)
    #expect(document.mediaType == "application/pdf")
    #expect(document.title == "Mail of Freedonia read for three years")
    #expect(document.byline == ["Ada Quill", "Bo Reed"])
    #expect(document.published?.description == "2021-07-06")
    #expect(document.words(.headline) == ["Mail of Freedonia read for three years"])
    #expect(document.words(.subheading) == ["Summary", "What was taken"])
    #expect(
      document.words(.listItem) == [
        "The mail of forty people, most of them in the ministry of harbours",
        "Two maps of the harbour",
      ])
    #expect(
      document.words(.paragraph) == [
        first, second, third, "The report gives no count of the people.",
        "1 See the minutes of 5 July 2021.", "2 A router of the harbour.",
      ])
    #expect(!document.text.contains("Institute"))
  }

  @Test("The same file gives the same document each time")
  func deterministic() async throws {
    let bytes = Self.twoColumns.bytes
    let once = try await DocumentReader.read(bytes, path: "a.pdf")
    #expect(try await DocumentReader.read(bytes, path: "a.pdf") == once)
  }

  @Test("Three columns below a headline are read one after the other")
  func threeColumns() async throws {
    var pdf = PDFWriter()
    pdf.add(["Harbour mail was read"], left: 120, top: 60, size: 22)
    for (column, text) in [first, second, third].enumerated() {
      pdf.add(
        PDFWriter.lines(text, width: 25), left: 50 + 170 * Double(column), top: 110, size: 10)
    }
    let document = try await read(pdf)
    #expect(document.title == "Harbour mail was read")
    #expect(document.words(.paragraph) == [first, second, third])
  }

  @Test("The rows of a table stay rows")
  func table() async throws {
    var pdf = PDFWriter()
    var top = pdf.add(PDFWriter.lines(first, width: 78), left: 60, top: 80) + 12
    for row in [
      ["Office", "Accounts", "Year"], ["Harbours", "40", "2019"], ["Mines", "12", "2020"],
    ] {
      for (column, cell) in row.enumerated() {
        pdf.add([cell], left: 60 + 150 * Double(column), top: top)
      }
      top += 14
    }
    pdf.add(PDFWriter.lines(second, width: 78), left: 60, top: top + 12)
    let paragraphs = try await read(pdf).words(.paragraph)
    #expect(
      paragraphs == [first, "Office Accounts Year", "Harbours 40 2019", "Mines 12 2020", second])
  }

  @Test("A table of contents is no text, whatever the number of its lines")
  func contents() async throws {
    var pdf = PDFWriter()
    let entries = (1...24).map { "\($0) Harbours \(String(repeating: ". ", count: 30))\($0)" }
    let top = pdf.add(entries, left: 60, top: 80)
    pdf.add(PDFWriter.lines(first, width: 78), left: 60, top: top + 24)
    #expect(try await read(pdf).words(.paragraph) == [first])
  }

  @Test("Paragraphs are told apart by room, by first lines set in, and by short last lines")
  func paragraphs() async throws {
    for (gap, indent) in [(8.0, 0.0), (0.0, 14.0), (0.0, 0.0)] {
      var pdf = PDFWriter()
      var top = 80.0
      for text in [first, second, third] {
        let lines = PDFWriter.lines(text, width: 76)
        pdf.add([lines[0]], left: 60 + indent, top: top)
        top = pdf.add(Array(lines.dropFirst()), left: 60, top: top + 12) + gap
      }
      #expect(try await read(pdf).words(.paragraph) == [first, second, third])
    }
  }

  @Test("A hyphen at the end of a line stays where it is the word's own")
  func hyphens() async throws {
    let lines = [
      "The state-owned harbour was read, and its so-",
      "called owner denied it. A minis-", "try that is state-", "owned has 1,200-", "odd routers.",
    ]
    var pdf = PDFWriter()
    pdf.add(lines, left: 60, top: 80)
    let text = try await read(pdf).text
    for words in ["so-called owner", "ministry that", "state-owned has", "1,200-odd"] {
      #expect(text.contains(words))
    }
  }

  @Test("A PDF file that cannot be read says why and what to do")
  func errors() async {
    var scanned = PDFWriter()
    scanned.pages = [[], []]
    var locked = PDFWriter()
    locked.add(["Freedonia was read."], left: 60, top: 80)
    let id = "<0123456789abcdef0123456789abcdef>"
    locked.trailer =
      "/ID [\(id) \(id)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
      + "/O <\(String(repeating: "ab", count: 32))> /U <\(String(repeating: "cd", count: 32))> >>"
    let whole = Self.twoColumns.bytes
    let cases: [(String, [UInt8], String)] = [
      ("scanned", scanned.bytes, "ocrmypdf"), ("locked", locked.bytes, "password"),
      ("cut at the head", Array(whole.prefix(60)), "damaged"),
      ("no more than its mark", Array("%PDF-1.7\n".utf8), "damaged"),
    ]
    for (name, bytes, words) in cases {
      let error = await #expect(throws: ReadingError.self, "\(name)") {
        try await DocumentReader.read(bytes, path: "x.pdf")
      }
      #expect(error?.description.contains(words) == true, "\(name)")
      #expect(error?.description.contains("\n  ") == true, "\(name)")
    }
  }

  @Test("Where pdftotext is missing the error names what to install", arguments: 0..<20)
  func missing(turn: Int) async {
    // More than a pipe holds: the process ends before it has read it.
    let bytes = Self.twoColumns.bytes + [UInt8](repeating: 0x20, count: turn * 100_000)
    let error = await #expect(throws: ReadingError.self) {
      try await PDFText.layout(of: bytes, tool: "pdftotext-that-is-not-there")
    }
    #expect(error?.description.contains("apt-get install poppler-utils") == true)
  }

  @Test("A file cut in the middle gives what is left of it, or an error")
  func cut() async {
    let whole = Self.twoColumns.bytes
    for share in 1..<5 {
      _ = try? await DocumentReader.read(
        Array(whole.prefix(whole.count * share / 5)), path: "x.pdf")
    }
  }

  @Test("Time, memory and output of the process are bounded, and the error says which ran out")
  func limits() async throws {
    let laughs = HostilePDF.laughs(depth: 9).bytes
    func error(_ limits: PDFText.Limits, _ bytes: [UInt8]) async -> String {
      do throws(ReadingError) {
        return "\(try await PDFText.layout(of: bytes, limits: limits).count) bytes"
      } catch {
        return error.description
      }
    }
    // A thousand million words: a second is over long before them, and so is the memory.
    #expect(await error(PDFText.Limits(time: 1), laughs).contains("more than 1 seconds"))
    #expect(await error(PDFText.Limits(memory: 64 << 10), laughs).contains("64 MiB of memory"))
    var long = PDFWriter()
    for _ in 0..<15 {
      long.pages.append([])
      long.add(
        [String](repeating: String(repeating: "ab ", count: 26), count: 60), left: 60, top: 60)
    }
    #expect(await error(PDFText.Limits(output: 1 << 20), long.bytes).contains("more than 1 MiB"))
    #expect(await error(PDFText.Limits(), long.bytes).hasSuffix(" bytes"))
  }

  @Test("Hostile PDF files end soon", arguments: HostilePDF.all)
  func hostile(file: HostilePDF) async {
    _ = try? await DocumentReader.read(file.bytes, path: "x.pdf")
  }
}

@Suite("The lay-out of pages")
struct PDFLayoutTests {
  @Test("Hostile XHTML ends soon: depth, numbers that are none, a document type, cut off")
  func hostile() {
    let words = "<word xMin=\"nan\" yMin=\"1e999\" xMax=\"-inf\" yMax=\"x\">a</word>"
    for body in [
      String(repeating: "<flow>", count: 100_000),
      "<page width=\"1\" height=\"nan\"><line>" + String(repeating: words, count: 50_000),
      "<!DOCTYPE html [<!ENTITY a \"b\">]><page>&a;</page>",
      String(repeating: "<page height=\"842\">", count: 300),
    ] {
      _ = try? PDFReader.report(of: PDFLayout(xhtml: Array(("<html>" + body).utf8)))
    }
  }

  @Test("50,000 lines on one page, over and beside one another, end soon")
  func crowded() throws {
    var page = PDFPage(height: 842, lines: [])
    var random = SplitMix64(state: 7)
    for _ in 0..<50_000 {
      let left = Double(random.next() % 500)
      let top = Double(random.next() % 800)
      let box = PDFPage.Box(left: left, top: top, right: left + 40, bottom: top + 10)
      page.lines.append(PDFPage.Line([PDFPage.Word(text: "word", box: box)]))
    }
    let columns = PageColumns.columns(of: page.lines)
    #expect(columns.joined().reduce(0) { $0 + $1.words.count } == 50_000)
  }
}
