/// The names of states as the tagger knows them, all alike.
enum TaggerNames {
  private struct Hashes {
    var words: Set<UInt64> = []
    var capitals: Set<UInt64> = []
    var demonyms: Set<UInt64> = []
    var peoples: Set<UInt64> = []
    var openings: Set<UInt64> = []
  }

  private static let hashes: Hashes = {
    var hashes = Hashes()
    for entry in Gazetteer.stateEntries() {
      let hash = TaggerWord.hash(of: entry.words[0])
      if entry.words.count > 1 {
        hashes.openings.insert(hash)
      } else if entry.isAllCapitals {
        hashes.capitals.insert(hash)
      } else {
        hashes.words.insert(hash)
        if entry.form == .demonym { hashes.demonyms.insert(hash) }
      }
    }
    for entry in Gazetteer.stateEntries()
    where entry.form == .demonym && entry.words.count == 1 && entry.words[0].hasSuffix("s") {
      let singular = String(entry.words[0].dropLast())
      if hashes.demonyms.contains(TaggerWord.hash(of: singular)) {
        hashes.peoples.insert(TaggerWord.hash(of: entry.words[0]))
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
    guard hashes.openings.contains(TaggerWord.hash(of: tokens[index].lower)),
      let entry = Gazetteer.match(in: tokens, at: index, before: end),
      entry.kind == .state, entry.words.count > 1
    else { return 0 }
    return entry.words.count
  }

  /// Which name a token is that is one: 1 for any, 2 for that of a state or a capital, 3 for that of
  /// a state's people.
  static func kind(of token: Token, count: Int) -> UInt64 {
    if count > 1 { return 2 }
    let hash = TaggerWord.hash(of: token.lower)
    if hashes.demonyms.contains(hash) { return 3 }
    return isState(hash, isAllCapitals: token.text != token.lower && token.text.utf8.count < 5) ? 2 : 1
  }

  /// The tag of a name: adjectives and peoples of states have theirs, all else is a proper noun.
  ///
  /// `next` is the word behind it in the sentence.
  static func tag(of token: Token, before next: TaggerWord?) -> Tag {
    let hashes = hashes
    let hash = TaggerWord.hash(of: token.lower)
    guard hashes.demonyms.contains(hash) else { return .nnp }
    if hashes.peoples.contains(hash) { return .nnps }
    guard let next else { return .nnp }
    if next.isName || next.lexical == 255 { return .jj }
    switch TaggerModel.tags[Int(next.lexical)] {
    case .nn, .nns, .nnp, .nnps, .jj, .vbg: return .jj
    default: return .nnp
    }
  }
}
