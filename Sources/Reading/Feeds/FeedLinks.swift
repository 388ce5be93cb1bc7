/// The feeds that a web page says it has.
public enum FeedLinks {
  /// What the links of the page `html` refer to that lead to its feeds, as they stand, in order.
  ///
  /// None for what is no page.
  public static func references(in html: [UInt8]) -> [String] {
    guard HTMLSniffer.isHTML(Array(html.prefix(1 << 16))) else { return [] }
    // They stand in the head.
    let tree = PageParser.tree(
      of: PageSanitizer.sanitized(PageCharset.utf8(Array(html.prefix(1 << 20)))))
    return tree.nodes.lazy.filter { node in
      let relations = (node.attributes["rel"] ?? "").lowercased().split(separator: " ")
      return node.name == "link" && relations.contains("alternate")
        && types.contains((node.attributes["type"] ?? "").lowercased())
    }.compactMap { $0.attributes["href"] }.prefix(8).map { $0 }
  }

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/feed+json",
  ]
}
