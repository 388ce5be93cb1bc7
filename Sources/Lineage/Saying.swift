internal import Model

/// What one named party says in a document, over all of its statements.
struct Saying: Sendable {
  /// The party's name as it is printed.
  var party: String
  /// The name in lower case, without punctuation.
  var name: String
  /// What kind of party it is.
  var kind: Party.Kind
  /// The dates on which it is said to have spoken, in order, each once.
  var dates: [PartialDate] = []
  /// How many statements are its own.
  private(set) var statementCount = 0
  /// Which share of the statements with a named source is its own, from 0 to 1.
  var share = 0.0
  /// The stems of each of its statements.
  var contents: [[UInt64]] = []
  /// The runs of four words that stand in its direct or mixed statements, sorted, each once.
  var quoted: [UInt64] = []
  /// The quantities that it gives.
  var figures: [SaidFigure] = []
  /// What it alleges, without `other`.
  var kinds: Set<OperationKind> = []

  /// A quantity by its bounds.
  struct SaidFigure: Sendable, Hashable {
    var low: Double?
    var high: Double?
    var text: String

    static func == (lhs: SaidFigure, rhs: SaidFigure) -> Bool {
      lhs.low == rhs.low && lhs.high == rhs.high
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(low)
      hasher.combine(high)
    }

    /// Small numbers are everywhere and tell nothing.
    var isTelling: Bool { max(abs(low ?? 0), abs(high ?? 0)) > 12 }
  }

  /// No more statements of one party than this are compared, so that a pair of documents costs
  /// no more than some thousands of short comparisons for each party.
  static let mostStatements = 64
  /// No more parties of one document than this are compared, those that say most.
  static let mostParties = 128

  /// What the named parties of `analysed` say, in order of their names.
  static func all(in analysed: AnalysedDocument) -> [Saying] {
    var sayings: [String: Saying] = [:]
    for statement in analysed.statements {
      guard let source = statement.source, let party = source.party, source.kind != .unnamed else {
        continue
      }
      let name = ContentWords.words(of: party).joined(separator: " ")
      guard !name.isEmpty else { continue }
      sayings[name, default: Saying(party: party, name: name, kind: source.kind)].add(statement)
    }
    let all = sayings.values.reduce(0) { $0 + $1.statementCount }
    return sayings.values
      .sorted { ($1.statementCount, $0.name) < ($0.statementCount, $1.name) }
      .prefix(mostParties)
      .map { $0.settled(among: all) }
      .sorted { $0.name < $1.name }
  }

  private mutating func add(_ statement: Statement) {
    statementCount += 1
    guard contents.count < Self.mostStatements else { return }
    if let date = statement.saidOn?.withoutTime { dates.append(date) }
    let text = statement.contentText
    let words = WordSequence(text, mostBytes: ContentWords.mostBytes)
    contents.append(ContentWords.stems(of: text, words: words))
    if statement.mode != .indirect, words.count >= 4 {
      quoted += WordGrams.hashes(of: words.hashes, width: 4)
    }
    figures += statement.figures.prefix(Self.mostStatements)
      .map { SaidFigure(low: $0.low, high: $0.high, text: $0.text) }.filter(\.isTelling)
    kinds.formUnion(statement.kinds.filter { $0 != .other })
  }

  private func settled(among all: Int) -> Saying {
    var saying = self
    saying.share = Double(statementCount) / Double(max(1, all))
    saying.dates = Set(dates).sorted()
    saying.quoted = quoted.sortedOnce()
    return saying
  }

  /// The days on which it is known to have spoken.
  var days: [Int] { dates.compactMap(\.dayNumber) }

  /// The keys by which a document with the same event is found: each speaker with each day on
  /// which it spoke, and with each figure that it gave.
  ///
  /// A speaker without a day may have spoken on the day of publication or the two days before.
  static func eventKeys(of sayings: [Saying], published: PartialDate?) -> [UInt64] {
    var keys: [UInt64] = []
    for saying in sayings {
      var days = Set(saying.days)
      if days.isEmpty, let day = published?.dayNumber {
        days.formUnion([day, day - 1, day - 2])
      }
      keys += days.map { StableHash.hash("day\u{0}\(saying.name)\u{0}\($0)") }
      keys += saying.figures.map {
        StableHash.hash("figure\u{0}\(saying.name)\u{0}\(bits($0.low))\u{0}\(bits($0.high))")
      }
    }
    return keys.sortedOnce()
  }

  private static func bits(_ number: Double?) -> String {
    number.map { String($0.bitPattern, radix: 16) } ?? ""
  }
}
