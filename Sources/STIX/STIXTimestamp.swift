/// A point in time as STIX and TAXII write it: RFC 3339 in UTC, ending in "Z".
///
/// STIX 2.1 section 3.2 wants milliseconds of what is made, TAXII 2.1 section 2 six digits. What
/// comes in may have any number of fraction digits; those beyond the sixth count for nothing.
public struct STIXTimestamp: Sendable, Hashable, Comparable {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public var microseconds: Int64

  /// The point in time so many microseconds after 1970 began.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The point in time so many milliseconds after 1970 began.
  public init(milliseconds: Int64) {
    microseconds = milliseconds.multipliedReportingOverflow(by: 1_000).partialValue
  }

  /// Whole milliseconds since 1970 began, rounded down.
  public var milliseconds: Int64 {
    microseconds >= 0 ? microseconds / 1_000 : (microseconds + 1) / 1_000 - 1
  }

  /// Orders by time.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.microseconds < rhs.microseconds }
}
