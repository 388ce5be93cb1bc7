/// A page with its furniture taken out and its text measured, ready to be searched.
struct PageMeasure {
  /// How readily parts of a page are taken out.
  enum Rigour {
    /// By their elements, and by the words of their classes and ids.
    case strict
    /// By their elements alone.
    case lenient
    /// Only what can hold no text of a report; what is shown without scripts stays.
    case loose
    /// Only what is never shown: it is all report, as in an e-mail.
    case whole
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

  /// Measures `tree`, or only those of its nodes that lie within `range`.
  init(_ tree: PageTree, _ rigour: Rigour, within range: Range<Int>? = nil) {
    let count = tree.nodes.count
    let range = range ?? 0..<count
    self.tree = tree
    isRemoved = PageMeasure.removed(tree, rigour, within: range)
    textBefore = [Int](repeating: 0, count: count + 1)
    linkBefore = textBefore
    proseBefore = textBefore
    var linkEnd = 0
    var paragraphEnd = 0
    for index in range {
      let length = isRemoved[index] ? 0 : tree.nodes[index].length
      if !tree.nodes[index].isText {
        switch tree.nodes[index].name {
        case "a":
          if tree.nodes[index].attributes["href"] != nil {
            linkEnd = max(linkEnd, tree.nodes[index].end)
          }
        case "p", "blockquote", "pre": paragraphEnd = max(paragraphEnd, tree.nodes[index].end)
        default: break
        }
      }
      let isLink = index < linkEnd
      let isProse = index < paragraphEnd || length >= 80
      textBefore[index + 1] = textBefore[index] + length
      linkBefore[index + 1] = linkBefore[index] + (isLink ? length : 0)
      proseBefore[index + 1] = proseBefore[index] + (isProse && !isLink ? length : 0)
    }
    for index in range.upperBound..<count {
      textBefore[index + 1] = textBefore[index]
      linkBefore[index + 1] = linkBefore[index]
      proseBefore[index + 1] = proseBefore[index]
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

  private static func removed(
    _ tree: PageTree, _ rigour: Rigour, within range: Range<Int>
  ) -> [Bool] {
    var removed = [Bool](repeating: false, count: tree.nodes.count)
    let proseTotal = prose(tree)
    var index = range.lowerBound
    let greatest = greatestArticle(tree, prose: proseTotal)
    while index < range.upperBound {
      let end = tree.nodes[index].end
      let name = tree.nodes[index].name
      // A lesser article that calls itself a teaser is another one, offered.
      let isOffered =
        name == "article" && rigour == .strict && tree.nodes[index].marks.contains(.furniture)
        && (proseTotal[end] - proseTotal[index]) * 2 < greatest
      if !tree.nodes[index].isText, isOffered || isFurniture(tree.nodes[index], rigour) {
        if holdsLittle(
          index, end: end, of: proseTotal, always: tree.nodes[index].traits.contains(.dropped)),
          !(name == "header" && holdsReport(index, in: tree, prose: proseTotal))
        {
          for inner in index..<end { removed[inner] = true }
          index = end
          continue
        }
      }
      index += 1
    }
    return removed
  }

  /// Bytes of long texts in the `article` that has most of them.
  private static func greatestArticle(_ tree: PageTree, prose: [Int]) -> Int {
    var greatest = 0
    for index in tree.nodes.indices where tree.nodes[index].name == "article" {
      greatest = max(greatest, prose[tree.nodes[index].end] - prose[index])
    }
    return greatest
  }

  /// Bytes of long texts before each node.
  private static func prose(_ tree: PageTree) -> [Int] {
    var sums = [Int](repeating: 0, count: tree.nodes.count + 1)
    for index in tree.nodes.indices {
      let count = tree.nodes[index].isText ? tree.nodes[index].text.utf8.count : 0
      sums[index + 1] = sums[index] + (count >= 60 ? count : 0)
    }
    return sums
  }

  private static func isFurniture(_ node: PageTree.Node, _ rigour: Rigour) -> Bool {
    if rigour == .loose { return node.traits.contains(.dropped) && node.name != "noscript" }
    if node.traits.contains(.dropped) { return true }
    if rigour == .whole { return isUnseen(node) }
    if node.name == "body" || node.name == "html" || node.name == "article" || node.name == "main" {
      return false
    }
    if node.traits.contains(.suspicious) { return true }
    if isUnseen(node) { return true }
    if let role = node.attributes["role"], furnitureRoles.contains(role) { return true }
    guard rigour == .strict else { return false }
    return node.marks.contains(.furniture) && !node.marks.contains(.body)
  }

  private static func isUnseen(_ node: PageTree.Node) -> Bool {
    if node.attributes["hidden"] != nil { return true }
    guard let style = node.attributes["style"] else { return false }
    let bare = style.lowercased().filter { $0 != " " }
    return bare.holds("display:none") || bare.holds("visibility:hidden")
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

  private static let furnitureRoles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alert", "menu",
    "menubar", "tooltip", "toolbar", "alertdialog",
  ]
}
