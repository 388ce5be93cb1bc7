/// A page with its furniture taken out and its text measured, ready to be searched.
struct PageMeasure {
  /// How readily parts of a page are taken out.
  enum Rigour: CaseIterable {
    /// By their elements, and by the words of their classes and ids.
    case strict
    /// By their elements alone.
    case lenient
    /// Only what can hold no text of a report; what is shown without scripts stays.
    case loose
  }

  /// The page.
  let tree: PageTree
  /// Whether a node, or one that holds it, is furniture.
  private(set) var isRemoved: [Bool]
  /// Bytes of kept text before each node; one more at the end.
  private var textBefore: [Int]
  /// The same of text within links.
  private var linkBefore: [Int]
  /// The same of text in paragraphs and their like, links aside.
  private var proseBefore: [Int]

  /// Measures `tree`.
  init(_ tree: PageTree, _ rigour: Rigour) {
    self.tree = tree
    isRemoved = PageMeasure.removed(tree, rigour)
    textBefore = [0]
    linkBefore = [0]
    proseBefore = [0]
    let count = tree.nodes.count
    textBefore.reserveCapacity(count + 1)
    linkBefore.reserveCapacity(count + 1)
    proseBefore.reserveCapacity(count + 1)
    var linkEnd = 0
    var paragraphEnd = 0
    for index in 0..<count {
      let node = tree.nodes[index]
      var length = 0
      if node.isText {
        if !isRemoved[index] { length = Self.length(node.text) }
      } else if node.name == "a", node.attributes["href"] != nil {
        linkEnd = max(linkEnd, node.end)
      } else if node.name == "p" || node.name == "blockquote" || node.name == "pre" {
        paragraphEnd = max(paragraphEnd, node.end)
      }
      let isLink = index < linkEnd
      let isProse = index < paragraphEnd || length >= 80
      textBefore.append((textBefore.last ?? 0) + length)
      linkBefore.append((linkBefore.last ?? 0) + (isLink ? length : 0))
      proseBefore.append((proseBefore.last ?? 0) + (isProse && !isLink ? length : 0))
    }
  }

  /// Bytes of kept text within node `index`.
  func textLength(_ index: Int) -> Int { textBefore[tree.nodes[index].end] - textBefore[index] }

  /// Bytes of kept text within links in node `index`.
  func linkLength(_ index: Int) -> Int { linkBefore[tree.nodes[index].end] - linkBefore[index] }

  /// Bytes of kept text in the paragraphs of node `index`, links aside.
  func proseLength(_ index: Int) -> Int { proseBefore[tree.nodes[index].end] - proseBefore[index] }

  /// The share of a node's text that stands in links.
  func linkDensity(_ index: Int) -> Double {
    let length = textLength(index)
    return length == 0 ? 0 : Double(linkLength(index)) / Double(length)
  }

  private static func length(_ text: String) -> Int {
    var count = 0
    for byte in text.utf8 where byte > 0x20 { count += 1 }
    return count
  }

  private static func removed(_ tree: PageTree, _ rigour: Rigour) -> [Bool] {
    var removed = [Bool](repeating: false, count: tree.nodes.count)
    let proseTotal = prose(tree)
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if !node.isText, isFurniture(node, rigour),
        holdsLittle(
          index, end: node.end, of: proseTotal, always: dropped.contains(node.name)),
        !(node.name == "header" && holdsReport(index, in: tree, prose: proseTotal))
      {
        for inner in index..<node.end { removed[inner] = true }
        index = node.end
      } else {
        index += 1
      }
    }
    return removed
  }

  /// Bytes of long texts before each node.
  private static func prose(_ tree: PageTree) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(tree.nodes.count + 1)
    for node in tree.nodes {
      let length = node.isText && node.text.utf8.count >= 60 ? node.text.utf8.count : 0
      sums.append((sums.last ?? 0) + length)
    }
    return sums
  }

  private static func isFurniture(_ node: PageTree.Node, _ rigour: Rigour) -> Bool {
    if rigour == .loose { return dropped.contains(node.name) && node.name != "noscript" }
    if dropped.contains(node.name) { return true }
    if node.name == "body" || node.name == "html" || node.name == "article" || node.name == "main" {
      return false
    }
    if suspicious.contains(node.name) { return true }
    if node.attributes["hidden"] != nil || isInvisible(node.attributes["style"]) { return true }
    if let role = node.attributes["role"], furnitureRoles.contains(role) { return true }
    guard rigour == .strict else { return false }
    let words = ClassWords.words(of: node)
    return !words.isEmpty && ClassWords.isFurniture(words) && !ClassWords.isBody(words)
  }

  private static func isInvisible(_ style: String?) -> Bool {
    guard let style else { return false }
    let bare = style.lowercased().filter { $0 != " " }
    return bare.contains("display:none") || bare.contains("visibility:hidden")
  }

  /// A header with prose beside the headline, or within an article, holds a report's first words.
  private static func holdsReport(_ index: Int, in tree: PageTree, prose: [Int]) -> Bool {
    let end = tree.nodes[index].end
    guard prose[end] > prose[index] else { return false }
    if tree.nodes[index..<end].contains(where: { $0.name == "h1" }) { return true }
    var above = tree.nodes[index].parent
    while above >= 0 {
      if tree.nodes[above].name == "article" || tree.nodes[above].name == "main" { return true }
      above = tree.nodes[above].parent
    }
    return false
  }

  /// Whatever its class says, what holds much of a page's prose is not furniture.
  private static func holdsLittle(
    _ index: Int, end: Int, of prose: [Int], always: Bool
  ) -> Bool {
    if always { return true }
    let total = prose[prose.count - 1]
    return (prose[end] - prose[index]) * 10 <= total * 4
  }

  /// Elements that never hold a report.
  static let dropped: Set<String> = [
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas",
    "audio", "video", "button", "select", "input", "textarea", "option", "datalist", "map", "head",
    "title", "meta", "link", "applet", "math", "dialog", "label", "progress",
  ]
  private static let suspicious: Set<String> = [
    "nav", "aside", "footer", "form", "menu", "header", "figure", "figcaption",
  ]
  private static let furnitureRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menu",
    "menubar", "tooltip", "toolbar", "alertdialog",
  ]
}
