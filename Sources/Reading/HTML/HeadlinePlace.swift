/// Finds where on a page the headline of its report stands.
enum HeadlinePlace {
  /// The heading that shows `title`, or else the first of the first rank with some words.
  static func index(in tree: PageTree, title: String?) -> Int? {
    let wanted = title.map(key) ?? ""
    var first: Int?
    for rank in ["h1", "h2"] {
      for index in tree.nodes.indices where tree.nodes[index].name == rank {
        let own = key(tree.text(of: index, limit: 1000))
        guard !own.isEmpty else { continue }
        if own == wanted || (own.utf8.count >= 15 && holds(wanted, own)) { return index }
        if first == nil, rank == "h1", own.utf8.count >= 15 { first = index }
      }
    }
    return first
  }

  private static func holds(_ text: String, _ part: String) -> Bool {
    part.utf8.count <= text.utf8.count
      && ByteSearch.first(Array(part.utf8), in: Array(text.utf8), from: 0) != nil
  }

  private static func key(_ text: String) -> String { SmallLetters.of(text).trimmedOfMarks }
}
