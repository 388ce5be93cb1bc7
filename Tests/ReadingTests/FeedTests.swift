import HearsayTesting
import Model
import Testing

@testable import Reading

@Suite("Feeds and bundles")
struct FeedTests {
  private func documents(_ text: String) throws -> [Document] {
    try PackedReports(bytes: Array(text.utf8), path: "feed").map { element in
      switch element {
      case .failure(_, let error): throw error
      case .report(let report):
        if report.form == .file {
          return try DocumentReader.document(
            from: report.bytes, path: report.path, listed: report.listed ?? ListedMetadata())
        }
        let line = try DocumentLine(json: report.bytes)
        return try DocumentReader.document(fromLine: line, path: report.path)
      }
    }
  }

  private let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel><title>The Marsh Herald</title><link>https://marsh.example/</link>
    <atom:link rel="self" href="https://marsh.example/feed"/><language>en</language>
    <item><title>Freedonia &amp;amp; Sylvania</title><link>https://marsh.example/1</link>
    <guid isPermaLink="false">m-1</guid><pubDate>Mon, 05 Jul 2021 10:00:00 +0200</pubDate>
    <dc:creator>Ann Marsh</dc:creator><description>Short&nbsp;words.</description>
    <content:encoded><![CDATA[<p>Karl Brandt said on Monday that Sylvania had read the letters of
    its ministers.</p><p>Sylvania denied it.</p>]]></content:encoded></item>
    <item><title>Two</title><link>https://marsh.example/2</link>
    <author>cy@marsh.example (Cy Lark)</author>
    <description>&lt;p&gt;The ministry said that all was read.&lt;/p&gt;&lt;p&gt;It went on.&lt;/p&gt;</description></item>
    <item><title>Only a title</title><link>https://marsh.example/3</link></item>
    </channel></rss>
    """

  @Test("RSS 2.0: the whole text where it is given, else the summary")
  func rssDocuments() throws {
    let found = try documents(rss)
    #expect(found.map(\.path) == ["feed#m-1", "feed#https://marsh.example/2"])
    let first = try #require(found.first)
    #expect(first.title == "Freedonia & Sylvania")
    #expect(first.url == "https://marsh.example/1")
    #expect(first.byline == ["Ann Marsh"])
    #expect(first.publisher == "The Marsh Herald")
    #expect(first.published?.description == "2021-07-05T10:00:00+02:00")
    #expect(first.language == "en")
    #expect(first.text.contains("Karl Brandt said on Monday"))
    #expect(first.text.contains("Sylvania denied it."))
    #expect(!first.text.contains("<p>"))
    #expect(found[1].text == "The ministry said that all was read.\n\nIt went on.")
    #expect(found[1].byline == ["Cy Lark"])
  }

  @Test("A feed lists its entries, those without a text as well")
  func entries() throws {
    let feed = try Feed(bytes: Array(rss.utf8))
    #expect(feed.title == "The Marsh Herald")
    #expect(feed.url == "https://marsh.example/")
    #expect(
      feed.entries.map(\.id) == ["m-1", "https://marsh.example/2", "https://marsh.example/3"])
    #expect(feed.entries.map(\.url).last == "https://marsh.example/3")
    #expect(feed.entries[2].content == nil)
    #expect(throws: ReadingError.self) { try Feed(bytes: Array("<html><p>x".utf8)) }
    #expect(throws: ReadingError.self) { try Feed(bytes: []) }
  }

  @Test("Atom, with text, HTML and XHTML")
  func atom() throws {
    let found = try documents(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">Amber &lt;b&gt;Wire&lt;/b&gt;</title>
      <link rel="self" href="https://amber.example/feed"/><link href="https://amber.example/"/>
      <entry><id>urn:1</id><title>One</title><link rel="edit" href="https://amber.example/edit"/>
      <link rel="alternate" href="https://amber.example/1"/><published>2021-07-05T10:00:00Z</published>
      <author><name>Ann Marsh</name><uri>https://amber.example/ann</uri></author>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Karl Brandt said <b>that</b> it
      was 5 &lt; 6.</p></div></content></entry>
      <entry><id>urn:2</id><title>Two</title><updated>2021-07-06T00:00:00Z</updated>
      <content type="text">Words &lt;here&gt;</content></entry>
      <entry><id>urn:3</id><title>Three</title><summary type="html">&lt;i&gt;Sum&lt;/i&gt; of it</summary>
      <source><title>Delta Post</title></source></entry></feed>
      """)
    #expect(found.map(\.path) == ["feed#urn:1", "feed#urn:2", "feed#urn:3"])
    #expect(found[0].url == "https://amber.example/1")
    #expect(found[0].byline == ["Ann Marsh"])
    #expect(found[0].publisher == "Amber Wire")
    #expect(found[0].text.contains("Karl Brandt said that it was 5 < 6."))
    #expect(found[1].text == "Words <here>")
    #expect(found[1].published?.description == "2021-07-06T00:00:00Z")
    #expect(found[2].text == "Sum of it")
    #expect(found[2].publisher == "Delta Post")
  }

  @Test("RSS 0.91 and 1.0, in Latin-1 as well")
  func oldForms() throws {
    let rdf = """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Caf\u{E9} Post</title></channel>
      <item rdf:about="https://cafe.example/1"><title>One</title><description>Words of it.</description>
      <dc:date>2021-07-05</dc:date></item></rdf:RDF>
      """
    let latin1 = rdf.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let feed = try Feed(bytes: latin1)
    #expect(feed.title == "Caf\u{E9} Post")
    #expect(feed.entries.first?.id == "https://cafe.example/1")
    #expect(feed.entries.first?.url == "https://cafe.example/1")
    #expect(feed.entries.first?.published == PartialDate(year: 2021, month: 7, day: 5))
    let old = try Feed(
      bytes: Array(
        """
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://marsh.example/rss.dtd">
        <rss version="0.91"><channel><title>Old</title><item><title>T</title>
        <link>https://old.example/</link><description>D</description></item></channel></rss>
        """.utf8))
    #expect(old.entries.map(\.title) == ["T"])
  }

  @Test("JSON Feed")
  func json() throws {
    let found = try documents(
      """
      {"version":"https://jsonfeed.org/version/1.1","title":"Delta Post","items":[
      {"id":1,"url":"https://delta.example/1","title":"One","content_html":"<p>Karl Brandt said that it was read.</p>",
       "date_published":"2021-07-05T10:00:00Z","authors":[{"name":"Ann Marsh"}]},
      {"id":"2","content_text":"Plain words.","author":{"name":"Cy Lark"},"title":7},
      {"id":"3","external_url":"https://delta.example/3"}, "odd", null]}
      """)
    #expect(found.map(\.path) == ["feed#1", "feed#2"])
    #expect(found[0].text.contains("Karl Brandt said that it was read."))
    #expect(found[0].published?.description == "2021-07-05T10:00:00Z")
    #expect(found[1].text == "Plain words.")
    #expect(found[1].byline == ["Cy Lark"])
  }

  @Test("STIX: reports, notes and opinions, by the names of who made them")
  func stix() throws {
    var found = try documents(
      """
      {"type":"bundle","id":"bundle--1","objects":[
      {"type":"identity","spec_version":"2.1","id":"identity--1","name":"Graywick Labs"},
      {"type":"report","spec_version":"2.1","id":"report--1","created_by_ref":"identity--1",
       "name":"The letters of Freedonia","description":"Graywick Labs said that the letters were read.",
       "published":"2021-07-05T10:00:00.000Z","created":"2021-07-04T10:00:00.000Z",
       "external_references":[{"source_name":"x"},{"source_name":"y","url":"https://graywick.example/1"}]},
      {"type":"note","id":"note--1","content":"A note.","authors":["Ann Marsh"],"created":"2021-07-06T10:00:00Z"},
      {"type":"opinion","id":"opinion--1","opinion":"disagree","explanation":"It was not so."},
      {"type":"malware","id":"malware--1","name":"no report","description":"x"}]}
      """)
    #expect(found.map(\.path) == ["feed", "feed#report--1", "feed#note--1", "feed#opinion--1"])
    #expect(found.removeFirst().text.contains("malware: 1"))
    #expect(found[0].title == "The letters of Freedonia")
    #expect(found[0].publisher == "Graywick Labs")
    #expect(found[0].url == "https://graywick.example/1")
    #expect(found[0].published?.withoutTime == PartialDate(year: 2021, month: 7, day: 5))
    #expect(found[1].byline == ["Ann Marsh"])
    #expect(found[2].text == "It was not so.")
  }

  @Test("A bundle that is cut off, or holds odd things, gives the objects that are whole")
  func damagedBundle() throws {
    let found = try documents(
      #"""
      {"spec_version":"2.1","x":["objects",[1,{"objects":[]}]],"objects":[1,"a\"],}",null,{"type":"note",
      "content":"One {[\"]}"},[],{"type":"note","content":5},{"type":"note","content":"Two"},{"type":"note","cont
      """#)
    #expect(found.map(\.text) == ["One {[\"]}", "Two"])
  }

  @Test("What is not well-formed costs nothing around it")
  func malformed() throws {
    let feed = try Feed(
      bytes: Array(
        """
        <rss><channel><title>A &amp; B & C&nbsp;D</title><item><title>x &rarr; &#33; &unknown;</title>
        <link>https://marsh.example/?a=1&b=2&lt=3</link>
        <description>&lt;p&gt;AT&T &amp;amp; <![CDATA[a &amp;&lt;b&gt;]]></description></channel></rss>
        """.utf8))
    #expect(feed.title == "A & B & C D")
    #expect(feed.entries.first?.title == "x → ! &unknown;")
    #expect(feed.entries.first?.url == "https://marsh.example/?a=1&b=2&lt=3")
    #expect(feed.entries.first?.content == .text("AT&T & a &<b>"))
  }

  @Test("An entry whose name and address are blank is named by its place, and read")
  func blankNames() throws {
    let xml = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><id> </id>
      <link rel="alternate" href="&#8203;"/><content type="html">&lt;p&gt;Of the marsh.&lt;/p&gt;</content></entry></feed>
      """
    let json = """
      {"version":"https://jsonfeed.org/version/1","items":[{"id":"\\u0000","url":"\\u200b",
      "content_html":"<p>Of the marsh.</p>"}]}
      """
    for bytes in [Array(xml.utf8), Array(json.utf8)] {
      let feed = try Feed(bytes: bytes)
      let entry = try #require(feed.entries.first)
      #expect(entry.id == "entry 1")
      #expect(entry.url == nil)
      let line = try #require(feed.line(of: entry))
      #expect(try DocumentLine(json: line).id == "entry 1")
    }
  }

  @Test("A feed that is cut off is read up to there")
  func truncated() throws {
    let feed = try Feed(bytes: Array(rss.utf8.prefix(1300)))
    #expect(feed.entries.first?.id == "m-1")
  }

  @Test("Entities are not expanded, files not read, and depth does not matter")
  func hostile() throws {
    let laughs = """
      <!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <rss><channel><title>T &c; &x;</title><item><title>&c;</title><description>&x;d&c;</description></item></channel></rss>
      """
    let feed = try Feed(bytes: Array(laughs.utf8))
    #expect(feed.title == "T &c; &x;")
    #expect(feed.entries.first?.content == .text("&x;d&c;"))
    let deep = "<rss><item><title>T</title><description>" + String(repeating: "<b>", count: 100_000)
    _ = try Feed(bytes: Array(deep.utf8))
    let array = String(repeating: "[", count: 100_000)
    let json = "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":\(array)"
    #expect(throws: ReadingError.self) { try Feed(bytes: Array(json.utf8)) }
    let marks = String(repeating: "<div>&amp;", count: 20_000)
    let html =
      "<rss><item><title>T</title><description><![CDATA[\(marks)]]></description></item></rss>"
    #expect(try Feed(bytes: Array(html.utf8)).entries.count == 1)
  }

  @Test(
    "Dates as mails have them",
    arguments: [
      ("Mon, 05 Jul 2021 10:00:00 GMT", "2021-07-05T10:00:00Z"),
      ("5 Jul 21 10:00 EST", "2021-07-05T10:00:00-05:00"),
      ("Mon, 05 Jul 2021", "2021-07-05"),
      ("2021-07-05T10:00:00+02:00", "2021-07-05T10:00:00+02:00"),
    ])
  func dates(text: String, date: String) {
    #expect(FeedDate.date(text)?.description == date)
  }

  @Test("Damage anywhere never traps", arguments: UInt64(0)..<100)
  func fuzz(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var bytes = Array(rss.utf8)
    for _ in 0..<8 {
      bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
    }
    _ = try? Feed(bytes: bytes)
    #expect(PackedReports(bytes: bytes, path: "a").allSatisfy { _ in true })
  }
}
