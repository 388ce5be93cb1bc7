/// What the words in an element's `class` and `id` say of it.
struct ClassMarks: OptionSet {
  let rawValue: UInt16

  /// It is not part of the report.
  static let furniture = ClassMarks(rawValue: 1)
  /// It is the body of a report.
  static let body = ClassMarks(rawValue: 2)
  /// Something speaks for its being the body.
  static let positive = ClassMarks(rawValue: 4)
  /// Something speaks against it.
  static let negative = ClassMarks(rawValue: 8)
  /// It names who wrote the report.
  static let author = ClassMarks(rawValue: 16)
  /// Who is named in it is no author.
  static let notAuthor = ClassMarks(rawValue: 32)
  /// It gives a day.
  static let date = ClassMarks(rawValue: 64)
  /// The day in it is that of the last change.
  static let update = ClassMarks(rawValue: 128)
  /// What it says is not of this report.
  static let aside = ClassMarks(rawValue: 256)
  /// Readers speak in it.
  static let comment = ClassMarks(rawValue: 512)
  /// It is the head of something.
  static let head = ClassMarks(rawValue: 1024)
  /// Somebody signs a letter in it.
  static let signature = ClassMarks(rawValue: 2048)
  /// Its word may begin a pair that says something.
  fileprivate static let opening = ClassMarks(rawValue: 4096)
}

/// The words in the `class` and `id` of elements by which pages name their parts.
enum ClassWords {
  /// What the words of an element say: "articleBody share-bar" is "article", "body", "share", "bar".
  ///
  /// The `name` of an element that a site has made for itself says as much as a class.
  static func marks(of attributes: PageAttributes, named name: String) -> ClassMarks {
    var marks: ClassMarks = []
    let isOwn = name.utf8.contains(0x2D)
    guard isOwn || !attributes.isEmpty else { return marks }
    var previous: UInt64?
    func end(_ word: UInt64) {
      if let pair = previous, let told = table[combined(pair, word)] { marks.formUnion(told) }
      previous = nil
      guard filter[Int(word & 4095)], let told = table[word] else { return }
      marks.formUnion(told)
      if told.contains(.opening) { previous = word }
    }
    func read(_ value: String) {
      var word = start
      var previousWasLower = false
      for byte in value.utf8.prefix(300) {
        let isUpper = byte >= 0x41 && byte <= 0x5A
        let isLetter = isUpper || (byte >= 0x61 && byte <= 0x7A)
        if !isLetter || (isUpper && previousWasLower) {
          if word != start { end(word) }
          word = start
        }
        if isLetter { word = (word ^ UInt64(byte | 0x20)) &* prime }
        previousWasLower = isLetter && !isUpper
      }
      if word != start { end(word) }
    }
    if isOwn { read(name) }
    for name in ["class", "id", "data-component", "data-testid"] {
      if let value = attributes[name] { read(value) }
    }
    marks.remove(.opening)
    return marks
  }

  /// How much the marks speak for (positive) or against an element as the report's body.
  static func weight(_ marks: ClassMarks) -> Double {
    (marks.contains(.positive) ? 25 : 0) - (marks.contains(.negative) ? 25 : 0)
  }

