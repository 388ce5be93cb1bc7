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
    if document.title == nil, let headline = kinds.firstIndex(of: .headline) {
      document.title = lines[headline].text
    }
    let dateline = dateline()
    document.dateline = dateline?.span
    document.place = dateline?.place
    let header = publicationLines()
    if document.published == nil {
      document.published = header.lazy.compactMap(\.published).first ?? dateline?.date
    }
    if document.updated == nil { document.updated = header.lazy.compactMap(\.updated).first }
    if document.byline.isEmpty { document.byline = byline() }
    let credits = CreditReader(lines: lines, kinds: kinds)
    let creditLine = header.lazy.compactMap(\.outlet).first
    if document.publisher == nil { document.publisher = credits.publisher() ?? creditLine }
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
    let found = furniture.prefix(400).compactMap { PublicationLine($0.text) }
    let timed = found.filter { $0.published?.time != nil }
    let untimed = found.filter { $0.published?.time == nil }
    guard let first = found.first?.published, let precise = timed.first?.published,
      first.isCompatible(with: precise)
    else { return found }
    return timed + untimed
  }

  private func byline() -> [String] {
    let furniture = zip(lines, kinds).filter { $1 == .furniture && !$0.isLong }.map(\.0)
    for line in furniture.prefix(400) {
      let people = BylineReader.people(in: line.text)
      if !people.isEmpty { return people }
    }
    for line in furniture.prefix(400) {
      let people = BylineReader.reporters(in: line.text)
      if !people.isEmpty { return people }
    }
    return []
  }
}
