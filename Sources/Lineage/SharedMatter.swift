internal import Model

/// What two documents agree in when both let one party speak.
struct SharedMatter: Sendable {
  /// How the days on which the party spoke agree.
  enum Timing: Sendable, Hashable {
    /// Both documents give this day.
    case sameDay(PartialDate)
    /// One or both give no day, but they were published within two days.
    case nearby
    /// Nothing is known that speaks for or against one day.
    case unknown
    /// Both are dated, and the dates differ.
    case different
  }

  /// The party as the first document prints it.
  var party: String
  /// What kind of party it is.
  var kind: Party.Kind
  /// How the days agree.
  var timing: Timing
  /// Whether the party has a fair share of the statements in both documents, so that its words are
  /// what they are about, and not a thing that one of them recalls.
  var isMain: Bool
  /// How many statements of one document have a fellow in the other with much the same words.
  var pairs = 0
  /// How many of these agree closely.
  var closePairs = 0
  /// A figure that both have, as the first prints it.
  var figure: String?
  /// Other named parties who speak in both.
  var otherSpeakers: [String] = []
  /// Whether both quote the same words of the party.
  var sharesQuotation = false
  /// Whether the texts share runs of words, in whatever part.
  var sharesText = false
  /// Whether the party alleges the same in both.
  var sharesKind = false

  /// In how many ways the two agree.
  var agreements: Int {
    min(pairs, 2) + (pairs >= 4 ? 1 : 0) + (figure == nil ? 0 : 1)
      + (otherSpeakers.isEmpty ? 0 : 1) + (sharesQuotation ? 1 : 0) + (sharesText ? 1 : 0)
      + (sharesKind ? 1 : 0)
  }

  /// Whether the words agree, not only the speakers and what is alleged.
  private var isSubstantial: Bool { pairs > 0 || figure != nil || sharesQuotation || sharesText }

  /// Whether so much agrees closely that no date is needed.
  private var isStrong: Bool {
    closePairs >= 3 || (closePairs >= 2 && (figure != nil || !otherSpeakers.isEmpty))
  }

  /// So many shared runs of five words are more than set phrases.
  static let leastSharedGrams = 10
  /// A party with so large a share of a document's statements is one of its main speakers.
  static let mainShare = 0.2

  /// Whether both tell one event.
  ///
  /// A state or an outlet speaks every day, so more must agree than for a person or an office.
  var isSameEvent: Bool {
    let least = kind == .state || kind == .outlet || kind == .document ? 3 : 2
    return switch timing {
    case .sameDay: isMain ? isSubstantial && agreements >= least : isStrong
    case .nearby: isMain && isSubstantial && agreements >= least + 1
    case .unknown: isStrong
    case .different: false
    }
  }

  /// What the two documents share for each party that speaks in both, the weightiest first.
  static func all(
    _ first: PreparedDocument, _ second: PreparedDocument, sharedGrams: Int
  ) -> [SharedMatter] {
    let both = shared(first.sayings, second.sayings)
    let figures = Set(first.sayings.flatMap(\.figures))
    let common = second.sayings.flatMap(\.figures).filter { figures.contains($0) }
    var matters: [SharedMatter] = []
    for (mine, theirs) in both {
      var matter = SharedMatter(
        party: mine.party, kind: mine.kind,
        timing: timing(mine, theirs, first.document.published, second.document.published),
        isMain: min(mine.share, theirs.share) >= mainShare)
      (matter.pairs, matter.closePairs) = StatementPairs.count(mine.contents, theirs.contents)
      matter.figure = common.map(\.text).min()
      matter.otherSpeakers = both.map(\.0.party).filter { $0 != mine.party }
      matter.sharesQuotation = mine.quoted.sharedCount(with: theirs.quoted) > 0
      matter.sharesText = sharedGrams >= leastSharedGrams
      matter.sharesKind = !mine.kinds.isDisjoint(with: theirs.kinds)
      matters.append(matter)
    }
    return matters.sorted {
      ($1.isSameEvent ? 1 : 0, $1.agreements, $0.party)
        < ($0.isSameEvent ? 1 : 0, $0.agreements, $1.party)
    }
  }

  private static func shared(_ first: [Saying], _ second: [Saying]) -> [(Saying, Saying)] {
    let theirs = Dictionary(second.map { ($0.name, $0) }) { earlier, _ in earlier }
    return first.compactMap { mine in theirs[mine.name].map { (mine, $0) } }
  }

  private static func timing(
    _ first: Saying, _ second: Saying, _ published: PartialDate?, _ otherPublished: PartialDate?
  ) -> Timing {
    let theirDays = Set(second.days)
    if let day = first.days.first(where: theirDays.contains) {
      return .sameDay(PartialDate(dayNumber: day))
    }
    if !first.days.isEmpty, !theirDays.isEmpty { return .different }
    if !first.dates.isEmpty, !second.dates.isEmpty,
      !first.dates.contains(where: { date in second.dates.contains { date.isCompatible(with: $0) } }
      )
    {
      return .different
    }
    let mine = possibleDays(first, published)
    let their = possibleDays(second, otherPublished)
    guard !mine.isEmpty, !their.isEmpty else { return .unknown }
    return mine.isDisjoint(with: their) ? .different : .nearby
  }

  private static func possibleDays(_ saying: Saying, _ published: PartialDate?) -> Set<Int> {
    if !saying.days.isEmpty { return Set(saying.days) }
    guard let day = published?.dayNumber else { return [] }
    return [day, day - 1, day - 2]
  }
}
