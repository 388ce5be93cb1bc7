internal import Model

/// Finds when a page was published and changed.
struct PageDates {
  /// A date and what gave it.
  struct Found {
    var date: PartialDate
    var source: String
    /// Whether words beside it say that it is the day of publication.
    var isLabelled = false
    /// Where it stands, if the page shows it.
    var node: Int?
    /// What its readers see there, where an attribute gave the date.
    var seen: PartialDate?
    /// Whether nothing else is said where it stands.
    var isAlone = false
  }

  private let tree: PageTree
  private let meta: MetaTags
  private let linked: LinkedData
  private let marks: PageMarks
  private let heading: Int?
  private let reader: PageDateReader
  private let html: [UInt8]

  /// Looks at the page, whose headline stands at the node `heading` and whose bytes are `html`.
  init(
    tree: PageTree, meta: MetaTags, linked: LinkedData, marks: PageMarks, heading: Int?,
    reader: PageDateReader, html: [UInt8]
  ) {
    self.html = html
    self.tree = tree
    self.meta = meta
    self.linked = linked
    self.marks = marks
    self.heading = heading
    self.reader = reader
  }

  /// When the page was published, and the day that it shows where that is another.
  func published(url: String?) -> (Found?, shown: Found?) {
    let address = url.flatMap(PageDateReader.date(inAddress:))
      .map { Found(date: $0, source: "address") }
    guard
      let declared = declared(Self.publishedNames) ?? item("datepublished") ?? item("datecreated")
    else {
      return (undeclared(address: address), nil)
    }
    var shown: [Found] = []
    if let near = marked(isNear: true) { shown.append(near) }
    if let address { shown.append(address) }
    if shown.isEmpty, let text = text() { shown.append(text) }
    let witnesses = shown.compactMap(\.seen) + shown.map(\.date) + otherMoments()
    let date = LocalMoment.date(declared.date, witnesses: witnesses, language: reader.language)
    let contrary = shown.first { !$0.date.isCompatible(with: date) }
    if let contrary, let borneOut = borneOut(contrary, among: shown) { return (borneOut, contrary) }
    return (Found(date: date, source: declared.source), contrary)
  }

  /// The day `shown` to the reader against what the data say first, where the address or something
  /// else in the data bears it out.
  private func borneOut(_ contrary: Found, among shown: [Found]) -> Found? {
    if shown.count == 2, shown[0].date.isCompatible(with: shown[1].date) { return shown[0] }
    let name = "article:published_time"
    if let date = meta.first([name]).flatMap(reader.date), date.isCompatible(with: contrary.date) {
      return Found(date: date, source: "meta " + name)
    }
    return nil
  }

  /// What the page shows, and what its data say in words that may mean something else.
  private func undeclared(address: Found?) -> Found? {
    let near = marked(isNear: true)
    if let alone = alone(), near.flatMap(\.node).map({ $0 > alone.node ?? 0 }) ?? true {
      return alone
    }
    if let near { return near }
    let line = text()
    if let line, line.isLabelled { return line }
    if let found = declared(Self.vagueNames) ?? item("dc:date") ?? address ?? line { return found }
    if let found = updated() ?? marked(isNear: false) ?? text(inParagraphs: true) { return found }
    if let found = text(withAsides: true) ?? described() ?? scripted() { return found }
    return marked(isNear: true, isUpdate: true) ?? pictured()
  }

  /// The date of the last change that the page's own data give.
  func updated() -> Found? {
    if let date = linked.modified.flatMap(reader.date) {
      return Found(date: date, source: "json-ld dateModified")
    }
    for name in Self.updatedNames {
      if let date = meta.first([name]).flatMap(reader.date) {
        return Found(date: date, source: "meta " + name)
      }
    }
    return item("datemodified")
  }

  private func declared(_ names: [String]) -> Found? {
    if let date = linked.published.flatMap(reader.date) {
      return Found(date: date, source: "json-ld datePublished")
    }
    for name in names {
      if let date = meta.first([name]).flatMap(reader.date) {
        return Found(date: date, source: "meta " + name)
      }
    }
    return nil
  }

