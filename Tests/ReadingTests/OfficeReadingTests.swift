import HearsayTesting
import Model
import Testing

@testable import Reading

private func read(_ parts: [(String, String)]) throws -> Document {
  let members = parts.map { (name: $0.0, bytes: Array($0.1.utf8)) }
  return try DocumentReader.document(from: Packer.pack(members, as: .zip), path: "report")
}

private let wordSpace =
  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
  + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""

private func word(_ body: String, _ more: [(String, String)] = []) throws -> Document {
  try read(
    [
      ("[Content_Types].xml", "<Types/>"),
      ("word/document.xml", "<w:document \(wordSpace)><w:body>\(body)</w:body></w:document>"),
    ] + more)
}

private let openSpace = [
  ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined(
  separator: " ")

private func open(_ body: String, _ more: [(String, String)] = []) throws -> Document {
  try read(
    [
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      (
        "content.xml",
        "<office:document-content \(openSpace)><office:automatic-styles>"
          + "<style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>"
          + "</office:automatic-styles><office:body><office:text>\(body)</office:text>"
          + "</office:body></office:document-content>"
      ),
    ] + more)
}

@Suite("Reading DOCX and ODT")
struct OfficeReadingTests {
  @Test("DOCX: what is shown is read, in its order, with what Word says that it is")
  func wordGolden() throws {
    let document = try word(
      """
      <w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>Harbour closed after attack</w:t></w:r></w:p>
      <w:p><w:pPr><w:pStyle w:val="U1"/></w:pPr><w:r><w:t>What was taken</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">The ministry of </w:t></w:r><w:ins><w:r><w:t>Freedonia</w:t></w:r></w:ins>
      <w:del><w:r><w:delText>Sylvania</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>
      <w:r><w:tab/><w:t>said on </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>
      <w:r><w:instrText>DATE \\@ x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
      <w:r><w:t>Tuesday</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>
      <w:r><w:t xml:space="preserve"> that its mail had been read.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Sylvania denied </w:t></w:r></w:p>
      <w:p><w:r><w:t>it on the same day, in the words of a spokesperson.</w:t></w:r></w:p>
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>The mail of forty people</w:t></w:r></w:p>
      <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Office</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Accounts</w:t></w:r></w:p></w:tc></w:tr>
      <w:tr><w:tc><w:p><w:r><w:t>Harbours</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>40</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>A box of text beside it.</w:t></w:r></w:p></mc:Choice>
      <mc:Fallback><w:p><w:r><w:t>A box of text beside it.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
      """,
      [
        (
          "word/styles.xml",
          """
          <w:styles \(wordSpace)><w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
          <w:style w:type="paragraph" w:styleId="U1"><w:name w:val="heading 1"/></w:style></w:styles>
          """
        ),
        (
          "word/footnotes.xml",
          """
          <w:footnotes \(wordSpace)><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote>
          <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>See the minutes.</w:t></w:r></w:p></w:footnote></w:footnotes>
          """
        ),
        (
          "docProps/core.xml",
          """
          <p xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Template 3</dc:title>
          <dc:creator>Ada Quill</dc:creator><dcterms:created>2021-07-06T08:00:00Z</dcterms:created>
          <dcterms:modified>2021-07-08T08:00:00Z</dcterms:modified></p>
          """
        ),
      ])
    #expect(
      document.mediaType
        == "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    #expect(document.title == "Harbour closed after attack")
    #expect(document.byline == ["Ada Quill"])
    #expect(document.published?.description == "2021-07-06")
    #expect(document.updated?.description == "2021-07-08")
    #expect(document.words(.headline) == ["Harbour closed after attack"])
    #expect(document.words(.subheading) == ["What was taken"])
    #expect(document.words(.listItem) == ["The mail of forty people"])
    #expect(
      document.words(.paragraph) == [
        "The ministry of Freedonia said on Tuesday that its mail had been read.",
        "Sylvania denied it on the same day, in the words of a spokesperson.", "Office Accounts",
        "Harbours 40", "A box of text beside it.", "See the minutes.",
      ])
  }

  @Test("ODT: what is shown is read, in its order, with what its styles say that it is")
  func openGolden() throws {
    let document = try open(
      """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>was deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:p text:style-name="P1">Harbour closed after attack</text:p>
      <text:h text:outline-level="1">What was taken</text:h>
      <text:p>The ministry<text:s text:c="2"/>of <text:span>Freedonia</text:span> said on Tuesday that its mail had been
       read.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See the minutes.</text:p></text:note-body></text:note><office:annotation><text:p>a comment</text:p></office:annotation></text:p>
      <text:list><text:list-item><text:p>The mail of forty people</text:p></text:list-item></text:list>
      <table:table><table:table-row><table:table-cell><text:p>Office</text:p></table:table-cell><table:table-cell><text:p>Accounts</text:p></table:table-cell></table:table-row></table:table>
      """,
      [
        (
          "meta.xml",
          """
          <m xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0">
          <meta:initial-creator>Ada Quill</meta:initial-creator><meta:creation-date>2021-07-06T10:52:00.5</meta:creation-date></m>
          """
        )
      ])
    #expect(document.mediaType == "application/vnd.oasis.opendocument.text")
    #expect(document.title == "Harbour closed after attack")
    #expect(document.byline == ["Ada Quill"])
    #expect(document.published?.description == "2021-07-06")
    #expect(document.words(.subheading) == ["What was taken"])
    #expect(document.words(.listItem) == ["The mail of forty people"])
    #expect(
      document.words(.paragraph) == [
        "The ministry of Freedonia said on Tuesday that its mail had been read.", "Office Accounts",
        "See the minutes.",
      ])
  }

  @Test("What cannot be read says why")
  func broken() throws {
    let cases: [(String, () throws -> Document)] = [
      ("not well-formed", { try word("<w:p><w:r>") }), ("no text", { try word("<w:p/>") }),
      (
        "without running text",
        { try read([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>")]) }
      ),
      (
        "password",
        { try open("<text:p/>", [("META-INF/manifest.xml", "<m><encryption-data/></m>")]) }
      ),
      (
        "a document type",
        {
          try read([
            ("[Content_Types].xml", "<Types/>"),
            (
              "word/document.xml",
              "<!DOCTYPE a [<!ENTITY b \"&#98;\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>"
            ),
          ])
        }
      ),
    ]
    for (words, read) in cases {
      let error = #expect(throws: ReadingError.self, "\(words)") { try read() }
      #expect(error?.description.contains(words) == true, "\(words)")
    }
    let whole = try Packer.pack(
      [("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", Array("<a/>".utf8))],
      as: .zip)
    for count in stride(from: 30, to: whole.count, by: 17) {
      _ = try? DocumentReader.document(from: Array(whole.prefix(count)), path: "x")
    }
  }

  @Test(
    "Hostile documents end soon",
    arguments: [
      ("<w:p>", 100_000), ("<w:tbl><w:tr><w:tc>", 30_000), ("<w:p/>", 100_000),
      ("<w:p><w:r><w:t>a</w:t></w:r></w:p>", 3_000),
      ("<w:r a1=\"x\">", 100), ("<w:tr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tr>", 3_000),
      ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>ab</w:t></w:r></w:p>", 50_000),
      ("</w:p>", 10),
    ])
  func hostile(piece: String, count: Int) {
    _ = try? word(String(repeating: piece, count: count))
    _ = try? open(String(repeating: piece.replacing("w:", with: "text:"), count: count))
  }

  @Test("A bomb of zeros is not unpacked whole")
  func bomb() throws {
    let zeros = [UInt8](repeating: 0x20, count: 66 << 20)
    let bytes = try Packer.pack(
      [("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", zeros)], as: .zip)
    #expect(throws: ReadingError.self) {
      try DocumentReader.document(from: bytes, path: "x")
    }
  }
}
