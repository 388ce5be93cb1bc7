internal import Foundation
internal import Model

/// How much of a document another explains, from what they share and what they do not.
///
/// A retelling has the changes of the telling that it was made from and lacks those of its siblings
/// (stemmatics, Maas 1927). So what counts is which of its runs of words the later text has from
/// nowhere, and which runs within the stretch that both tell the earlier text has and the later
/// lacks. Words that the later lacks at one end count little: a report is cut with one stroke.
struct Nearness: Sendable, Hashable {
  /// How many different runs of words both texts have.
  private var shared = 0
  /// How many different runs the later text has.
  private var ofLater = 0
  /// How many different runs the earlier text has.
  private var ofEarlier = 0
  /// How many runs of the earlier text, between the first and the last shared one, the later lacks.
  private var within = 0
  /// How many it lacks before the first shared one.
  private var before = 0
  /// How many it lacks behind the last shared one.
  private var behind = 0
  /// How many stretches of the earlier text end in a shared run and begin in one that is not.
  private var stretches = 0

  /// A score on the scale of log odds: the greater, the more likely `later` was made from `earlier`.
  ///
  /// The weights are those of a conditional logit (which of the earlier tellings of its story was it
  /// made from?) that `scripts/fit_nearness.py` fits on families of `make_retellings.py` from one
  /// half of the CASIE articles and checks on the other.
  private(set) var score = -10.0

  /// From 0 to 1, in ten-thousandths.
  var value: Double {
    guard shared > 0 else { return 0 }
    return (1 / (1 + exp((Self.middle - score) / Self.spread)) * 10_000).rounded() / 10_000
  }

  /// The score that makes 0.5.
  private static let middle = 15.0
  /// So much more score makes odds e times as great.
  private static let spread = 4.0

  /// How much of each of two texts the other explains.
  static func both(
    _ first: PreparedDocument, _ second: PreparedDocument
  ) -> (firstFromSecond: Nearness, secondFromFirst: Nearness) {
    var mine = [Bool](repeating: false, count: first.grams.count)
    var theirs = [Bool](repeating: false, count: second.grams.count)
    let counts = mark(first.ordered, second.ordered, &mine, &theirs)
    return (
      Nearness(
        shared: counts.shared, later: counts.first, earlier: counts.second, marks: theirs),
      Nearness(shared: counts.shared, later: counts.second, earlier: counts.first, marks: mine)
    )
  }

  private init(shared: Int, later: Int, earlier: Int, marks: [Bool]) {
    self.shared = shared
    ofLater = later
    ofEarlier = earlier
    guard shared > 0, let start = marks.firstIndex(of: true), let end = marks.lastIndex(of: true)
    else { return }
    before = start
    behind = marks.count - 1 - end
    for index in start..<end where !marks[index] {
      within += 1
      if marks[index + 1] { stretches += 1 }
    }
    if start > 0 { stretches += 1 }
    score = fitted
  }

  private var fitted: Double {
    let both = Double(shared)
    let later = Double(ofLater)
    let earlier = Double(ofEarlier)
    return 22.4 * both / later - 2.4 * log((later - both + 1) / later)
      - 0.92 * log(Double(within + 1) / max(1, earlier)) - 0.52 * log(Double(behind + 1))
      - 1.3 * log(Double(before + 1)) - 0.63 * log(Double(stretches + 1))
  }

  /// Marks the places of each list whose run the other has too, and counts the different runs.
  private static func mark(
    _ first: [PreparedDocument.PlacedGram], _ second: [PreparedDocument.PlacedGram],
    _ mine: inout [Bool], _ theirs: inout [Bool]
  ) -> (shared: Int, first: Int, second: Int) {
    var counts = (shared: 0, first: 0, second: 0)
    var at = 0
    var other = 0
    while at < first.count || other < second.count {
      let gram = at < first.count ? first[at].gram : .max
      let otherGram = other < second.count ? second[other].gram : .max
      let least = min(gram, otherGram)
      let start = (at, other)
      while at < first.count, first[at].gram == least { at += 1 }
      while other < second.count, second[other].gram == least { other += 1 }
      if at > start.0 { counts.first += 1 }
      if other > start.1 { counts.second += 1 }
      guard at > start.0, other > start.1 else { continue }
      counts.shared += 1
      for index in start.0..<at { mine[first[index].place] = true }
      for index in start.1..<other { theirs[second[index].place] = true }
    }
    return counts
  }
}
