/// Finds the name of a site in the `title` element, and tells whether a name goes with an address.
enum SiteName {
  /// The last or first piece of the `title` element that goes with the host, as in
  /// "Mail was read | The Harbour Post" at harbourpost.example; where no host is known, what stands
  /// behind `headline` and a separator.
  static func name(_ tree: PageTree, host: String?, headline: String?) -> String? {
    guard let element = tree.first(where: { $0.name == "title" }) else { return nil }
    let title = tree.text(of: element, limit: 1000)
    let pieces = pieces(of: title)
    if let host {
      // "The Harbour Review: A bigger boat"
      let opening = title.firstIndex(of: ":").map { String(title[..<$0]) }
      let candidates = pieces.count >= 2 ? [pieces[pieces.count - 1], pieces[0]] : []
      return (candidates + [opening].compactMap(\.self)).first {
        $0.utf8.count <= 60 && matches($0, host: host)
      }
    }
    guard let headline, pieces.count >= 2, let last = pieces.last, last.utf8.count <= 40,
      OutletKeys.key(title).hasPrefix(OutletKeys.key(headline))
    else { return nil }
    let words = last.split(separator: " ").map { $0.lowercased() }
    return words.count <= 4 && !SectionWords.covers(words) ? last : nil
  }

  /// Whether `name` could be that of the site at `host`: one label of the host is made of its
  /// letters, of some of its words, or of its initials.
  static func matches(_ name: String, host: String) -> Bool {
    let key = OutletKeys.key(name)
    let words = name.split { !$0.isLetter && !$0.isNumber }.prefix(12).map { $0.lowercased() }
    let initials = String(words.compactMap(\.first))
    for label in host.split(separator: ".").dropLast() where label.utf8.count >= 2 {
      let own = OutletKeys.key(String(label))
      guard own != "www", !own.isEmpty else { continue }
      if key == own || key == "the" + own || initials == own { return true }
      if own.utf8.count >= 4, key.contains(own) { return true }
      if key.utf8.count >= 4, own.contains(key) { return true }
      if words.contains(where: { word in
        word.utf8.count >= 4 && !common.contains(word)
          && (own.contains(word) || (own.utf8.count >= 4 && word.hasPrefix(own)))
      }) {
        return true
      }
      if isMade(own, of: words) { return true }
    }
    return false
  }

  /// Whether `label` is the initials of the first words and the whole of the last: "nytimes".
  private static func isMade(_ label: String, of words: [String]) -> Bool {
    guard let last = words.last, last.utf8.count >= 3, label.hasSuffix(last) else { return false }
    let rest = label.dropLast(last.count)
    let initials = words.dropLast().filter { $0 != "the" }.compactMap(\.first)
    return !rest.isEmpty && rest == String(initials)
  }

  /// Words that hosts of all kinds share.
  private static let common: Set<String> = ["news", "blog", "media", "online", "daily", "site"]

  /// The first and the last piece of the `title` element: one of them most often names the site.
  static func ends(_ tree: PageTree) -> [String] {
    guard let element = tree.first(where: { $0.name == "title" }) else { return [] }
    let pieces = pieces(of: tree.text(of: element, limit: 1000))
    return pieces.count >= 2 ? [pieces[0], pieces[pieces.count - 1]] : []
  }

  private static func pieces(of title: String) -> [String] {
    var pieces: [String] = []
    var words: [Substring] = []
    for word in title.split(separator: " ") {
      if separators.contains(word) {
        if !words.isEmpty { pieces.append(words.joined(separator: " ")) }
        words = []
      } else {
        words.append(word)
      }
    }
    if !words.isEmpty { pieces.append(words.joined(separator: " ")) }
    return pieces
  }

  private static let separators: Set<Substring> = [
    "|", "-", "–", "—", "·", "•", "»", "«", "::", ":", "/", "│", "›", "~",
  ]
}
