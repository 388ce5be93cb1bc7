/// The names of states as the network knows them, all alike.
enum StateLook {
  private struct Hashes {
    var words: Set<UInt64> = []
    var capitals: Set<UInt64> = []
    var openings: Set<UInt64> = []
  }

  private static let hashes: Hashes = {
    var hashes = Hashes()
    for entry in Gazetteer.stateEntries() {
      let hash = WordLook.hash(of: entry.words[0])
      if entry.words.count > 1 {
        hashes.openings.insert(hash)
      } else if entry.isAllCapitals {
        hashes.capitals.insert(hash)
      } else {
        hashes.words.insert(hash)
      }
    }
    return hashes
  }()

  /// Whether a word with a capital and this hash is the whole name of a state, of its people or of
  /// its capital.
  static func isState(_ hash: UInt64, isAllCapitals: Bool) -> Bool {
    let hashes = hashes
    return hashes.words.contains(hash) || isAllCapitals && hashes.capitals.contains(hash)
  }

  /// How many tokens the name of a state of several words has that starts at `index`, or 0.
  static func length(in tokens: [Token], at index: Int, before end: Int) -> Int {
    guard hashes.openings.contains(WordLook.hash(of: tokens[index].lower)),
      let entry = Gazetteer.match(in: tokens, at: index, before: end),
      entry.kind == .state, entry.words.count > 1
    else { return 0 }
    return entry.words.count
  }
}
