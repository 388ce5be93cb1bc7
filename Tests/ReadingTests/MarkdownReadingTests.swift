import Model
import Testing

@testable import Reading

@Suite("Reading Markdown")
struct MarkdownReadingTests {
  @Test("What Markdown shows is the text; its head says title, author and day")
  func golden() throws {
    let document = try document(
      """
      ---
      title: "Harbour closed after attack"
      author: [Ada Quill, Bo Reed]
      date: 2021-07-06 10:52:00+02:00
      lang: en
      ---

      # Harbour closed after attack

      The **ministry** of Freedonia [said](https://marsh.example/a "A (title)") on *Tuesday* that
      its `mail_servers` had been read for 2 * 3 years.[^1] ![A router](r.png)

      What was taken
      --------------

      - The mail of forty people
      - Two maps of
        the harbour
      1. A key &amp; a “lock”

      > Sylvania denied the accusation and called the logs a school play, as
      > [the ministry][m] said.

      ```text
      GET / HTTP/1.1
        Host: # not a heading
      ```

      | Office   | Accounts |
      |----------|---------:|
      | Harbours | 40       |

      [m]: https://marsh.example/m
      [^1]: See the *minutes*.
      """)
    #expect(document.mediaType == "text/markdown")
    #expect(document.title == "Harbour closed after attack")
    #expect(document.byline == ["Ada Quill", "Bo Reed"])
    #expect(document.published?.description == "2021-07-06T10:52:00+02:00")
    #expect(document.words(.headline) == ["Harbour closed after attack"])
    #expect(document.words(.subheading) == ["What was taken"])
    #expect(
      document.words(.paragraph) == [
        "The ministry of Freedonia said on Tuesday that its mail_servers had been read for 2 * 3 years.",
        "Sylvania denied the accusation and called the logs a school play, as the ministry said.",
        "GET / HTTP/1.1\n  Host: # not a heading", "Office Accounts", "Harbours 40",
        "See the minutes.",
      ])
    #expect(
      document.words(.listItem) == [
        "The mail of forty people", "Two maps of the harbour", "A key & a “lock”",
      ])
  }

  @Test(
    "Plain text with a sign of Markdown or two stays as it is, to the character",
    arguments: [
      "# 1 in the harbour\n\nThe harbour was closed on Monday, officials said.\n",
      "Harbour closed\n\nThe harbour was *closed* on Monday, officials said.\n\n# # #\n",
      "Harbour closed\n\n* The harbour was closed\n* Nobody knows why\n\n- END -\n",
      "Harbour closed\n--------------\n\n**** The harbour was closed on Monday, officials said. ****\n",
      "---\nThe harbour was closed on Monday, officials said.\n---\nIt opens: tomorrow.\n",
      "The files [1] and [2](a) were read, the ministry said. #harbour #closed\n",
    ])
  func plain(text: String) throws {
    let document = try document(text)
    #expect(document.mediaType == "text/plain")
    #expect(document.text == text)
  }

  @Test(
    "Hostile Markdown ends soon",
    arguments: [
      ("[", 30_000), ("*a _b ", 20_000), ("`", 30_001), ("` a `` ", 10_000), ("> ", 30_000),
      ("![](", 20_000),
      ("<a", 20_000), ("&#", 20_000), ("[a](b", 10_000), ("***", 20_000), ("- ", 20_000),
      ("~~~\n", 10_001), ("| a ", 20_000), ("[^1]: x\n", 5_000), ("\\", 30_000), ("# a\n", 10_000),
    ])
  func hostile(piece: String, count: Int) {
    _ = try? document("# One\n\n## Two\n\n" + String(repeating: piece, count: count))
  }
}

@Suite("Reading RTF")
struct RTFReadingTests {
  @Test("Paragraphs, lists, rows and notes; characters of any set; what was deleted is left out")
  func golden() throws {
    let document = try document(
      #"""
      {\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman Times;}{\f1\fcharset204 Arial;}}
      {\stylesheet{\s0 Normal;}{\s1 heading 1;}}
      {\info{\title Document1}{\author Ada Quill}{\creatim\yr2021\mo7\dy6\hr10}}
      {\header Harbour Institute\par}
      {\pard\s1 Harbour closed after attack\par}\pard The caf\'e9 was \ldblquote read\rdblquote\u8212? \uc2\u28207??
      the ministry of Freedonia said on Tuesday.{\footnote See the minutes.} {\f1\'cf\'ee\'f0\'f2}\par
      {\*\generator Word;}{\listtext\tab 1.}The mail of forty people\par
      \trowd\intbl Office\cell Accounts\cell\row\intbl Harbours\cell 40\cell\row
      \pard {\deleted gone }{\field{\*\fldinst HYPERLINK "x"}{\fldrslt Sylvania}} denied it \{all\}.\par}
      """#.replacing("\n", with: "\r\n"))
    #expect(document.mediaType == "application/rtf")
    #expect(document.title == "Harbour closed after attack")
    #expect(document.byline == ["Ada Quill"])
    #expect(document.published?.description == "2021-07-06")
    #expect(document.words(.headline) == ["Harbour closed after attack"])
    #expect(document.words(.listItem) == ["The mail of forty people"])
    #expect(
      document.words(.paragraph) == [
        "The café was “read”— 港the ministry of Freedonia said on Tuesday. Порт", "Office Accounts",
        "Harbours 40", "Sylvania denied it {all}.", "See the minutes.",
      ])
  }

  @Test("A broken file gives what it holds; one without text says so")
  func broken() throws {
    #expect(
      try document(#"{\rtf1 Sylvania denied it.\par{\b and"#).text == "Sylvania denied it.\n\nand")
    #expect(throws: ReadingError.noTextInForm) { try document(#"{\rtf1{\pict 00ff}}"#) }
  }

  @Test(
    "Hostile RTF ends soon",
    arguments: [
      ("{", 100_000), ("}", 100_000), ("\\", 5_000), ("\\bin999999999999 ", 1), ("\\u", 5_000),
      ("\\u-99999999999999999999?", 5_000), ("{\\*", 30_000), ("\\uc99999\\u5 ", 5_000),
      ("\\'", 30_000),
      ("{\\f1\\'cf}", 10_000), ("\\cell ", 30_000), ("{\\footnote a", 10_000),
      ("{\\stylesheet a", 10_000), ("{\\info{\\creatim\\yr-9999999\\mo99", 1),
    ])
  func hostile(piece: String, count: Int) {
    _ = try? document("{\\rtf1 " + String(repeating: piece, count: count) + " end.")
  }
}
