/// A quantity that a statement gives: never the bare number, always with what it counts.
public struct Figure: Sendable, Hashable {
  /// How the number is meant.
  public enum Comparator: String, Sendable, Hashable, CaseIterable {
    /// That many.
    case exactly
    /// Roughly that many ("about", "nearly", "tens of thousands").
    case about
    /// More than that many ("over", "more than").
    case over
    /// That many or more ("at least").
    case atLeast = "at-least"
    /// Fewer than that many ("under", "fewer than").
    case under
    /// That many or fewer ("up to", "at most").
    case atMost = "at-most"
    /// Between two numbers.
    case range
  }

  /// The stretch of time that a figure is told for.
  public struct Period: Sendable, Hashable {
    /// How the figure and the time belong together.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// So many in each `per`.
      case rate
      /// So many over a stretch of time in all.
      case total
      /// So many since a date.
      case since
      /// So many in a named year, month or day.
      case within = "in"
      /// A duration by itself.
      case duration = "for"
    }

    /// How the figure and the time belong together.
    public var kind: Kind
    /// The unit of a rate: `year`, `month`, `week`, `day`, `hour`.
    public var per: String?
    /// The length as an ISO 8601 duration: `P5Y`, `P11Y`, `P3M`.
    public var length: String?
    /// The start, where it is named.
    public var from: PartialDate?
    /// The end, where it is named.
    public var to: PartialDate?
    /// The words that give the period.
    public var text: String
    /// Where those words stand.
    public var span: TextSpan

    /// A period told by `text`.
    public init(
      kind: Kind, per: String? = nil, length: String? = nil, from: PartialDate? = nil,
      to: PartialDate? = nil, text: String, span: TextSpan
    ) {
      self.kind = kind
      self.per = per
      self.length = length
      self.from = from
      self.to = to
      self.text = text
      self.span = span
    }
  }

  /// The words of the number, with its comparator where one stands beside it ("at least 231").
  public var text: String
  /// Where those words stand.
  public var span: TextSpan
  /// The least that it can be, or `nil` for an open side.
  public var low: Double?
  /// The most that it can be, or `nil` for an open side.
  public var high: Double?
  /// How the number is meant.
  public var comparator: Comparator
  /// The head of what is counted, in lower case and as it stands: "orders", "years", "%".
  public var unit: String?
  /// What is counted, with its modifiers: "confidentiality orders".
  public var counted: String?
  /// Where the counted thing stands.
  public var countedSpan: TextSpan?
  /// The time that the figure is told for.
  public var period: Period?

  /// A figure told by `text`.
  public init(
    text: String, span: TextSpan, low: Double?, high: Double?, comparator: Comparator,
    unit: String? = nil, counted: String? = nil, countedSpan: TextSpan? = nil,
    period: Period? = nil
  ) {
    self.text = text
    self.span = span
    self.low = low
    self.high = high
    self.comparator = comparator
    self.unit = unit
    self.counted = counted
    self.countedSpan = countedSpan
    self.period = period
  }
}
