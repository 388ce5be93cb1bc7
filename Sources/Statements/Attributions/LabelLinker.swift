import Language

/// Puts the parts together that the network labels: each source and each content belongs to the nearest
/// cue on the side that its label names.
package enum LabelLinker {
  /// Parts of one attribution, as ranges of words.
  package struct Linked: Sendable, Hashable {
    /// The words that report.
    package var cue: Range<Int>
    /// The words that name the source.
    package var source: Range<Int>?
    /// What is said.
    package var content: [Range<Int>] = []
  }

  /// The attributions under `labels`, by their cue; those without content are left out.
  package static func attributions(_ labels: [UInt8]) -> [Linked] {
    var parts: [(part: AttributionLabel.Part, words: Range<Int>)] = []
    for (index, label) in labels.enumerated() {
      guard let part = AttributionLabel.part(label) else { continue }
      if !AttributionLabel.begins(label), let last = parts.last, last.part == part,
        last.words.upperBound == index
      {
        parts[parts.count - 1].words = last.words.lowerBound..<(index + 1)
      } else {
        parts.append((part, index..<(index + 1)))
      }
    }
    var found = parts.filter { $0.part == .cue }.map { Linked(cue: $0.words) }
    var passed = 0  // cues
    for part in parts {
      let before = passed > 0 ? passed - 1 : nil
      let after = passed < found.count ? passed : nil
      if part.part == .cue { passed += 1 }
      switch part.part {
      case .cue: break
      case .sourceBeforeCue, .sourceAfterCue:
        guard
          let cue = part.part == .sourceBeforeCue ? after ?? before : before ?? after,
          found[cue].source == nil || part.part == .sourceBeforeCue
        else { continue }
        found[cue].source = part.words
      case .contentBeforeCue, .contentAfterCue:
        guard let cue = part.part == .contentBeforeCue ? after ?? before : before ?? after else {
          continue
        }
        found[cue].content.append(part.words)
      }
    }
    return found.filter { !$0.content.isEmpty }
  }
}
