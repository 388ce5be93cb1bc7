internal import Model

/// What the visible text of a report says of where it comes from.
struct TextMetadata {
  private let lines: [BlockCandidate]
  private let kinds: [TextBlock.Kind]
  private let bytes: [UInt8]

  /// Looks at `lines`, which are of `kinds`, in the text whose UTF-8 is `bytes`.
  init(lines: [BlockCandidate], kinds: [TextBlock.Kind], bytes: [UInt8]) {
    self.lines = lines
    self.kinds = kinds
    self.bytes = bytes
  }

  /// Fills in what `document` does not yet know.
  func apply(to document: inout Document) {
    var titleOutlet: String?
    if document.title == nil, let headline = kinds.firstIndex(of: .headline) {
      document.title = lines[headline].text
      if let (title, outlet) = Masthead.split(title: lines[headline].text) {
        document.title = title
        titleOutlet = outlet
      }
    }
    let dateline = dateline()
    document.dateline = dateline?.span
    document.place = dateline?.place
    let header = publicationLines()
    if document.updated == nil { document.updated = header.lazy.compactMap(\.updated).first }
    if document.published == nil {
      // The time of an update is the best that there is where no other is given.
      document.published =
        header.lazy.compactMap(\.published).first ?? dateline?.date ?? document.updated
    }
    if document.place == nil { document.place = placeLine() }
    if document.byline.isEmpty { document.byline = byline() }
    let credits = CreditReader(lines: lines, kinds: kinds, bytes: bytes)
    let creditLine = header.lazy.compactMap(\.outlet).first
    if document.publisher == nil {
      document.publisher = credits.publisher() ?? titleOutlet ?? creditLine
    }
    document.credits = credits.credits(
      dateline: dateline?.agencies ?? [], creditLine: creditLine, publisher: document.publisher)
  }

  /// The dateline of the first paragraph, or of one of the next three.
  private func dateline() -> Dateline? {
    var seenCount = 0
    for (line, kind) in zip(lines, kinds) where kind == .paragraph || kind == .listItem {
      if let dateline = Dateline(at: line.span, in: bytes) { return dateline }
      seenCount += 1
      if seenCount == 4 { break }
    }
    return nil
  }

  /// The lines that give a day of publication: those before the body, then those behind it; where
  /// several do, the one with a time of day leads.
  private func publicationLines() -> [PublicationLine] {
    let furniture = zip(lines, kinds).filter { $1 == .furniture && !$0.isLong }.map(\.0)
    let head = Array(furniture.prefix(400))
    var found = head.compactMap { PublicationLine($0.text) }
    let ambiguous = found.isEmpty ? head.filter { isDated($0, .dayFirst) } : []
    if !ambiguous.isEmpty {
      let order = NumericDateOrder(lines: lines)
      found = ambiguous.compactMap { line in
        order.order(of: line.text).flatMap { PublicationLine(line.text, order: $0) }
      }
    }
    let timed = found.filter { $0.published?.time != nil }
    let untimed = found.filter { $0.published?.time == nil }
    guard let first = found.first?.published, let precise = timed.first?.published,
      first.isCompatible(with: precise)
    else { return found }
    return timed + untimed
  }

  private func isDated(_ line: BlockCandidate, _ order: DateFinder.NumericOrder) -> Bool {
    PublicationLine(line.text, order: order) != nil
  }

  /// The place that a line of its own gives before the first paragraph: "ISTANBUL",
  /// "Addis Ababa, 8 June 2023".
  private func placeLine() -> String? {
    guard let first = kinds.firstIndex(where: { $0 == .paragraph || $0 == .listItem }) else {
      return nil
    }
    for index in lines.indices[..<first].suffix(12).reversed() where kinds[index] == .furniture {
      let line = lines[index]
      guard !line.isLong, line.words.count <= 8 else { continue }
      if let place = Dateline.place(alone: line, mayBeUnknown: index + 1 == first) { return place }
    }
    return nil
  }

  private func byline() -> [String] {
    let furniture = zip(lines, kinds).filter { $1 == .furniture && !$0.isLong }.map(\.0)
    for line in furniture.prefix(400) {
      let people = BylineReader.people(in: line.text)
      if !people.isEmpty { return people }
    }
    for line in furniture.prefix(12) {
      let people = BylineReader.people(beforeDateIn: line.text)
      if !people.isEmpty { return people }
    }
    for line in furniture.prefix(400) {
      let people = BylineReader.reporters(in: line.text)
      if !people.isEmpty { return people }
      if let signer = BylineReader.signer(in: line.text) { return [signer] }
    }
    return []
  }
}
