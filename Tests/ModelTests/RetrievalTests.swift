import Model
import Testing

@Suite("How bytes were had")
struct RetrievalTests {
  @Test(
    "The encoding is read from the answer's head",
    arguments: [
      ("text/html; charset=windows-1251", "windows-1251"),
      ("text/html;Charset=\"UTF-8\"; x=y", "UTF-8"),
      ("text/html; boundary=a; charset = koi8-r", "koi8-r"),
      ("text/html", nil), ("charset=utf-8", nil), ("text/html; charset=", nil),
      ("text/html; charset=a b", nil), ("text/html; charset=\u{1B}[31m", nil),
      ("text/html; charset=" + String(repeating: "a", count: 99), nil),
    ] as [(String, String?)])
  func charset(type: String, expected: String?) {
    let retrieval = Retrieval(
      url: "http://herald.example/", date: "2031-07-05T10:00:00Z", status: 200,
      headers: [.init("Server", "x"), .init("CONTENT-TYPE", type)])
    #expect(retrieval.charset == expected)
  }
}
