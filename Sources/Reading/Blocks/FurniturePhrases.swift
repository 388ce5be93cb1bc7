/// The words by which lines of page furniture are told, in lower case.
enum FurniturePhrases {
  /// Whether `line`, in lower case, is one of the whole lines, marks at its ends aside.
  static func isWhole(_ line: String) -> Bool {
    let bare = line.trimmedOfMarks
    return whole.contains(bare)
  }

  /// Whether `line` begins in a way that only furniture does.
  static func isBeginning(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    return beginnings.matches(bytes, at: wordStart(bytes))
  }

  /// Whether `line` holds words that only furniture has; for short lines.
  static func hasTelltale(_ line: String) -> Bool {
    telltales.occurs(in: Array(line.utf8))
  }

  /// Where the first letter, digit, opening bracket or sign of copyright stands.
  static func wordStart(_ bytes: [UInt8]) -> Int {
    bytes.firstIndex {
      $0 == 0x28 || ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0xC2
        || ($0 >= 0xC3 && $0 != 0xE2)
    } ?? bytes.count
  }

  /// Whether `line` is a heading with which the body of a report begins.
  static func isHeadingOfReport(_ line: String) -> Bool {
    headings.contains(line.trimmedOfMarks)
  }

  private static let headings: Set<String> = [
    "key findings", "key points", "key takeaways", "key judgments", "key judgements", "overview",
    "executive summary", "summary", "introduction", "highlights", "background", "at a glance",
    "main findings", "findings", "what happened", "what we know", "in brief", "abstract",
  ]

  /// Whether `line` heads a list of other reports, after which no more of this one comes.
  static func isEndOfReport(_ line: String) -> Bool {
    // "Comments (12)", "12 comments".
    let words = line.trimmedOfMarks.drop { $0.isNumber || $0 == " " }
    let end = words.lastIndex { $0.isLetter }.map { words.index(after: $0) }
    return endsOfReport.contains(String(words[..<(end ?? words.endIndex)]))
      || endsOfReportBeginnings.matches(Array(line.utf8), at: 0)
  }

  private static let whole: Set<String> = [
    "from", "published", "updated", "issued on", "last updated", "news story", "press statement",
    "media release", "media note", "details", "documents", "share", "share this",
    "share this article", "share this story", "share article", "share on",
    "share this post", "share this page", "share via", "share on facebook", "share on twitter",
    "share on x", "share on whatsapp", "share on linkedin", "share by email", "tweet", "retweet",
    "print", "print this", "print this article", "email", "e-mail", "email this article", "save",
    "save article", "bookmark", "listen", "listen to this article", "listen to article", "play",
    "pause", "follow", "follow us", "follow us on", "subscribe", "subscribe now", "sign in",
    "sign up", "log in", "login", "register", "menu", "search", "home", "skip to content",
    "skip to main content", "advertisement", "advertisements", "ad", "ads", "advert", "anzeige",
    "werbung", "publicidad",
    "publicidade", "publicité", "pubblicità", "advertentie", "reklama", "reklam", "реклама", "广告",
    "this slideshow requires javascript", "like this story? share it with a friend", "sponsored",
    "promoted content", "story continues below advertisement", "article continues below",
    "continue reading", "read more", "more", "view more", "show more", "see more", "load more",
    "comments", "comment", "leave a comment", "leave a reply", "post a comment", "add comment",
    "no comments", "join the conversation", "back to top", "top", "next", "previous",
    "next article", "previous article", "next story", "previous story", "facebook", "twitter",
    "linkedin", "whatsapp", "telegram", "instagram", "youtube", "pinterest", "reddit", "weibo",
    "wechat", "tiktok", "rss", "copy link", "link copied", "copy url", "text size", "font size",
    "a a a", "end", "ends", "the end", "enditem", "30", "xxx", "photo", "video", "image",
    "gallery", "photos", "newsletter", "newsletters", "cookie policy", "privacy policy",
    "terms of use", "terms of service", "terms and conditions", "contact us", "about us",
    "breaking", "breaking news", "latest news", "top stories", "trending", "most read",
    "most popular", "editor's picks", "news", "world", "politics", "business", "opinion",
    "technology", "tech", "sport", "sports", "entertainment", "report this ad", "key points",
    "click to copy", "report a typo", "translate", "for immediate release", "press release",
    "staff", "staff writer", "staff report", "staff reporter", "agencies", "news desk", "web desk",
  ]

