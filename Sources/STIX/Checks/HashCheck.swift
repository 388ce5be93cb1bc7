/// Checks hashes by algorithm: STIX 2.1 section 2.7.
enum HashCheck {
  /// How many hexadecimal digits the hashes have whose names the standard gives.
  private static let digitCounts: [String: Int] = [
    "MD5": 32, "SHA-1": 40, "SHA-256": 64, "SHA-512": 128, "SHA3-256": 64, "SHA3-512": 128,
  ]

  /// Checks the object that holds them.
  static func check(
    _ value: JSONValue, at place: @autoclosure () -> String
  ) throws(STIXFault) {
    guard value.isObject else { throw STIXFault("\(place()): no object") }
    let members = value.members
    if members.isEmpty { throw STIXFault("\(place()): an empty object") }
    for (name, hash) in members {
      guard (3...250).contains(name.utf8.count), TextCheck.isDictionaryName(name) else {
        throw STIXFault("\(place()): a name that is not made of 3 to 250 a–z, A–Z, 0–9, - and _")
      }
      guard let text = hash.string else { throw STIXFault("\(place()).\(name): no string") }
      guard let digitCount = digitCounts[name] else { continue }
      guard text.utf8.count == digitCount,
        text.utf8.allSatisfy({ JSONScanner.hexDigit($0) != nil })
      else { throw STIXFault("\(place()).\(name): not \(digitCount) hexadecimal digits") }
    }
  }
}
