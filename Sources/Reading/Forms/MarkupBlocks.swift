internal import Model

/// Makes blocks of HTML that is all report, such as that of an e-mail: nothing is looked for in it.
struct MarkupBlocks {
  private let tree: PageTree
  private var blocks: [FormReport.Block] = []
  private var text = ""
  private var linkLength = 0
  private var kind = TextBlock.Kind.paragraph
  private var lineBreakCount = 0

  /// The blocks of the page `html`, which is UTF-8.
  static func blocks(of html: [UInt8]) -> [FormReport.Block] {
    var maker = MarkupBlocks(tree: PageParser.tree(of: PageSanitizer.sanitized(html)))
    maker.run()
    return maker.blocks
  }

  private init(tree: PageTree) {
    self.tree = tree
  }

  private mutating func run() {
    var open: [(end: Int, kind: TextBlock.Kind)] = []
    var linkEnd = 0
    var index = 0
    while index < tree.nodes.count {
      while let last = open.last, index >= last.end {
        flush()
        kind = last.kind
        open.removeLast()
      }
      let node = tree.nodes[index]
      if node.isText {
        append(node.text, isLink: index < linkEnd)
      } else if Self.isHidden(node) {
        index = node.end
        continue
      } else if node.name == "br" {
        lineBreakCount += 1
        if lineBreakCount >= 2 { flush() } else { text += " " }
      } else if node.name == "a", node.attributes["href"] != nil {
        linkEnd = max(linkEnd, node.end)
      } else if node.name == "sup", NoteReference.isOne(index, in: tree, after: text) {
        index = node.end
        continue
      } else if node.name == "td" || node.name == "th", length(of: index) < 120 {
        text += " "  // The cells of a row of data make one line.
      } else if node.traits.contains(.block) {
        flush()
        open.append((node.end, kind))
        kind = kind(of: node)
      }
      index += 1
    }
    flush()
  }

  private func kind(of node: PageTree.Node) -> TextBlock.Kind {
    let names = (node.attributes["class"] ?? "") + " " + (node.attributes["id"] ?? "")
    if kind == .furniture || names.lowercased().contains("signature") { return .furniture }
    return switch node.name {
    case "h1", "h2", "h3", "h4", "h5", "h6": .subheading
    case "li", "dt", "dd": .listItem
    case "figcaption", "caption": .caption
    default: kind
    }
  }

  /// The letters within an element, as far as they matter here.
  private func length(of index: Int) -> Int {
    var length = 0
    for inner in tree.range(of: index).prefix(64) {
      length += tree.nodes[inner].text.utf8.count
      if length >= 120 { return length }
      // A table that lies within a cell, as letters are laid out, is no data.
      if inner > index, !tree.nodes[inner].isText, tree.nodes[inner].name == "table" { return 120 }
    }
    return tree.nodes[index].end - index > 64 ? 120 : length
  }

  private static func isHidden(_ node: PageTree.Node) -> Bool {
    if ["script", "style", "head", "title", "noscript", "template"].contains(node.name) {
      return true
    }
    if node.attributes["hidden"] != nil { return true }
    let style = (node.attributes["style"] ?? "").lowercased().filter { $0 != " " }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  private mutating func append(_ piece: String, isLink: Bool) {
    if !piece.utf8.allSatisfy({ $0 <= 0x20 }) {
      lineBreakCount = 0
      if isLink { linkLength += piece.utf8.count }
    }
    text += piece
  }

  private mutating func flush() {
    lineBreakCount = 0
    let words = WhiteSpace.laidOut(TextCleaning.cleaned(text))
    if !words.isEmpty {
      // Links alone are a menu, unless they are a heading that links to its story.
      let isMenu = linkLength * 10 > words.utf8.count * 8 && kind != .subheading
      blocks.append(FormReport.Block(text: words, kind: isMenu ? .furniture : kind))
    }
    text = ""
    linkLength = 0
  }
}
