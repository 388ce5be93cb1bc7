import Model

/// Something that a text names or tells.
///
/// The types are the general ones of AnnoCTR (Lange et al. 2024).
public struct Entity: Sendable, Hashable {
  /// What kind of thing an entity is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case organisation = "ORG"
    case location = "LOC"
    case sector = "SECTOR"
    case date = "DATE"
    case code = "CODE"
  }

  /// Its words.
  public var tokens: Range<Int>
  /// What it is.
  public var kind: Kind
}

extension Analysis {
  /// The entities of the text, in order.
  ///
  /// They are what the network labels, but places by the gazetteer, as the network sees no letters of
  /// names; and what it takes for an organisation in one place is one wherever it stands, unless it is a
  /// threat's name.
  public var entities: [Entity] {
    let labels = reading.labels[NetworkTask.general.rawValue]
    let places = names.filter { $0.kind == .state || $0.kind == .place }.map(\.tokens)
    let isPlace = Set(places.flatMap { Array($0) })
    var entities = Self.spans(of: labels).filter {
      !($0.kind == .organisation || $0.kind == .location) || !isPlace.contains($0.tokens.lowerBound)
    }
    entities += places.filter { $0.allSatisfy { labels[$0] == 0 || (labels[$0] - 1) / 2 < 2 } }
      .map { Entity(tokens: $0, kind: .location) }
    var taken = Set(entities.flatMap { Array($0.tokens) })
    for threat in threats where threat.kind.isName { taken.formUnion(threat.tokens) }
    let known = Set(entities.filter { $0.kind == .organisation }.map { text(of: $0.tokens) })
    for name in names where known.contains(text(of: name.tokens)) {
      guard taken.isDisjoint(with: name.tokens) else { continue }
      taken.formUnion(name.tokens)
      entities.append(Entity(tokens: name.tokens, kind: .organisation))
    }
    return entities.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The spans of `labels`, odd at the beginning and even within.
  private static func spans(of labels: [UInt8]) -> [Entity] {
    var spans: [Entity] = []
    var index = 0
    while index < labels.count {
      let type = (Int(labels[index]) - 1) / 2
      guard labels[index] > 0, EntityLabel.general.indices.contains(type),
        let kind = Entity.Kind(rawValue: EntityLabel.general[type])
      else {
        index += 1
        continue
      }
      var end = index + 1
      while end < labels.count, Int(labels[end]) == type * 2 + 2 { end += 1 }
      spans.append(Entity(tokens: index..<end, kind: kind))
      index = end
    }
    return spans
  }
}