  /// What a script of the page says, where nothing else says anything.
  private func scripted() -> Found? {
    ScriptDates.first(in: html, by: reader).map { Found(date: $0, source: "script") }
  }

  /// Other moments that the page declares, which may tell its time zone.
  private func otherMoments() -> [PartialDate] {
    Self.publishedNames.lazy.compactMap { meta.first([$0]) }.prefix(6).compactMap(reader.date)
  }

  private func item(_ property: String) -> Found? {
    for mark in marks.byNearness(marks.items.filter { $0.property.contains(property) }, to: heading)
    {
      let node = tree.nodes[mark.node]
      for text in ["datetime", "content", "title"].lazy.compactMap({ node.attributes[$0] }) {
        if let date = reader.date(text) {
          return Found(date: date, source: "microdata " + property)
        }
      }
      if let date = reader.date(tree.text(of: mark.node, limit: 200)) {
        return Found(date: date, source: "microdata " + property)
      }
    }
    return nil
  }

  /// The date of the `time` element, or of the one whose class speaks of a date, that stands
  /// nearest to the headline.
  private func marked(isNear: Bool, isUpdate: Bool = false) -> Found? {
    let times = marks.times.filter { $0.isUpdate == isUpdate }
    if let found = nearest(times, isNear: isNear, isUpdate: isUpdate) {
      return Found(date: found.date, source: "time element", node: found.node, seen: found.seen)
    }
    let classed = marks.dates.filter { tree.nodes[$0.node].end - $0.node < 40 }
    return nearest(classed, isNear: isNear, isUpdate: isUpdate).map {
      Found(date: $0.date, source: "dated element", node: $0.node)
    }
  }

  private func nearest(
    _ candidates: [PageMarks.Mark], isNear: Bool, isUpdate: Bool
  ) -> (date: PartialDate, node: Int, seen: PartialDate?)? {
    for mark in marks.byNearness(candidates, to: heading, withAsides: !isNear).prefix(60) {
      if isNear, let heading, mark.node - heading > 400 || heading - mark.node > 60 { continue }
      let node = tree.nodes[mark.node]
      let text = tree.text(of: mark.node, limit: 200)
      // "Published on 29 June", where the attribute has the day of the last change.
      if let shown = reader.labelled(text), shown.isUpdate == isUpdate, shown.isLabelled {
        if let exact = node.attributes["datetime"].flatMap(reader.date),
          exact.isCompatible(with: shown.date)
        {
          return (exact, mark.node, shown.date)
        }
        return (shown.date, mark.node, nil)
      }
      if let shown = reader.labelled(text), shown.isUpdate != isUpdate { continue }
      for key in ["datetime", "title", "content"] {
        if let date = node.attributes[key].flatMap(reader.date) {
          return (date, mark.node, reader.date(text))
        }
      }
      if text.utf8.count <= 160, let shown = reader.labelled(text), shown.isUpdate == isUpdate {
        return (shown.date, mark.node, nil)
      }
    }
    return nil
  }

  /// The first text that says nothing but a day, closely behind the headline or else before it.
  private func alone() -> Found? {
    guard let heading else { return nil }
    let end = min(tree.nodes.count, heading + 40)
    return text(in: [heading..<end, max(0, heading - 12)..<heading]) { $0.isAlone }
  }

  /// The first short text behind the headline that gives a day, or else before it.
  private func text(withAsides: Bool = false, inParagraphs: Bool = false) -> Found? {
    let start = heading ?? 0
    let end = heading == nil ? tree.nodes.count : min(tree.nodes.count, start + 2500)
    return text(
      in: [start..<end, (withAsides ? 0 : max(0, start - 300))..<start], withAsides: withAsides,
      inParagraphs: inParagraphs
    ) { _ in true }
  }

