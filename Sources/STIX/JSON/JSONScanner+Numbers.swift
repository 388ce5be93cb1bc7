extension JSONScanner {
  /// Reads the number that begins at `index`: RFC 8259 section 6.
  mutating func scanNumber(in bytes: Span<UInt8>, at index: inout Int) throws(JSONFault) {
    let start = index
    var place = start
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let whole = place
    Self.skipDigits(in: bytes, at: &place)
    guard place > whole else {
      throw JSONFault(at: start, place > start ? "a number without digits" : "no value")
    }
    guard place == whole + 1 || bytes[whole] != UInt8(ascii: "0") else {
      throw JSONFault(at: start, "a number that begins with 0")
    }
    // 308 digits before the point are finite; only an exponent or more of them can be too large.
    var needsReading = place - whole > 308
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      let fraction = place
      Self.skipDigits(in: bytes, at: &place)
      guard place > fraction else { throw JSONFault(at: start, "a number without digits") }
    }
    if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
      needsReading = true
      place += 1
      if place < bytes.count, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-")
      {
        place += 1
      }
      let exponent = place
      Self.skipDigits(in: bytes, at: &place)
      guard place > exponent else { throw JSONFault(at: start, "a number without digits") }
    }
    index = place
    if place - start > JSONLimits.numberLength {
      note("a number of more than \(JSONLimits.numberLength) characters", at: start)
    } else if needsReading, !Self.isFinite(in: bytes, start..<place) {
      note("a number that is too large", at: start)
    }
    append(.number, start..<place)
  }

  private static func skipDigits(in bytes: Span<UInt8>, at place: inout Int) {
    while place < bytes.count, bytes[place] &- UInt8(ascii: "0") < 10 { place += 1 }
  }

  private static func isFinite(in bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var text = ""
    for place in range { text.unicodeScalars.append(Unicode.Scalar(bytes[place])) }
    return Double(text)?.isFinite ?? false
  }
}
