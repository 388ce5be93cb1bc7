/// Finds the people who sign a page.
struct PageAuthors {
  /// Names and what gave them.
  struct Found {
    var people: [String]
    var source: String
  }

  private let tree: PageTree
  private let meta: MetaTags
  private let linked: LinkedData
  private let marks: PageMarks
  private let heading: Int?
  private let outlets: OutletKeys

  /// Looks at the page, whose headline stands at the node `heading`; `outlets` sign nothing.
  init(
    tree: PageTree, meta: MetaTags, linked: LinkedData, marks: PageMarks, heading: Int?,
    outlets: OutletKeys
  ) {
    self.tree = tree
    self.meta = meta
    self.linked = linked
    self.marks = marks
    self.heading = heading
    self.outlets = outlets
  }

  /// The people who sign, in order: those whom the page's own data name, or else those that it
  /// shows; a name of one word only where the page says that it is the author's.
  func authors() -> Found? {
    var pseudonym: Found?
    let declared = declared()
    for (source, texts) in declared {
      let found = people(in: texts, isDeclared: true)
      if !found.isEmpty { return fuller(Found(people: found, source: source), than: pseudonym) }
      if pseudonym == nil, let name = texts.lazy.compactMap(pseudonym(in:)).first {
        pseudonym = Found(people: [name], source: source)
      }
    }
    if let pseudonym {
      // "Nils" in the data, "Nils Pickert" on the page.
      if let fuller = shown(fullerThan: pseudonym) { return fuller }
      return isLogin(pseudonym) ? shown() ?? pseudonym : pseudonym
    }
    let shown = shown()
    if let shown { return shown }
    // A page of one person bears that person's name.
    for (source, texts) in declared {
      let owner = texts.lazy.map { WhiteSpace.collapsed(BylineOpenings.without($0)) }.first {
        outlets.contains($0) && !outlets.isOrganisation($0) && isNameOfOne($0)
          && !OutletKeys.beginsWithArticle($0)
      }
      if let owner { return Found(people: [owner], source: source) }
    }
    return nil
  }

  /// Whether it looks like what somebody types to log in, "ann_marsh7", rather than a name to sign
  /// with.
  private func isLogin(_ pseudonym: Found) -> Bool {
    pseudonym.people.first?.contains { $0 == "_" || $0.isNumber } ?? false
  }

  private func isNameOfOne(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count == 1
      ? isAlias(name) : BylineReader.isPerson(name, mayBeSmall: true)
  }

  private func fuller(_ found: Found, than pseudonym: Found?) -> Found {
    guard let pseudonym, !isFuller(found, than: pseudonym) else { return found }
    return pseudonym.source.hasPrefix("json-ld") && found.source == "author element"
      ? pseudonym : found
  }

  private func isFuller(_ found: Found, than pseudonym: Found) -> Bool {
    guard let person = found.people.first, let alias = pseudonym.people.first else { return false }
    let key = OutletKeys.key(alias)
    return OutletKeys.key(person) == key
      || person.split(separator: " ").first.map { OutletKeys.key(String($0)) == key } ?? false
  }

  /// What the page's data and microdata say, the most trusted first.
  private func declared() -> [(String, [String])] {
    var found: [(String, [String])] = [("json-ld author", linked.authors)]
    for name in Self.metaNames { found.append(("meta " + name, meta.all(name))) }
    let declared = marks.byNearness(marks.declaredAuthors, to: heading, withAsides: true)
    found.append(("author element", texts(of: declared.prefix(8), limit: 40)))
    return found
  }

  private static let metaNames = [
    "author", "article:author", "dc.creator", "dcterms.creator", "dc:creator", "og:article:author",
    "sailthru.author", "parsely-author", "byl", "citation_author", "article:author_name",
    "article.author", "authors", "byline", "rnews:author", "dcsext.author", "og:author",
    "cxenseparse:author", "content_author", "twitter:data1",
  ]

