/// Checks that one time is not before another.
enum TimeOrder {
  /// First and last seen.
  static let seen: @Sendable (JSONValue) throws(STIXFault) -> Void = {
    value throws(STIXFault) in
    try check(value, "first_seen", "last_seen", mayBeEqual: true)
  }

  /// Checks two properties, if both are there.
  static func check(
    _ value: JSONValue, _ first: String, _ second: String, mayBeEqual: Bool
  ) throws(STIXFault) {
    guard let earlier = ObjectCheck.timestamp(value[first]),
      let later = ObjectCheck.timestamp(value[second])
    else { return }
    if later < earlier { throw STIXFault("\(second): earlier than \(first)") }
    if later == earlier, !mayBeEqual { throw STIXFault("\(second): not later than \(first)") }
  }
}
