internal import Model

/// A block of a page's report before it has a place in a text.
struct PageBlock {
  /// Its words, with single spaces.
  var text: String
  /// What its element says that it is.
  var kind: TextBlock.Kind
  /// The share of its text that stands in links.
  var linkDensity: Double
}

/// Makes blocks of the elements of a report.
struct BlockMaker {
  private let page: PageMeasure
  private var blocks: [PageBlock] = []
  private var text = ""
  private var linkLength = 0
  private var kind = TextBlock.Kind.paragraph
  private var lineBreakCount = 0

  /// The blocks within element `root` of `page`, in order.
  static func blocks(of root: Int, in page: PageMeasure) -> [PageBlock] {
    blocks(in: page.tree.range(of: root), of: page)
  }

  /// The blocks that the nodes of `range` make.
  static func blocks(in range: Range<Int>, of page: PageMeasure) -> [PageBlock] {
    var maker = BlockMaker(page: page)
    maker.run(range)
    return maker.blocks
  }

  /// The blocks of `text`, which comes from the data of a page: with or without elements of HTML.
  static func blocks(ofText text: String) -> [PageBlock] {
    if text.holds("</") || text.holds("/>") {
      let tree = PageParser.tree(of: PageSanitizer.sanitized(Array(text.utf8)))
      guard !tree.nodes.isEmpty else { return [] }
      return blocks(of: 0, in: PageMeasure(tree, .lenient))
    }
    return text.split(whereSeparator: \.isNewline).compactMap {
      let words = WhiteSpace.laidOut(TextCleaning.cleaned(String($0)))
      return words.isEmpty ? nil : PageBlock(text: words, kind: .paragraph, linkDensity: 0)
    }
  }

  /// The blocks of a page that is all report, such as that of an e-mail; `html` is UTF-8.
  static func blocks(ofWhole html: [UInt8]) -> [FormReport.Block] {
    let tree = PageParser.tree(of: PageSanitizer.sanitized(html))
    guard !tree.nodes.isEmpty else { return [] }
    return blocks(of: 0, in: PageMeasure(tree, .whole)).map { block in
      // Links alone are a menu, unless they are a heading that links to its story.
      let isMenu = block.linkDensity > 0.8 && block.kind != .subheading
      return FormReport.Block(text: block.text, kind: isMenu ? .furniture : block.kind)
    }
  }

  private init(page: PageMeasure) {
    self.page = page
  }

  private mutating func run(_ range: Range<Int>) {
    let nodes = page.tree.nodes
    // Ends of open elements of interest: where it ends, and the kind that holds behind it.
    var open: [(end: Int, kind: TextBlock.Kind)] = []
    var linkEnd = 0
    var noteEnd = 0
    for index in range {
      while let last = open.last, index >= last.end {
        flush()
        kind = last.kind
        open.removeLast()
      }
      let node = nodes[index]
      if page.isRemoved[index] || index < noteEnd { continue }
      if node.isText {
        append(node.text, isLink: index < linkEnd)
        continue
      }
      if node.name == "br" {
        lineBreakCount += 1
        if lineBreakCount >= 2 { flush() } else { text += " " }
      } else if node.name == "a", node.attributes["href"] != nil {
        linkEnd = max(linkEnd, node.end)
      } else if node.name == "sup", NoteReference.isOne(index, in: page.tree, after: text) {
        noteEnd = node.end
      } else if node.name == "td" || node.name == "th", isDatum(index) {
        text += " "
      } else if node.traits.contains(.block) {
        flush()
        open.append((node.end, kind))
        kind = Self.kind(of: node, within: kind)
      }
    }
    flush()
  }

  /// Whether the cell at `index` is one of a row of data, which make one line.
  ///
  /// A table within a cell, as letters are laid out, is no datum.
  private func isDatum(_ index: Int) -> Bool {
    page.textLength(index) < 120
      && !page.tree.range(of: index).contains { page.tree.nodes[$0].name == "table" }
  }

  private static func kind(
    of node: PageTree.Node, within outer: TextBlock.Kind
  ) -> TextBlock.Kind {
    if outer == .furniture || node.marks.contains(.signature) { return .furniture }
    return switch node.name {
    case "h1", "h2", "h3", "h4", "h5", "h6": .subheading
    case "li", "dt", "dd": .listItem
    case "figcaption", "caption": .caption
    default: outer
    }
  }

  private mutating func append(_ piece: String, isLink: Bool) {
    let isBlank = piece.utf8.allSatisfy { $0 <= 0x20 }
    if !isBlank {
      lineBreakCount = 0
      if isLink { linkLength += piece.utf8.count }
    }
    text += piece
  }

  private mutating func flush() {
    lineBreakCount = 0
    let words = WhiteSpace.laidOut(TextCleaning.cleaned(text))
    if !words.isEmpty {
      blocks.append(
        PageBlock(
          text: words, kind: kind,
          linkDensity: min(1, Double(linkLength) / Double(max(1, words.utf8.count)))))
    }
    text = ""
    linkLength = 0
  }
}
