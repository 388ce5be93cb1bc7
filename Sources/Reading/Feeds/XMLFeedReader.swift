internal import Model

/// Reads RSS and Atom out of a tree.
///
/// Both are read by the same rules, since feeds in the wild mix them: an `item` or `entry` is what
/// is listed, and the elements of each that stand directly in it say what is known of it.
struct XMLFeedReader {
  private let tree: XMLTree

  init(_ tree: XMLTree) {
    self.tree = tree
  }

  /// The feed that the tree holds.
  func feed() -> Feed {
    var feed = Feed()
    guard let root = tree.nodes.firstIndex(where: { !$0.isText }) else { return feed }
    // The channel stands in the root in RSS, and is the root in Atom.
    let channels =
      [root] + tree.children(of: root).filter { tree.nodes[$0].name == "channel" }
    let about = Elements(tree, of: channels.flatMap { tree.children(of: $0) })
    feed.title = about.plain(["title"])
    feed.url = about.address()
    feed.language = about.line(["language", "dc:language"]) ?? tree.nodes[root].attributes["lang"]
    feed.timeToLive = about.line(["ttl"]).flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    feed.skippedHours = about.skippedHours()
    var index = 0
    while index < tree.nodes.count, feed.entries.count < Feed.entryLimit {
      let node = tree.nodes[index]
      if node.name == "item" || node.name == "entry" {
        if let entry = entry(at: index, number: feed.entries.count + 1) {
          feed.entries.append(entry)
        }
        index = node.end
      } else {
        index += 1
      }
    }
    return feed
  }

  private func entry(at index: Int, number: Int) -> Feed.Entry? {
    let elements = Elements(tree, of: tree.children(of: index))
    var url = elements.address()
    let name = elements.line(["guid", "id"]) ?? tree.nodes[index].attributes["about"]
    if url == nil, let name, name.hasPrefix("http://") || name.hasPrefix("https://") { url = name }
    let title = elements.plain(["title", "dc:title"])
    let content =
      elements.html(["content:encoded", "content", "xhtml:body"])
      ?? elements.plain(["description", "summary", "dc:description"]).map { .text($0) }
    guard url != nil || title != nil || content != nil else { return nil }
    return Feed.Entry(
      id: MemberName.firstShown([name, url]) ?? "entry \(number)", url: url, title: title,
      byline: elements.people(), publisher: elements.originalPublisher(),
      published: elements.date(["pubDate", "published", "issued", "dc:date", "dcterms:created"])
        ?? elements.date(["updated", "modified", "dcterms:modified"]),
      language: elements.line(["dc:language"]) ?? tree.nodes[index].attributes["lang"],
      content: content)
  }
}

/// The elements that say what is known of a feed or an entry.
private struct Elements {
  private let tree: XMLTree
  private let indices: [Int]

  init(_ tree: XMLTree, of indices: [Int]) {
    self.tree = tree
    self.indices = indices.filter { !tree.nodes[$0].isText }
  }

  private func all(_ names: [String]) -> [Int] {
    names.flatMap { name in indices.filter { tree.nodes[$0].name == name } }
  }

  /// The first text of one of those names on one line.
  func line(_ names: [String]) -> String? {
    all(names).lazy.map { TextCleaning.cleaned(WhiteSpace.collapsed(tree.text(of: $0))) }
      .first { !$0.isEmpty }
  }

  /// The first text of one of those names, without marks.
  func plain(_ names: [String]) -> String? {
    all(names).lazy.map { TextCleaning.cleaned(XMLText.plain(tree.text(of: $0))) }
      .first { !$0.isEmpty }
  }

  /// The hours in `skipHours`; the last of the day is 24 to some.
  func skippedHours() -> [Int] {
    let hours = all(["skipHours"]).prefix(1).flatMap { tree.children(of: $0) }.prefix(100)
      .filter { tree.nodes[$0].name == "hour" }
      .compactMap { Int(WhiteSpace.collapsed(tree.text(of: $0))) }
    return Set(hours.filter { (0...24).contains($0) }.map { $0 % 24 }).sorted()
  }

  /// The first content of one of those names.
  func html(_ names: [String]) -> Feed.Entry.Content? {
    for index in all(names) {
      let node = tree.nodes[index]
      // Atom's content may lie elsewhere, or be a picture in base64.
      let type = node.attributes["type"]?.lowercased() ?? "html"
      if node.attributes["src"] != nil { continue }
      if tree.children(of: index).contains(where: { !tree.nodes[$0].isText }) {
        return .html(XMLMarkup.html(within: index, of: tree))
      }
      guard ["text", "html", "xhtml", "text/html", "text/plain"].contains(type) else { continue }
      let text = XMLText.trimmed(tree.text(of: index))
      if text.isEmpty { continue }
      let isText = type == "text" || type == "text/plain"
      return isText || !XMLText.hasMarks(text)
        ? .text(isText ? TextCleaning.cleaned(text) : TextCleaning.cleaned(XMLText.plain(text)))
        : .html(text)
    }
    return nil
  }

  /// The address of the page: RSS's link, or Atom's.
  func address() -> String? {
    for index in all(["link"]) {
      let text = WhiteSpace.collapsed(tree.text(of: index))
      if !text.isEmpty { return MemberName.cleaned(text, limit: 8192) }
    }
    let links = all(["link"]).map { tree.nodes[$0].attributes }
    let link = links.first { ["alternate", ""].contains($0["rel"] ?? "") && $0["href"] != nil }
    if let address = MemberName.firstShown([link?["href"]], limit: 8192) { return address }
    // RSS: a name that is an address, unless it is said to be none.
    guard let guid = all(["guid"]).first, tree.nodes[guid].attributes["isPermaLink"] != "false",
      let name = line(["guid"]), name.hasPrefix("http")
    else { return nil }
    return MemberName.cleaned(name, limit: 8192)
  }

  /// The people who sign.
  func people() -> [String] {
    var people: [String] = []
    for index in all(["dc:creator", "author", "creator"]) {
      let names = tree.children(of: index).filter { tree.nodes[$0].name == "name" }
      for index in names.isEmpty ? [index] : names {
        let name = Self.name(in: WhiteSpace.collapsed(tree.text(of: index)))
        if !name.isEmpty, !people.contains(name), people.count < 20 { people.append(name) }
      }
    }
    return people
  }

  /// RSS 2.0 wants "mail@example.org (Name)" in `author`.
  private static func name(in text: String) -> String {
    guard text.contains("@") else { return TextCleaning.cleaned(text) }
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { return "" }
    return TextCleaning.cleaned(WhiteSpace.collapsed(String(text[text.index(after: open)..<close])))
  }

  /// The feed that an entry was taken over from: RSS's source, or the title of Atom's.
  func originalPublisher() -> String? {
    for index in all(["source", "dc:publisher"]) {
      let titles = tree.children(of: index).filter { tree.nodes[$0].name == "title" }
      let text = XMLText.plain(tree.text(of: titles.first ?? index))
      let isText = tree.children(of: index).allSatisfy { tree.nodes[$0].isText }
      if isText || !titles.isEmpty, !text.isEmpty { return TextCleaning.cleaned(text) }
    }
    return nil
  }

  /// The first date of one of those names.
  func date(_ names: [String]) -> PartialDate? {
    all(names).lazy.compactMap { FeedDate.date(tree.text(of: $0)) }.first
  }
}
