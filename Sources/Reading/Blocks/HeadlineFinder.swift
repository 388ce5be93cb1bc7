internal import Model

/// Chooses the headline among the lines before the body of a report.
///
/// A headline has some words and no bars, names no outlet or section alone, and shares words with
/// the paragraphs that it stands over.
struct HeadlineFinder {
  /// The lines of the report.
  let lines: [BlockCandidate]
  /// Where the first lines of the body stand.
  let body: [Int]

  /// No headline stands below more lines than these.
  private static let greatestDepth = 16

  /// The headline among the lines `candidates`, which are in order.
  func headline(among candidates: [Int]) -> Int? {
    let open = candidates.prefix(Self.greatestDepth).filter { isPossible(lines[$0]) }
    let unlabelled = open.filter { !isLabel(lines[$0]) }
    let prefixes = unlabelled.count > 1 ? bodyPrefixes() : []
    var firstLong: Int?
    var first: Int?
    for index in unlabelled where !Masthead.isStrap(lines[index]) {
      if first == nil { first = index }
      guard lines[index].words.count >= 4 || lines[index].words.count == 1 else { continue }
      if firstLong == nil { firstLong = index }
      if prefixes.isEmpty || sharesWords(lines[index], with: prefixes) { return index }
    }
    // A strap line alone over the body may be its headline all the same.
    return firstLong ?? first ?? unlabelled.first
  }

  private func isPossible(_ line: BlockCandidate) -> Bool {
    isOfLength(line, least: 2) && line.words.count <= 40 && line.text.utf8.count <= 400
  }

  private func isOfLength(_ line: BlockCandidate, least: Int) -> Bool {
    let isUnspaced =
      line.words.count <= 3 && line.text.utf8.count >= 18
      && !line.text.utf8.allSatisfy { $0 < 0x80 }
    return line.words.count >= least || isUnspaced
  }

  /// "POLITICS, ASIA - PACIFIC", "News | Jobs | E-paper", "27°C".
  private func isLabel(_ line: BlockCandidate) -> Bool {
    if SectionWords.covers(line.words.map { $0.lowercased() }) { return true }
    let barCount = line.words.count { $0 == "|" || $0 == "»" || $0 == "›" || $0 == ">" }
    return barCount >= 2 || (barCount == 1 && line.words.count <= 6)
  }

  /// The first letters of the words of some length in the first paragraphs.
  private func bodyPrefixes() -> Set<[UInt8]> {
    var prefixes: Set<[UInt8]> = []
    for index in body.prefix(3) { prefixes.formUnion(Self.prefixes(of: lines[index].lead)) }
    return prefixes
  }

  /// Whether a third of its words, and two of them, stand in the first paragraphs.
  private func sharesWords(_ line: BlockCandidate, with body: Set<[UInt8]>) -> Bool {
    let own = Self.prefixes(of: Array(line.text.utf8))
    let sharedCount = own.intersection(body).count
    return sharedCount >= 2 && sharedCount * 4 >= own.count
  }

  /// The first five letters of each word of four or more, in lower case.
  private static func prefixes(of bytes: [UInt8]) -> Set<[UInt8]> {
    var prefixes: Set<[UInt8]> = []
    var word: [UInt8] = []
    for byte in bytes + [0x20] {
      if byte >= 0xC3 || (byte >= 0x80 && byte < 0xC0 && byte != 0x80 && byte != 0x99) {
        if byte != 0xE2 { word.append(byte) }
      } else if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        word.append(byte | 0x20)
      } else {
        if word.count >= 4 { prefixes.insert(Array(word.prefix(5))) }
        word.removeAll(keepingCapacity: true)
      }
    }
    return prefixes
  }
}
