/// The looks of words within names.
enum NameWords {
  /// Words with a capital that are no names of anybody.
  static let notNames: Set<String> = [
    "i", "i'm", "european", "europeans", "asian", "asians", "african", "africans", "western",
    "arab",
    "arabs", "muslim", "muslims", "islamic", "islamist", "christian", "christians", "jewish",
    "jews",
    "catholic", "english", "internet", "web", "wi-fi", "wifi", "bluetooth", "god", "bitcoin",
    "bitcoins", "ethereum", "christmas", "easter", "ramadan", "it", "ai", "vpn", "vpns", "ddos",
    "dos", "http", "https", "html", "pdf", "url", "urls", "usb", "dns", "ip", "tcp", "udp", "ssl",
    "tls", "ssh", "ftp", "sql", "xml", "json", "api", "apis", "cpu", "gpu", "gdp", "covid",
    "covid-19", "gmt", "utc", "est", "edt", "pst", "pdt", "bst", "cet", "am", "pm", "a.m.", "p.m.",
    "dna", "tv", "id", "ids", "pin", "sim", "sms", "gps", "gdpr", "cve", "cves", "iocs", "ioc",
    "apt", "apts", "rat", "c2", "ceo", "cfo", "cto", "ciso", "cio", "phd", "mba", "qr", "iot",
    "ics",
    "scada", "os", "pc", "pcs", "ram", "rom", "usd", "eur", "gbp", "q1", "q2", "q3", "q4", "fig.",
    "figure", "table", "chapter", "section", "north", "south", "east", "west", "northern",
    "southern", "eastern", "trojan", "trojans", "windows", "linux", "android", "ios", "macos",
    "javascript", "powershell", "python", "java", "php", "ransomware", "malware", "hi", "hello",
    "dear", "okay", "ok", "nazi", "cold", "sunday's", "nobel", "olympics", "olympic", "oath",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "scandinavian", "nordic", "balkan",
    "siberian", "bavarian", "californian", "sicilian", "kurdish", "flemish", "scottish", "welsh",
    "orwellian", "victorian", "eurasian", "catalan", "parisian", "latin", "caribbean", "related",
    "stories", "news", "ii", "iii", "iv", "vi", "vii", "viii",
  ]

  /// Common words that may stand inside a name.
  static let insideNames: Set<String> = [
    "global", "security", "people", "media", "data", "cyber", "internet", "new", "first", "second",
    "one", "six", "five", "four", "two", "against", "government", "software", "open", "free", "all",
    "human", "recent", "hackers", "source", "opinion", "ten", "three", "big", "analysis", "without",
  ]

  /// Heads that show a number before a name to be its part.
  static let firmHeads: Set<String> = [
    "group", "security", "inc", "inc.", "corp", "corp.", "company", "ltd", "ltd.", "labs", "lab",
    "netlab", "technology", "technologies", "technosoft", "institute", "holdings", "ventures",
  ]

  /// Heads of things that are neither bodies nor people: laws, treaties, days, deeds, wares.
  static let thingHeads: Set<String> = [
    "act", "agreement", "accord", "accords", "acts", "law", "bill", "treaty", "convention",
    "charter",
    "constitution", "protocol", "plan", "day", "award", "awards", "war", "wars", "summit", "games",
    "doctrine", "strategy", "framework", "declaration", "regulation", "directive", "order",
    "operation", "attack", "attacks", "championship", "cup", "prize", "anniversary", "server",
    "servers", "edition", "explorer", "office365", "code", "amendment", "resolution", "report",
    "project", "program", "programme", "statement", "press", "release", "conference",
  ]

  /// Heads of places.
  static let placeHeads: Set<String> = [
    "city", "island", "islands", "sea", "river", "province", "county", "airport", "square",
    "street",
    "avenue", "road", "bay", "strait", "valley", "mountain", "mountains", "lake", "ocean", "desert",
    "peninsula", "port", "beach", "hills", "prefecture", "region", "district", "bridge", "village",
  ]

  /// Bodies that are named by one word with a capital.
  static let loneBodies: Set<String> = [
    "congress", "parliament", "senate", "pentagon", "treasury", "bundestag", "knesset", "duma",
    "politburo", "riksdag", "diet", "cortes", "sejm",
  ]

  /// Words of departments, as in "Secretary of State".
  static let departments: Set<String> = [
    "state", "defense", "defence", "foreign", "homeland", "commerce", "treasury", "justice",
    "health", "energy", "affairs", "interior", "security", "finance", "trade", "education",
    "transport", "transportation", "labor", "labour", "agriculture", "industry", "information",
    "technology", "digital", "home", "national", "public", "internal", "external", "economy",
    "communications", "telecommunications", "science", "war", "navy", "army", "staff", "staffs",
  ]

  /// Whether `text` is a name such as "eBay", "iSight", "teleSUR" or "al-Sadr".
  static func isCamelCase(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, first >= 97, first <= 122, bytes.count <= 24 else {
      return false
    }
    var offset = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 65, byte <= 90 {
        return offset <= 2 || previous == 45 || previous == 39 || offset <= 4 && bytes.count <= 8
      }
      previous = byte
      offset += 1
      if offset > 5 { return false }
    }
    return false
  }

  /// Whether `text` is an adjective such as "US-led" or "Moscow-based".
  static func isCompoundAdjective(_ text: String) -> Bool {
    guard let hyphen = text.utf8.lastIndex(of: 45) else { return false }
    let tail = text.utf8[text.utf8.index(after: hyphen)...]
    guard let first = tail.first, first >= 97, first <= 122 else { return false }
    guard tail.count < 5 else { return true }
    switch String(decoding: Array(tail), as: UTF8.self) {
    case "led", "made", "run", "born", "era", "wide", "only", "like", "free", "type", "day", "time":
      return true
    default: return false
    }
  }

  /// Whether every byte of `text` is a digit.
  static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
  }

  /// Whether `token` is an acronym: two to eight capitals, perhaps with digits.
  static func isAcronym(_ token: Token) -> Bool {
    let count = token.text.utf8.count
    return count >= 2 && count <= 8 && token.isAllCapitals && !token.text.utf8.contains(46)
  }

  /// Whether `token` may be a part of a person's name.
  static func isPersonal(_ token: Token) -> Bool {
    guard token.hasCapital, token.text.utf8.count <= 24 else { return false }
    if token.text.utf8.count == 2, token.text.utf8.last == 46 { return true }
    return !token.text.utf8.contains { $0 >= 48 && $0 <= 57 || $0 == 38 || $0 == 47 }
      && !Gazetteer.organisationHeads.contains(token.lower)
      && !thingHeads.contains(token.lower) && !placeHeads.contains(token.lower)
      && !(isAcronym(token) && token.text.utf8.count < 4)
  }
}
