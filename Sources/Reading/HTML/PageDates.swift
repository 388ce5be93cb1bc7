internal import Model

/// Finds when a page was published and changed.
struct PageDates {
  private let tree: PageTree
  private let meta: MetaTags
  private let linked: LinkedData

  /// Looks at the page.
  init(tree: PageTree, meta: MetaTags, linked: LinkedData) {
    self.tree = tree
    self.meta = meta
    self.linked = linked
  }

  /// The date of publication that the page's own data give.
  func published(url: String?) -> PartialDate? {
    if let date = linked.published.flatMap(Self.read) { return date }
    for name in Self.publishedNames {
      if let date = meta.first([name]).flatMap(Self.read) { return date }
    }
    if let date = marked("datepublished") ?? marked("datecreated") { return date }
    if let date = time() { return date }
    if let date = url.flatMap(Self.fromAddress) { return date }
    return classed() ?? visible()
  }

  /// The date of the last change that the page's own data give.
  func updated() -> PartialDate? {
    if let date = linked.modified.flatMap(Self.read) { return date }
    for name in ["article:modified_time", "og:updated_time", "last-modified", "dcterms.modified"] {
      if let date = meta.first([name]).flatMap(Self.read) { return date }
    }
    return marked("datemodified")
  }

  private static let publishedNames = [
    "article:published_time", "og:article:published_time", "article:published",
    "datepublished", "og:published_time", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "publication-date", "published_time", "published-date",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dcterms.created",
    "dc.date.issued", "dcterms.date", "dcterms.issued", "dc.date", "dc.date.created", "dc.created",
    "citation_publication_date", "citation_date", "date", "article_date_original",
    "originalpublicationdate", "displaydate", "article.published", "article.created",
    "article:create", "bt:pubdate", "rnews:datepublished", "ptime", "pdate", "creation_date",
    "created", "analyticsattributes.articledate", "video:release_date", "og:pubdate",
    "mediator_published_time", "iso-8601-publish-date", "revision_date", "datecreated",
  ]

  private static let earliest = PartialDate(year: 1994)

  /// A date in ISO 8601 or in words, if a report on the web may have it.
  static func read(_ text: String) -> PartialDate? {
    let bare = String(text.prefix(100))
    let found = DateFinder.dates(in: bare).first?.date ?? compact(bare)
    guard let found, found > earliest, found.day != nil else { return nil }
    return found
  }

  /// 20210705, with a time behind it or not.
  private static func compact(_ text: String) -> PartialDate? {
    let digits = text.prefix { $0.isNumber }
    guard digits.utf8.count == 8 || digits.utf8.count == 12 || digits.utf8.count == 14,
      let number = Int(digits.prefix(8))
    else { return nil }
    return PartialDate(
      "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6).prefix(2))"
    )
    .flatMap { number > 19_940_000 ? $0 : nil }
  }

  private func marked(_ property: String) -> PartialDate? {
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      guard let value = node.attributes["itemprop"], value.lowercased().contains(property) else {
        continue
      }
      for text in [
        node.attributes["datetime"], node.attributes["content"], node.attributes["title"],
      ] {
        if let date = text.flatMap(Self.read) { return date }
      }
      if let date = Self.read(tree.text(of: index, limit: 200)) { return date }
    }
    return nil
  }

  /// The first `time` that gives a day, those that say that they are the publication's first.
  private func time() -> PartialDate? {
    var first: PartialDate?
    for index in tree.nodes.indices where tree.nodes[index].name == "time" {
      let node = tree.nodes[index]
      let text =
        node.attributes["datetime"].flatMap(Self.read)
        ?? Self.read(tree.text(of: index, limit: 200))
      guard let date = text else { continue }
      let words = ClassWords.words(of: node)
      if node.attributes["pubdate"] != nil || words.contains("published") { return date }
      if words.contains("updated") || words.contains("modified") {
        if first == nil { first = date }
        continue
      }
      if first == nil { first = date }
    }
    return first
  }

  /// The first element whose class speaks of a date and whose text gives one.
  private func classed() -> PartialDate? {
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      let node = tree.nodes[index]
      guard node.attributes["class"] != nil || node.attributes["id"] != nil,
        tree.nodes[index].end - index < 30
      else { continue }
      let words = ClassWords.words(of: node)
      guard words.contains(where: { Self.dateWords.contains($0) }) else { continue }
      let text = tree.text(of: index, limit: 200)
      if text.utf8.count < 160, let date = Self.read(text) { return date }
    }
    return nil
  }

  /// The first short text behind the first heading that gives a day, or else before it.
  private func visible() -> PartialDate? {
    let heading = tree.first { $0.name == "h1" } ?? tree.first { $0.name == "h2" } ?? 0
    for range in [heading..<tree.nodes.count, 0..<heading] {
      for index in range where tree.nodes[index].isText {
        let text = tree.nodes[index].text
        guard text.utf8.count >= 8, text.utf8.count <= 100,
          text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }),
          !Self.unseen.contains(tree.nodes[max(0, tree.nodes[index].parent)].name)
        else { continue }
        if let date = Self.read(text) { return date }
      }
    }
    return nil
  }

  private static let unseen: Set<String> = ["script", "style", "noscript", "title", "option"]

  private static let dateWords: Set<String> = [
    "date", "datum", "time", "timestamp", "published", "publish", "pubdate", "posted", "postdate",
    "dateline", "fecha", "data", "meta", "info", "byline", "created", "day", "datetime",
  ]

  /// /2021/07/05/ in an address.
  private static func fromAddress(_ url: String) -> PartialDate? {
    let parts = url.split(whereSeparator: { $0 == "/" || $0 == "-" || $0 == "_" || $0 == "." })
    for index in parts.indices.dropLast(2) {
      guard parts[index].utf8.count == 4, let year = Int(parts[index]),
        (1994...2100).contains(year),
        parts[index + 1].utf8.count <= 2, parts[index + 2].utf8.count <= 2,
        let month = Int(parts[index + 1]), let day = Int(parts[index + 2]),
        (1...12).contains(month), day >= 1, day <= PartialDate.days(inMonth: month, of: year)
      else { continue }
      return PartialDate(year: year, month: month, day: day)
    }
    return nil
  }
}
