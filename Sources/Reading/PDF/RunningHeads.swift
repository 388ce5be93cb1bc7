/// Tells the heads, feet and numbers of pages from what stands between them.
///
/// A line is one when lines that read alike but for their digits stand at the same height on several
/// pages, or when it is but a number in the margin.
struct RunningHeads {
  /// What lines of one kind have in common.
  private struct Key: Hashable {
    var words: String
    var height: Int
  }

  private var pageCounts: [Key: Int] = [:]
  private let leastCount: Int

  /// Learns from `pages` what recurs.
  init(_ pages: [PDFPage]) {
    // Left and right pages may have different heads, and a part of a book its own.
    leastCount = pages.count <= 4 ? 2 : 3
    for page in pages {
      var seen: Set<Key> = []
      for line in page.lines where Self.isMarginal(line, on: page) {
        let key = Self.key(line)
        // A head may stand a little higher or lower: it counts for the bands beside as well.
        for shift in -1...1 { seen.insert(Key(words: key.words, height: key.height + shift)) }
      }
      for key in seen { pageCounts[key, default: 0] += 1 }
    }
  }

  /// The lines of `page` that stand between its head and its foot.
  func linesBetween(of page: PDFPage) -> [PDFPage.Line] {
    let rest = page.lines.filter {
      !Self.isMarginal($0, on: page) || pageCounts[Self.key($0), default: 0] < leastCount
    }
    // A number stands alone above or below all else; elsewhere it may be a part of a table.
    let others = rest.filter { !Self.isPageNumber($0) }
    let top = others.map(\.box.top).min() ?? page.height
    let bottom = others.map(\.box.bottom).max() ?? 0
    return rest.filter {
      !Self.isMarginal($0, on: page) || !Self.isPageNumber($0)
        || ($0.box.bottom > top + 1 && $0.box.top < bottom - 1)
    }
  }

  /// Whether it stands in the upper or lower seventh of the page.
  private static func isMarginal(_ line: PDFPage.Line, on page: PDFPage) -> Bool {
    line.box.bottom < page.height / 7 || line.box.top > page.height * 6 / 7
  }

  private static func key(_ line: PDFPage.Line) -> Key {
    var words = ""
    var isInNumber = false
    for character in line.text.lowercased() {
      if character.isNumber {
        if !isInNumber { words.append("#") }
        isInNumber = true
      } else {
        words.append(character)
        isInNumber = false
      }
    }
    return Key(words: words, height: Int((line.box.top / 4).rounded()))
  }

  /// "12", "– 12 –", "Page 3 of 7", "iv".
  private static func isPageNumber(_ line: PDFPage.Line) -> Bool {
    guard line.words.count <= 4 else { return false }
    let bare = line.text.lowercased().trimmedOfMarks
    guard !bare.isEmpty, bare.utf8.count <= 16 else { return false }
    if bare.utf8.count <= 4, bare.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return true }
    if bare.utf8.count <= 5, bare.allSatisfy({ "ivxl".contains($0) }) { return true }
    let pieces = bare.split { $0 == " " || $0 == "/" }
    let numberCount = pieces.count { $0.allSatisfy(\.isNumber) }
    return (pieces.count == 2 && bare.contains("/") && numberCount == 2)
      || (bare.hasPrefix("page ") && numberCount >= 1)
      || (pieces.count == 3 && numberCount == 2 && pieces[1] == "of")
  }
}
