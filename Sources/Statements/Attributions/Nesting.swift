import Algorithms
import Model

/// Tells which attribution stands in another's content.
enum Nesting {
  /// For each attribution the index of the innermost other whose content holds it.
  static func outer(of attributions: [Attribution]) -> [Int?] {
    let byStart = attributions.indices.sorted {
      attributions[$0].contentExtent.lowerBound < attributions[$1].contentExtent.lowerBound
    }
    var outer = [Int?](repeating: nil, count: attributions.count)
    let byHead = Dictionary(
      attributions.indices.map { (attributions[$0].head, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let starts = byStart.map { attributions[$0].contentExtent.lowerBound }
    for inner in attributions.indices {
      if let citing = attributions[inner].citedBy.flatMap({ byHead[$0] }), citing != inner {
        outer[inner] = citing
        continue
      }
      var best: Int?
      var bestCount = Int.max
      // Contents are short beside a text: the nearest that begin before the cue are enough.
      var position = starts.partitioningIndex { $0 > attributions[inner].cue.lowerBound }
      let least = max(0, position - reach)
      while position > least {
        position -= 1
        let candidate = byStart[position]
        let extent = attributions[candidate].contentExtent
        guard candidate != inner, extent.count < bestCount,
          attributions[candidate].contentContains(attributions[inner].cue),
          attributions[inner].content.allSatisfy({ attributions[candidate].contentContains($0) })
        else { continue }
        best = candidate
        bestCount = extent.count
      }
      outer[inner] = best
    }
    return outer
  }

  /// How many contents that begin before a cue are looked at.
  private static let reach = 64
}
