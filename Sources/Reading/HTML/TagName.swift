/// The name of a tag, told by its hash (FNV-1a), so that no tag of a page is made a string.
struct TagName {
  /// What the name says of its element.
  struct Kind: OptionSet {
    let rawValue: UInt8

    /// It runs up to its own end tag, whatever stands in it.
    static let rawText = Kind(rawValue: 1)
    /// It holds nothing and has no end tag.
    static let void = Kind(rawValue: 2)
    /// The next of its kind ends it.
    static let selfEnding = Kind(rawValue: 4)
    /// It is of another language, and may end itself.
    static let foreign = Kind(rawValue: 8)
  }

  /// The hash of the name in lower case.
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Its length in bytes.
  private(set) var count = 0
  /// What it says, once it is whole.
  private(set) var kind: Kind = []

  /// Adds a letter.
  mutating func append(_ byte: UInt8) {
    let isUpper = byte >= 0x41 && byte <= 0x5A
    hash = (hash ^ UInt64(isUpper ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    count += 1
  }

  /// Tells its kind: the name is whole.
  mutating func settle() { kind = Self.kinds[hash] ?? [] }

  private static let kinds: [UInt64: Kind] = {
    var kinds: [UInt64: Kind] = [:]
    for (kind, words) in lists {
      for word in words.split(separator: " ") {
        var name = TagName()
        for byte in word.utf8 { name.append(byte) }
        kinds[name.hash, default: []].insert(kind)
      }
    }
    return kinds
  }()

  private static let lists: [(Kind, String)] = [
    (.rawText, "script style title textarea xmp plaintext noembed noframes"),
    (
      .void,
      "area base br col embed hr img input link meta param source track wbr basefont frame isindex"
    ),
    (.selfEnding, "p li dt dd tr td th option thead tbody tfoot colgroup"),
    (.foreign, "path svg use g rect circle polygon line stop ellipse polyline"),
  ]
}
