/// The words of which names of sections, menus and labels are made.
enum SectionWords {
  /// Whether all of `words`, in lower case, are such words or marks.
  static func covers(_ words: some Sequence<String>) -> Bool {
    words.allSatisfy { word in
      let bare = word.trimmedOfMarks
      return bare.isEmpty || names.contains(bare)
    }
  }

  private static let names: Set<String> = [
    "news", "home", "world", "politics", "national", "international", "local", "regional",
    "region", "regions", "foreign", "affairs", "policy", "asia", "pacific", "asia-pacific",
    "europe", "africa", "america", "americas", "latin", "north", "south", "east", "west",
    "middle", "central", "eurasia", "oceania", "abroad", "domestic", "country", "nation",
    "business", "economy", "economics", "finance", "markets", "money", "technology", "tech",
    "science", "sci-tech", "health", "environment", "climate", "energy", "education", "culture",
    "arts", "entertainment", "lifestyle", "life", "travel", "tourism", "sport", "sports",
    "opinion", "opinions", "analysis", "comment", "commentary", "editorial", "editorials",
    "features", "feature", "interview", "interviews", "exclusive", "video", "videos", "photos",
    "photo", "pictures", "gallery", "multimedia", "podcast", "podcasts", "audio", "blog", "blogs",
    "security", "cybersecurity", "cyber", "defence", "defense", "military", "war", "crime",
    "justice", "law", "courts", "society", "general", "top", "latest", "breaking", "headlines",
    "headline", "story", "stories", "article", "articles", "report", "reports", "update",
    "updates", "live", "online", "daily", "weekly", "weekend", "press", "release", "releases",
    "statement", "statements", "briefing", "briefings", "conference", "transcript", "speech",
    "speeches", "announcements", "media", "centre", "center", "newsroom", "room", "service",
    "edition", "english", "the", "of", "and", "in", "on", "for", "from", "special", "today",
    "research", "threat", "intelligence", "insights", "resources", "advisory", "advisories",
    "jobs", "e-paper", "epaper", "archive", "archives", "about", "contact", "menu", "search",
    "maritime", "industry", "trade", "government", "ministry", "ministries", "department",
    "official", "website", "page", "main", "front", "cover", "wire", "agencies", "agency",
    "politik", "welt", "ausland", "monde", "mundo", "mondo", "internacional", "política",
    "nacional", "magazine", "network", "review",
  ]
}
