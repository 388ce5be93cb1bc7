internal import Model

/// The keys by which a document that tells the same in other words or another language is found:
/// pairs of things that seldom come together.
enum ParticularsKeys {
  /// No more keys than this for a document.
  static let mostKeys = 64
  /// No more figures, and no more of the other things, than this are paired, the weightiest.
  static let mostFigures = 12
  /// A figure tells at least so much to be in a key.
  static let leastFigure = 0.6
  /// A key tells at least so much.
  static let leastPair = 1.9
  /// What tells so much is a key by itself.
  static let leastAlone = 2.6

  /// The keys of `particulars`, in order, each once.
  ///
  /// Of too many those of least hash are kept, so that two documents that share most of their pairs
  /// keep the same ones (bottom-k sketches, Broder 1997).
  static func keys(of particulars: Particulars) -> [UInt64] {
    let heads = chosen(particulars, Self.mostFigures) { kind in kind == .figure || kind == .code }
      .filter { $0.weight >= leastFigure }
    let others = chosen(particulars, Self.mostFigures) { kind in kind == .day || kind == .region }
    let names = chosen(particulars, Self.mostFigures) { kind in kind == .sound || kind == .name }
    var keys: [UInt64] = []
    for (index, head) in heads.enumerated() {
      if head.weight >= leastAlone { keys.append(key(head, head)) }
      for other in heads[..<index] where head.weight + other.weight >= 1.2 {
        keys.append(key(other, head))
      }
      for other in others where head.weight + other.weight >= leastPair {
        keys.append(key(head, other))
      }
      for name in names where head.weight + name.weight >= leastPair {
        keys.append(key(head, name))
      }
    }
    return Array(keys.sortedOnce().prefix(mostKeys))
  }

  /// The weightiest items of some kinds; equals by hash, so that every document takes the same.
  private static func chosen(
    _ particulars: Particulars, _ count: Int, _ isWanted: (Particulars.Kind) -> Bool
  ) -> [Particulars.Item] {
    Array(
      particulars.items.filter { isWanted($0.kind) }
        .sorted { ($1.weight, $0.hash) < ($0.weight, $1.hash) }
        .prefix(count))
  }

  private static func key(_ first: Particulars.Item, _ second: Particulars.Item) -> UInt64 {
    let (low, high) = first.hash < second.hash ? (first, second) : (second, first)
    return WordGrams.mixed(low.hash &+ WordGrams.mixed(high.hash ^ 0x5EED_F00D))
  }
}
