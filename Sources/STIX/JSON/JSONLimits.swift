/// What a JSON value may be at most, so that whoever gets it later can read it too.
enum JSONLimits {
  /// How many objects and lists may stand within one another; Python's reader, among others, gives up near 1,000.
  static let depth = 100
  /// How many characters a number may have; what a double can tell apart needs 17 digits.
  static let numberLength = 1_000
  /// How many values, names included, one object may hold.
  static let valueCount = 1_000_000
}
