internal import Model

/// What survives when a report is told in other words or another language: figures, days, codes,
/// regions and names.
struct Particulars: Sendable {
  /// What kind of thing it is.
  enum Kind: UInt8, Sendable, Comparable {
    /// A number that is greater than twelve and no year.
    case figure
    /// A day of a month.
    case day
    /// A word of letters and digits, such as the number of a vulnerability.
    case code
    /// A region, by its name in any language.
    case region
    /// A word with a capital within a sentence.
    case name
    /// The consonants of a name, whatever the script.
    case sound

    static func < (lhs: Kind, rhs: Kind) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// One of them, at its first place.
  struct Item: Sendable {
    var kind: Kind
    var hash: UInt64
    /// How much it tells when two documents share it.
    var weight: Double
    /// Where it stands first.
    var span: TextSpan

    static func precedes(_ lhs: Item, _ rhs: Item) -> Bool {
      (lhs.kind.rawValue, lhs.hash, lhs.span.start) < (rhs.kind.rawValue, rhs.hash, rhs.span.start)
    }
  }

  /// In order of kind and hash, each once, and of each kind no more than `mostItems`.
  private(set) var items: [Item] = []

  /// No more of one kind than this are kept, those that come first in the text.
  static let mostItems = 400

  /// What `document` tells.
  init(of document: Document) {
    self.init(TextTokens(of: document), language: document.languageTag)
  }

  /// What a text tells; `language` is a tag without region.
  init(_ tokens: TextTokens, language: String?) {
    var reader = ParticularsReader(tokens, language: language)
    let read = reader.read().sorted(by: Item.precedes)
    items.reserveCapacity(read.count)
    for item in read where items.last?.kind != item.kind || items.last?.hash != item.hash {
      items.append(item)
    }
  }
}