  private static let endsOfReportBeginnings = PhraseTable([
    "more from ", "more great ", "more on ", "more stories ", "most popular in ", "most read in ",
    "related to ", "read more on ", "mehr zu ", "mehr von ", "más sobre ", "más de ",
    "plus d'articles", "altre notizie ", "meer van ", "więcej o ", "mais sobre ",
  ])

  private static let endsOfReport: Set<String> = [
    "related stories", "related story", "related articles", "related article", "related news",
    "related posts", "related content", "related topics", "related links", "related coverage",
    "related", "related reading", "read also", "also read", "read next", "up next",
    "more on this", "more on this story", "more from this section", "more stories", "more news",
    "more like this", "you may also like", "you might also like", "you may be interested in",
    "recommended", "recommended for you", "recommended stories", "recommended reading",
    "recommended articles", "most read", "most popular", "most viewed", "popular stories",
    "trending now", "latest news", "latest stories", "other news", "other stories",
    "from the web", "around the web", "what to read next", "comments", "leave a comment",
    "leave a reply", "see also", "further reading", "editor's picks", "editors' picks",
    "don't miss", "don’t miss", "ähnliche artikel", "mehr zum thema", "lire aussi",
    "à lire aussi", "articles liés", "noticias relacionadas", "te puede interesar",
    "leggi anche", "читайте также", "по теме", "lesen sie auch", "auch interessant",
    "weiterlesen", "das könnte sie auch interessieren", "das könnte dich auch interessieren",
    "ähnliche themen", "ähnliche beiträge", "weitere artikel", "weitere meldungen",
    "weiterführende informationen", "meistgelesen", "meistgelesene artikel", "kommentare",
    "über den autor", "über die autorin", "voir aussi", "sur le même sujet", "à lire également",
    "articles similaires", "commentaires", "lea también", "lee también",
    "también te puede interesar",
    "más noticias", "notas relacionadas", "artículos relacionados", "comentarios", "leia também",
    "veja também", "notícias relacionadas", "comentários", "articoli correlati", "commenti",
    "potrebbe interessarti", "lees ook", "meer over dit onderwerp", "reacties", "läs också",
    "läs mer", "les også", "læs også", "lue myös", "zobacz również", "zobacz też", "czytaj też",
    "czytaj także", "przeczytaj także", "komentarze", "čtěte také", "související články",
    "также по теме", "другие новости", "комментарии", "читайте також", "ilgili haberler",
    "bunlar da ilginizi çekebilir", "yorumlar", "اقرأ أيضا", "اقرأ أيضاً", "مواضيع ذات صلة",
    "相关阅读", "相关新闻", "延伸阅读", "推荐阅读", "関連記事", "あわせて読みたい", "관련기사",
    "관련 기사", "about the author", "about the authors", "more great stories", "more for you",
    "around the network", "you may like", "in other news", "also on this site",
  ]

