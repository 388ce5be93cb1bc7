/// Tells a web page from plain text by its first bytes.
enum HTMLSniffer {
  /// Whether `sample`, the beginning of a file, is HTML.
  ///
  /// It is when it begins as pages do (WHATWG MIME Sniffing §7.1), or when it is strewn with the end
  /// tags of blocks, as pieces of pages are.
  static func isHTML(_ sample: [UInt8]) -> Bool {
    var index = 0
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while index < sample.count, sample[index] <= 0x20 { index += 1 }
    guard index < sample.count else { return false }
    let head = lowercased(sample[index..<min(sample.count, index + 4096)])
    if head.first == UInt8(ascii: "<") {
      for opening in openings where starts(head, with: opening) {
        let next = head.count > opening.utf8.count ? head[opening.utf8.count] : 0x20
        if opening.hasPrefix("<!") || next <= 0x20 || next == 0x3E || next == 0x2F { return true }
      }
      if starts(head, with: "<?xml") {
        return find("<html", in: head) != nil || find("<!doctype html", in: head) != nil
      }
    }
    let all = lowercased(sample[...])
    let endTagCount = endTags.reduce(0) { $0 + count($1, in: all, upTo: 8) }
    return endTagCount >= 4
  }

  /// What other markup `sample` is, in words, if it is any.
  static func otherMarkup(_ sample: [UInt8]) -> String? {
    let head = lowercased(sample.prefix(1024))
    guard find("<?xml", in: head) != nil || head.first == UInt8(ascii: "<") else { return nil }
    if find("<rss", in: head) != nil || find("<feed", in: head) != nil { return "a news feed" }
    return find("<?xml", in: head) == nil ? nil : "an XML file"
  }

  private static let openings = [
    "<!doctype html", "<!--", "<html", "<head", "<body", "<title", "<meta", "<script", "<style",
    "<link", "<div", "<table", "<article", "<section", "<main", "<header", "<h1", "<h2", "<p",
    "<br", "<font", "<center", "<a", "<b", "<span",
  ]
  private static let endTags = ["</p>", "</div>", "</td>", "</li>", "</body>", "</html>", "</h1>"]

  private static func starts(_ bytes: [UInt8], with text: String) -> Bool {
    bytes.starts(with: text.utf8)
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  private static func find(_ text: String, in bytes: [UInt8]) -> Int? {
    ByteSearch.first(Array(text.utf8), in: bytes, from: 0)
  }

  private static func count(_ text: String, in bytes: [UInt8], upTo limit: Int) -> Int {
    let needle = Array(text.utf8)
    var found = 0
    var from = 0
    while found < limit, let index = ByteSearch.first(needle, in: bytes, from: from) {
      found += 1
      from = index + needle.count
    }
    return found
  }
}
