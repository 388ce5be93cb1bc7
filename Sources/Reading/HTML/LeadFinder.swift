internal import Model

/// Finds the lead of a report where it stands outside the body: between the headline and the body.
enum LeadFinder {
  /// The paragraphs between the headline and the body `root` that read as a report's first words.
  static func lead(
    of body: [PageBlock], root: Int, headline: Int?, in whole: PageMeasure
  ) -> [PageBlock] {
    let tree = whole.tree
    guard let headline, let start = start(of: root, in: whole) else { return [] }
    guard tree.nodes[headline].end < start else { return [] }
    let between = tree.nodes[headline].end..<start
    // Within the body only what stands right above its first paragraph was taken out wrongly.
    guard tree.nodes[headline].end <= root || between.count <= 250 else { return [] }
    let page = PageMeasure(tree, .lenient, within: between)
    var lead: [PageBlock] = []
    for block in BlockMaker.blocks(in: between, of: page) {
      if isLead(block), !body.contains(where: { $0.text.holds(block.text) }) {
        lead.append(block)
      } else if !lead.isEmpty {
        break
      }
    }
    return lead.count <= greatestCount ? lead : []
  }

  /// Where the first paragraph of the body begins.
  private static func start(of root: Int, in page: PageMeasure) -> Int? {
    let tree = page.tree
    let first = tree.range(of: root).first {
      tree.nodes[$0].isText && !page.isRemoved[$0] && tree.nodes[$0].text.utf8.count >= 60
    }
    guard var start = first else { return root }
    while start > root, !tree.nodes[start].traits.contains(.block) {
      start = tree.nodes[start].parent
    }
    return start
  }

  /// More paragraphs than these are no lead but another text.
  private static let greatestCount = 3

  private static func isLead(_ block: PageBlock) -> Bool {
    guard block.kind == .paragraph || block.kind == .subheading, block.linkDensity < 0.2,
      (60...900).contains(block.text.utf8.count)
    else { return false }
    let line = BlockCandidate(block.text)
    return line.endsSentence && !FurnitureRules.isFurniture(line) && !CaptionRules.isCaption(line)
  }
}
