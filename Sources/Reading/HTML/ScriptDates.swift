internal import Model

/// Finds dates of publication in the scripts of a page, which it gives to its own programs.
enum ScriptDates {
  /// The date behind the first of the names that has one: `"datePublished":"2031-02-07"`,
  /// `publication_date = "2031-02-07"`.
  static func first(in html: [UInt8], by reader: PageDateReader) -> PartialDate? {
    for name in names {
      var start = 0
      // The first few places are enough: a page of many reports says nothing of its own.
      for _ in 0..<4 {
        guard let found = ByteSearch.first(name, in: html, from: start) else { break }
        start = found + name.count
        if let value = value(in: html, from: start), let date = reader.date(value) { return date }
      }
    }
    return nil
  }

  /// The quoted text or the number that begins within a few bytes of `start`.
  private static func value(in html: [UInt8], from start: Int) -> String? {
    var index = start
    let marks: Set<UInt8> = [0x20, 0x22, 0x27, 0x5C, 0x3A, 0x3D, 0x28]
    while index < html.count, index - start < 12, marks.contains(html[index]) { index += 1 }
    guard index > start, index < html.count, html[index] >= 0x30, html[index] <= 0x39 else {
      return nil
    }
    var end = index
    while end < html.count, end - index < 40, html[end] != 0x22, html[end] != 0x27,
      html[end] != 0x3C, html[end] != 0x5C || end + 1 < html.count && html[end + 1] == 0x2F,
      html[end] != 0x7D
    { end += 1 }
    return String(decoding: html[index..<end].filter { $0 != 0x5C }, as: UTF8.self)
  }

  private static let names: [[UInt8]] = [
    "datePublished", "published_at", "publishedAt", "publishDate", "publish_date",
    "publication_date", "publicationDate", "publishedDate", "published_date", "pubDate",
    "createdAt", "created_at",
  ].map { Array($0.utf8) }
}
