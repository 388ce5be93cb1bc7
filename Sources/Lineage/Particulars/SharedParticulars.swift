internal import Model

/// The particulars that two documents share, and whether they make it one event.
struct SharedParticulars: Sendable {
  /// What is shared, by kind: its weights' sum.
  private(set) var figures = 0.0
  private(set) var days = 0.0
  private(set) var codes = 0.0
  private(set) var regions = 0.0
  private(set) var names = 0.0
  /// How many figures are shared.
  private(set) var figureCount = 0
  /// How many codes are shared.
  private(set) var codeCount = 0
  /// Which share of what the poorer of the two tells is shared, from 0 to 1.
  private(set) var share = 0.0
  /// Which share of what is shared comes in the same order in both, from 0 to 1.
  private(set) var orderShare = 0.0
  /// Whether both are in the same language, as far as is known.
  private let isOneLanguage: Bool
  /// Days between the publications, or `nil`.
  private let gap: Int?
  /// The shared things in order of the first document, weightiest kinds first.
  private var shared: [(first: Particulars.Item, second: Particulars.Item)] = []

  /// So much must be shared in all.
  static let least = 4.5
  /// So large a share of the poorer's matter must be shared.
  static let leastShare = 0.25

  /// Compares two documents.
  init(_ first: PreparedDocument, _ second: PreparedDocument, gap: PublicationGap) {
    let mine = first.document.languageTag
    let theirs = second.document.languageTag
    isOneLanguage = mine == nil || theirs == nil || mine == theirs
    self.gap = gap.days.map(abs)
    join(first.particulars.items, second.particulars.items)
    guard figureCount + codeCount > 0 else { return }
    let poorer = min(Self.sum(first.particulars.items), Self.sum(second.particulars.items))
    share = min(1, total / max(1, poorer))
    orderShare = Self.orderShare(shared.map { ($0.first.span.start, $0.second.span.start) })
  }

  /// What is shared in all, each kind but the figures up to some bound.
  var total: Double { figures + min(days, 2) + min(codes, 5) + min(regions, 1.2) + min(names, 3) }

  /// Whether so many rare things meet that both tell of one event.
  ///
  /// Figures or codes must be among them: one ministry's two reports of a day share names, regions
  /// and the day. And something must be but figures: two breaches may be of one size. In one
  /// language names are spelled alike, so that more of them must be shared.
  var isSameEvent: Bool {
    let isFigured = figures >= 1.7 || (figureCount >= 2 && figures >= 1.2)
    let isCoded = codes >= 2.5 && (figures >= 0.6 || days > 0 || gap ?? .max <= 3)
    guard isFigured || isCoded, share >= Self.leastShare, weighed >= Self.least else {
      return false
    }
    if isOneLanguage {
      // One figure may be of two stories, unless much else agrees.
      guard figureCount + codeCount >= 2 || names + regions >= 3 else { return false }
      // So many names and so large a share need less of the figures.
      if names >= 6, figureCount >= 2, share >= 0.7, gap ?? 0 <= 10 { return true }
      return (names >= 1.2 || (names >= 0.5 && figures >= 4)) && figures + codes + days >= 2.6
    }
    return names + regions + days >= 0.8 || figures >= 5
  }

  /// What is shared with what the dates of publication say for or against it.
  private var weighed: Double {
    guard let gap else { return total }
    return total + (gap <= 3 ? 0.8 : gap <= 10 ? 0.3 : gap <= 60 ? -0.5 : -2)
  }

  /// Whether one follows the other's matter and order.
  var isRetold: Bool {
    isSameEvent && share >= 0.6 && orderShare >= 0.7 && shared.count >= 5
  }

  /// How likely both tell one event.
  var certainty: Double {
    guard isSameEvent else { return 0 }
    return min(0.95, 0.55 + 0.03 * (weighed - Self.least) + 0.3 * share)
  }

  /// The figures and codes that both have, as the first prints them, at most `count`.
  func words(in first: Document, count: Int = 3) -> [String] {
    shared.filter { $0.first.kind == .figure || $0.first.kind == .code }
      .sorted { ($1.first.weight, $0.first.span) < ($0.first.weight, $1.first.span) }
      .prefix(count).map { first.text[$0.first.span] }
  }

  private mutating func join(_ first: [Particulars.Item], _ second: [Particulars.Item]) {
    var mine = 0
    var theirs = 0
    var sounds = 0.0
    while mine < first.count, theirs < second.count {
      let (one, other) = (first[mine], second[theirs])
      if one.kind == other.kind, one.hash == other.hash {
        shared.append((one, other))
        switch one.kind {
        case .figure:
          figures += one.weight
          figureCount += 1
        case .day: days += one.weight
        case .code:
          codes += one.weight
          codeCount += 1
        case .region: regions += one.weight
        case .name: names += one.weight
        case .sound: sounds += one.weight
        }
        mine += 1
        theirs += 1
      } else if (one.kind.rawValue, one.hash) < (other.kind.rawValue, other.hash) {
        mine += 1
      } else {
        theirs += 1
      }
    }
    if !isOneLanguage { names = max(names, min(sounds, 2)) }
  }

  /// What a document tells in all, bounded as `total` is.
  private static func sum(_ items: [Particulars.Item]) -> Double {
    var sums = [Double](repeating: 0, count: 6)
    for item in items { sums[Int(item.kind.rawValue)] += item.weight }
    return sums[0] + min(sums[1], 2) + min(sums[2], 5) + min(sums[3], 1.2)
      + min(max(sums[4], sums[5]), 3)
  }

  /// The longest run of pairs that rise in both (patience sorting), as a share of all.
  private static func orderShare(_ places: [(Int, Int)]) -> Double {
    guard !places.isEmpty else { return 0 }
    var tops: [Int] = []
    for (_, place) in places.sorted(by: { $0 < $1 }) {
      var low = 0
      var high = tops.count
      while low < high {
        let middle = (low + high) / 2
        if tops[middle] < place { low = middle + 1 } else { high = middle }
      }
      if low == tops.count { tops.append(place) } else { tops[low] = place }
    }
    return Double(tops.count) / Double(places.count)
  }
}
