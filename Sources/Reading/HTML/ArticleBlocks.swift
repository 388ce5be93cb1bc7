internal import Model

/// Sorts the blocks of a page's report: which are told, which are furniture, which are left out.
enum ArticleBlocks {
  /// The blocks that belong to the text, in order, without the headline.
  ///
  /// `authors` are the people who sign the report: what tells of them at its end is not of it.
  static func sorted(
    _ blocks: [PageBlock], title: String?, authors: [String]
  ) -> [PageBlock] {
    var kept: [PageBlock] = []
    let titleKey = title.map(key)
    var previous = ""
    for block in withoutTeasers(blocks) {
      let blockKey = block.text.utf8.count < 1_000 ? key(block.text) : block.text
      guard !blockKey.isEmpty, blockKey != titleKey, block.text != previous else { continue }
      previous = block.text
      if let titleKey, block.text.hasPrefix("The post "),
        FurnitureRules.isFeedNote(BlockCandidate(block.text), title: titleKey)
      {
        continue
      }
      if let sorted = sort(block) {
        kept.append(sorted)
      } else if isList(block), let last = kept.last, isHeading(last), !isEndOfReport(last) {
        // What headed a list of links goes with it.
        kept.removeLast()
      }
    }
    markDeck(&kept)
    return trimmed(kept, authors: authors)
  }

  /// What stands over the first paragraph and is no sentence is read as the headline is: a deck.
  private static func markDeck(_ blocks: inout [PageBlock]) {
    guard let first = blocks.firstIndex(where: { BlockCandidate($0.text).isProse }) else { return }
    for index in 0..<first where blocks[index].kind == .paragraph {
      let line = BlockCandidate(blocks[index].text)
      if !line.endsSentence, line.words.count >= 5 { blocks[index].kind = .subheading }
    }
  }

  /// Without other reports: headings that are links, each with some words below it or with none.
  private static func withoutTeasers(_ blocks: [PageBlock]) -> [PageBlock] {
    var kept: [PageBlock] = []
    var index = 0
    while index < blocks.count {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      let isEnd = index + 2 >= blocks.count || isList(blocks[index + 2])
      if isLinkedHeading(blocks[index]) {
        if next.map(isLinkedHeading) ?? true {
          index += 1
          continue
        }
        let isShort = next.map { $0.kind == .paragraph && $0.text.utf8.count < 200 } ?? false
        if isShort, isEnd {
          index += 2
          continue
        }
      }
      kept.append(blocks[index])
      index += 1
    }
    return kept
  }

  private static func isLinkedHeading(_ block: PageBlock) -> Bool {
    block.kind == .subheading && block.linkDensity > 0.8
  }

  private static func isList(_ block: PageBlock) -> Bool { block.linkDensity > 0.5 }

  private static func isHeading(_ block: PageBlock) -> Bool {
    block.kind == .subheading
      || block.kind == .paragraph && block.text.utf8.count < 50 && block.linkDensity == 0
        && !BlockCandidate(block.text).endsSentence
  }

  private static func key(_ text: String) -> String { SmallLetters.of(text).trimmedOfMarks }

  private static func sort(_ block: PageBlock) -> PageBlock? {
    var block = block
    let line = BlockCandidate(block.text)
    if block.linkDensity > 0.5, block.kind != .subheading {
      if !line.isProse || block.linkDensity > 0.8 { return nil }
    }
    if block.kind == .subheading {
      return FurniturePhrases.isWhole(line.lowercased) || ReaderCalls.isCall(line) ? nil : block
    }
    guard !line.isLong, !isIndicator(block, line) else { return block }
    if FurniturePhrases.isWhole(line.lowercased) || !line.hasLetter { return nil }
    if block.kind == .paragraph, ReaderCalls.isCall(line) { return nil }
    if FurnitureRules.isFurniture(line), !isSignedPost(block.text) {
      block.kind = .furniture
    } else if block.kind == .paragraph, CaptionRules.isCaption(line) {
      return nil
    }
    return block.kind == .caption ? nil : block
  }

  /// Whether it is an indicator of compromise, or a name in a list of domains.
  private static func isIndicator(_ block: PageBlock, _ line: BlockCandidate) -> Bool {
    guard block.linkDensity == 0 else { return false }
    return Indicators.isIndicator(line)
      || block.kind == .listItem && line.words.count == 1
        && OutletNames.domain(in: line.text) != nil
  }

  /// Whether the line signs a post that the report shows: "— Ann Marsh (@annmarsh) May 3, 2031".
  private static func isSignedPost(_ text: String) -> Bool {
    text.hasPrefix("—") && text.holds("(@") && text.utf8.count < 120
  }

  private static func isEndOfReport(_ block: PageBlock) -> Bool {
    block.text.utf8.count < 60 && FurniturePhrases.isEndOfReport(SmallLetters.of(block.text))
  }

  /// Whether it tells of somebody who signs the report ("Ann Marsh is a writer at the Herald").
  private static func tellsOfAuthor(_ block: PageBlock, _ authors: [String]) -> Bool {
    guard block.kind == .paragraph, block.text.utf8.count < 800 else { return false }
    return authors.contains {
      $0.contains(" ") && block.text.hasPrefix($0) && block.text.utf8.count > $0.utf8.count
    }
  }

  /// Without headings that nothing follows, and without what stands below a list of other reports.
  private static func trimmed(_ blocks: [PageBlock], authors: [String]) -> [PageBlock] {
    var kept = blocks
    for (index, block) in blocks.enumerated() where index > 0 && isEndOfReport(block) {
      let prose = blocks[(index + 1)...].filter {
        $0.kind == .paragraph && $0.text.utf8.count > 160
      }
      if prose.count <= 1 {
        kept = blocks[..<index] + prose
        break
      }
    }
    for (index, block) in kept.enumerated().suffix(4).reversed()
    where index > 0 && tellsOfAuthor(block, authors) {
      kept.remove(at: index)
    }
    while let last = kept.last, last.kind == .subheading { kept.removeLast() }
    return kept.filter { !isEndOfReport($0) }
  }
}