  private func text(
    in ranges: [Range<Int>], withAsides: Bool = false, inParagraphs: Bool = false,
    where isWanted: (PageDateReader.Shown) -> Bool
  ) -> Found? {
    for range in ranges {
      for index in range where tree.nodes[index].isText {
        let text = tree.nodes[index].text
        guard text.utf8.count >= 6, inParagraphs || text.utf8.count <= 140, Self.mayHoldDate(text),
          !Self.unseen.contains(tree.nodes[max(0, tree.nodes[index].parent)].name),
          withAsides || !marks.isAside(index)
        else { continue }
        let words = WhiteSpace.collapsed(text.utf8.count <= 300 ? text : String(text.prefix(80)))
        // A paragraph is looked at for the date that it begins with: "(21 November 2031) Readers …".
        let isLine = words.utf8.count <= 100
        guard let shown = reader.labelled(isLine ? words : String(words.prefix(60))),
          !shown.isUpdate, isLine || (inParagraphs && shown.isAtStart), isWanted(shown)
        else { continue }
        return Found(
          date: shown.date, source: "text", isLabelled: shown.isLabelled, node: index,
          isAlone: shown.isAlone)
      }
    }
    return nil
  }

  /// The day in the address of the page's picture: most are stored when the report is written.
  private func pictured() -> Found? {
    meta.first(["og:image", "twitter:image"]).flatMap(PageDateReader.date(inAddress:))
      .map { Found(date: $0, source: "address of the picture") }
  }

  /// The day that the description gives in brackets or at its beginning.
  private func described() -> Found? {
    guard let description = meta.first(["description", "og:description"]) else { return nil }
    let bare = String(description.prefix(200))
    return reader.date(bare).map { Found(date: $0, source: "meta description") }
  }

  /// Whether there are digits enough for a date in the first bytes.
  private static func mayHoldDate(_ text: String) -> Bool {
    var digitCount = 0
    for byte in text.utf8.prefix(140) where byte >= 0x30 && byte <= 0x39 || byte >= 0xD9 {
      digitCount += 1
    }
    return digitCount >= 3
  }

  private static let unseen: Set<String> = ["script", "style", "noscript", "title", "option"]

  private static let updatedNames = [
    "article:modified_time", "og:updated_time", "og:article:modified_time", "last-modified",
    "lastmod", "lastmodified", "last_modified", "dcterms.modified", "dc.date.modified",
    "article:modified", "revised", "modified", "datemodified", "date_modified", "dateupdated",
    "moddate", "bt:moddate", "updated_time", "dc.modified",
  ]

  /// Names that pages use for the day on which a page was made as well as for that of its report:
  /// what the page shows beside its headline goes before them.
  private static let vagueNames = [
    "og:article:published_time", "date", "dc.date", "dcterms.date", "dc:date", "dc.date.created",
    "dcterms.created", "dc.created", "dc:created", "datecreated", "creation_date", "created",
    "date_created", "date.created", "article.created", "article:created_time", "revision_date",
    "time", "issued",
  ]

  private static let publishedNames = [
    "article:published_time", "article:published",
    "datepublished", "og:published_time", "pubdate", "publishdate", "publish-date", "publish_date",
    "publish_time", "publication_date", "publication-date", "published_time", "published-date",
    "published", "og:publish_date", "og:publication_date", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "cxenseparse:pubdate",
    "dc.date.issued", "dcterms.issued", "dc.date.published", "dc.issued",
    "citation_publication_date", "citation_online_date", "citation_date",
    "article_date_original", "originalpublicationdate", "displaydate", "article.published",
    "article:create", "bt:pubdate",
    "rnews:datepublished", "ptime", "pdate",
    "analyticsattributes.articledate", "video:release_date", "og:pubdate", "og:release_date",
    "mediator_published_time", "iso-8601-publish-date",
    "date-publish", "pub_date", "releasedate", "news_date", "article_date", "articledate",
    "newsdate", "release_date", "apub:time", "weibo:article:create_at", "firstpublished",
    "shareaholic:article_published_time", "dcsext.articlefirstpublished", "publicationdate",
    "article-publish-date", "dcterms.available", "date.issued",
  ]
}
