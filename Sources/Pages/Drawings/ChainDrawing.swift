import Model

/// The picture of a claim's chain: from those who said it, left, to those who told it last, right.
struct ChainDrawing {
  let graph: ChainGraph
  let claim: Claim

  private let boxWidth = 206
  private var boxHeight: Int { graph.nodes.contains { !$0.differences.isEmpty } ? 72 : 54 }
  private let columnGap = 96
  private let rowGap = 30
  private let margin = 18

  /// The picture, with a title and a description.
  var markup: Markup {
    let layerCount = (graph.nodes.map(\.layer).max() ?? 0) + 1
    let rowCount = (graph.nodes.map(\.row).max() ?? 0) + 1
    let hasArcs = graph.edges.contains { course($0) == .around }
    var drawing = Drawing(
      name: "chain",
      width: margin * 2 + layerCount * boxWidth + (layerCount - 1) * columnGap
        + (hasArcs ? 76 : 0),
      height: margin * 2 + 6 + rowCount * boxHeight + (rowCount - 1) * rowGap,
      title: "Who had it from whom",
      description: sentences.joined(separator: " "))
    for edge in graph.edges { draw(edge, in: &drawing, rowCount) }
    for node in graph.nodes { draw(node, in: &drawing, rowCount) }
    for edge in graph.edges { label(edge, in: &drawing, rowCount) }
    return drawing.markup
  }

  /// The same in words.
  var sentences: [String] {
    var sentences: [String] = []
    for edge in graph.edges {
      let from = graph.nodes[edge.from]
      let to = graph.nodes[edge.to]
      var sentence: String
      switch (edge.retelling, to.isDocument) {
      case (let kind?, _):
        sentence = "\(name(to)) \(Wording.verb(kind)) \(name(from))"
      case (nil, true):
        sentence =
          edge.label.isEmpty
          ? "\(name(to)) has it from \(from.title)" : "\(from.title) denies it in \(name(to))"
      case (nil, false):
        sentence = "\(to.title) passes on what \(from.title) said"
      }
      if !edge.differences.isEmpty {
        sentence += "; they differ in " + Wording.list(kinds(edge.differences))
      }
      sentences.append(sentence + ".")
    }
    if graph.omittedCount > 0 {
      sentences.append(
        Wording.count(graph.omittedCount, "more document tells it", "more documents tell it")
          + " and is not drawn.")
    }
    return sentences
  }

  private func name(_ node: ChainGraph.Node) -> String {
    node.isDocument ? "\(node.title) (\(node.subtitle))" : node.title
  }

  private func kinds(_ differences: [Discrepancy]) -> [String] {
    var seen: Set<Discrepancy.Kind> = []
    return differences.filter { seen.insert($0.kind).inserted }.map { Wording.label($0.kind) }
  }

  private func place(_ node: ChainGraph.Node, _ rowCount: Int) -> (x: Int, y: Int) {
    let inLayer = graph.nodes.count { $0.layer == node.layer }
    let free = (rowCount - inLayer) * (boxHeight + rowGap)
    return (
      margin + node.layer * (boxWidth + columnGap),
      margin + 6 + free / 2 + node.row * (boxHeight + rowGap)
    )
  }

  private func draw(_ node: ChainGraph.Node, in drawing: inout Drawing, _ rowCount: Int) {
    let (x, y) = place(node, rowCount)
    let width = boxWidth
    let height = boxHeight
    drawing.link(node.href, label: "\(node.title), \(node.subtitle)") { drawing in
      drawing.rectangle(
        x, y, width, height, radius: node.isDocument ? 1 : 14,
        "box" + (node.isDocument ? " document" : " speaker") + (node.isOrigin ? " origin" : ""))
      if node.isDocument { drawing.rectangle(x, y, 4, height, "spine") }
      let top = y + (node.differences.isEmpty ? (height - 54) / 2 : 0)
      drawing.text(x + 14, top + 23, PageText.shortened(node.title, to: 25), "name")
      drawing.text(x + 14, top + 41, PageText.shortened(node.subtitle, to: 29), "meta")
      if node.isOrigin { drawing.text(x + 14, y - 5, "ORIGIN", "tag") }
    }
    if let worst = node.differences.map(\.severity).max() {
      let texts = kinds(node.differences)
      drawing.severity(SeverityMark(worst), x + 19, y + 57, size: 5)
      drawing.text(
        x + 30, y + 61,
        PageText.shortened("differs: " + texts.joined(separator: ", "), to: 28), "differs")
    }
  }

  /// How an edge runs.
  private enum Course {
    /// To the right.
    case forward
    /// Straight down to the next box of the same layer.
    case down
    /// Around the right side.
    case around
  }

  private func course(_ edge: ChainGraph.Edge) -> Course {
    let from = graph.nodes[edge.from]
    let to = graph.nodes[edge.to]
    if to.layer > from.layer { return .forward }
    return to.layer == from.layer && abs(to.row - from.row) == 1 ? .down : .around
  }

  private func ends(_ edge: ChainGraph.Edge, _ rowCount: Int) -> (
    start: (x: Int, y: Int), end: (x: Int, y: Int)
  ) {
    let from = place(graph.nodes[edge.from], rowCount)
    let to = place(graph.nodes[edge.to], rowCount)
    let middle = boxHeight / 2
    switch course(edge) {
    case .forward: return ((from.x + boxWidth, from.y + middle), (to.x, to.y + middle))
    case .around: return ((from.x + boxWidth, from.y + middle), (to.x + boxWidth, to.y + middle))
    case .down:
      let x = from.x + boxWidth / 4
      return ((x, min(from.y, to.y) + boxHeight), (x, max(from.y, to.y)))
    }
  }

  private func draw(_ edge: ChainGraph.Edge, in drawing: inout Drawing, _ rowCount: Int) {
    let (start, end) = ends(edge, rowCount)
    let style = "way " + (edge.retelling?.rawValue ?? (edge.label.isEmpty ? "said" : "denies"))
    switch course(edge) {
    case .down:
      drawing.line(start.x, start.y, end.x, end.y, style)
    case .around:
      let reach = max(start.x, end.x) + 60
      drawing.path(
        "M\(start.x) \(start.y)C\(reach) \(start.y) \(reach) \(end.y) \(end.x) \(end.y)", style)
    case .forward:
      let bend = max(36, (end.x - start.x) / 2)
      drawing.path(
        "M\(start.x) \(start.y)C\(start.x + bend) \(start.y) \(end.x - bend) \(end.y) "
          + "\(end.x - 7) \(end.y)", style)
      drawing.path("M\(end.x) \(end.y)l-8 -4v8Z", "head")
    }
  }

  private func label(_ edge: ChainGraph.Edge, in drawing: inout Drawing, _ rowCount: Int) {
    guard !edge.label.isEmpty else { return }
    let (start, end) = ends(edge, rowCount)
    var x = (start.x + end.x) / 2
    let y = (start.y + end.y) / 2
    var style = "way-label"
    var markOffset = (x: 0, y: 10)
    switch course(edge) {
    case .forward: break
    case .around: x = max(start.x, end.x) + 46
    case .down:
      x += 8
      style += " start"
      markOffset = (edge.label.count * 6 + 6, -1)
    }
    drawing.text(x, course(edge) == .down ? y + 4 : y - 4, edge.label, style)
    if let worst = edge.differences.map(\.severity).max() {
      drawing.severity(SeverityMark(worst), x + markOffset.x, y + markOffset.y)
    }
  }
}
