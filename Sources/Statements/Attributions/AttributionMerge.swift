import Foundation
import Language
import Model

/// Joins the attributions that the network labels with those that the rules find.
///
/// Where both see a cue, the network's spans stand, and what the rules know of the cue. What only the
/// network sees must say something; what only the rules see is kept: they follow quotations and find
/// what stands within another's words, which the corpus never marks.
struct AttributionMerge {
  let reader: Reader
  /// The network's, by their cue.
  let learned: [Attribution]

  static let filter = Int(ProcessInfo.processInfo.environment["FILTER"] ?? "35") ?? 0

  /// All attributions, by their first content's and their cue's place.
  func merged(with ruled: [Attribution]) -> [Attribution] {
    var merged: [Attribution] = []
    var taken: Set<Int> = []
    let ruled = ruled.sorted { $0.cue.lowerBound < $1.cue.lowerBound }
    var next = 0  // the first of the network's that can overlap
    for rule in ruled {
      while next < learned.count, learned[next].cue.upperBound <= rule.cue.lowerBound { next += 1 }
      guard next < learned.count, learned[next].cue.overlaps(rule.cue) else {
        merged.append(rule)
        continue
      }
      if taken.insert(next).inserted { merged.append(joined(learned[next], rule)) }
    }
    merged += learned.indices.lazy.filter { !taken.contains($0) && isKept(learned[$0]) }
      .map { learned[$0] }
    return merged.sorted {
      ($0.contentExtent.lowerBound, $0.cue.lowerBound) < (
        $1.contentExtent.lowerBound, $1.cue.lowerBound
      )
    }
  }

  /// The network's spans with what the rules know.
  private func joined(_ learned: Attribution, _ rule: Attribution) -> Attribution {
    var joined = learned
    joined.stance = rule.stance
    joined.head = rule.head
    joined.frame = rule.frame
    joined.isTurn = rule.isTurn
    if let source = learned.source {
      // "who said": the corpus marks the pronoun; whom it stands for, the rules know.
      if let named = rule.source, isRelative(source) {
        joined.source = named
        joined.sourceWords = source
      }
    } else {
      joined.source = rule.source
    }
    return joined
  }

  private func isRelative(_ source: Range<Int>) -> Bool {
    source.count == 1 && ["who", "which", "that"].contains(reader.lower(source.lowerBound))
  }

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
    if f & 64 != 0 {
      let lemma = reader.lemma(a.head)
      let known = CueVerb.named(lemma) != nil || CueNoun.stance(of: lemma) != nil || reader.lower(a.head) == "according"
      if !known, !verb { return false }
    }
    if f & 128 != 0, a.source == nil, !finite, a.content.count == 1, !isQ(a) { return false }
    return true
  }
  func isQ(_ a: Attribution) -> Bool { a.content.contains { $0.contains { reader.isQuoteMark($0) } } }
}
