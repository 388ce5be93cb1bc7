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
    for candidate in candidates {
      var people: [String] = []
      for text in candidate.prefix(12) {
        for name in names(in: text) where !people.contains(name) { people.append(name) }
      }
      if !people.isEmpty { return people }
    }
    return []
  }

  private static func names(in text: String) -> [String] {
    guard text.utf8.count <= 200, !text.contains("://"), !text.contains("@") else { return [] }
    let lowercased = text.lowercased()
    if lowercased.hasPrefix("by ") || lowercased.hasPrefix("von ") || lowercased.hasPrefix("par ") {
      return BylineReader.people(in: capitalised(text))
    }
    return BylineReader.names(in: text)
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
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
