internal import Model
internal import STIX

/// A quantity as Hearsay's extension tells it.
struct STIXFigure {
  /// The words of the number.
  var words: String
  /// Where they began in the document that they were taken from, in code points.
  var start: Int?
  /// The least that it can be.
  var low: Double?
  /// The most that it can be.
  var high: Double?
  /// How the number is meant.
  var comparator: Figure.Comparator
  /// The head of what is counted.
  var unit: String?
  /// What is counted.
  var counted: String?
  /// The time that it is told for; its span is of no use yet.
  var period: Figure.Period?

  /// Reads an element of `figures`.
  init?(_ value: STIXValue) {
    guard let words = STIXWords.line(value, "verbatim") else { return nil }
    self.words = words
    start = STIXWords.place(value, "start")
    func number(_ name: String) -> Double? {
      value[name]?.double.flatMap { $0.isFinite ? $0 : nil }
    }
    let exact = number("value")
    low = number("low") ?? number("value_min") ?? exact
    high = number("high") ?? number("value_max") ?? exact
    let meaning = value["comparator"]?.string ?? value["qualifier"]?.string ?? "exactly"
    comparator = Figure.Comparator(rawValue: meaning) ?? .exactly
    unit = STIXWords.line(value, "unit")
    counted =
      STIXWords.line(value, "counted")
      ?? STIXWords.line(value, "quantity").map { quantity in
        String(decoding: quantity.utf8.map { $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self)
      }
    guard let period = value["period"],
      let kind = period["kind"]?.string.flatMap({ Figure.Period.Kind(rawValue: $0) })
    else { return }
    self.period = Figure.Period(
      kind: kind, per: STIXWords.line(period, "per"), length: STIXWords.line(period, "length"),
      from: period["from"]?.string.flatMap { PartialDate($0) },
      to: period["to"]?.string.flatMap { PartialDate($0) },
      text: STIXWords.line(period, "verbatim") ?? words, span: TextSpan(0, 0))
  }
}
