internal import Model

/// What a page's own data and headings say of its report.
struct PageMetadata {
  var title: String?
  var byline: [String] = []
  var publisher: String?
  var published: PartialDate?
  var updated: PartialDate?
  var url: String?
  /// The declared language, a BCP 47 tag.
  var language: String?
  var origins = MetadataOrigins()
  /// The text of the report, where the page's data hold it: a candidate, and sometimes cut short.
  var body: String?

  /// Reads those of `tree`, which is of the page `html`; what is `known` already helps to find the rest.
  init(_ tree: PageTree, html: [UInt8], known: KnownMetadata) {
    let meta = MetaTags(tree)
    let linked = LinkedData(tree)
    body = linked.body
    var marks = PageMarks(tree)
    readAddress(tree, meta, linked, known)
    let address = known.url ?? url
    let host = address.flatMap(PageAddress.host)
    readLanguage(tree, meta, linked)

    var open = marks
    open.settle(heading: nil, nodeCount: tree.nodes.count)
    let titles = PageTitle(tree: tree, meta: meta, linked: linked, marks: open)
    let found = titles.title()
    title = known.title ?? found.map { TextCleaning.cleaned($0.text) }
    origins.title = known.title == nil ? found?.source : "given"
    let heading =
      known.title == nil
      ? found.flatMap { $0.heading ?? titles.heading(of: $0.text) }
      : known.title.flatMap(titles.heading)

    marks.settle(heading: heading, nodeCount: tree.nodes.count)
    readPublisher(tree, meta, linked, host: host)
    let names =
      [publisher, linked.site, meta.first(["og:site_name"])].compactMap(\.self)
      + SiteName.ends(tree) + [title].compactMap(\.self)
    let authors = PageAuthors(
      tree: tree, meta: meta, linked: linked, marks: marks, heading: heading,
      outlets: OutletKeys(
        names: names + meta.all("application-name") + meta.all("publisher"),
        organisations: linked.organisations, host: host)
    ).authors()
    byline = authors?.people ?? []
    origins.byline = authors?.source

    let tags = Self.languageTags(tree, meta, linked).map(\.tag)
    let dates = PageDates(
      tree: tree, meta: meta, linked: linked, marks: marks, heading: heading,
      reader: PageDateReader(tags: tags, host: host), html: html)
    let (date, shown) = dates.published(url: address)
    published = date?.date
    origins.published = date?.source
    origins.shownPublished = shown?.date
    let change = dates.updated()
    updated = change?.date
    origins.updated = change?.source
  }

  private mutating func readAddress(
    _ tree: PageTree, _ meta: MetaTags, _ linked: LinkedData, _ known: KnownMetadata
  ) {
    let base =
      tree.nodes.first { $0.name == "base" && $0.attributes["href"] != nil }?.attributes["href"]
      .flatMap { PageAddress.absolute($0, base: known.url) } ?? known.url
    let canonical = tree.nodes.first {
      $0.name == "link" && $0.attributes["href"] != nil
        && ($0.attributes["rel"]?.lowercased() ?? "").split(separator: " ").contains("canonical")
    }?.attributes["href"]
    let candidates = [
      (canonical, "link canonical"), (meta.first(["og:url"]), "meta og:url"),
      (linked.url, "json-ld url"),
    ]
    for (address, source) in candidates {
      guard let address, let absolute = PageAddress.absolute(address, base: base) else { continue }
      url = absolute
      origins.url = source
      return
    }
  }

  private mutating func readPublisher(
    _ tree: PageTree, _ meta: MetaTags, _ linked: LinkedData, host: String?
  ) {
    let candidates = [
      (linked.publisher, "json-ld publisher"), (meta.first(["og:site_name"]), "meta og:site_name"),
      (linked.site, "json-ld WebSite"),
      (meta.first(["dc.publisher", "dcterms.publisher"]), "meta dc.publisher"),
      (meta.first(["publisher", "citation_publisher"]), "meta publisher"),
      (meta.first(["application-name", "apple-mobile-web-app-title"]), "meta application-name"),
    ]
    let named = candidates.compactMap { name, source in
      name.flatMap { Self.isName($0) ? (CharacterReferences.resolved($0), source) : nil }
    }
    let titled = SiteName.name(tree, host: host, headline: title).map { ($0, "title element") }
    // An agency whose report it is, or the maker of the site's software, is not the one who
    // publishes: the name that the address bears out goes first.
    let borneOut = host.flatMap { host in
      (named + (titled.map { [$0] } ?? [])).first { SiteName.matches($0.0, host: host) }
    }
    guard let (name, source) = borneOut ?? named.first ?? titled else { return }
    // "The Harbour Post | Sports | Weather"
    publisher = name.split(separator: "|").first.map { WhiteSpace.collapsed(String($0)) } ?? name
    origins.publisher = source
  }

  /// Whether it is a name at all rather than an address or a slogan.
  private static func isName(_ text: String) -> Bool {
    text.utf8.count <= 100 && !text.holds("://") && text.contains(where: \.isLetter)
      && !text.hasPrefix("@")
  }

  private mutating func readLanguage(_ tree: PageTree, _ meta: MetaTags, _ linked: LinkedData) {
    for (tag, source) in Self.languageTags(tree, meta, linked) {
      guard let name = LanguageTags.language(of: tag) else { continue }
      language = name
      origins.language = source
      return
    }
  }

  private static func languageTags(
    _ tree: PageTree, _ meta: MetaTags, _ linked: LinkedData
  ) -> [(tag: String, source: String)] {
    let html = tree.nodes.first { $0.name == "html" }?.attributes
    let candidates = [
      (html?["lang"], "html lang"), (linked.language, "json-ld inLanguage"),
      (meta.first(["content-language"]), "meta content-language"),
      (meta.first(["og:locale"]), "meta og:locale"), (meta.first(["language"]), "meta language"),
      (meta.first(["dc.language", "dcterms.language"]), "meta dc.language"),
    ]
    return candidates.compactMap { tag, source in tag.map { (tag: $0, source: source) } }
  }
}
