import Model
import Testing

@testable import Reading

/// A page with a headline, `head` in its head and `lines` between headline and text.
private func page(head: String = "", lines: String = "", html: String = "<html>") -> String {
  """
  <!DOCTYPE html>\(html)<head><meta charset="utf-8">\(head)</head><body><div id="main">
  <h1>Freedonia says that its mail was read</h1>\(lines)
  <p>Freedonia accused Sylvania of reading the mail of its ministers for three years, a spokesperson
  said, and showed the logs of it to reporters who had come to the harbour on the day before.</p>
  <p>Sylvania has denied it, calling the logs a school play, and asked for a proof that it could
  look at. The ministry said that it would hand over what it has to a court of the two countries.</p>
  </div></body></html>
  """
}

private func document(
  head: String = "", lines: String = "", html: String = "<html>",
  known: KnownMetadata = KnownMetadata()
) throws -> Document {
  try DocumentReader.document(
    from: Array(page(head: head, lines: lines, html: html).utf8), path: "a.html", known: known)
}

private func jsonLD(_ text: String) -> String {
  "<script type=\"application/ld+json\">\(text)</script>"
}

@Suite("Who signs a page")
struct PageAuthorTests {
  @Test(
    "The data of a page name its authors",
    arguments: [
      (#"{"@type":"NewsArticle","author":{"@type":"Person","name":"Ann Marsh"}}"#, ["Ann Marsh"]),
      (
        #"{"@graph":[{"@type":"Article","author":{"@id":"ann"}},{"@type":"Person","@id":"ann","name":"Bo Ek"}]}"#,
        ["Bo Ek"]
      ),
      (
        #"{"@type":"Article","author":{"@type":"Person","name":["Ann Marsh","Bo Ek"]}}"#,
        ["Ann Marsh", "Bo Ek"]
      ),
      (#"{"@type":"Article","author":[{"@type":"Organization","name":"The Marsh Herald"}]}"#, []),
      (#"{"@type":"Article","author":{"@type":"Person","name":"Newsroom Staff"}}"#, []),
      (
        #"{"@type":"Article","author":{"@type":"Person","name":"Ann","description":"Ann Marsh writes about mail."}}"#,
        ["Ann Marsh"]
      ),
      (#"<!-- {"@type":"Article","author":{"name":"Ann Marsh"},} -->"#, ["Ann Marsh"]),
      ("{\"@type\":\"Article\",\"author\":{\"name\":\"Ann\nMarsh\"},\"image\":[1,2", ["Ann Marsh"]),
    ])
  func linkedData(script: String, people: [String]) throws {
    #expect(try document(head: jsonLD(script)).byline == people)
  }

  @Test(
    "What a page shows names them where its data do not",
    arguments: [
      (#"<p class="byline">By <a href="/x">Ann Marsh</a> and Bo Ek</p>"#, ["Ann Marsh", "Bo Ek"]),
      (#"<span class="vcard"><a rel="author" href="/x">Ann Marsh</a></span>"#, ["Ann Marsh"]),
      (#"<div itemprop="author"><span itemprop="name">Ann Marsh</span></div>"#, ["Ann Marsh"]),
      ("<p>Posted on 7 February 2031 by nobody</p>", []),
      (#"<p class="author">Posted on 7 February 2031 by Ann Marsh</p>"#, ["Ann Marsh"]),
      ("<div><em>Von Ann Marsh und Bo Ek</em></div>", ["Ann Marsh", "Bo Ek"]),
      ("<p><b>Autor:</b> Ann Marsh<br></p>", ["Ann Marsh"]),
      ("<p>Auteur : Ann Marsh</p>", ["Ann Marsh"]),
      ("<p>Автор: Анна Болотова</p>", ["Анна Болотова"]),
      (#"<a href="/autoren/ann-marsh">Ann Marsh</a>"#, ["Ann Marsh"]),
      (#"<a href="/author/marsh_7">marsh_7</a>"#, ["marsh_7"]),
      ("<p>Posted by Ann Marsh under Harbour</p>", ["Ann Marsh"]),
      ("<p>Von Uns Hilfe</p>", []),
      (#"<p class="byline">Von der Redaktion</p>"#, []),
      (#"<p class="author">post@herald.example</p>"#, []),
      (#"<div class="comments"><p class="author">Carl Loud</p></div>"#, []),
    ])
  func shown(lines: String, people: [String]) throws {
    #expect(try document(lines: lines).byline == people)
  }

  @Test("An outlet that its own page calls an author signs nothing")
  func outlet() throws {
    let head = """
      <meta name="author" content="The Marsh Herald">
      <meta property="og:site_name" content="Marsh Herald">
      """
    #expect(try document(head: head).byline.isEmpty)
    let signed = try document(head: head, lines: "<p class=\"byline\">By Ann Marsh</p>")
    #expect(signed.byline == ["Ann Marsh"])
    #expect(signed.origins.byline == "byline element")
  }
}

@Suite("When a page was published")
struct PageDateTests {
  @Test(
    "A date is read from data, attributes, addresses and the text beside the headline",
    arguments: [
      (
        #"<meta property="article:published_time" content="2031-02-07T10:52:00+02:00">"#, "",
        "2031-02-07T10:52:00+02:00"
      ),
      (#"<meta name="bt:pubDate" content="20310207T10:52:00Z">"#, "", "2031-02-07"),
      (#"<meta name="pubdate" content="1928223120">"#, "", "2031-02-07T09:32:00Z"),
      (#"<link rel="canonical" href="https://herald.example/2031/02/07/mail">"#, "", "2031-02-07"),
      (
        #"<link rel="canonical" href="https://herald.example/news/20310207-mail">"#, "",
        "2031-02-07"
      ),
      (
        "", #"<time datetime="2031-02-07T10:52:00+02:00">Friday</time>"#,
        "2031-02-07T10:52:00+02:00"
      ),
      ("", #"<abbr class="published" title="2031-02-07">long ago</abbr>"#, "2031-02-07"),
      ("", #"<p class="meta">07.02.31, 10:52</p>"#, "2031-02-07T10:52:00"),
      ("", "<p>Published: 7 February 2031</p>", "2031-02-07"),
      ("", "<p>٧ فبراير ٢٠٣١</p>", "2031-02-07"),
      ("", "<p>18 بهمن 1409</p>", "2031-02-07"),
      ("", "<p>२०३१ की रिपोर्ट, 7 फरवरी 2031</p>", "2031-02-07"),
      ("", "<p>2031年2月7日</p>", "2031-02-07"),
      ("", "<p>2031년 2월 7일</p>", "2031-02-07"),
      ("", "<p>2031. február 7.</p>", "2031-02-07"),
      ("", "<p>7 tháng 2, 2031</p>", "2031-02-07"),
      ("", "<p>7 กุมภาพันธ์ 2574</p>", "2031-02-07"),
      ("", "<p>7. 2. 2031</p>", "2031-02-07"),
    ])
  func sources(head: String, lines: String, date: String) throws {
    #expect(try document(head: head, lines: lines).published?.description == date)
  }

  @Test(
    "The language and its land tell which number is the day",
    arguments: [("en-US", "2031-07-02"), ("en-GB", "2031-02-07"), ("de", "2031-02-07")])
  func order(tag: String, date: String) throws {
    let document = try document(
      lines: "<p class=\"date\">07/02/2031</p>", html: "<html lang=\"\(tag)\">")
    #expect(document.published?.description == date)
  }

  @Test(
    "What stands beside the headline goes before what is quoted, offered or vague",
    arguments: [
      // A day alone goes before links that have days in their names.
      (#"<p>07.02.2031</p><a class="Publication">No. 3 of 1 February 2031</a>"#, "2031-02-07"),
      // An aside that follows the headline at once belongs to it.
      (
        #"<aside class="col-2"><ul class="meta"><li>07.02.2031</li></ul></aside><p>of 6.02.2031</p>"#,
        "2031-02-07"
      ),
      // A post that is quoted has a time of its own.
      (
        #"<blockquote><time datetime="2030-03-12">then</time></blockquote><p>7 February 2031</p>"#,
        "2031-02-07"
      ),
      // The head of a commentary is no comment.
      (
        #"<div class="CommentHeader"><p class="PublishDate">7 February 2031</p></div>"#,
        "2031-02-07"
      ),
    ])
  func beside(lines: String, date: String) throws {
    let document = try document(lines: lines, html: "<html lang=\"en-GB\">")
    #expect(document.published?.description == date)
  }

  @Test("What page and address show against the data goes before them, and is kept as contrary")
  func borneOut() throws {
    let data = jsonLD(#"{"@type":"NewsArticle","datePublished":"2031-02-08"}"#)
    let canonical = #"<link rel="canonical" href="https://herald.example/2031/02/07/mail">"#
    let document = try document(
      head: data + canonical, lines: "<p class=\"date\">7 February 2031</p>")
    #expect(document.published?.description == "2031-02-07")
    #expect(document.origins.published == "dated element")
    #expect(document.origins.shownPublished?.description == "2031-02-07")
  }

  @Test("A moment whose day is shown in universal time stays as it is")
  func universalDay() throws {
    let lines = """
      <time itemprop="datePublished" class="date" datetime="2031-02-06T23:07:45+00:00">06/02/2031</time>
      """
    let document = try document(lines: lines, html: "<html lang=\"de\">")
    #expect(document.published?.description == "2031-02-06T23:07:45Z")
  }

  @Test("A moment in universal time is told in the time that the page shows")
  func localTime() throws {
    let head = #"<meta property="article:published_time" content="2031-02-08T02:25:54Z">"#
    let shown = try document(
      head: head, lines: #"<time class="date">7 February 2031, 21:25</time>"#)
    #expect(shown.published?.description == "2031-02-07T21:25:54-05:00")
    let canonical = #"<link rel="canonical" href="https://herald.example/2031/02/07/mail">"#
    #expect(try document(head: head + canonical).published?.description == "2031-02-07")
    let late = #"<meta property="article:published_time" content="2031-02-06T23:05:00Z">"#
    let german = try document(head: late, html: "<html lang=\"de\">")
    #expect(german.published?.description == "2031-02-07T00:05:00+01:00")
    let english = try document(head: late, html: "<html lang=\"en\">")
    #expect(english.published?.description == "2031-02-06T23:05:00Z")
  }

  @Test("A day that the page shows against its own data is kept beside it")
  func contrary() throws {
    let document = try document(
      head: jsonLD(
        #"{"@type":"Article","datePublished":"2031-02-03","dateModified":"2031-02-05"}"#),
      lines: #"<time datetime="2031-02-07">7 February 2031</time>"#)
    #expect(document.published?.description == "2031-02-03")
    #expect(document.updated?.description == "2031-02-05")
    #expect(document.origins.published == "json-ld datePublished")
    #expect(document.origins.shownPublished?.description == "2031-02-07")
  }

  @Test("The day of a change, and that of another report, is not the day of publication")
  func others() throws {
    let document = try document(
      lines: """
        <p class="date">Updated: 9 February 2031</p><p class="date">7 February 2031</p>
        <div class="related"><time datetime="2029-01-01">1 January 2029</time></div>
        """)
    #expect(document.published?.description == "2031-02-07")
  }
}

@Suite("What else a page says of itself")
struct PageNamesTests {
  @Test("The publisher is the name that the address bears out")
  func publisher() throws {
    let head = """
      <title>Freedonia says that its mail was read - The Marsh Herald</title>
      <link rel="canonical" href="https://www.marshherald.example/mail">
      """
    #expect(try document(head: head).publisher == "The Marsh Herald")
    let agency = jsonLD(#"{"@type":"NewsArticle","publisher":{"name":"Amber Wire"}}"#)
    let document = try document(head: head + agency)
    #expect(document.publisher == "The Marsh Herald")
    #expect(document.origins.publisher == "title element")
  }

  @Test("A language that the text plainly is not in is not believed")
  func language() throws {
    let english = try document(html: "<html lang=\"de-AT\">")
    #expect(english.language == "en")
    #expect(english.origins.language == "text")
    let declared = try document(html: "<html lang=\"en-AU\">")
    #expect(declared.language == "en")
    #expect(declared.origins.language == "html lang")
    #expect(try document().language == "en")
  }

  @Test("A relative address is resolved where its base is known, and only there")
  func address() throws {
    let relative = #"<link rel="canonical" href="/mail">"#
    #expect(try document(head: relative).url == nil)
    let based = try document(head: #"<base href="https://herald.example/x/">"# + relative)
    #expect(based.url == "https://herald.example/mail")
    #expect(try document(head: #"<link rel="canonical" href="javascript:x()">"#).url == nil)
  }

  @Test("The headline stands without the site's name and without what is written above it")
  func headline() throws {
    let kicker = """
      <html><head><title>Freedonia says its mail was read - Marsh Herald</title>
      <meta property="og:site_name" content="Marsh Herald"></head><body><h1>Marsh Herald</h1>
      <h2><span>Harbour: </span>Freedonia says its mail was read</h2><p>\(String(repeating: "The report is long enough to be one. ", count: 12))</p></body></html>
      """
    let document = try DocumentReader.document(from: Array(kicker.utf8), path: "a.html")
    #expect(document.title == "Freedonia says its mail was read")
  }

  @Test("What is given beside a page goes before what it says")
  func given() throws {
    let document = try document(
      head: #"<meta name="author" content="Ann Marsh">"#,
      known: KnownMetadata(byline: ["Bo Ek"], publisher: "Amber Wire"))
    #expect(document.byline == ["Bo Ek"])
    #expect(document.origins.byline == "given")
    #expect(document.publisher == "Amber Wire")
  }
}
