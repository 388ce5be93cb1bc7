import Foundation
import Model

/// Compares quantities as a careful reader does: rounding is no difference.
enum FigureComparison {
  /// Whether the figure is large or odd enough to know a story by.
  static func isTelling(_ figure: Figure) -> Bool {
    guard days(per: figure.unit) == nil else { return false }
    if let low = figure.low, let high = figure.high, low != high { return true }
    return (figure.low ?? figure.high ?? 0) >= 13
  }

  /// Whether two statements have a telling figure in common, or tell one length of time.
  static func shareFigure(_ first: Statement, _ second: Statement) -> Bool {
    for figure in first.figures.prefix(16) {
      for other in second.figures.prefix(16) {
        if isTelling(figure), isTelling(other), sameNumber(figure, other) { return true }
        if let unit = days(per: figure.unit), let otherUnit = days(per: other.unit),
          let low = figure.low, let otherLow = other.low, low * unit > 1000,
          abs(low * unit - otherLow * otherUnit) <= 0.25 * max(low * unit, otherLow * otherUnit)
        {
          return true
        }
      }
    }
    return false
  }

  /// Whether the two give the same number, whatever they say of it ("at least 231", "up to 231").
  static func sameNumber(_ first: Figure, _ second: Figure) -> Bool {
    let (a, b) = (numbers(first), numbers(second))
    return !a.isEmpty && a == b
  }

  /// Whether both can be right of one thing: overlap, or one rounds the other.
  static func areCompatible(_ first: Figure, _ second: Figure) -> Bool {
    let scale = (days(per: first.unit) ?? 1, days(per: second.unit) ?? 1)
    let (a, b) = (bounds(first, scale: scale.0), bounds(second, scale: scale.1))
    if a.low <= b.high, b.low <= a.high { return true }
    guard let x = core(first), let y = core(second) else { return true }
    return rounds(x * scale.0, y * scale.1) || rounds(y * scale.1, x * scale.0)
  }

  /// Whether the two numbers are one, or as good as one, whatever stands before them.
  static func areClose(_ first: Figure, _ second: Figure) -> Bool {
    if sameNumber(first, second) { return true }
    guard let a = core(first), let b = core(second) else { return true }
    return abs(a - b) <= 0.1 * max(abs(a), abs(b))
  }

  /// The concept of the head of what is counted.
  static func head(_ figure: Figure) -> UInt64? {
    if days(per: figure.unit) != nil { return 1 }
    return concepts(of: figure.unit ?? figure.counted ?? "").last
  }

  /// Whether it counts how often something happens, and so tells no thing: "1,200 times".
  static func isBareCount(_ figure: Figure) -> Bool {
    switch (figure.unit ?? figure.counted)?.lowercased() {
    case "times", "occasions": true
    default: false
    }
  }

  /// The concepts of the words of `text`, in order; a percentage is one, however it is written.
  private static func concepts(of text: String) -> [UInt64] {
    var concepts: [UInt64] = []
    var word: [UInt8] = []
    for byte in text.utf8.prefix(256) {
      if byte >= 0x80 || (byte | 0x20) >= 97 && (byte | 0x20) <= 122 || byte == 0x25 {
        word.append(byte >= 65 && byte <= 90 ? byte | 0x20 : byte)
      } else if !word.isEmpty {
        concepts.append(concept(of: &word))
      }
    }
    if !word.isEmpty { concepts.append(concept(of: &word)) }
    return concepts
  }

  private static func concept(of word: inout [UInt8]) -> UInt64 {
    defer { word.removeAll(keepingCapacity: true) }
    if percent.contains(word) { return 2 }
    WordStem.cut(&word)
    return WordConcepts.concept(of: StableHash.hash(word))
  }

  private static let percent = Set(
    ["%", "percent", "cent", "percentage", "pct"].map { Array($0.utf8) })

  /// The concepts of the words of what is counted.
  static func counted(_ figure: Figure) -> Set<UInt64> {
    Set(concepts(of: figure.counted ?? "") + concepts(of: figure.unit ?? ""))
  }

  /// How many days a unit of time has, or `nil` for a unit of another kind.
  static func days(per unit: String?) -> Double? {
    switch unit?.lowercased() {
    case "hour", "hours": 1.0 / 24
    case "day", "days": 1
    case "week", "weeks": 7
    case "month", "months": 30.4375
    case "year", "years": 365.25
    case "decade", "decades": 3652.5
    case "century", "centuries": 36525
    default: nil
    }
  }

  private static func numbers(_ figure: Figure) -> [Double] {
    let numbers = [figure.low, figure.high].compactMap(\.self)
    return numbers.count == 2 && numbers[0] == numbers[1] ? [numbers[0]] : numbers
  }

  private static func core(_ figure: Figure) -> Double? {
    guard let low = figure.low, let high = figure.high else { return figure.low ?? figure.high }
    return (low + high) / 2
  }

  private static func bounds(_ figure: Figure, scale: Double) -> (low: Double, high: Double) {
    let low = (figure.low ?? 0) * scale
    let high = (figure.high ?? .infinity) * scale
    return figure.comparator == .about ? (low * 0.85, high * 1.15) : (low, high)
  }

  /// Whether `round` is `exact`, told with fewer digits.
  private static func rounds(_ exact: Double, _ round: Double) -> Bool {
    guard exact > 0, round > 0, exact.isFinite, round.isFinite else { return false }
    var step = 1.0
    while round.truncatingRemainder(dividingBy: step * 10) == 0, step < 1e15 { step *= 10 }
    guard step > 1 || round != round.rounded() || exact != exact.rounded() else { return false }
    return abs(exact - round) < step && abs(exact - round) <= 0.1 * max(exact, round)
  }
}
