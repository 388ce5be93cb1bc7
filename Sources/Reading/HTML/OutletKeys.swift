/// The names by which a page calls its own site and its publisher: no author's names.
struct OutletKeys {
  private var keys: Set<String> = []
  private var organisations: Set<String> = []

  /// Takes `names`, those of `organisations` and the labels of the host `host`.
  init(names: [String], organisations: [String], host: String?) {
    for name in organisations where name.utf8.count <= 120 {
      insert(name)
      self.organisations.insert(Self.key(name))
    }
    for name in names where name.utf8.count <= 120 { insert(name) }
    guard let host else { return }
    keys.insert(Self.key(host))
    var labels = host.split(separator: ".")
    if labels.first == "www" { labels.removeFirst() }
    keys.insert(Self.key(labels.joined()))
    keys.formUnion(labels.dropLast().map { Self.key(String($0)) }.filter { $0.count >= 3 })
  }

  /// Whether `name` is one of them, articles and marks aside.
  func contains(_ name: String) -> Bool {
    let key = Self.key(name)
    if keys.contains(key) { return true }
    guard let space = name.firstIndex(of: " ") else { return false }
    let first = name[..<space].lowercased()
    return Self.articles.contains(first) && keys.contains(Self.key(String(name[space...])))
  }

  /// Whether `name` is that of an organisation by the page's own words.
  func isOrganisation(_ name: String) -> Bool { organisations.contains(Self.key(name)) }

  /// Whether `name` is one such as "The Herald".
  static func beginsWithArticle(_ name: String) -> Bool {
    guard let space = name.firstIndex(of: " ") else { return false }
    return articles.contains(name[..<space].lowercased())
  }

  /// The letters and digits of `name` in lower case.
  static func key(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private mutating func insert(_ name: String) {
    keys.insert(Self.key(name))
    guard let space = name.firstIndex(of: " ") else { return }
    if Self.articles.contains(name[..<space].lowercased()) {
      keys.insert(Self.key(String(name[space...])))
    }
  }

  private static let articles: Set<String> = [
    "the", "der", "die", "das", "le", "la", "les", "el", "los", "las", "il", "lo", "o", "a", "de",
    "het",
  ]
}
