import HearsayTesting

/// Damages a page in ways that pages of the web are damaged, the same for the same seed.
enum PageDamage {
  /// A page with up to eight damages.
  static func page(seed: UInt64) -> [UInt8] {
    var random = SplitMix64(state: seed)
    var page = whole
    for _ in 0...(random.next() % 8) {
      let place = Int(random.next() % UInt64(page.count))
      let length = Int(random.next() % 40)
      let range = place..<min(page.count, place + length)
      switch random.next() % 6 {
      case 0: page.removeSubrange(range)
      case 1: page.insert(contentsOf: page[range], at: Int(random.next() % UInt64(page.count)))
      case 2: page[place] = signs[Int(random.next() % UInt64(signs.count))]
      default:
        let fragment = fragments[Int(random.next() % UInt64(fragments.count))]
        page.insert(contentsOf: fragment.utf8, at: place)
      }
      if page.isEmpty { page = whole }
    }
    return page
  }

  private static let signs = Array("<>\"'&/=!-;# \0\n".utf8)

  private static let fragments = [
    "<p>", "</p>", "<div>", "</div>", "</div></div></div>", "<b>", "</b>", "<i><b></i>", "<table>",
    "<table><tr>", "<tr>", "<td>", "</td>", "</tr>", "</table>", "<tbody>", "<caption>", "<ul>",
    "<li>", "</ul>", "<a href=x>", "</a>", "<h2>", "</h3>", "<form>", "</form>", "<select>",
    "<option>", "</select>", "<br>", "</br>", "<hr/>", "<img src='a>", "<span class=\"a b\" c='d'>",
    "<svg>", "</svg>", "<math>", "<template>", "</template>", "<noscript>", "</noscript>",
    "<pre>\n",
    "<blockquote>", "<button>", "<center>", "<font color=red>", "<dl><dt>", "<dd>", "<body>",
    "</body>", "</html>", "<head>", "</head>", "<html>", "<meta charset=utf-8>", "<link rel=x>",
    "<!-- x -->", "<!-->", "<!DOCTYPE html>", "<?xml version=\"1.0\"?>", "<![CDATA[ x ]]>", "</>",
    "< ", "<3", "<<", "&", "&amp", "&nbsp", "&#146;", "&#x2019", "&eacute", "&bogus;", "\"", "'",
    "<o:p>", "</o:p>", "<my-tag/>", "<marquee>", "<nobr>", "<object>", "</object>", "<frameset>",
    "<video>", "<label>", "<fieldset><legend>", "<details><summary>", "<ruby><rt>", "<col>",
    "<script>x</script>", "<style>x</style>", "<title>x</title>",
    "<script type='a'>//<!--\nx//-->\n</script>",
  ]

  /// A page of 300 words, all of them different.
  private static let whole: [UInt8] = {
    var number = 0
    func words(_ count: Int) -> String {
      (0..<count).map { _ in
        number += 1
        return "word\(number)x"
      }.joined(separator: " ")
    }
    var page =
      "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>\(words(5))</title></head>"
    page +=
      "<body class=\"a\"><div id='top'><ul><li><a href='/a?b=1&c=2'>\(words(2))</a><li>\(words(2))</ul></div>"
    page += "<article><h1>\(words(6))</h1><p class=by>\(words(3)) &middot; \(words(2))</p>"
    for _ in 0..<6 {
      page +=
        "<p>\(words(20)) <b>\(words(3)) <i>\(words(2))</i></b> &ldquo;\(words(6))&rdquo; <a href=\"x\" title=\"y z\">\(words(2))</a>.</p>\n"
    }
    page +=
      "<table border=1><tr><th>\(words(1))<th>\(words(1))</tr><tr><td>\(words(3))</td><td>\(words(4))</td></tr></table>"
    page +=
      "<blockquote><p>\(words(12))</p></blockquote><script>var a = '<p>';</script><ol><li>\(words(5))</li><li>\(words(5))</li></ol>"
    page +=
      "<form action=x><input name=y><select><option>\(words(1))<option>\(words(1))</select><button>\(words(1))</button></form>"
    page += "</article><div class=foot><p>\(words(20))<br>\(words(5))</p></div></body></html>"
    return Array(page.utf8)
  }()
}
