import Foundation
import Language
import Model

/// Joins the attributions that the network labels with those that the rules find.
struct AttributionMerge {
  let reader: Reader
  /// The network's, by their cue.
  let learned: [Attribution]

  static let mode = Int(ProcessInfo.processInfo.environment["MERGE"] ?? "3") ?? 3

  /// All attributions, by their first content's and their cue's place.
  func merged(with ruled: [Attribution]) -> [Attribution] {
    let mode = Self.mode
    if mode == 0 { return ruled }
    var merged: [Attribution] = []
    var taken: Set<Int> = []
    for rule in ruled {
      let match = learned.indices.first { learned[$0].cue.overlaps(rule.cue) }
      if let match {
        if mode == 4 { merged.append(rule) } else if !taken.contains(match) {
          var joined = learned[match]
          joined.stance = rule.stance
          joined.head = rule.head
          joined.frame = rule.frame
          joined.isTurn = rule.isTurn
          if joined.source == nil { joined.source = rule.source }
          merged.append(joined)
        }
        taken.insert(match)
      } else {
        let inside = learned.contains { $0.contentContains(rule.cue) }
        if inside ? mode & 1 != 0 || mode == 4 : mode & 2 != 0 || mode == 4 { merged.append(rule) }
      }
    }
    for index in learned.indices where !taken.contains(index) { merged.append(learned[index]) }
    return merged.sorted {
      ($0.contentExtent.lowerBound, $0.cue.lowerBound) < (
        $1.contentExtent.lowerBound, $1.cue.lowerBound
      )
    }
  }
}
