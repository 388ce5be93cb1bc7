/// Groups documents into stories by what they share.
///
/// Average linkage (Sokal and Michener 1958), the strongest pairs first: two groups become one when
/// on average a document of the one and one of the other share `leastShare` of a text. So a single
/// passage that two stories have in common does not join them, while a story that was rewritten on the
/// way stays one.
public enum Stories {
  /// What two documents share.
  public struct Link: Sendable, Hashable {
    /// The documents, by their places in a list.
    public var first: Int
    /// The other document.
    public var second: Int
    /// The greater share of one text that stands in the other, from 0 to 1.
    public var share: Double

    /// A link between two documents.
    public init(_ first: Int, _ second: Int, share: Double) {
      self.first = min(first, second)
      self.second = max(first, second)
      self.share = share
    }
  }

  /// Two stories become one when on average so large a share of their texts stands in each other.
  ///
  /// Any share from 0.15 to 0.4 gives an adjusted Rand index of 0.97 or more on 5,000 and 10,000
  /// documents of `make_retellings.py` from CASIE, seeds 1, 2 and 7.
  public static let leastShare = 0.3

  /// What a retelling that shares no passage, or a telling of one event, is worth as a share: so much
  /// for each hundredth of certainty.
  public static let worthOfEvent = 0.5

  /// For each of `count` documents the story that it belongs to, named after one of its documents.
  ///
  /// Two documents are linked at most once. The same links give the same groups in whatever order
  /// they come.
  public static func groups(count: Int, links: [Link]) -> [Int] {
    var grouping = Grouping(count: count)
    let ordered = links.filter { $0.share > 0 }.sorted {
      ($1.share, $0.first, $0.second) < ($0.share, $1.first, $1.second)
    }
    for link in ordered { grouping.add(link) }
    let strong = ordered.prefix { $0.share >= leastShare }
    var changes = true
    while changes {
      changes = false
      for link in strong where grouping.join(link) { changes = true }
    }
    return (0..<count).map { grouping.root(of: $0) }
  }

  private struct Grouping {
    private var parents: [Int]
    private var sizes: [Int]
    /// The sum of the shares between groups, by their roots.
    private var shares: [Int: [Int: Double]] = [:]

    init(count: Int) {
      parents = Array(0..<count)
      sizes = [Int](repeating: 1, count: count)
    }

    mutating func add(_ link: Link) {
      shares[link.first, default: [:]][link.second] = link.share
      shares[link.second, default: [:]][link.first] = link.share
    }

    func root(of document: Int) -> Int {
      var document = document
      while parents[document] != document { document = parents[document] }
      return document
    }

    /// Makes the groups of the two one where they share enough.
    mutating func join(_ link: Link) -> Bool {
      var (kept, gone) = (root(of: link.first), root(of: link.second))
      guard kept != gone, let sum = shares[kept]?[gone],
        sum >= leastShare * Double(sizes[kept] * sizes[gone])
      else { return false }
      if (sizes[kept], gone) < (sizes[gone], kept) { swap(&kept, &gone) }
      parents[gone] = kept
      sizes[kept] += sizes[gone]
      for (other, share) in shares.removeValue(forKey: gone) ?? [:] {
        shares[other]?[gone] = nil
        guard other != kept else { continue }
        let total = (shares[kept]?[other] ?? 0) + share
        shares[kept, default: [:]][other] = total
        shares[other, default: [:]][kept] = total
      }
      return true
    }
  }
}
