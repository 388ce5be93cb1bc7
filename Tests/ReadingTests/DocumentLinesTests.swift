import HearsayTesting
import Model
import Testing

@testable import Reading

@Suite("Documents as NDJSON")
struct DocumentLinesTests {
  private func lines(_ text: String, lineLimit: Int = 1 << 20) -> [DocumentLines.Element] {
    Array(DocumentLines(bytes: Array(text.utf8), lineLimit: lineLimit))
  }

  @Test("A text is kept to the character")
  func verbatim() throws {
    let element = lines(#"{"id":"a1","text":" One\r\n\r\ntwo\u00a0 three\u0007 ","x":{"y":[1]}}"#)
    let line = try #require(try element.first?.document.get())
    let document = try DocumentReader.document(fromLine: line, path: "in.jsonl")
    #expect(document.text == " One\r\n\r\ntwo\u{A0} three\u{7} ")
    #expect(document.path == "in.jsonl#a1")
    #expect(document.id == DocumentReader.identifier(of: Array(document.text.utf8)))
  }

  @Test("What the line knows takes the place of what the text says")
  func known() throws {
    let element = lines(
      #"{"id":7,"text":"A headline of words\n\nBy Ann Marsh\n\nThe mail was read, the ministry said.","title":"Known","byline":["Cy Lark"],"publisher":"Amber Wire","published":"2021-07-05","language":"en"}"#
    )
    let line = try #require(try element.first?.document.get())
    let document = try DocumentReader.document(fromLine: line, path: "in.jsonl")
    #expect(document.title == "Known")
    #expect(document.byline == ["Cy Lark"])
    #expect(document.publisher == "Amber Wire")
    #expect(document.published == PartialDate(year: 2021, month: 7, day: 5))
    #expect(document.path == "in.jsonl#7")
  }

  @Test("Bad lines are named, blank ones passed over, and the rest is read")
  func badLines() {
    let found = lines(
      "{\"id\":\"a\",\"text\":\"x\"}\n\nnot json\n{\"id\":\"b\"}\n[1]\n{\"text\":\"x\"}\r\n{\"id\":\"c\",\"html\":\"<p>x\"}"
    )
    #expect(found.map(\.number) == [1, 3, 4, 5, 6, 7])
    let failures = found.compactMap { element -> String? in
      guard case .failure(let error) = element.document else { return nil }
      return error.description
    }
    #expect(failures.count == 4)
    #expect(failures.first?.hasPrefix("line 3: ") == true)
  }

  @Test("A line over the limit is an error, and the next line follows")
  func longLine() {
    let long = String(repeating: "x", count: 600_000)
    let found = lines(
      "{\"id\":\"a\",\"text\":\"\(long)\"}\n{\"id\":\"b\",\"text\":\"y\"}\n", lineLimit: 1000)
    #expect(found.count == 2)
    #expect(throws: ReadingError.self) { try found[0].document.get() }
    #expect(throws: Never.self) { try found[1].document.get() }
  }

  @Test("Compressed lines read as the plain ones, also from several members")
  func compressed() throws {
    // printf '{"id":"a","text":"x"}\n' | gzip -n
    let gzip: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0xAB, 0x56, 0xCA, 0x4C, 0x51,
      0xB2, 0x52, 0x4A, 0x54, 0xD2, 0x51, 0x2A, 0x49, 0xAD, 0x28, 0x01, 0x32, 0x2B, 0x94, 0x6A,
      0xB9, 0x00, 0xB3, 0x97, 0x26, 0x9F, 0x16, 0x00, 0x00, 0x00,
    ]
    let found = Array(DocumentLines(bytes: gzip + gzip))
    #expect(found.count == 2)
    #expect(try found.map { try $0.document.get().id } == ["a", "a"])
    let cut = Array(DocumentLines(bytes: Array(gzip.dropLast(12))))
    #expect(throws: ReadingError.self) { try cut.last?.document.get() }
  }

  @Test("A page without anything is an error, not a trap", arguments: ["", "<p", "<!-- x", " "])
  func emptyPage(html: String) throws {
    let line = try #require(try lines("{\"id\":1,\"html\":\"\(html)\"}").first?.document.get())
    #expect(throws: ReadingError.self) { try DocumentReader.document(fromLine: line, path: "in") }
  }

  @Test("A file that is not there is an error")
  func missing() {
    #expect(throws: ReadingError.self) { try DocumentLines(contentsOfFile: "/no/such/file.jsonl") }
  }
}
