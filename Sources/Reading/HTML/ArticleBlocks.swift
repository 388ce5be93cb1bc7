internal import Model

/// Sorts the blocks of a page's report: which are told, which are furniture, which are left out.
enum ArticleBlocks {
  /// The blocks that belong to the text, in order, without the headline.
  static func sorted(_ blocks: [PageBlock], title: String?) -> [PageBlock] {
    var kept: [PageBlock] = []
    let titleKey = title.map(key)
    var previous = ""
    for block in blocks {
      let blockKey = key(block.text)
      guard !blockKey.isEmpty, blockKey != titleKey, block.text != previous else { continue }
      previous = block.text
      guard let sorted = sort(block) else { continue }
      kept.append(sorted)
    }
    return trimmed(kept)
  }

  private static func key(_ text: String) -> String { text.lowercased().trimmedOfMarks }

  private static func sort(_ block: PageBlock) -> PageBlock? {
    var block = block
    let bytes = Array(block.text.utf8)
    let line = BlockCandidate(span: TextSpan(0, bytes.count), in: bytes)
    if block.linkDensity > 0.5, block.kind != .subheading {
      if !line.isProse || block.linkDensity > 0.8 { return nil }
    }
    if block.kind == .subheading {
      return FurniturePhrases.isWhole(line.lowercased) ? nil : block
    }
    guard !line.isLong else { return block }
    if FurniturePhrases.isWhole(line.lowercased) || !line.hasLetter { return nil }
    if FurnitureRules.isFurniture(line) {
      block.kind = .furniture
    } else if block.kind == .paragraph, CaptionRules.isCaption(line) {
      block.kind = .caption
    }
    return block
  }

  /// Without headings that nothing follows, and without what stands below a list of other reports.
  private static func trimmed(_ blocks: [PageBlock]) -> [PageBlock] {
    var kept = blocks
    for (index, block) in blocks.enumerated() where index > 0 && block.text.utf8.count < 60 {
      guard FurniturePhrases.isEndOfReport(block.text.lowercased()) else { continue }
      let after = blocks[(index + 1)...]
      let prose = after.filter { $0.kind == .paragraph && $0.text.utf8.count > 160 }
      if prose.count <= 1 {
        kept = Array(blocks[..<index])
        break
      }
    }
    while let last = kept.last, last.kind == .subheading { kept.removeLast() }
    return kept
  }
}
