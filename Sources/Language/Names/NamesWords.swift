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
    "stories", "news", "jr.", "sr.", "jr", "sr", "democrat", "democrats", "republicans", "hispanic",
    "hispanics", "latino", "latinos", "african-american", "african-americans", "medicare",
    "medicaid", "brexit", "islam", "christianity", "judaism", "buddhism", "democratic",
    "republican", "feb", "us$", "gb", "mb", "tb", "kb", "gbps", "mbps", "lcd", "thank", "article",
    "title", "category", "madam", "whereas", "bc", "bce", "wwii",
    "qc", "iq", "ps", "csrf", "smb", "spf", "zip", "cms", "rce", "btc", "eth", "pgp", "sha1",
    "sha256",
    "sha-1", "sha-256", "md5", "poc", "hr", "pr", "w-2", "plc", "xss", "ssrf", "xxe", "lan", "wan",
    "vlan", "dhcp", "dmz", "edr", "xdr", "siem", "soc", "mfa", "2fa", "otp", "ipv4", "ipv6", "imei",
    "jar", "apk", "exe", "dll", "bios", "uefi", "nvram", "csv", "sdk", "sdks", "css", "html5",
    "rfc",
    "imap", "smtp", "pop3", "rdp", "vnc", "nas", "raid", "wp", "seo", "bec", "osint", "sigint",
    "humint", "ttps", "ttp", "faq", "faqs", "bsod", "mbr", "tor", "p2p", "b2b", "crm", "erp",
    "jpeg",
    "jpg", "png", "gif", "mp3", "mp4", "s3", "ec2", "aws", "ad", "ldap", "ntlm", "kyc", "nft",
    "nfts", "cctv", "led", "lte", "gsm", "5g", "4g", "3g", "rfid", "nfc", "atm", "atms", "pos",
    "cvss", "yara", "ascii", "unicode", "null", "warning", "todo", "abstract", "text", "fyi", "aka",
    "ceos", "cfos", "ips", "tvs", "pacs", "plcs", "wafs", "waf", "dm", "dms", "q&a", "u-turn", "ii",
    "iii", "iv", "vi", "vii", "viii",
  ]

  /// Common words that may stand inside a name.
  static let insideNames: Set<String> = [
    "global", "security", "people", "media", "data", "cyber", "internet", "new", "first", "second",
    "one", "six", "five", "four", "two", "against", "government", "software", "open", "free", "all",
    "human", "recent", "hackers", "source", "opinion", "ten", "three", "big", "analysis", "without",
  ]

  /// Words that belong to a name only where another part of it follows.
  static let directions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "european",
    "asian", "african", "islamic", "arab", "nordic", "baltic", "atlantic", "pacific", "latin",
    "democratic", "republican", "scottish", "welsh", "kurdish", "catalan", "english", "christian",
    "jewish", "olympic",
  ]

  /// Given names that are common words too.
  static let commonGivenNames: Set<String> = [
    "art", "bill", "bob", "carol", "chase", "chip", "christian", "chuck", "cliff", "crystal",
    "dawn", "dean", "dick", "don", "drew", "earl", "eve", "faith", "frank", "gene", "grace",
    "grant", "guy", "harry", "hope", "jack", "jade", "joy", "june", "lance", "lily", "mark", "max",
    "may", "miles", "nick", "olive", "pat", "penny", "pete", "pierce", "ray", "rich", "rob", "rose",
    "ruby", "rusty", "sandy", "skip", "sky", "sue", "summer", "violet", "wade", "will", "bobby",
    "jenny", "josh", "jimmy", "mike", "victor", "angel", "marina", "melody", "norm", "page", "reed",
    "rod", "stone", "terry", "tony", "van", "wolf", "ace", "mason", "hunter", "carter", "cooper",
  ]

  /// Words of titles, wares and menus that are hardly ever parts of a person's name.
  static let impersonal: Set<String> = [
    "access", "admin", "antivirus", "application", "applications", "apps", "blog", "children",
    "code",
    "content", "cybersecurity", "express", "findings", "firm", "infection", "malicious", "options",
    "page", "pages", "score", "server", "store", "tips", "trends", "version", "account", "accounts",
    "action", "active", "activities", "activity", "advanced",
    "agenda", "alert", "armada", "army", "attacks", "audio", "auto", "black", "blue", "broadcast",
    "business", "camp", "card", "cards", "cloud", "collective", "comment", "comments", "commercial",
    "computer", "connection", "control", "counterintelligence", "credit", "crime", "customer",
    "dark", "debate", "desktop", "details", "device", "devices", "digital", "direct", "discussion",
    "dust", "economic", "electric", "email", "encrypted", "energy", "enterprise", "events",
    "family", "fancy", "file", "files", "final", "free", "gold", "grand", "green", "ground", "hash",
    "health", "hidden", "home", "industrial", "inside", "insider", "island", "key", "keys", "kit",
    "learning", "level", "live", "lodge", "logic", "low", "main", "mall", "management", "market",
    "message", "messages", "mobile", "money", "network", "nuclear", "office", "online", "open",
    "operation", "panel", "partners", "password", "passwords", "pawn", "payment", "phishing",
    "phone", "place", "plan", "play", "policy", "power", "privacy", "private", "product", "project",
    "quick", "radio", "rally", "red", "remote", "response", "safe", "salted", "science", "screen",
    "search", "secure", "sensitive", "settings", "signature", "silent", "site", "smart", "social",
    "software", "space", "sports", "star", "stars", "storm", "subscribe", "summary", "super",
    "system", "tank", "tech", "threat", "threats", "time", "tools", "trade", "update", "user",
    "video", "virtual", "virus", "war", "water", "weather", "web", "wireless", "world", "zero",
    "bear", "panda", "kitten", "spider", "tiger", "dragon", "heron", "typhoon", "blizzard", "sleet",
    "sandstorm", "buffalo", "chollima", "jackal", "leopard", "wolf", "crane", "viceroy", "tempest",
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
    "mansion", "trail", "peninsula", "port", "beach", "hills", "prefecture", "region", "district",
    "bridge", "village",
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
    "transformation", "transition", "innovation", "infrastructure", "connectivity", "reform",
    "research", "development", "culture", "sport", "media", "tourism", "environment", "climate",
    "fisheries", "water", "housing", "peace", "protection", "order", "cyber", "cybersecurity",
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
        guard offset <= 2 || previous == 45 || previous == 39 || offset <= 4 && bytes.count <= 8
        else { return false }
        return !adjectivePrefixes.contains { text.hasPrefix($0) }
      }
      previous = byte
      offset += 1
      if offset > 5 { return false }
    }
    return false
  }

  private static let adjectivePrefixes = [
    "pro-", "anti-", "ex-", "non-", "mid-", "post-", "pre-", "trans-", "un-", "e-",
  ]

  /// Whether `text` is an adjective such as "US-led" or "Moscow-based", and no given name such as
  /// "Pei-shan".
  static func isCompoundAdjective(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count > 4, let hyphen = bytes.lastIndex(of: 45) else { return false }
    let tail = bytes[bytes.index(after: hyphen)...]
    guard let first = tail.first, first >= 97, first <= 122 else { return false }
    let count = tail.count
    let headCount = bytes.count - count - 1
    if headCount > 6 || count > 6 { return count > 3 || isAdjectiveTail(String(tail) ?? "") }
    return isAdjectiveTail(String(tail) ?? "")
  }

  /// Whether `tail` ends a compound adjective, as far as its few letters tell.
  private static func isAdjectiveTail(_ tail: String) -> Bool {
    switch tail {
    case "led", "made", "given", "run", "born", "era", "wide", "only", "like", "free", "type",
      "day", "time",
      "style", "month", "year", "hour", "page", "level", "grade", "nexus", "bound", "side", "wing",
      "friendly", "owned", "aged", "old", "held", "built", "shirt", "mail", "bit", "class", "size",
      "scale", "line", "based", "linked", "backed", "aware", "ready", "speak", "driven", "tied",
      "based,", "cell", "turn", "ray", "ups", "up", "off", "out", "in", "to", "on", "the":
      return true
    default: break
    }
    // "based", "using": an ending behind a stem with a vowel of its own.
    let bytes = Array(tail.utf8)
    for ending in ["ed", "ing"] where tail.hasSuffix(ending) {
      let stem = bytes.dropLast(ending.utf8.count)
      if stem.count >= 2, stem.contains(where: { "aeiou".utf8.contains($0) }) { return true }
    }
    return tail.hasSuffix("ity") || tail.hasSuffix("ist") || tail.hasSuffix("ally")
  }

  /// Whether a point stands inside, as in "Amazon.com" but not in "St." or "J.K.".
  private static func hasInnerPoint(_ token: Token) -> Bool {
    var letters = 0
    var sawLongPart = false
    for byte in token.text.utf8 {
      if byte == 46 {
        sawLongPart = letters > 2
        letters = 0
      } else {
        if sawLongPart { return true }
        letters += 1
      }
    }
    return false
  }

  /// Whether a capital stands behind a small letter, as in "SunStrait" but not in "McKay".
  static func hasInnerCapital(_ token: Token) -> Bool {
    var previous: UInt8 = 0
    var offset = 0
    for byte in token.text.utf8 {
      if byte >= 65, byte <= 90, previous >= 97, previous <= 122 {
        guard offset <= 4 else { return true }
        return
          !(offset == 2 && (token.lower.hasPrefix("mc") || token.lower.hasPrefix("d"))
          || offset == 3 && (token.lower.hasPrefix("mac") || token.lower.hasPrefix("fitz"))
          || offset <= 3 && (token.lower.hasPrefix("l") || token.lower.hasPrefix("van")))
      }
      previous = byte
      offset += 1
    }
    return false
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

  /// Whether `token`, of which the tables tell `tables`, may be a part of a person's name.
  static func isPersonal(_ token: Token, _ tables: WordTraits) -> Bool {
    let count = token.text.utf8.count
    return count <= 24 && !hasInnerPoint(token)
      && tables.isDisjoint(with: [.organisationHead, .thingHead, .placeHead, .impersonal])
      && !token.text.utf8.contains { $0 >= 48 && $0 <= 57 || $0 == 38 || $0 == 47 }
      && !(count < 4 && isAcronym(token))
  }
}
