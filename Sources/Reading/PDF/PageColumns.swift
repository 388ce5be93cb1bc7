/// Puts the lines of a page in the order in which they are read: by columns, and by rows within one.
///
/// A gutter is a vertical strip that no line crosses, with running text on both of its sides. Lines
/// that cross it, such as a headline, part the page into bands, which are read from the top. What
/// stands side by side without a gutter between is a row: the cells of a table, a mark of a list
/// and its item.
struct PageColumns {
  /// A stretch of a page that is read from top to bottom.
  typealias Column = [PDFPage.Line]

  /// The columns of `lines`, in reading order.
  static func columns(of lines: [PDFPage.Line]) -> [Column] {
    var done: [Column] = []
    // A stack in place of recursion; a band within a column within a band is as deep as pages go.
    var open: [(lines: [PDFPage.Line], depth: Int)] = [(lines, 0)]
    while let (lines, depth) = open.popLast() {
      if depth < greatestDepth, let parts = parts(of: lines) {
        for part in parts.reversed() { open.append((part, depth + 1)) }
      } else if !lines.isEmpty {
        done.append(rows(of: lines))
      }
    }
    return done
  }

  private static let greatestDepth = 4
  /// A gutter tells columns apart when so many lines stand on either side.
  private static let leastLineCount = 3

  /// `lines` in the parts into which the best gutter parts them, in reading order; `nil` without one.
  private static func parts(of lines: [PDFPage.Line]) -> [[PDFPage.Line]]? {
    guard lines.count >= 2 * leastLineCount, lines.count <= 20_000 else { return nil }
    var best: (inBands: Int, bands: [Band])?
    for gutter in gutters(of: lines) {
      let bands = bands(of: lines, at: gutter)
      let inBands = bands.reduce(0) { $0 + ($1.isParted ? $1.left.count + $1.right.count : 0) }
      if inBands > best?.inBands ?? 0 { best = (inBands, bands) }
    }
    guard let best else { return nil }
    var parts: [[PDFPage.Line]] = []
    var whole: [PDFPage.Line] = []
    for band in best.bands {
      if band.isParted {
        if !whole.isEmpty { parts.append(whole) }
        whole = []
        parts += [band.left, band.right]
      } else {
        whole += band.left + band.right + band.across
      }
    }
    if !whole.isEmpty { parts.append(whole) }
    return parts
  }

  /// Where a second column may begin: the left edges that most lines with a neighbour share.
  private static func gutters(of lines: [PDFPage.Line]) -> [Double] {
    let sorted = lines.sorted { $0.box.top < $1.box.top }
    var votes: [Int: (count: Int, left: Double)] = [:]
    for (index, line) in sorted.enumerated() {
      // Those that may stand beside it stand close in the order of tops.
      for other in sorted[max(0, index - 12)..<min(sorted.count, index + 13)] {
        guard other.box.right + 4 < line.box.left, line.box.verticalOverlap(other.box) > 0.3
        else { continue }
        let bin = Int(line.box.left / 4)
        let former = votes[bin] ?? (0, line.box.left)
        votes[bin] = (former.count + 1, min(former.left, line.box.left))
        break
      }
    }
    let most = votes.filter { $0.value.count >= leastLineCount }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return most.prefix(6).map { $0.value.left - 1 }
  }

  /// Lines between two that cross a gutter.
  private struct Band {
    var left: [PDFPage.Line] = []
    var right: [PDFPage.Line] = []
    /// The lines that cross it, where the band is one of those.
    var across: [PDFPage.Line] = []

    /// Whether there is running text on both sides, at the same height.
    var isParted: Bool {
      guard left.count >= leastLineCount, right.count >= leastLineCount,
        let leftBox = box(left), let rightBox = box(right)
      else { return false }
      let shared = min(leftBox.bottom, rightBox.bottom) - max(leftBox.top, rightBox.top)
      guard shared > 0.3 * min(leftBox.height, rightBox.height) else { return false }
      return isText(left) && isText(right)
    }

    private func box(_ lines: [PDFPage.Line]) -> PDFPage.Box? {
      guard let first = lines.first else { return nil }
      return lines.dropFirst().reduce(first.box) { $0.union($1.box) }
    }

    /// Whether most of the lines that have words have several, and are about as wide as the widest:
    /// that is a column's width, also where several columns stand here.
    private func isText(_ lines: [PDFPage.Line]) -> Bool {
      let widest = lines.map(\.box.width).max() ?? 0
      let full = lines.count { $0.words.count >= 3 && $0.box.width > 0.6 * widest }
      let marks = lines.count { $0.words.count == 1 && $0.text.count <= 2 }
      return full >= PageColumns.leastLineCount && full * 2 >= lines.count - marks
    }
  }

  /// The bands of `lines`, from the top, about the gutter that ends at `gutter`.
  private static func bands(of lines: [PDFPage.Line], at gutter: Double) -> [Band] {
    var bands: [Band] = []
    var isAcross = true
    for line in lines.sorted(by: { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }) {
      let crosses = line.box.left < gutter && line.box.right > gutter
      if crosses != isAcross || bands.isEmpty { bands.append(Band()) }
      isAcross = crosses
      if crosses {
        bands[bands.count - 1].across.append(line)
      } else if line.box.left >= gutter {
        bands[bands.count - 1].right.append(line)
      } else {
        bands[bands.count - 1].left.append(line)
      }
    }
    return bands
  }

  /// `lines` from the top, those that stand side by side made one.
  private static func rows(of lines: [PDFPage.Line]) -> Column {
    var rows: Column = []
    var row: [PDFPage.Line] = []
    func close() {
      guard !row.isEmpty else { return }
      let pieces = row.sorted { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }
      rows.append(PDFPage.Line(pieces.flatMap(\.words)))
      row = []
    }
    // By the middle: a mark in larger type begins higher than the words beside it.
    let sorted = lines.sorted {
      ($0.box.top + $0.box.bottom, $0.box.left) < ($1.box.top + $1.box.bottom, $1.box.left)
    }
    for line in sorted {
      let isBeside = row.contains {
        line.box.verticalOverlap($0.box) > 0.5
          && (line.box.left >= $0.box.right - 1 || line.box.right <= $0.box.left + 1)
      }
      if !isBeside || row.count >= 64 { close() }
      row.append(line)
    }
    close()
    return rows
  }
}
