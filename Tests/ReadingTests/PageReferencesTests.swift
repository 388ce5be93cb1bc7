import Testing

@testable import Reading

@Suite("References to characters in pages")
struct PageReferencesTests {
  private func sanitized(_ html: String) -> String {
    String(decoding: PageSanitizer.sanitized(Array(html.utf8)), as: UTF8.self)
  }

  @Test(
    "In text they are read as browsers do",
    arguments: [
      ("don&#146;t &#x97; caf&eacute", "don’t — caf&eacute;"), ("AT&T &amp; R&D", "AT&T &amp; R&D"),
      ("&COPY 2021 &AMP; &hyphen;&period;", "© 2021 &amp; ‐."),
      ("&notin; &not; &notx", "&notin; &not; &not;x"),
      ("1 &lt 2 &#60; 3 &#x3C 4", "1 &lt; 2 &lt; 3 &lt; 4"),
      ("&#xD800;&#0;&#1114112;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("&# &#; &#x &", "&amp;# &amp;#; &amp;#x &"),
    ])
  func text(html: String, expected: String) {
    #expect(sanitized(html) == expected)
  }

  @Test("In tags an address keeps its parts, and nothing ends a value early")
  func tags() {
    #expect(
      sanitized("<a href=\"?a=1&copy=2&reg\" title='don&#146;t &#39;&#34;' c=x&#32;y>x</a>")
        == "<a href=\"?a=1&copy=2&reg;\" title='don’t &#39;&quot;' c=x&#32;y>x</a>")
  }

  @Test("What only data for programs holds stays as it is")
  func data() {
    let data = "<script type=\"application/ld+json\">{\"a\":\"b&#146;c &copy d\"}</script>"
    #expect(sanitized(data + "&copy") == data + "&copy;")
  }
}
