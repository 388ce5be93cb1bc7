import HearsayTesting
import Model
import Testing

@testable import Reading

private let page = """
  <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
  <title>Freedonia says its mail was read | The Marsh Herald</title>
  <meta property="og:site_name" content="The Marsh Herald">
  <link rel="canonical" href="https://marsh.example/2021/07/06/mail">
  <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
  "headline":"Freedonia says its mail was read","datePublished":"2021-07-06T10:52:00+02:00",
  "author":[{"@type":"Person","name":"Ann Marsh"}],
  "publisher":{"@type":"Organization","name":"The Marsh Herald"}}</script>
  <style>p { color: red }</style></head><body>
  <nav><a href="/">Home</a> <a href="/world">World</a></nav>
  <article><h1>Freedonia says its mail was read</h1>
  <div class="share-bar"><a href="#">Share</a></div>
  <figure><img src="a.jpg"><figcaption>A router. Photo: Bo Reed</figcaption></figure>
  <p>PORT AMBER (Amber Wire) — Freedonia accused Sylvania on Tuesday of reading the mail of its
  ministers for <b>three</b> years, a spokesperson said, and showed logs of it to reporters.</p>
  <h2>What was taken</h2>
  <ul><li>The mail of forty people, most of them in the ministry</li><li>Two maps of the harbour</li></ul>
  <blockquote><p>“We have the logs, and anybody who doubts it may read them,” Ada Quill said.</p></blockquote>
  <p>Sylvania has denied it, calling the logs “a school play”, and asked for proof.</p>
  <div class="related"><h3>Related stories</h3><a href="/x">Harbour opens</a></div>
  </article><footer>© 2021 The Marsh Herald</footer>
  <script>document.write("<p>evil</p>")</script></body></html>
  """

@Suite("Reading web pages")
struct PageReadingTests {
  @Test("The report is found among what surrounds it")
  func report() throws {
    let document = try document(page)
    #expect(document.mediaType == "text/html")
    #expect(document.words(.headline) == ["Freedonia says its mail was read"])
    #expect(document.words(.subheading) == ["What was taken"])
    #expect(document.words(.listItem).count == 2)
    #expect(document.words(.paragraph).count == 3)
    for word in ["Home", "Share", "evil", "Harbour opens", "color", "©"] {
      #expect(!document.text.contains(word))
    }
  }

  @Test("Its own data give publisher, author, date, language and address; its text the rest")
  func metadata() throws {
    let document = try document(page)
    #expect(document.publisher == "The Marsh Herald")
    #expect(document.byline == ["Ann Marsh"])
    #expect(document.published?.description == "2021-07-06T10:52:00+02:00")
    #expect(document.language == "en")
    #expect(document.url == "https://marsh.example/2021/07/06/mail")
    #expect(document.place == "Port Amber")
    #expect(document.credits == ["Amber Wire"])
    #expect(document.dateline.map { document.text[$0] } == "PORT AMBER (Amber Wire) — ")
  }

  @Test("A page in an old encoding reads as it shows")
  func oldEncoding() throws {
    let head =
      "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"></head>"
    let bytes =
      Array(head.utf8) + Array("<body><p>".utf8) + [0xCF, 0xEE, 0xF0, 0xF2]
      + Array("</p></body></html>".utf8)
    #expect(try DocumentReader.document(from: bytes, path: "x").text == "Порт")
  }

  @Test("A page without text says so")
  func noText() {
    #expect(throws: ReadingError.noText) { try document("<html><body><img src=x></body></html>") }
  }