  private static let beginnings = PhraseTable([
    "share this article", "share this story", "share this on", "share on ", "follow us ",
    "follow our ", "like us on", "find us on", "join us on", "join our ", "connect with us",
    "sign up for", "sign up to", "subscribe to", "subscribe for", "get our ",
    "get the latest news", "download our app", "download the app", "read more:", "read more at",
    "read more about", "read also:", "also read:", "read:", "see also:", "see more:",
    "watch:", "watch live:", "watch more:", "listen:", "related:", "related story:",
    "more:", "more on this:", "don't miss:", "click here", "tap here", "read the full",
    "copyright", "©", "(c) 20", "(c) 19", "all rights reserved", "reproduction without",
    "no part of this", "this material may not be", "reporting by ", "additional reporting by",
    "writing by ", "editing by ", "edited by ", "compiled by ", "editor:", "editors:",
    "(editor:", "(web editor", "web editor", "(editing by", "(reporting by", "(writing by",
    "(additional reporting", "reporter:", "(reporter:", "author:", "written by", "posted by",
    "published by", "story by", "translated by", "source:", "sources:", "(source:", "quelle:",
    "fuente:", "fonte:", "источник:", "via:", "our standards:", "do you have a tip",
    "got a tip", "have a tip", "send tips", "do you have a story", "have a story",
    "the views expressed", "views expressed", "the opinions expressed", "opinions expressed",
    "disclaimer", "this story was first published", "this article was first published",
    "this story was originally published", "this article was originally published",
    "this story originally appeared", "this article originally appeared",
    "this story first appeared", "this article first appeared", "originally published",
    "first published", "this article is republished", "republished from",
    "republished with permission", "reprinted with permission", "reproduced with permission",
    "with inputs from", "with agency inputs", "with input from", "(with inputs from",
    "(with agency inputs", "(with input from", "(this story has not been edited",
    "except for the headline, this story", "tags:", "tag:", "topics:", "topic:", "keywords:",
    "categories:", "category:", "filed under", "posted in", "labels:", "hashtags:",
    "contact the author", "contact the writer", "contact the reporter", "media contact",
    "media contacts", "press contact", "for more information, contact", "for more information:",
    "for further information", "e-mail:", "email:", "tel:", "tel.:", "phone:", "fax:",
    "website:", "our website", "visit our website", "read time:", "reading time:",
    "estimated reading time", "views:", "hits:", "last updated", "last modified",
    "updated:", "updated on", "updated at", "published:", "published on", "published at",
    "posted:", "posted on", "posted at", "date:", "time:", "publication date", "date published",
    "release date", "embargoed", "support our", "support independent", "donate to",
    "make a donation", "become a member", "this website uses cookies", "we use cookies",
    "your email address will not be", "thank you for reading", "thanks for reading",
    "share page", "about the author", "about the writer", "share:", "tags |", "e-paper", "epaper",
    "most read:", "most popular",
    "also see:", "lesen sie auch:", "mehr dazu:", "siehe auch:", "mehr zum thema:", "lire aussi :",
    "lire aussi:", "à lire aussi", "voir aussi", "lea también:", "lee también:", "mira:",
    "vea también:", "ver también:", "ver más:", "te puede interesar:", "más información:",
    "leggi anche:", "leia também:", "leia mais:", "veja também:", "saiba mais:", "lees ook:",
    "läs också:", "läs mer:", "les også:", "læs også:", "lue myös:", "czytaj też:",
    "czytaj także:", "zobacz też:", "zobacz także:", "zobacz również:", "čtěte také:",
    "читайте также:", "также по теме:", "читайте також:", "ilgili haber:", "baca juga:",
    "xem thêm:", "اقرأ أيضا:", "اقرأ أيضاً:", "相关阅读：", "阅读更多：", "関連記事：",
    "letzte aktualisierung", "aktualisiert am", "dernière mise à jour", "última actualización",
    "ultimo aggiornamento", "última atualização", "laatst bijgewerkt", "обновлено:",
    "you may also like", "recommended:", "trending:", "in this article", "related topics",
    "related news", "comment (", "comments (", "send your comment", "(with agencies",
    "with agencies",
    "end of transcript", "(end of transcript", "sponsored by", "advertisement", "story continues",
    "article continues",
    "this is a developing story", "this is a breaking news", "check back for updates",
    "more to follow", "(more to follow", "to be continued",
  ])

  private static let telltales = PhraseTable([
    "contributed reporting", "contributed to this report", "contributed to this story",
    "contributed to this article", "offered to subscribers", "for subscription options",
    "all rights reserved", "website can also be accessed", "can also be accessed at the following",
    "can be accessed at the following", "min read", "minute read", "minutes read", "mins read",
    "follow us on", "subscribe to our", "sign up for our", "our newsletter", "our daily newsletter",
    "reproduced with permission", "is not responsible for the content of external",
    "may not be published, broadcast", "terms of use", "privacy policy", "click here to",
    "download our app", "join our telegram", "join our whatsapp", "telegram channel to",
  ])
}

extension StringProtocol {
  /// The text without anything but letters and digits at its ends.
  var trimmedOfMarks: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, !first.properties.isAlphabetic, !first.isDigit {
      scalars.removeFirst()
    }
    while let last = scalars.last, !last.properties.isAlphabetic, !last.isDigit {
      scalars.removeLast()
    }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  /// Whether it is a digit of ASCII.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }
}
