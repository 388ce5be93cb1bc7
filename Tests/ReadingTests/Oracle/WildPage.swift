import Testing

/// Pages as wild as the web's, each word of which is another, so that a lost one is seen.
struct WildPage: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let html: [UInt8]
  /// Words that gumbo finds and we do not, on purpose; why stands beside each page that has some.
  var lostOnPurpose: Set<String> = []

  private init(_ name: String, _ html: String, lostOnPurpose: Set<String> = []) {
    self.init(name, Array(html.utf8), lostOnPurpose: lostOnPurpose)
  }

  private init(_ name: String, _ html: [UInt8], lostOnPurpose: Set<String> = []) {
    testDescription = name
    self.html = html
    self.lostOnPurpose = lostOnPurpose
  }

  private static func words(_ range: Range<Int>) -> String {
    range.map { "word\($0)end" }.joined(separator: " ")
  }

  private static func deep(_ tag: String, _ depth: Int) -> String {
    (0..<depth).map { "<\(tag)>\($0 % 10 == 0 ? "deep\($0)end " : "")" }.joined()
      + "bottom" + String(repeating: "</\(tag)>", count: depth) + " after"
  }

  static let all: [WildPage] = [
    WildPage("nothing is closed", "<p>a1x<p>b2x<ul><li>c3x<li>d4x<dl><dt>e5x<dd>f6x</dl>g7x"),
    WildPage(
      "cells are not closed",
      "<table><tr><td>a1x<td>b2x<tr><th>c3x<td>d4x<tbody><tr><td>e5x</table>f6x"),
    WildPage(
      "formatting is misnested",
      "<p>a1x<b>b2x<i>c3x</b>d4x</i>e5x<a href=1>f6x<a href=2>g7x</a>h8x<u>i9x<p>j0x</u>k1x"),
    WildPage("a table within a paragraph", "<p>a1x<table><tr><td>b2x</table>c3x</p>d4x"),
    WildPage(
      "text where a table has none",
      "<table>a1x<tr>b2x<td>c3x</td>d4x</tr>e5x<p>f6x</p><b>g7x</b></table>h8x"),
    WildPage(
      "tables within tables, badly closed",
      "<table><tr><td>a1x<table><tr><td>b2x</td></table>c3x</tr>d4x</td>e5x</table>f6x"),
    WildPage("zero bytes", Array("<p>a1x \0\0b2x wo\0rd3</p><p\0>c3x</p\0>d4x".utf8)),
    WildPage(
      "a run of zero bytes",
      Array("<p>a1x".utf8) + [UInt8](repeating: 0, count: 5_000) + Array("b2x</p>".utf8)),
    WildPage("300 deep", deep("div", 300)),
    WildPage("2,000 deep", deep("span", 2_000)),
    WildPage("12,000 deep", deep("div", 12_000)),
    WildPage(
      "3,000 deep in formatting that is not closed",
      String(repeating: "<b><i>", count: 1_500) + words(0..<50)),
    WildPage("lists 600 deep", deep("ul><li", 600)),
    WildPage("tables 400 deep", String(repeating: "<table><tr><td>a1x ", count: 400) + "b2x"),
    WildPage(
      "bad attributes",
      "<p class=>a1x<p class=\"x\"y=\"z\">b2x<p 'a>c3x<p =\"x\">d4x<p a='1' a='2'>e5x<p a=b\"c>f6x<p /a/>g7x"
        + "<p a=\"1>2\">h8x<p\n\tid\n=\n'x'\n>i9x<p a<b>j0x<p \"x\">k1x<p a=\">l2x</p><p b=\">m3x"),
    WildPage(
      "an attribute's value goes on for 70,000 bytes",
      "<p title=\"\(String(repeating: "x ", count: 35_000))\">a1x</p>b2x"),
    WildPage("an attribute is not closed", "<p>a1x</p><a href=\"b2x>c3x</a><p>d4x</p>"),
    WildPage("a comment is not closed", "<p>a1x</p><!-- b2x <p>c3x</p>"),
    WildPage(
      "odd comments",
      "a1x<!-->b2x<!--->c3x<!----->d4x<!-- - -- > -->e5x<!-- x --!>f6x<!--x--!>g7x<!- h8x>i9x<!>j0x<?php k1x ?>l2x"
    ),
    WildPage("a script is not closed", "<p>a1x</p><script>b2x <p>c3x</p>"),
    WildPage(
      "odd scripts",
      "a1x<script>if (a</b>) '</scripty>'</script>b2x<script><!-- x --></script >c3x<SCRIPT>d</ScRiPt\n>e5x"
    ),
    WildPage("a style is not closed", "<p>a1x</p><style>b2x <p>c3x</p>"),
    WildPage("tags in a title", "<title>a1x <b>b2x</b> & c3x</title><p>d4x"),
    WildPage("a title is not closed", "<head><title>a1x <p>b2x</p> <p>c3x</p>"),
    WildPage(
      "sections of CDATA",
      // Browsers take one for a comment that ends at the first ">"; we keep the words.
      "<p>a1x<![CDATA[b2x]]>c3x<svg><text><![CDATA[d4x]]></text></svg><math><mi>e5x</mi></math>f6x"),
    // Of a name that nobody has defined browsers take the beginning that somebody has.
    WildPage(
      "references without semicolons",
      "a1x&copy b2x&copy2021 c3x&amp d4x&ampd5x &lt e6x&eacute f7x&eacutex &notit; &nbsp&nbsp;g8x &quot&quoth",
      lostOnPurpose: ["¬it;"]),
    WildPage(
      "references of HTML5, and to what is no character",
      "a1x&apos;s &hellip;&lsquo;b2x&rsquo; &NewLine;c3x&#151;d4x &#x96;e5x &#0;f6x &#xD800;g7x &#x110000;h8x &#99999999999;i9x "
        + "&hyphen;j0x &fjlig;k1x &lsqb;l2x&rsqb; &period;m3x &num;n4x &dollar;o5x &comma;p6x &unknown;q7x &;r8x &#;s9x &#x;t0x & u1x"
    ),
    WildPage("plain text to the end", "<p>a1x</p><plaintext>b2x <b>c3x</b> </plaintext> &amp; d4x"),
    WildPage(
      "an example in its own marks", "<p>a1x</p><xmp>b2x <b>c3x</b> &amp; d4x</xmp><p>e5x</p>"),
    WildPage(
      "a template", "<p>a1x</p><template><p>b2x</p><tr><td>c3x</td></tr></template><p>d4x</p>"),
    WildPage(
      "for browsers without scripts",
      "<head><noscript><link><p>a1x</noscript><body><noscript>b2x<p>c3x</noscript>d4x"),
    WildPage(
      "forms within forms",
      "<form>a1x<form>b2x</form>c3x</form>d4x<select>e5x<option>f6x<option>g7x<p>h8x</select>i9x<button>j0x<button>k1x</button>"
    ),
    WildPage(
      "frames",
      "<html><head><title>a1x</title></head><frameset><frame src=x><noframes>b2x</noframes></frameset></html>"
    ),
    WildPage("frames that come late", "<body><p>a1x</p><frameset><frame></frameset><p>b2x</p>"),
    WildPage("a mark of byte order", [0xEF, 0xBB, 0xBF] + Array("<p>a1x</p>b2x".utf8)),
    WildPage(
      "UTF-16 that says it is Latin-1",
      [0xFF, 0xFE]
        + Array("<meta charset=iso-8859-1><p>a1x\u{E9} b2x".utf16).flatMap {
          [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }),
    WildPage(
      "Latin-1 that says it is UTF-8",
      Array("<meta charset=utf-8><p>a1x caf".utf8) + [0xE9] + Array(" b2x</p>".utf8)),
    WildPage(
      "Cyrillic in windows-1251",
      Array("<meta charset=windows-1251><p>a1x ".utf8) + [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]
        + Array(" b2x</p>".utf8)),
    // Controls go: browsers draw nothing, or a sign of its own, in their place.
    WildPage(
      "characters that are none",
      Array("<p>a1x\u{1}\u{8}\u{B}b2x \u{7F}\u{85}c3x ".utf8)
        + [0xEF, 0xBF, 0xBE] + Array("d4x ".utf8) + [0xEF, 0xB7, 0x90] + Array("e5x</p>".utf8)
        + [0xFF, 0xC0, 0x80] + Array("f6x".utf8),
      lostOnPurpose: ["a1x\u{FFFD}\u{FFFD}\u{FFFD}b2x", "\u{FFFD}Â…c3x"]),
    WildPage(
      "text before, between and behind",
      "a1x<html>b2x<head>c3x</head>d4x<body>e5x</body>f6x</html>g7x<p>h8x</p></body>i9x"),
    WildPage(
      "several bodies and heads",
      "<body><p>a1x<head><title>b2x</title></head><body><p>c3x<html><p>d4x"),
    WildPage(
      "end tags of nothing",
      "a1x</p>b2x</div>c3x</br>d4x</table>e5x</b></i></a>f6x</h1>g7x</>h8x</ p>i9x</3>j0x"),
    WildPage(
      "signs that begin no tag",
      "a1x < b2x <3 c3x << d4x <<b>e5x</b> <-f6x <_g7x <é>h8x a<b i9x>j0x"),
    WildPage(
      "headings within headings, links within links",
      "<h1>a1x<h2>b2x</h3>c3x<a>d4x<div>e5x<a>f6x</div>g7x</a>h8x<nobr>i9x<nobr>j0x"),
    WildPage(
      "elements that nobody knows",
      "<o:p>a1x</o:p><my-tag>b2x<foo/>c3x</my-tag><a:b c:d=e>d4x<\(String(repeating: "x", count: 300))>e5x"
    ),
    WildPage(
      "pictures and other languages",
      "<svg><desc>a1x<p>b2x</p></desc><title>c3x</title></svg><math><annotation-xml><p>d4x</p></annotation-xml></math><svg/>e5x<path/>f6x"
    ),
    WildPage(
      "a line of a million letters",
      "<p>a1x " + String(repeating: "y", count: 1_000_000) + " b2x</p>"),
    WildPage(
      "tags in capitals",
      "<P>a1x<BR>b2x<TABLE><TR><TD>c3x</TD></TR></TABLE><SCRIPT>d4x</SCRIPT>e5x<TITLE>f6x</TITLE>"),
    WildPage("ends within a tag", "<p>a1x</p><div class=\"b"),
    WildPage("ends within a reference", "<p>a1x b2x&am"),
    WildPage(
      "ruby, wbr and soft hyphens",
      "<ruby>a1x<rt>b2x<rp>c3x</ruby>d<wbr>4x e\u{AD}5x f&shy;6x g<br/>7x"),
    WildPage(
      "objects and their stand-ins",
      "<object>a1x<embed>b2x</object><applet>c3x</applet><video>d4x</video><canvas>e5x</canvas><marquee>f6x</marquee><dialog>g7x</dialog>"
    ),
  ]
}
