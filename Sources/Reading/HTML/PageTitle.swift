/// Finds the headline of a page.
enum PageTitle {
  /// The headline, by what the page's data and its visible headings agree on.
  static func title(tree: PageTree, meta: MetaTags, linked: LinkedData) -> String? {
    let declared = [linked.headline, meta.first(["og:title"]), meta.first(["twitter:title"])]
      .compactMap(\.self)
    let element = tree.first { $0.name == "title" }.map { tree.text(of: $0, limit: 2000) }
    let headings = headings(tree)
    // The visible heading that a declared title begins with or equals is the headline.
    for title in declared + [element].compactMap(\.self) {
      let wanted = key(title)
      for heading in headings {
        let own = key(heading)
        if !own.isEmpty, own == wanted || (own.utf8.count >= 12 && wanted.contains(own)) {
          return heading
        }
      }
    }
    if headings.count == 1, headings[0].split(separator: " ").count >= 3 { return headings[0] }
    if let title = declared.first {
      return withoutSite(title, site: meta.first(["og:site_name"]) ?? linked.publisher)
    }
    if let element, !element.isEmpty {
      return withoutSite(element, site: meta.first(["og:site_name"]))
    }
    return headings.first
  }

  private static func headings(_ tree: PageTree) -> [String] {
    var texts: [String] = []
    for name in ["h1", "h2"] {
      for index in tree.nodes.indices where tree.nodes[index].name == name {
        let text = TextCleaning.cleaned(tree.text(of: index, limit: 1000))
        if !text.isEmpty, text.utf8.count <= 400 { texts.append(text) }
        if texts.count >= 30 { break }
      }
      if name == "h1", texts.count == 1, texts[0].split(separator: " ").count >= 3 { break }
    }
    return texts
  }

  private static func key(_ text: String) -> String { text.lowercased().trimmedOfMarks }

  /// "Headline | The Outlet" is "Headline".
  private static func withoutSite(_ title: String, site: String?) -> String {
    if let site {
      let siteKey = key(site)
      for mark in marks {
        let parts = pieces(of: title, at: mark)
        if parts.count >= 2, let last = parts.last, key(last) == siteKey {
          return parts.dropLast().joined(separator: mark)
        }
      }
    }
    for mark in marks {
      let parts = pieces(of: title, at: mark)
      guard parts.count >= 2, let longest = parts.max(by: { $0.utf8.count < $1.utf8.count }) else {
        continue
      }
      if mark == " - " || mark == " – " || mark == " — " || mark == ": " {
        if let first = parts.first, first.split(separator: " ").count >= 4 {
          return parts.count == 2 ? first : parts.dropLast().joined(separator: mark)
        }
        continue
      }
      if longest.split(separator: " ").count >= 3 { return longest }
    }
    return title
  }

  private static let marks = [" | ", " « ", " » ", " :: ", " · ", " • ", " - ", " – ", " — "]

  private static func pieces(of text: String, at mark: String) -> [String] {
    let bytes = Array(text.utf8)
    let needle = Array(mark.utf8)
    var pieces: [String] = []
    var start = 0
    while let found = ByteSearch.first(needle, in: bytes, from: start) {
      pieces.append(String(decoding: bytes[start..<found], as: UTF8.self))
      start = found + needle.count
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }
}
