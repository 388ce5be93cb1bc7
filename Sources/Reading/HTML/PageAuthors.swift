/// Finds the people who sign a page.
enum PageAuthors {
  /// Their names, in order.
  static func authors(tree: PageTree, meta: MetaTags, linked: LinkedData) -> [String] {
    let candidates: [[String]] = [
      linked.authors,
      meta.all("author") + meta.all("dc.creator") + meta.all("dcterms.creator"),
      meta.all("article:author") + meta.all("og:article:author"),
      meta.all("sailthru.author") + meta.all("parsely-author") + meta.all("byl")
        + meta.all("citation_author"),
      marked(tree),
      classed(tree),
    ]
    for (rank, candidate) in candidates.enumerated() {
      var people: [String] = []
      for text in candidate.prefix(12) {
        for name in names(in: text) where !people.contains(name) { people.append(name) }
      }
      if people.isEmpty, rank < candidates.count - 1 {
        people = candidate.prefix(1).compactMap(pseudonym)
      }
      if !people.isEmpty { return people }
    }
    return []
  }

  private static func names(in text: String) -> [String] {
    guard text.utf8.count <= 200, !text.contains("://"), !text.contains("@") else { return [] }
    return BylineReader.names(in: withoutOpening(text))
  }

  private static func withoutOpening(_ text: String) -> String {
    let lowercased = text.lowercased()
    for opening in openings where lowercased.hasPrefix(opening) {
      return String(text.dropFirst(opening.count))
    }
    return text
  }

  private static let openings = [
    "by: ", "by ", "von: ", "von ", "par ", "por ", "di ", "door ", "posted by ", "written by ",
    "published by ", "author: ", "autor: ", "veröffentlicht von ", "eingestellt von ",
    "geschrieben von ", "publié par ", "publicado por ", "ein artikel von ", "text: ",
  ]

  /// A name of one word, as where somebody signs a blog; only where the page's own data say that it
  /// is the author.
  private static func pseudonym(_ text: String) -> String? {
    let name = WhiteSpace.collapsed(withoutOpening(text))
    let words = name.split(separator: " ")
    guard words.count == 1, (2...40).contains(name.utf8.count), !name.contains("/"),
      name.contains(where: \.isLetter), !BylineReader.isDesk(name), !OutletNames.isKnown(name),
      OutletNames.domain(in: name) == nil
    else { return nil }
    return name
  }

  private static func marked(_ tree: PageTree) -> [String] {
    var texts: [String] = []
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      let property = node.attributes["itemprop"]?.lowercased() ?? ""
      let relation = node.attributes["rel"]?.lowercased() ?? ""
      guard
        property.split(separator: " ").contains("author")
          || relation.split(separator: " ").contains("author"), node.name != "link",
        node.end - index < 40
      else { continue }
      let inner = tree.first(in: index..<node.end) {
        ($0.attributes["itemprop"]?.lowercased() ?? "") == "name"
      }
      let text = node.attributes["content"] ?? tree.text(of: inner ?? index, limit: 300)
      if !text.isEmpty, !texts.contains(text) { texts.append(text) }
      if texts.count >= 6 { break }
    }
    return texts
  }

  private static func classed(_ tree: PageTree) -> [String] {
    for index in tree.nodes.indices where !tree.nodes[index].isText {
      let node = tree.nodes[index]
      guard node.attributes["class"] != nil || node.attributes["id"] != nil,
        node.end - index < 30
      else { continue }
      let words = ClassWords.words(of: node)
      guard
        words.contains(where: { ["author", "byline", "autor", "auteur", "authors"].contains($0) }),
        !words.contains(where: { ["comment", "comments", "related", "avatar"].contains($0) })
      else { continue }
      let text = tree.text(of: index, limit: 300)
      let people = names(in: text)
      if !people.isEmpty { return [people.joined(separator: ", ")] }
    }
    return []
  }
}
