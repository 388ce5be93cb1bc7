import Foundation
import Language
import Model

/// Joins the attributions that the network labels with those that the rules find.
struct AttributionMerge {
  let reader: Reader
  /// The network's, by their cue.
  let learned: [Attribution]

  static let mode = Int(ProcessInfo.processInfo.environment["MERGE"] ?? "3") ?? 3

  static let filter = Int(ProcessInfo.processInfo.environment["FILTER"] ?? "0") ?? 0
  private func isKept(_ a: Attribution) -> Bool {
    let f = Self.filter
    if f & 1 != 0 {
      let block = reader.blockNumber(at: a.head)
      let blocks = reader.analysis.document.blocks
      if blocks.indices.contains(block), blocks[block].kind != .paragraph { return false }
    }
    let words = a.content.reduce(0) { $0 + $1.count { !reader.isQuoteMark($0) } }
    if f & 2 != 0, words < 2 { return false }
    let finite = a.content.contains { $0.contains { reader.isFinite($0) } }
    if f & 4 != 0, a.source == nil, !finite { return false }
    let verb = a.content.contains { $0.contains { reader.tag($0).isVerb } }
    if f & 8 != 0, !verb { return false }
    if f & 16 != 0, !finite { return false }
    if f & 32 != 0, words < 3 { return false }
    return true
  }

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
    for index in learned.indices where !taken.contains(index) && isKept(learned[index]) { merged.append(learned[index]) }
    return merged.sorted {
      ($0.contentExtent.lowerBound, $0.cue.lowerBound) < (
        $1.contentExtent.lowerBound, $1.cue.lowerBound
      )
    }
  }
}
