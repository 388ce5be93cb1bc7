internal import Model

extension FormReport {
  /// Makes furniture of what stands above the headline and below the report, as on a printed page of
  /// the web: names of sections, lists of other reports.
  ///
  /// What is told in sentences stays.
  mutating func markSurroundings() {
    let headline = blocks.firstIndex { $0.kind == .headline } ?? 0
    for index in blocks.indices.prefix(min(headline, 12)) where !isProse(index) {
      blocks[index].kind = .furniture
    }
    var reach = headline + 1  // Up to here all is judged.
    for index in blocks.indices.dropFirst(headline + 1) where isEndOfReport(index) {
      blocks[index].kind = .furniture
      reach = max(reach, index + 1)
      while reach < blocks.count, !isProse(reach) || wordCount(reach) < 20 {
        if blocks[reach].kind != .caption { blocks[reach].kind = .furniture }
        reach += 1
      }
    }
    // Headings that nothing follows.
    for index in blocks.indices.dropFirst(headline + 1).reversed() {
      if blocks[index].kind == .furniture { continue }
      guard blocks[index].kind == .subheading else { break }
      blocks[index].kind = .furniture
    }
  }

  private func isEndOfReport(_ index: Int) -> Bool {
    blocks[index].text.utf8.count < 60 && wordCount(index) <= 6
      && FurniturePhrases.isEndOfReport(SmallLetters.of(blocks[index].text))
  }

  private func wordCount(_ index: Int) -> Int { SmallLetters.words(of: blocks[index].text).count }

  private func isProse(_ index: Int) -> Bool { BlockCandidate(blocks[index].text).isProse }
}
