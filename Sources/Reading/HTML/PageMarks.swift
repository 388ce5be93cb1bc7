/// The elements of a page that may say who wrote it and when, found in one walk.
struct PageMarks {
  /// An element that may say something.
  struct Mark {
    /// Its place in the tree.
    var node: Int
    /// Whether its class says that it is about the last change.
    var isUpdate = false
    /// What microdata call it, in lower case.
    var property = ""
  }

  /// Headings of the first three levels.
  private(set) var headings: [Int] = []
  /// `time` and `abbr` elements, and others that have a `datetime`.
  private(set) var times: [Mark] = []
  /// Those whose class or id speaks of a date.
  private(set) var dates: [Mark] = []
  /// Those whose class or id speaks of an author.
  private(set) var authors: [Mark] = []
  /// Those that microdata or their relation call the author.
  private(set) var declaredAuthors: [Mark] = []
  /// Links to a page about an author.
  private(set) var authorLinks: [Mark] = []
  /// Elements with microdata or RDFa that give a date or a headline.
  private(set) var items: [Mark] = []
  /// Comments, lists of other reports, the page's foot and their like: in order, without overlaps
  /// once `settle` has been called.
  private(set) var asides: [Range<Int>] = []
  /// The `aside` elements whose classes do not say what they hold.
  private var unnamedAsides: [Int] = []
  /// Those of them in which readers speak.
  private(set) var comments: [Range<Int>] = []

  /// Walks over `tree`.
  init(_ tree: PageTree) {
    for index in tree.nodes.indices where !tree.nodes[index].name.isEmpty {
      let name = tree.nodes[index].name
      let attributes = tree.nodes[index].attributes
      if name == "h1" || name == "h2" || name == "h3" { headings.append(index) }
      guard
        !attributes.isEmpty || name == "time" || name == "aside" || name == "nav"
          || name == "blockquote"
      else {
        continue
      }
      var words = tree.nodes[index].marks
      // The head of a commentary is no comment.
      if words.contains(.head) { words.remove(.comment) }
      if tree.nodes[index].end - index > 1,
        !words.isDisjoint(with: [.aside, .comment]) || name == "aside" || name == "nav"
          || name == "blockquote"
          || name == "footer" && tree.nodes[index].end * 20 > tree.nodes.count * 19,
        name != "body", name != "html", name != "main"
      {
        asides.append(index..<tree.nodes[index].end)
        if name == "aside", words.isDisjoint(with: [.aside, .comment]) {
          unnamedAsides.append(index)
        }
        if words.contains(.comment) { comments.append(index..<tree.nodes[index].end) }
      }
      let mark = Mark(node: index, isUpdate: words.contains(.update))
      if name == "time" || attributes["datetime"] != nil
        || (name == "abbr" && attributes["title"] != nil)
      {
        times.append(mark)
      } else if words.contains(.date) {
        dates.append(mark)
      }
      if words.contains(.author), !words.contains(.notAuthor) { authors.append(mark) }
      if name == "a", let href = attributes["href"], Self.isAuthorAddress(href) {
        authorLinks.append(mark)
      }
      readProperties(attributes, name: name, mark: mark)
    }
  }

  private mutating func readProperties(
    _ attributes: PageAttributes, name: String, mark: Mark
  ) {
    for key in ["itemprop", "property", "rel"] {
      guard let value = attributes[key], !value.isEmpty, value.utf8.count <= 100 else { continue }
      if key == "property", name == "meta" { continue }
      let property = value.lowercased()
      if property.holds("author") || property == "creator" || property == "dc:creator" {
        if name != "link" { declaredAuthors.append(mark) }
      } else if key != "rel", property.holds("date") || property == "headline" {
        var item = mark
        item.property = property
        items.append(item)
      }
    }
  }

  /// Whether one of the parts of the path says that it leads to an author.
  static func isAuthorAddress(_ address: String) -> Bool {
    guard address.utf8.count <= 300 else { return false }
    for part in address.utf8.split(separator: 0x2F).dropLast().suffix(4) {
      var key = WordKey()
      for byte in part { key.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
      if authorParts.contains(key) { return true }
    }
    return false
  }

  private static let authorParts = Set(
    [
      "author", "authors", "autor", "autoren", "autores", "autore", "autori", "auteur", "auteurs",
      "creator", "contributor", "contributors", "journalist", "journalists", "columnist",
      "columnists", "reporter", "reporters", "writer", "writers", "byline", "redakteur",
      "redakteure", "autorzy", "newsteam", "profile", "profiles", "people", "staff", "team",
      "yazar", "yazarlar", "penulis", "forfatter", "skribent", "redaktion",
    ].map { WordKey($0) })

  /// Leaves out of `asides` whatever holds the headline or most of the page: a "page with-sidebar"
  /// is no sidebar.
  mutating func settle(heading: Int?, nodeCount: Int) {
    asides = Self.settled(
      asides.filter { !isBeside($0, heading: heading) }, heading: heading, nodeCount: nodeCount)
    comments = Self.settled(comments, heading: heading, nodeCount: nodeCount)
  }

  /// Whether it is a small `aside` that follows the headline at once: it holds the byline.
  private func isBeside(_ range: Range<Int>, heading: Int?) -> Bool {
    guard let heading, unnamedAsides.contains(range.lowerBound) else { return false }
    return range.count <= 60 && (0...60).contains(range.lowerBound - heading)
  }

  private static func settled(
    _ ranges: [Range<Int>], heading: Int?, nodeCount: Int
  ) -> [Range<Int>] {
    var end = 0
    return ranges.filter { range in
      if let heading, range.contains(heading) { return false }
      guard range.count * 2 < nodeCount, range.lowerBound >= end else { return false }
      end = range.upperBound
      return true
    }
  }

  /// Whether the node at `index` lies aside.
  func isAside(_ index: Int) -> Bool { Self.holds(asides, index) }

  /// Whether the node at `index` lies among comments.
  func isComment(_ index: Int) -> Bool { Self.holds(comments, index) }

  private static func holds(_ asides: [Range<Int>], _ index: Int) -> Bool {
    var low = 0
    var high = asides.count
    while low < high {
      let middle = (low + high) / 2
      if asides[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < asides.count && asides[low].contains(index)
  }

  /// `marks`, those that follow the heading closely first, then those shortly before it, then the
  /// others; those that lie aside last, if they are wanted at all.
  func byNearness(
    _ marks: [Mark], to heading: Int?, reach: Int = 400, withAsides: Bool = false
  ) -> [Mark] {
    let open = marks.filter { !isAside($0.node) }
    let asides = withAsides ? marks.filter { isAside($0.node) && !isComment($0.node) } : []
    guard let heading else { return open + asides }
    let after = open.filter { $0.node >= heading && $0.node - heading <= reach }
    let before = open.filter { $0.node < heading && heading - $0.node <= 60 }
    let rest = open.filter { $0.node - heading > reach || heading - $0.node > 60 }
    return after + before.reversed() + rest + asides
  }
}

extension WordKey {
  /// The key of `word`, which is in lower case.
  init(_ word: some StringProtocol) {
    self.init()
    for byte in word.utf8 { append(byte) }
  }
}