  // Words are told by hashes (FNV-1a), so that no word of a page is made a string.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  private static func hash(_ word: some StringProtocol) -> UInt64 {
    word.utf8.reduce(start) { ($0 ^ UInt64($1)) &* prime }
  }

  private static func combined(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* prime) ^ second
  }

  private static let table: [UInt64: ClassMarks] = {
    var table: [UInt64: ClassMarks] = [:]
    for (words, mark) in [
      (always, ClassMarks.furniture), (wholeBodies, .body), (positive, .positive),
      (negative, .negative),
    ] {
      for word in words { table[hash(word), default: []].insert(mark) }
    }
    for (words, mark) in metadata {
      for word in words.split(separator: " ") { table[hash(word), default: []].insert(mark) }
    }
    for (pairs, mark) in [(pairs, ClassMarks.furniture), (bodies, .body)] {
      for pair in pairs {
        let words = pair.split(separator: " ").map { hash($0) }
        table[words[0], default: []].insert(.opening)
        table[combined(words[0], words[1]), default: []].insert(mark)
      }
    }
    return table
  }()

  /// Whether some word of the table ends in these twelve bits: most words of pages are in no table.
  private static let filter: [Bool] = {
    var filter = [Bool](repeating: false, count: 4096)
    for word in table.keys { filter[Int(word & 4095)] = true }
    return filter
  }()

  private static let always: Set<String> = [
    "share", "sharing", "shares", "sharebar", "sharedaddy", "addthis", "addtoany", "social",
    "socials", "socialmedia", "related", "recommended", "recommendation", "recommendations",
    "outbrain", "taboola", "newsletter", "newsletters", "subscribe", "subscription", "signup",
    "comments", "comment", "commentlist", "disqus", "respond", "sidebar", "breadcrumb",
    "breadcrumbs", "cookie", "cookies", "consent", "gdpr", "banner", "advert", "advertisement",
    "advertising", "adsense", "adslot", "ads", "sponsor", "sponsored", "promo", "promotion",
    "popup", "modal", "overlay", "lightbox", "navigation", "navbar", "pagination", "pager",
    "masthead", "toolbar", "tooltip", "hidden", "print", "printonly", "noprint", "skip", "login",
    "signin", "paywall", "trending", "popular", "mostread", "sitemap", "copyright", "byline",
    "authorbox", "wpcnt", "jp", "sharethis", "reactions", "rating", "ratings", "donate", "widget",
    "tags", "taglist", "tagcloud", "crosslinks", "teaser", "teasers", "menu", "dateline",
    "timestamp", "credit", "credits", "carousel", "slider", "emoji", "feedback",
    "caption", "figcaption", "legend", "morenews", "infobox", "navbox", "toc",
    "editsection", "catlinks", "references", "reflist", "footnotes", "noprint", "hatnote",
    "factbox", "cta", "linklist", "linkbox", "footer", "keepreading", "alsoread", "seealso",
    "callout", "inlinepromo", "crosslink", "mostviewed", "bottombar",
  ]

  private static let pairs: Set<String> = [
    "read more", "read next", "read also", "more stories", "more news", "more from", "see also",
    "most read", "most popular", "also like", "author bio", "author box", "author info",
    "about author", "post meta", "entry meta", "article meta", "post tags", "entry footer",
    "post footer", "article footer", "entry header", "article tools", "story tools",
    "photo credit", "post navigation", "nav links", "up next", "next story", "sign up",
    "call action", "site footer", "site header", "page header", "global header", "meta data",
    "follow us", "post author", "author name", "publish date", "post date", "entry date",
    "article date", "article author", "article info", "post info", "blog meta", "reading time",
    "link list",
    "link box", "keep reading", "call out", "latest news", "other news", "view teaser",
    "mode teaser",
    "read too", "lire aussi", "leggi anche", "lea tambien", "leia mais",
  ]

  private static let wholeBodies: Set<String> = [
    "articlebody", "storybody", "postbody", "entrycontent", "postcontent", "articlecontent",
    "articletext", "storytext", "storycontent", "newsbody", "newstext", "newscontent", "bodytext",
    "maincontent", "fulltext", "detailtext", "bodycopy",
  ]

  private static let bodies: Set<String> = [
    "article body", "story body", "post body", "entry content", "post content", "article content",
    "article text", "story text", "story content", "news body", "news text", "news content",
    "body text", "body content", "body copy", "content body", "main content", "full text",
    "post entry", "text content", "rich text", "page content", "blog content", "single content",
    "td post", "article main", "detail body", "detail content", "content detail", "news detail",
    "article full", "article copy", "article inner",
  ]

  private static let positive: Set<String> = [
    "article", "body", "content", "entry", "hentry", "main", "page", "post", "text", "blog",
    "story", "column", "articlebody", "storybody",
  ]

  private static let negative: Set<String> = [
    "hidden", "banner", "combx", "comment", "contact", "foot", "footer", "footnote", "gdpr",
    "masthead", "media", "meta", "outbrain", "promo", "related", "scroll", "share", "shoutbox",
    "sidebar", "skyscraper", "sponsor", "shopping", "tags", "tool", "widget", "nav", "list",
    "teaser", "card", "cards", "feed", "header",
  ]
}
