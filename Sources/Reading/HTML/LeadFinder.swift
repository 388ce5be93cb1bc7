internal import Model

/// Finds the lead of a report where it stands outside the body: between the headline and the body.
enum LeadFinder {
  /// The paragraphs between the headline and the body `root` that read as a report's first words.
  static func lead(
    of body: [PageBlock], root: Int, headline: Int?, in tree: PageTree
  ) -> [PageBlock] {
    guard let headline, tree.nodes[headline].end <= root else { return [] }
    let between = tree.nodes[headline].end..<root
    guard !between.isEmpty else { return [] }
    let page = PageMeasure(tree, .lenient, within: between)
    var lead: [PageBlock] = []
    for block in BlockMaker.blocks(in: between, of: page) {
      if isLead(block), !body.contains(where: { $0.text.contains(block.text) }) {
        lead.append(block)
      } else if !lead.isEmpty {
        break
      }
    }
    return lead.count <= greatestCount ? lead : []
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
