/// The words in the `class` and `id` of elements by which pages name their parts.
enum ClassWords {
  /// The words of an element's class and id, in lower case: "articleBody share-bar" is "article",
  /// "body", "share", "bar".
  static func words(of node: PageTree.Node) -> [String] {
    var words: [String] = []
    for key in ["class", "id", "data-component", "data-testid"] {
      guard let value = node.attributes[key], !value.isEmpty else { continue }
      var word: [UInt8] = []
      var previousWasLower = false
      for byte in value.utf8.prefix(300) {
        let isUpper = byte >= 0x41 && byte <= 0x5A
        let isLetter = isUpper || (byte >= 0x61 && byte <= 0x7A)
        if !isLetter || (isUpper && previousWasLower) {
          if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
          word = []
        }
        if isLetter { word.append(byte | 0x20) }
        previousWasLower = isLetter && !isUpper
      }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    }
    return words
  }

  /// Whether the words say that the element is not part of the report.
  static func isFurniture(_ words: [String]) -> Bool {
    for (index, word) in words.enumerated() {
      if always.contains(word) { return true }
      if index + 1 < words.count, pairs.contains(word + " " + words[index + 1]) { return true }
    }
    return false
  }

  /// Whether the words name the body of a report.
  static func isBody(_ words: [String]) -> Bool {
    if words.contains(where: { wholeBodies.contains($0) }) { return true }
    for index in words.indices.dropLast()
    where bodies.contains(words[index] + " " + words[index + 1]) {
      return true
    }
    return false
  }

  /// How much the words speak for (positive) or against an element as the report's body.
  static func weight(_ words: [String]) -> Double {
    var weight = 0.0
    if words.contains(where: { positive.contains($0) }) { weight += 25 }
    if words.contains(where: { negative.contains($0) }) { weight -= 25 }
    return weight
  }

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
