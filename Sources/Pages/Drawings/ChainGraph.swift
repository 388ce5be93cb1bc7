import Model

/// Who had a claim from whom: speakers and documents, and the ways between them.
struct ChainGraph: Sendable {
  /// A speaker or a document.
  struct Node: Sendable {
    var isDocument: Bool
    var isOrigin = false
    var title: String
    var subtitle: String
    var differences: [Discrepancy] = []
    var href: String?
    var layer = 0
    var row = 0
  }

  /// A way on which the claim went.
  struct Edge: Sendable {
    var from: Int
    var to: Int
    /// How documents belong together, or `nil` for what a speaker said.
    var retelling: Retelling.Kind?
    var label: String
    var differences: [Discrepancy] = []
  }

  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  /// Documents that the picture leaves out.
  private(set) var omittedCount = 0

  /// The most documents that a picture shows.
  static let documentLimit = 20

  init(_ claim: Claim, catalogue: Catalogue, root: String) {
    let documents = Self.documents(of: claim, in: catalogue)
    let shown = Array(documents.prefix(Self.documentLimit))
    omittedCount = documents.count - shown.count
    let differences = catalogue.discrepancies(of: claim.id)
    var documentNodes: [DocumentID: Int] = [:]
    for document in shown {
      documentNodes[document.id] = nodes.count
      nodes.append(
        Node(
          isDocument: true, title: catalogue.outlet(document),
          subtitle: document.published.map { ShownDate($0).short } ?? "no date",
          differences: differences.filter {
            $0.b.document == document.id && $0.a.document != document.id
          },
          href: root + PageAddress.document(document.id), layer: 1))
    }
    addRetellings(documentNodes, differences, catalogue)
    addSpeakers(of: claim, documentNodes, catalogue, root: root)
    arrange()
  }

  /// The documents that tell a claim, in order of publication.
  static func documents(of claim: Claim, in catalogue: Catalogue) -> [Document] {
    var seen: Set<DocumentID> = []
    let documents = claim.tellings.compactMap { telling in
      seen.insert(telling.document).inserted ? catalogue.document(telling.document) : nil
    }
    return documents.enumerated().sorted { left, right in
      switch (left.element.published, right.element.published) {
      case (let a?, let b?) where a != b: a < b
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }

  private mutating func addRetellings(
    _ documentNodes: [DocumentID: Int], _ differences: [Discrepancy], _ catalogue: Catalogue
  ) {
    var seen: Set<[Int]> = []
    for document in documentNodes.sorted(by: { $0.value < $1.value }).map(\.key) {
      for retelling in catalogue.retellings(of: document) {
        guard let from = documentNodes[retelling.from], let to = documentNodes[retelling.to],
          from != to, seen.insert([from, to]).inserted
        else { continue }
        let pair = Set([retelling.from, retelling.to])
        edges.append(
          Edge(
            from: from, to: to, retelling: retelling.kind, label: Wording.label(retelling.kind),
            differences: differences.filter { Set([$0.a.document, $0.b.document]) == pair }))
      }
    }
  }

  private mutating func addSpeakers(
    of claim: Claim, _ documentNodes: [DocumentID: Int], _ catalogue: Catalogue, root: String
  ) {
    var speakerNodes: [String: Int] = [:]
    var seen: Set<[Int]> = []
    var spoken: [(last: Int, document: Int, isDenial: Bool)] = []
    for telling in claim.tellings {
      guard let documentNode = documentNodes[telling.document],
        let statement = catalogue.statement(telling.statement)
      else { continue }
      var previous: Int?
      for link in catalogue.links(of: statement) {
        let name = link.source.map { $0.party ?? $0.text } ?? "Nobody named"
        let isNamed = link.source?.party != nil
        let key = isNamed ? "p" + name : "u\(documentNode) " + name
        let node: Int
        if let known = speakerNodes[key] {
          node = known
        } else {
          node = nodes.count
          speakerNodes[key] = node
          nodes.append(
            Node(
              isDocument: false, title: name,
              subtitle: link.source?.role ?? link.source.map { Wording.label($0.kind) }
                ?? "not named",
              href: catalogue.partyAddress(link.source?.party).map { root + $0 }))
        }
        if telling.statement == claim.origin, previous == nil { nodes[node].isOrigin = true }
        if let previous, previous != node, seen.insert([previous, node]).inserted {
          edges.append(Edge(from: previous, to: node, retelling: nil, label: ""))
        }
        previous = node
      }
      if let previous { spoken.append((previous, documentNode, statement.stance == .denies)) }
    }
    // A document that retells another has the speaker's words from there.
    for (last, document, isDenial) in spoken where seen.insert([last, document]).inserted {
      let isFromElsewhere = edges.contains { edge in
        edge.to == document && edge.retelling != nil && edge.retelling != .sameEvent
          && spoken.contains { $0.last == last && $0.document == edge.from }
      }
      if !isFromElsewhere {
        edges.append(
          Edge(from: last, to: document, retelling: nil, label: isDenial ? "denies" : ""))
      }
    }
  }

  /// Gives each node a layer, by the longest way to it, and a row within the layer.
  private mutating func arrange() {
    for index in nodes.indices { nodes[index].layer = 0 }
    let directed = edges.filter { $0.retelling != .sameEvent }
    for _ in 0..<min(nodes.count, 7) {  // a ring of sources must not go on for ever
      var isChanged = false
      for edge in directed where nodes[edge.to].layer < nodes[edge.from].layer + 1 {
        guard nodes[edge.from].layer < 6 else { continue }
        nodes[edge.to].layer = nodes[edge.from].layer + 1
        isChanged = true
      }
      if !isChanged { break }
    }
    let layerCount = (nodes.map(\.layer).max() ?? 0) + 1
    for layer in 0..<layerCount {
      let members = nodes.indices.filter { nodes[$0].layer == layer }
      func weight(_ node: Int) -> Int {
        let rows = directed.filter { $0.to == node && nodes[$0.from].layer < layer }
          .map { nodes[$0.from].row }
        return rows.isEmpty ? 1_000 : rows.reduce(0, +) * 100 / rows.count
      }
      let weighted = members.map { (weight($0), $0) }.sorted { $0 < $1 }
      for (row, entry) in weighted.enumerated() { nodes[entry.1].row = row }
    }
  }
}