  /// What the page shows: elements and links whose names speak of authors, then lines that begin
  /// with "By".
  private func shown(fullerThan pseudonym: Found? = nil) -> Found? {
    let isWanted = { (found: Found) in pseudonym.map { isFuller(found, than: $0) } ?? true }
    let open = marks.authors.filter { !marks.isAside($0.node) }
    if let found = classed(open, where: isWanted) { return found }
    if let line = line(isAside: false) {
      let found = Found(people: line, source: "byline in the text")
      if isWanted(found) { return found }
    }
    let links = marks.byNearness(marks.authorLinks, to: heading, reach: 300)
    for mark in links.prefix(8) {
      if let heading, mark.node - heading > 300 || heading - mark.node > 60 { continue }
      let text = tree.text(of: mark.node, limit: 120)
      let found = Found(people: people(in: [text], isDeclared: false), source: "link to an author")
      if !found.people.isEmpty, isWanted(found) { return found }
    }
    let asides = marks.authors.filter { marks.isAside($0.node) && !marks.isComment($0.node) }
    if let found = classed(asides, where: isWanted) { return found }
    if let line = line(isAside: true) {
      let found = Found(people: line, source: "byline in the text")
      if isWanted(found) { return found }
    }
    if let alias = pseudonym?.people.first { return fullName(of: alias) }
    let fallback = open.prefix(6).lazy
      .filter { tree.nodes[$0.node].end - $0.node < 12 }
      .map { tree.text(of: $0.node, limit: 120) }.compactMap(pseudonym(in:)).first
    if let fallback { return Found(people: [fallback], source: "byline element") }
    let linked = links.prefix(4).lazy.map { tree.text(of: $0.node, limit: 60) }
      .compactMap(pseudonym(in:)).first
    if let linked { return Found(people: [linked], source: "link to an author") }
    if let alias = datedAlias() { return Found(people: [alias], source: "byline in the text") }
    // A page of one person bears that person's name.
    let owner = open.prefix(6).lazy.filter { tree.nodes[$0.node].end - $0.node < 12 }
      .map { WhiteSpace.collapsed(BylineOpenings.without(tree.text(of: $0.node, limit: 120))) }
      .first { isAlias($0) && outlets.contains($0) && !outlets.isOrganisation($0) }
    return owner.map { Found(people: [$0], source: "byline element") }
  }

  private func classed(
    _ candidates: [PageMarks.Mark], where isWanted: (Found) -> Bool
  ) -> Found? {
    for mark in marks.byNearness(candidates, to: heading, withAsides: true).prefix(12)
    where tree.nodes[mark.node].end - mark.node < 60 {
      for text in [tree.text(of: mark.node, limit: 300)] + names(within: mark.node) {
        let found = Found(people: people(in: [text], isDeclared: false), source: "byline element")
        if !found.people.isEmpty, isWanted(found) { return found }
      }
    }
    return nil
  }

  /// "Ann Lee", which stands somewhere by itself, for "Ann".
  private func fullName(of alias: String) -> Found? {
    let opening = alias + " "
    for node in tree.nodes where node.isText && node.text.utf8.count <= 80 {
      guard node.text.holds(alias) else { continue }
      let text = WhiteSpace.collapsed(node.text)
      if text.hasPrefix(opening), text.split(separator: " ").count <= 3,
        BylineReader.isPerson(text)
      {
        return Found(people: [text], source: "name in the text")
      }
    }
    return nil
  }

  /// The texts of the links and of the names within the element, where it holds more than a name.
  private func names(within index: Int) -> [String] {
    var texts: [String] = []
    for inner in tree.range(of: index).dropFirst() where !tree.nodes[inner].isText {
      let node = tree.nodes[inner]
      guard
        ["a", "strong", "span", "b", "em", "h2", "h3", "h4", "h5", "p", "div"].contains(node.name),
        node.end - inner < 8
      else { continue }
      texts.append(tree.text(of: inner, limit: 120))
      if texts.count == 6 { break }
    }
    return texts
  }

