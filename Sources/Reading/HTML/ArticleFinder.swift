/// Finds the element that holds a page's report.
///
/// Two ways are gone and compared: by what pages call the body of an article, and by where
/// paragraphs with commas and few links lie (after Readability's scoring).
struct ArticleFinder {
  private let page: PageMeasure
  private let headline: Int?
  private var tree: PageTree { page.tree }

  /// Searches `page`, whose headline is the element `headline`.
  init(_ page: PageMeasure, headline: Int?) {
    self.page = page
    self.headline = headline
  }

  /// The element whose text is the report, or `nil` for a page without text.
  func article() -> Int? {
    let named = namedBody()
    let scored = scoredBody()
    guard let named else { return scored }
    guard let scored, scored != named else { return named }
    let namedProse = page.proseLength(named)
    let scoredProse = page.proseLength(scored)
    if isInside(named, scored) { return namedProse * 10 >= scoredProse * 7 ? named : scored }
    if isInside(scored, named) { return scoredProse * 10 >= namedProse * 9 ? scored : named }
    if holdsHeadline(named), !holdsHeadline(scored) { return named }
    return scoredProse > namedProse * 2 ? scored : named
  }

  private func holdsHeadline(_ index: Int) -> Bool {
    headline.map { tree.range(of: index).contains($0) } ?? false
  }

  private func isInside(_ inner: Int, _ outer: Int) -> Bool {
    inner > outer && inner < tree.nodes[outer].end
  }

  /// The element that names itself the body of an article and holds the most prose.
  private func namedBody() -> Int? {
    let tests: [(PageTree.Node) -> Bool] = [
      { $0.attributes["itemprop"].map { SmallLetters.of($0).holds("articlebody") } ?? false },
      { $0.marks.contains(.body) },
      { $0.name == "article" },
      { $0.name == "main" || $0.attributes["role"] == "main" },
    ]
    let total = page.proseLength(0)
    for test in tests {
      let matches = tree.nodes.indices.filter {
        let node = tree.nodes[$0]
        return !node.isText && !page.isRemoved[$0] && node.name != "body" && node.name != "html"
          && page.proseLength($0) > 0 && test(node)
      }
      guard var best = matches.max(by: { page.proseLength($0) < page.proseLength($1) }) else {
        continue
      }
      let articles = matches.filter { tree.nodes[$0].name == "article" }
      if let told = articles.last(where: holdsHeadline), page.proseLength(told) >= 200 {
        best = told
      } else if let whole = common(matches, best: best) {
        best = whole
      }
      let least = holdsHeadline(best) ? 1 : 3
      let isEnough = page.proseLength(best) * 10 >= total * least
      if page.proseLength(best) >= 200, isEnough { return best }
    }
    return nil
  }

  /// The element that holds all of `matches` and little besides, where they are parts of one body.
  private func common(_ matches: [Int], best: Int) -> Int? {
    let words = tree.nodes[best].attributes["class"]
    guard let words, tree.nodes[best].name != "article" else { return nil }
    let parts = matches.filter {
      tree.nodes[$0].attributes["class"] == words && !isInside($0, best)
    }
    guard let last = parts.last, parts.count > 1 else { return nil }
    let sum = parts.reduce(0) { $0 + page.proseLength($1) }
    var whole = parts[0]
    while whole >= 0, tree.nodes[whole].end <= last { whole = tree.nodes[whole].parent }
    guard whole >= 0, tree.nodes[whole].name != "body", page.proseLength(whole) * 10 <= sum * 13
    else { return nil }
    return whole
  }

  /// The element with the highest score.
  private func scoredBody() -> Int? {
    var scores = [Double](repeating: 0, count: tree.nodes.count)
    var isCandidate = [Bool](repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices where !page.isRemoved[index] && !tree.nodes[index].isText {
      guard let score = paragraphScore(index) else { continue }
      var ancestor =
        tree.nodes[index].name == "div" || tree.nodes[index].name == "section"
        ? index : tree.nodes[index].parent
      var level = 0
      while ancestor >= 0, level < 4 {
        scores[ancestor] += score / [1, 2, 6, 9][level]
        isCandidate[ancestor] = true
        ancestor = tree.nodes[ancestor].parent
        level += 1
      }
    }
    var best: (index: Int, score: Double)?
    for index in tree.nodes.indices where isCandidate[index] {
      let node = tree.nodes[index]
      let weight = ClassWords.weight(node.marks) + Self.tagWeight(node.name)
      let score = (scores[index] + weight) * (1 - page.linkDensity(index))
      if score > best?.score ?? 0 { best = (index, score) }
    }
    guard var (index, _) = best else { return bodyElement }
    // The parent is better where it holds much more prose, as where a body is cut in two.
    while tree.nodes[index].parent >= 0 {
      let parent = tree.nodes[index].parent
      guard page.proseLength(parent) * 10 > page.proseLength(index) * 13,
        page.linkDensity(parent) < 0.3, tree.nodes[parent].name != "body"
      else { break }
      index = parent
    }
    return index
  }

  private var bodyElement: Int? {
    tree.first { $0.name == "body" } ?? (tree.nodes.isEmpty ? nil : 0)
  }

  private func paragraphScore(_ index: Int) -> Double? {
    let node = tree.nodes[index]
    let length: Int
    switch node.name {
    case "p", "pre", "blockquote", "td": length = page.textLength(index) - page.linkLength(index)
    case "div", "section": length = directTextLength(index)
    default: return nil
    }
    guard length >= 25 else { return nil }
    var commaCount = 0
    for inner in tree.range(of: index) where tree.nodes[inner].isText && !page.isRemoved[inner] {
      for byte in tree.nodes[inner].text.utf8 where byte == 0x2C { commaCount += 1 }
      if commaCount > 20 { break }
    }
    return 1 + Double(min(commaCount, 20)) + min(Double(length) / 100, 3)
  }

  private func directTextLength(_ index: Int) -> Int {
    var length = 0
    var child = index + 1
    while child < tree.nodes[index].end {
      if tree.nodes[child].isText, !page.isRemoved[child] {
        length += tree.nodes[child].text.utf8.count { $0 > 0x20 }
      }
      child = tree.nodes[child].end
    }
    return length >= 80 ? length : 0
  }

  private static func tagWeight(_ name: String) -> Double {
    switch name {
    case "article": 10
    case "div", "main", "section": 5
    case "td", "blockquote", "pre": 3
    case "ul", "ol", "dl", "li", "form", "address", "dd", "dt": -3
    case "h1", "h2", "h3", "h4", "h5", "h6", "th": -5
    default: 0
    }
  }
}