  @Test("A lead in the article's header is read, and a deck stands as a heading does")
  func lead() throws {
    let report = try document(
      """
      <html><body><header><p>The Marsh Herald, the paper of the marshes since 1871.</p></header>
      <main><header><h1>Freedonia says its mail was read</h1>
      <p>Ministry asks for an answer; Sylvania silent</p>
      <p>The ministry says that strangers read its letters for a year, and that it knows them.</p>
      <p>By Ann Marsh | 6 July 2021</p></header>
      <div class="article-body"><p>The ministry of Freedonia said on Monday that its mail had been
      read by strangers since the spring of last year, and that it had told its neighbours so.</p>
      <p>Sylvania, which was named in the statement, has not said anything about the charge, and its
      embassy did not answer the questions that this newspaper put to it on Tuesday.</p></div></main>
      </body></html>
      """)
    #expect(
      report.text.contains("The ministry says that strangers read its letters for a year"))
    #expect(!report.text.contains("the paper of the marshes"))
    let deck = report.blocks.first { report.text[$0.span].hasPrefix("Ministry asks") }
    #expect(deck?.kind == .subheading)
  }

  @Test("Captions, other reports and what is told of the author are no part of the text")
  func furniture() throws {
    let paragraph =
      "<p>" + String(repeating: "The ministry said so, and nobody answered. ", count: 6)
    let report = try document(
      """
      <html><head><script type="application/ld+json">{"@type":"NewsArticle",
      "headline":"Mail was read","author":{"@type":"Person","name":"Ann Marsh"}}</script></head><body>
      <article><h1>Mail was read</h1>\(paragraph)</p><p>A router on a table. © Agency / Bo Reed</p>
      \(paragraph)</p><h3>Read on</h3><ul><li><a href="/1">Other news of the day</a></li></ul>
      \(paragraph)</p><p>Ann Marsh is a writer at the Herald and lives by the sea.</p>
      <h4><a href="/2">A bridge falls</a></h4><p>Nobody was hurt.</p></article></body></html>
      """)
    for words in ["A router", "Read on", "Other news", "A bridge", "Nobody was hurt", "by the sea"]
    {
      #expect(!report.text.contains(words), "\(words)")
    }
    #expect(report.blocks.filter { $0.kind == .paragraph }.count == 3)
  }

  @Test("Quotation marks, no-break spaces and ligatures come through whole")
  func letters() throws {
    let words = "On 5\u{A0}July the ministry’s o\u{FB03}ce said: “We know, and we wait — for now.”"
    let report = try document("<html><body><h1>Mail was read</h1><p>  \(words) </p></body></html>")
    #expect(report.text.hasSuffix(words))
  }

  @Test("A page that shows its report only with scripts is read from its data, or without scripts")
  func scripts() throws {
    let prose = String(repeating: "The ministry said so, and nobody answered. ", count: 12)
    let data = try document(
      """
      <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Mail was read",
      "articleBody":"\(prose)\\n\(prose)"}</script></head><body><h1>Mail was read</h1><div id="app">
      </div></body></html>
      """)
    #expect(data.text.contains("nobody answered"))
    let page = try document(
      "<html><body><h1>Mail was read</h1><noscript><p>\(prose)</p></noscript></body></html>")
    #expect(page.text.contains("nobody answered"))
  }

  @Test("Hostile pages end soon and do not trap", arguments: HostilePage.all)
  func hostile(page: HostilePage) {
    _ = try? DocumentReader.document(from: Array(page.text.utf8), path: "x")
  }
}

/// A page made to break its reader, with a name: a log that held the pages themselves would run to megabytes.
struct HostilePage: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String

  static let all = [
    page("100,000 boxes deep", repeated("<div>", 100_000) + "<p>Deep down.</p>"),
    page("wrong ends", repeated("<b>", 50_000) + repeated("</i></b>", 50_000) + "x"),
    page("openings alone", "<html>" + repeated("<", 5_000_000)),
    page("quotation marks of attributes", "<html><p a=" + repeated("\"'", 500_000)),
    page("attributes without end", repeated("<p><a x=\"", 100_000)),
    page("zero bytes", "<html>" + repeated("\u{0}<p\u{0}>x", 10_000)),
    page("a comment without end", "<html><!--" + repeated("x", 100_000)),
    page("a script without end", "<html><script>" + repeated("</", 200_000)),
    page("tables within tables", repeated("<table><tr><td>", 10_000) + "x"),
    page("ends alone", "<html>" + repeated("</p>", 200_000)),
    page("lists within lists", repeated("<ul><li>x", 30_000)),
    page("wild references", "<html>&#x110000;&#0;&amp" + repeated("&", 200_000)),
  ]

  private static func page(_ name: String, _ text: String) -> HostilePage {
    HostilePage(testDescription: name, text: text)
  }

  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}

@Suite("Hostile texts")
struct HostileTextTests {
  @Test("A line of 20 MB, a million quotation marks, a million lines and wild UTF-16 end soon")
  func large() throws {
    let sentence = "The mail was read, the ministry said. "
    for text in [
      String(repeating: sentence, count: 20_000_000 / sentence.utf8.count),
      String(repeating: "\"", count: 1_000_000), String(repeating: "a\n", count: 20_000),
      String(repeating: "(", count: 300_000) + "x", String(repeating: "2021-07-05 ", count: 50_000),
    ] {
      _ = try? DocumentReader.document(from: Array(text.utf8), path: "x")
    }
    _ = try? DocumentReader.document(
      from: [0xFF, 0xFE] + [UInt8](repeating: 0xD8, count: 100_001), path: "x")
  }
}
