/// Tells names of outlets and agencies by their form, and knows a list of them from everywhere.
enum OutletNames {
  /// Whether `name` could be that of an outlet: a few words, the first in capitals, no sentence.
  static func isPlausible(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (1...7).contains(words.count), name.utf8.count <= 60, let first = name.first else {
      return false
    }
    guard first.isUppercase || first.isNumber || isKnown(name) || first.isLetter && !first.isCased
    else { return false }
    if isKnown(name) { return true }
    let capitalised = words.filter { $0.first.map { !$0.isLowercase } ?? false }.count
    return capitalised * 2 >= words.count
      && !words.contains { Weekdays.contains($0.lowercased()) }
  }

  /// Whether `name` is on the list, or is made as names of outlets are ("The Somewhere Times").
  static func isOutletLike(_ name: String) -> Bool {
    if isKnown(name) { return true }
    guard isPlausible(name) else { return false }
    let words = name.split(separator: " ").map { $0.lowercased().trimmedOfMarks }
    guard words.count >= 2, words.count <= 5, let last = words.last else { return false }
    let isTitled = name.split(separator: " ").allSatisfy {
      ($0.first?.isUppercase ?? false) || ["of", "the", "and", "&", "de", "la", "der"].contains($0)
    }
    return isTitled && (nouns.contains(last) || nouns.contains(words[words.count - 2]))
  }

  /// Whether `name` is on the list.
  static func isKnown(_ name: String) -> Bool {
    let bare = name.lowercased().trimmedOfMarks
    return known.contains(bare.hasPrefix("the ") ? String(bare.dropFirst(4)) : bare)
  }

  /// The domain that `word` is, such as `example.com`, or `nil`.
  static func domain(in word: some StringProtocol) -> String? {
    var text = word.lowercased().trimmedOfMarks
    if text.hasPrefix("https://") { text.removeFirst(8) }
    if text.hasPrefix("http://") { text.removeFirst(7) }
    if let slash = text.firstIndex(of: "/") { text = String(text[..<slash]) }
    guard text.utf8.count <= 80, !text.contains("@") else { return nil }
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let top = labels.last, top.utf8.count >= 2,
      labels.allSatisfy({ label in
        !label.isEmpty
          && label.unicodeScalars.allSatisfy {
            $0.isASCII && $0.properties.isAlphabetic || $0.isDigit || $0 == "-"
          }
      }),
      topDomains.contains(String(top)), labels.dropLast().contains(where: { $0.utf8.count >= 2 })
    else { return nil }
    return text
  }

  /// The outlet's name as its domain gives it, in the letter case of `domain`: "Example.com" is
  /// "Example".
  static func name(fromDomain domain: String, writtenAs written: String? = nil) -> String {
    var labels = (written ?? domain).split(separator: ".").map(String.init)
    if let first = labels.first, first.lowercased() == "www" { labels.removeFirst() }
    if labels.count >= 3, labels[labels.count - 2].utf8.count <= 3 { labels.removeLast() }
    if labels.count >= 2 { labels.removeLast() }
    return labels.last ?? domain
  }

  private static let topDomains: Set<String> = [
    "com", "org", "net", "info", "gov", "edu", "mil", "int", "news", "tv", "io", "eu", "biz",
    "online", "media", "press", "today", "uk", "us", "ca", "au", "nz", "ie", "in", "pk", "bd",
    "lk", "np", "cn", "hk", "tw", "jp", "kr", "kp", "sg", "my", "id", "ph", "th", "vn", "ru", "ua",
    "by", "kz", "uz", "ge", "am", "az", "tr", "ir", "iq", "il", "ps", "sa", "ae", "qa", "kw", "om",
    "jo", "lb", "sy", "eg", "ma", "dz", "tn", "ly", "ng", "gh", "ke", "za", "et", "tz", "ug", "de",
    "fr", "es", "it", "pt", "nl", "be", "ch", "at", "se", "no", "dk", "fi", "pl", "cz", "sk", "hu",
    "ro", "bg", "gr", "rs", "hr", "si", "ee", "lv", "lt", "is", "br", "ar", "mx", "cl", "co", "pe",
    "ve", "cu",
  ]

  /// Words that end names of outlets.
  private static let nouns: Set<String> = [
    "times", "news", "post", "daily", "herald", "tv", "television", "press", "tribune", "agency",
    "gazette", "journal", "today", "online", "network", "radio", "broadcasting", "chronicle",
    "observer", "telegraph", "mirror", "mail", "express", "globe", "wire", "newswire", "media",
    "review", "weekly", "magazine", "monitor", "bulletin", "courier", "dispatch", "examiner",
    "inquirer", "sentinel", "newspaper", "service", "advertiser", "argus", "reporter",
    "ledger", "standard", "record", "register", "star", "sun", "independent", "leader", "pioneer",
    "statesman", "guardian", "messenger", "enterprise", "advocate", "tv24", "newspapers",
    "broadcaster", "gazeta", "zeitung", "morgen", "abend", "kurier", "tageblatt", "nachrichten",
  ]

  private static let known: Set<String> = OutletList.names
}

extension Character {
  /// Whether it has an upper and a lower case.
  fileprivate var isCased: Bool { isUppercase || isLowercase }
}
