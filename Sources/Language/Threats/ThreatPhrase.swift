/// What tells which tactic or technique a labelled phrase means: "stole their passwords".
///
/// Phrases are compared by the stems of their words; where no part of one is known, its words vote.
package enum ThreatPhrase {
  /// How many stems a known phrase has at most.
  package static let longest = 3
  private static let mostStems = 40

  /// The identifier of what `text`, in lower case, means, or `nil`.
  static func identifier(
    of text: String, kind: ThreatMention.Kind, in table: ThreatTable
  ) -> String? {
    let stems = stems(of: text)
    for count in stride(from: min(longest, stems.count), to: 0, by: -1) {
      for start in stride(from: stems.count - count, through: 0, by: -1) {
        let key = key(of: stems[start..<(start + count)], kind)
        if let known = table.entry(of: key)?.identifier { return known }
      }
    }
    let votes = stems.compactMap { table.entry(of: key(ofWord: $0, kind))?.identifier }
    var best: (identifier: String, count: Int)?
    for vote in votes {
      let count = votes.count { $0 == vote }
      if count >= best?.count ?? 0 { best = (vote, count) }
    }
    return best?.identifier
  }

  /// What a phrase of `stems` is known by; no name has such a key.
  package static func key(
    of stems: ArraySlice<[UInt8]>, _ kind: ThreatMention.Kind
  ) -> [UInt8] {
    [kind.rawValue + 1, 1] + Array(stems.joined(separator: [32]))
  }

  /// What the word of `stem` is known by where it stands in a phrase.
  package static func key(ofWord stem: [UInt8], _ kind: ThreatMention.Kind) -> [UInt8] {
    [kind.rawValue + 1, 2] + stem
  }

  /// The stems of the first words of `text`, which is in lower case; small words are left out.
  package static func stems(of text: String) -> [[UInt8]] {
    var stems: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      if byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57 {
        if word.count < ThreatKey.longest { word.append(byte) }
      } else {
        add(&word, to: &stems)
        if stems.count == mostStems { return stems }
      }
    }
    add(&word, to: &stems)
    return stems
  }

  private static func add(_ word: inout [UInt8], to stems: inout [[UInt8]]) {
    defer { word.removeAll(keepingCapacity: true) }
    guard !word.isEmpty, !smallWords.contains(word) else { return }
    for ending in endings where word.count - ending.count >= 4 {
      if word.suffix(ending.count).elementsEqual(ending) {
        stems.append(Array(word.dropLast(ending.count)))
        return
      }
    }
    stems.append(word)
  }

  private static let endings = ["ies", "ing", "ed", "es", "s", "e"].map { Array($0.utf8) }

  private static let smallWords = Set(
    [
      "the", "a", "an", "of", "and", "to", "its", "their", "this", "that", "for", "with", "by",
      "from", "in", "on", "as", "at", "or", "be", "is", "are", "was", "were", "via", "into", "it",
    ].map { Array($0.utf8) })
}