  private func texts(of marks: some Sequence<PageMarks.Mark>, limit: Int) -> [String] {
    var texts: [String] = []
    var end = 0
    for mark in marks {
      let node = tree.nodes[mark.node]
      guard node.end - mark.node < limit, mark.node >= end else { continue }
      end = node.end
      let inner = tree.first(in: (mark.node + 1)..<node.end) {
        ($0.attributes["itemprop"]?.lowercased() ?? "") == "name"
      }
      var text = node.attributes["content"] ?? ""
      if text.isEmpty, let inner { text = tree.nodes[inner].attributes["content"] ?? "" }
      if text.isEmpty { text = tree.text(of: inner ?? mark.node, limit: 300) }
      if inner == nil, text.split(separator: " ").count > 1,
        people(in: [text], isDeclared: true).isEmpty,
        let name = names(within: mark.node).first(where: { BylineReader.isPerson($0) })
      {
        text = name
      }
      if !text.isEmpty, !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  /// The people of the first line that does nothing but name its authors: "Von Ann Lee".
  private func line(isAside: Bool) -> [String]? {
    let start = heading ?? 0
    for range in [start..<tree.nodes.count, 0..<start] {
      for index in range where tree.nodes[index].isText {
        guard Self.mayOpen(tree.nodes[index].text), marks.isAside(index) == isAside,
          !marks.isComment(index)
        else { continue }
        for words in lines(from: index) {
          guard let rest = BylineOpenings.rest(of: words), !rest.isEmpty else { continue }
          let found = people(in: [rest], isDeclared: false)
          if !found.isEmpty, BylineReader.isOnlyNames(rest) { return found }
        }
      }
    }
    return nil
  }

  /// The name of one word in a line beside the headline that gives a date: "7.2.2031, von Ann".
  private func datedAlias() -> String? {
    guard let heading else { return nil }
    for index in max(0, heading - 40)..<min(tree.nodes.count, heading + 120)
    where tree.nodes[index].isText && tree.nodes[index].text.utf8.count <= 80 {
      let text = WhiteSpace.collapsed(tree.nodes[index].text)
      guard let tail = BylineOpenings.tail(of: text), tail.first?.isUppercase ?? false,
        let name = pseudonym(in: tail), MonthNames.month(name.lowercased()) == nil,
        !Weekdays.contains(name.lowercased())
      else { continue }
      return name
    }
    return nil
  }

  /// The texts of the elements that begin with the text at `index`, the smallest first, as long as
  /// they are short.
  private func lines(from index: Int) -> [String] {
    let opening = WhiteSpace.collapsed(tree.nodes[index].text)
    var lines: [String] = []
    if opening.utf8.count <= 160 { lines.append(opening) }
    var node = tree.nodes[index].parent
    if BylineOpenings.isOpening(opening), node >= 0 {
      // "Autor:" in bold and the name behind it.
      let next = tree.nodes[node].end
      if next < tree.nodes.count, tree.nodes[next].end - next < 6 {
        lines.append(opening + " " + tree.text(of: next, limit: 120))
      }
    }
    for _ in 0..<3 {
      guard node >= 0, tree.nodes[node].end - node < 24 else { break }
      let text = tree.text(of: node, limit: 400)
      guard text.utf8.count <= 160, text.hasPrefix(opening) else { break }
      if text != lines.last { lines.append(text) }
      node = tree.nodes[node].parent
    }
    return lines
  }

  private static func mayOpen(_ text: String) -> Bool {
    var isBlank = true
    var count = 0
    for byte in text.utf8 {
      if byte > 0x20 { isBlank = false }
      count += 1
      if count > 240 { return false }
    }
    return !isBlank && BylineOpenings.mayBegin(text)
  }

  private func people(in texts: [String], isDeclared: Bool) -> [String] {
    var people: [String] = []
    for text in texts.prefix(20) {
      guard text.utf8.count <= 300, !text.holds("://") else { continue }
      var bare = BylineOpenings.without(text)
      if !isDeclared, let tail = BylineOpenings.tail(of: bare) { bare = tail }
      for name in BylineReader.names(in: bare, isDeclared: isDeclared)
      where !people.contains(name) && !outlets.contains(name) {
        people.append(name)
      }
    }
    return people
  }

  /// A name of one word, as where somebody signs a blog.
  private func pseudonym(in text: String) -> String? {
    let name = WhiteSpace.collapsed(BylineOpenings.without(text))
    return isAlias(name) && !outlets.contains(name) ? name : nil
  }

  private func isAlias(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return words.count == 1 && (2...40).contains(name.utf8.count) && !name.contains("/")
      && !name.contains(":") && !name.contains("@") && !name.contains("{")
      && name.contains(where: \.isLetter) && !BylineReader.isDesk(name)
      && !OutletNames.isKnown(name) && OutletNames.domain(in: name) == nil
      && !["admin", "redaktion", "editor", "team", "staff", "news"].contains {
        name.lowercased().contains($0)
      } && !BylineOpenings.isOpening(name)
  }
}
