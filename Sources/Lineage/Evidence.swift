internal import Model

/// What speaks for a retelling, in plain words.
enum Evidence {
  /// One line for each thing that speaks for it, the text first.
  static func words(
    alignment: Alignment, matter: SharedMatter?, from: PreparedDocument, to: PreparedDocument,
    shares: (first: Double, second: Double), credit: String?, gap: PublicationGap, isOrdered: Bool,
    direction: Direction,
    particulars: SharedParticulars, first: PreparedDocument
  ) -> [String] {
    var lines: [String] = []
    if alignment.longest > 0 {
      lines.append("shared passage of \(alignment.longest) words")
      if alignment.passages.count > 1 {
        let all = alignment.passages.reduce(0) { $0 + $1.alike }
        lines.append("\(all) words shared in \(alignment.passages.count) passages")
      }
      let most = max(shares.first, shares.second)
      if most >= 0.5 {
        lines.append("\(Int(most * 100)) % of the words of one stand in the other")
      }
    }
    if let credit { lines.append("\(name(of: to)) credits \(credit)") }
    if let matter { lines += words(of: matter) }
    if particulars.isSameEvent, matter == nil {
      let words = particulars.words(in: first.document).joined(separator: ", ")
      lines.append("both have \(words), with names, places or days in common")
    }
    switch direction.ground {
    case .publication, .credit:
      if isOrdered, let later = gap.words { lines.append(later) }
    case .statedDay(let day):
      lines.append("\(name(of: to)) tells of \(day), after \(name(of: from)) was published")
    case .foreignText:
      lines.append("only \(name(of: to)) says that it has its text from elsewhere")
    case .fullness:
      if from.countOfWords > to.countOfWords, alignment.longest > 0 {
        lines.append("no date or credit tells who had it first; the fuller text is put first")
      }
    }
    return lines
  }

  private static func words(of matter: SharedMatter) -> [String] {
    var lines: [String] = []
    switch matter.timing {
    case .sameDay(let day): lines.append("both have \(matter.party) speaking on \(day)")
    case .nearby: lines.append("both have \(matter.party) speaking, published within days")
    case .unknown, .different: lines.append("both have \(matter.party) speaking")
    }
    if matter.pairs > 0 {
      let statements = matter.pairs == 1 ? "1 statement" : "\(matter.pairs) statements"
      lines.append("\(statements) of \(matter.party) in much the same words")
    }
    if matter.sharesQuotation { lines.append("both quote the same words of \(matter.party)") }
    if let figure = matter.figure { lines.append("both give the figure \(figure)") }
    if !matter.otherSpeakers.isEmpty {
      lines.append("both also have \(matter.otherSpeakers.prefix(3).joined(separator: ", "))")
    }
    return lines
  }

  private static func name(of document: PreparedDocument) -> String {
    document.document.publisher ?? document.document.path
  }
}
