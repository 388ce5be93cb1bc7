import Model

/// The picture of who retells whom: documents in order of time, arcs from each to its retellings.
struct LineageDrawing {
  /// The documents that take part, in order of publication.
  let documents: [Document]
  let retellings: [Retelling]
  let omittedCount: Int
  private let catalogue: Catalogue
  private let root: String

  static let documentLimit = 40
  private static let rowHeight = 32

  init(catalogue: Catalogue, root: String) {
    var taking: Set<DocumentID> = []
    for retelling in catalogue.findings.retellings {
      taking.insert(retelling.from)
      taking.insert(retelling.to)
    }
    let all = catalogue.documentOrder.map { catalogue.findings.documents[$0].document }
      .filter { taking.contains($0.id) }
    documents = Array(all.prefix(Self.documentLimit))
    omittedCount = all.count - documents.count
    let shown = Set(documents.map(\.id))
    retellings = catalogue.findings.retellings.filter {
      shown.contains($0.from) && shown.contains($0.to) && $0.from != $0.to
    }
    self.catalogue = catalogue
    self.root = root
  }

  /// Each retelling in words.
  var sentences: [String] {
    retellings.prefix(120).compactMap { retelling in
      guard let from = catalogue.document(retelling.from),
        let to = catalogue.document(retelling.to)
      else { return nil }
      return "\(name(to)) \(Wording.verb(retelling.kind)) \(name(from))."
    }
  }

  private func name(_ document: Document) -> String {
    catalogue.outlet(document)
      + (document.published.map { " (\(ShownDate($0).short))" } ?? "")
  }

  var markup: Markup {
    let rows = Dictionary(
      documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var drawing = Drawing(
      name: "lineage", width: 1120, height: documents.count * Self.rowHeight + 12,
      title: "Who retells whom", description: sentences.prefix(40).joined(separator: " "))
    let distances = retellings.compactMap { retelling in
      rows[retelling.from].flatMap { from in rows[retelling.to].map { abs($0 - from) } }
    }
    let left = Self.reach(distances.max() ?? 1) * 3 / 4 + 78
    var shares: [Int: Int] = [:]
    for retelling in retellings {
      guard let from = rows[retelling.from], let to = rows[retelling.to] else { continue }
      draw(retelling, from, to, left: left, share: &shares, in: &drawing)
    }
    for (row, document) in documents.enumerated() {
      let y = middle(row)
      drawing.circle(left, y, radius: 4, "knot")
      drawing.link(root + PageAddress.document(document.id), label: document.title ?? "") {
        $0.text(
          left + 16, y + 5,
          PageText.shortened(catalogue.outlet(document), to: 30), "name")
      }
      drawing.text(
        left + 244, y + 5, document.published.map { ShownDate($0).short } ?? "no date",
        "meta")
      drawing.text(
        left + 350, y + 5, PageText.shortened(document.title ?? "", to: 72), "headline")
    }
    return drawing.markup
  }

  private static func reach(_ distance: Int) -> Int { min(250, 16 + distance * 58) }

  private func middle(_ row: Int) -> Int { row * Self.rowHeight + Self.rowHeight / 2 + 6 }

  private func draw(
    _ retelling: Retelling, _ from: Int, _ to: Int, left: Int, share: inout [Int: Int],
    in drawing: inout Drawing
  ) {
    let distance = abs(to - from)
    // Arcs into one document end a little apart.
    let place = share[to, default: 0]
    share[to] = place + 1
    let reach = Self.reach(distance)
    let startX = left - 6
    let startY = middle(from)
    let endY = middle(to) - (from < to ? 1 : -1) * min(place * 5, 10)
    drawing.path(
      "M\(startX) \(startY)C\(startX - reach) \(startY) \(startX - reach) \(endY) "
        + "\(startX - 3) \(endY)",
      "way " + retelling.kind.rawValue)
    if retelling.kind != .sameEvent {
      drawing.path("M\(startX + 2) \(endY)l-8 -4v8Z", "head")
    }
    drawing.text(
      startX - reach * 3 / 4 - 4, (startY + endY) / 2 + 4, Wording.label(retelling.kind),
      "way-label end")
  }
}
