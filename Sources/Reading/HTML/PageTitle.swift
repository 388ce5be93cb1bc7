/// Finds the headline of a page.
struct PageTitle {
  /// The headline and what gave it.
  struct Found {
    var text: String
    var source: String
    /// The node of the heading that shows it, where one does.
    var heading: Int?
  }

  private let tree: PageTree
  private let meta: MetaTags
  private let linked: LinkedData
  private let headings: [Heading]
  private let site: String?

  private struct Heading {
    var node: Int
    var text: String
    var key: String
  }

  /// Looks at the page.
  init(tree: PageTree, meta: MetaTags, linked: LinkedData, marks: PageMarks) {
    self.tree = tree
    self.meta = meta
    self.linked = linked
    headings = Self.headings(tree, marks: marks)
    site = meta.first(["og:site_name"]) ?? linked.site ?? linked.publisher
  }

  /// The headline, by what the page's data and its visible headings agree on.
  func title() -> Found? {
    var declared: [(String, String)] = []
    if let headline = linked.headline { declared.append((headline, "json-ld headline")) }
    for name in ["og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline"] {
      if let title = meta.first([name]) { declared.append((title, "meta " + name)) }
    }
    let element = tree.first { $0.name == "title" }.map { tree.text(of: $0, limit: 2000) }
      .flatMap { $0.isEmpty ? nil : $0 }
    if let found = agreed(declared.map(\.0) + [element].compactMap(\.self)) { return found }
    let first = headings.filter { tree.nodes[$0.node].name == "h1" }
    if first.count == 1, first[0].text.split(separator: " ").count >= 3, !isSite(first[0].text) {
      return Found(text: first[0].text, source: "heading", heading: first[0].node)
    }
    if let (title, source) = declared.first(where: { !isSite($0.0) }) {
      let isWhole = source == "json-ld headline"
      return Found(text: isWhole ? withoutSiteItself(title) : withoutSite(title), source: source)
    }
    if let element {
      let text = withoutSite(element)
      if isSite(text), let heading = headings.first(where: { !isSite($0.text) }) {
        return Found(text: heading.text, source: "heading", heading: heading.node)
      }
      return Found(text: text, source: "title element")
    }
    return headings.first.map { Found(text: $0.text, source: "heading", heading: $0.node) }
  }

  /// The heading of the page that shows the headline `title`.
  func heading(of title: String) -> Int? {
    let wanted = Self.key(title)
    let found =
      headings.first { $0.key == wanted }
      ?? headings.first {
        $0.key.utf8.count >= 12 && (wanted.contains($0.key) || $0.key.contains(wanted))
      }
    return found?.node
  }

  /// The visible heading that a declared title equals, or begins or ends with.
  private func agreed(_ titles: [String]) -> Found? {
    for title in titles {
      let wanted = Self.key(title)
      if let heading = headings.first(where: { $0.key == wanted && !$0.key.isEmpty }),
        !isSite(heading.text)
      {
        return Found(text: heading.text, source: "heading", heading: heading.node)
      }
    }
    for title in titles {
      let wanted = Self.key(title)
      guard !wanted.isEmpty else { continue }
      for heading in headings where !isSite(heading.text) {
        let own = heading.key
        if own.utf8.count >= 12, wanted.hasPrefix(own) || wanted.hasSuffix(own) {
          return Found(text: heading.text, source: "heading", heading: heading.node)
        }
        // "Kicker | Headline" in the heading, the headline alone in the data.
        if wanted.utf8.count >= 20, own.hasSuffix(wanted), own.utf8.count > wanted.utf8.count {
          return Found(text: title, source: "heading", heading: heading.node)
        }
        // The data have less than the heading: "Headline" of "Headline: what more there is".
        if wanted.utf8.count >= 20, own.contains(wanted), tree.nodes[heading.node].name == "h1" {
          return Found(text: heading.text, source: "heading", heading: heading.node)
        }
        if own.utf8.count >= 12, wanted.contains(own) {
          return Found(text: heading.text, source: "heading", heading: heading.node)
        }
      }
    }
    return nil
  }

  private func isSite(_ text: String) -> Bool {
    guard let site else { return false }
    return Self.key(site) == Self.key(text)
  }

  private static func headings(_ tree: PageTree, marks: PageMarks) -> [Heading] {
    var found: [Heading] = []
    for name in ["h1", "h2", "h3"] {
      for index in marks.headings where tree.nodes[index].name == name {
        let text = TextCleaning.cleaned(tree.text(of: index, limit: 1000))
        if !text.isEmpty, text.utf8.count <= 400 {
          found.append(Heading(node: index, text: text, key: key(text)))
        }
        if found.count >= 40 { break }
      }
    }
    // One in a list of other reports may read the same.
    let isAside = { (heading: Heading) in
      tree.nodes[heading.node].name != "h1" && marks.isAside(heading.node)
    }
    return found.filter { !isAside($0) } + found.filter(isAside)
  }

  private static func key(_ text: String) -> String { text.lowercased().trimmedOfMarks }

  /// "Headline - The Outlet" is "Headline" where the page says that it is The Outlet.
  private func withoutSiteItself(_ title: String) -> String {
    if let site {
      let siteKey = Self.key(site)
      for mark in Self.marks {
        let parts = Self.pieces(of: title, at: mark)
        if parts.count >= 2, let last = parts.last, Self.key(last) == siteKey {
          return parts.dropLast().joined(separator: mark)
        }
      }
    }
    return title
  }

  /// "Headline | The Outlet" is "Headline".
  private func withoutSite(_ title: String) -> String {
    let bare = withoutSiteItself(title)
    if bare != title { return bare }
    for mark in Self.marks {
      let parts = Self.pieces(of: title, at: mark)
      guard parts.count >= 2, let longest = parts.max(by: { $0.utf8.count < $1.utf8.count }) else {
        continue
      }
      if mark == " - " || mark == " – " || mark == " — " {
        if let first = parts.first, first.split(separator: " ").count >= 4, let last = parts.last,
          last.split(separator: " ").count <= 4, !(last.first?.isLowercase ?? true)
        {
          return parts.count == 2 ? first : parts.dropLast().joined(separator: mark)
        }
        continue
      }
      if longest.split(separator: " ").count >= 3 { return longest }
    }
    return title
  }

  private static let marks = [
    " | ", " │ ", " « ", " » ", " :: ", " · ", " • ", " - ", " – ", " — ",
  ]

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
