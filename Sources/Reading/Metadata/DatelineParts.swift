/// The parts of a dateline, told by their form.
struct DatelineParts {
  /// The place as it stands.
  var place: String?
  /// The words in the first pair of brackets.
  var bracket: String?
  /// One past the last byte, the space behind the dash with it.
  var end = 0

  private var hasDay = false
  private let bytes: [UInt8]
  private var index = 0

  /// Reads the dateline at the beginning of `bytes`, or returns `nil`.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    readDay()
    if hasDay { skipSpace() }
    var capitals = !hasDay && readPlace()
    skipSpace()
    skip(0x2C)
    if !hasDay { readDay() }
    skipSpace()
    readBracket()
    if bracket == nil, hasDay { readAgencyAfterDay() }
    skipSpace()
    if bracket != nil, !hasDay {
      skip(0x2C)
      readDay()
      skipSpace()
    }
    if place == nil { capitals = false }
    guard place != nil || bracket != nil, isOutletBracket else { return nil }
    guard place != nil || !hasDay || bracket != nil else { return nil }
    let hasDash = skipDash() || skipColon() || skipStop()
    guard hasDash || (bracket != nil && (capitals || (hasDay && place != nil))) else { return nil }
    // A bare name before a dash is a place when it stands in capitals, with a day or an agency.
    guard capitals || bracket != nil || hasDay || (place != nil && isKnownPlace) else { return nil }
    skipSpace()
    guard index < bytes.count else { return nil }
    end = index
  }

  /// Takes the place; says whether it stands in capitals.
  private mutating func readPlace() -> Bool {
    var end = index
    var isCapitals = true
    var wordCount = 0
    var position = index
    var followsComma = false
    while position < bytes.count {
      let start = position
      while position < bytes.count, isPlaceByte(bytes[position]) { position += 1 }
      let word = String(decoding: bytes[start..<position], as: UTF8.self)
      guard let first = word.first else { break }
      let isConnector = wordCount > 0 && ["de", "of", "the", "del", "al", "la"].contains(word)
      guard first.isUppercase || isConnector || (first.isLetter && !first.isLowercase) else {
        break
      }
      if MonthNames.month(word.lowercased().trimmedOfMarks) != nil { break }
      // The region behind a comma ("SEOUL, South Somewhere") may be in small letters.
      if !followsComma, !isConnector, word.contains(where: \.isLowercase) { isCapitals = false }
      wordCount += 1
      guard wordCount <= 6 else { return false }
      end = position
      if position < bytes.count, bytes[position] == 0x2C {
        followsComma = true
        position += 1
      }
      if position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x2F {
        position += 1
      } else if !skipNoBreakSpace(&position) {
        break
      }
    }
    guard end > index else { return false }
    place = String(decoding: bytes[index..<end], as: UTF8.self)
    index = end
    // "I — who" and "A (b)" are no places.
    guard let place, place.utf8.count >= 3 else {
      self.place = nil
      return false
    }
    return isCapitals
  }

  private func skipNoBreakSpace(_ position: inout Int) -> Bool {
    guard position + 1 < bytes.count, bytes[position] == 0xC2, bytes[position + 1] == 0xA0 else {
      return false
    }
    position += 2
    return true
  }

  private func isPlaceByte(_ byte: UInt8) -> Bool {
    byte >= 0xC3 && byte != 0xE2 || (byte >= 0x80 && byte < 0xC0) || byte == 0x2E || byte == 0x27
      || byte == 0x2D || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// A day such as "5 July 2021" or "July 5", with or without a weekday before it.
  private mutating func readDay() {
    let tokens = DateToken.tokens(of: bytes, in: index..<bytes.count, limit: 10)
    var next = 0
    var numberCount = 0
    var hasMonth = false
    loop: while next < tokens.count {
      switch tokens[next].kind {
      case .number(let value, let digitCount):
        guard digitCount <= 2 && value <= 31 || digitCount == 4, numberCount < 3 else { break loop }
        numberCount += 1
      case .word(let word):
        if MonthNames.month(word) != nil, !hasMonth {
          hasMonth = true
        } else if !Weekdays.contains(word) {
          break loop
        }
      case .mark(let mark):
        guard mark == 0x2C || mark == 0x2E else { break loop }
      }
      next += 1
    }
    guard hasMonth, numberCount >= 1, next > 0 else { return }
    while next > 0, tokens[next - 1].kind == .mark(0x2C) { next -= 1 }
    guard next > 0 else { return }
    hasDay = true
    index = tokens[next - 1].range.upperBound
  }

  /// "(Agency)", "[Agency]", "/Agency/", the last also behind a full stop.
  private mutating func readBracket() {
    guard index < bytes.count else { return }
    if hasDay, bytes[index] == 0x2E { skip(0x2E) }
    guard index < bytes.count, let close = Self.closings[bytes[index]] else { return }
    guard close != 0x2F || place != nil else { return }
    guard let end = bytes[(index + 1)...].firstIndex(of: close), end - index <= 80 else { return }
    bracket = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    index = end + 1
  }

  private static let closings: [UInt8: UInt8] = [0x28: 0x29, 0x5B: 0x5D, 0x2F: 0x2F]

  /// "Tehran, July 5, AGENCY – ": capitals between the day and the dash.
  private mutating func readAgencyAfterDay() {
    guard place != nil, index < bytes.count, bytes[index] == 0x2C else { return }
    var start = index + 1
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    var end = start
    while end < bytes.count, isPlaceByte(bytes[end]), bytes[end] != 0x2E { end += 1 }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    guard name.utf8.count >= 2, OutletNames.isKnown(name) || name.allSatisfy(\.isUppercase) else {
      return
    }
    bracket = name
    index = end
  }

  /// Whether the brackets, where there are any, hold a name or a day.
  private var isOutletBracket: Bool {
    guard let bracket else { return true }
    let first = bracket.split { $0 == "/" || $0 == "," || $0 == "-" || $0 == "–" }.first ?? ""
    let name = WhiteSpace.collapsed(String(first))
    guard name.split(separator: " ").count <= 6 else { return false }
    if OutletNames.isKnown(name) { return true }
    // An abbreviation behind a name in small letters explains it: "Somewhere Institute (SI) –".
    return OutletNames.isPlausible(name)
  }

  private var isKnownPlace: Bool {
    guard let place, let name = place.split(separator: ",").first else { return false }
    return CityList.names.contains(name.lowercased())
  }

  private mutating func skip(_ byte: UInt8) {
    if index < bytes.count, bytes[index] == byte { index += 1 }
    skipSpace()
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      let length = WhiteSpace.length(in: bytes, at: index)
      if length == 0 { return }
      index += length
    }
  }

  /// —, –, ―, -, --, each as a mark of its own and not within a word.
  private mutating func skipDash() -> Bool {
    guard index < bytes.count else { return false }
    // "Town, 5 July (Agency).- The"
    if bracket != nil, bytes[index] == 0x2E, index + 1 < bytes.count,
      bytes[index + 1] == 0x2D || bytes[index + 1] == 0xE2 || bytes[index + 1] == 0x20
    {
      let stop = index
      index += 1
      skipSpace()
      if skipDash() { return true }
      index = stop
      return false
    }
    let start = index
    if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
      (0x92...0x95).contains(bytes[index + 2])
    {
      index += 3
      return true
    }
    while index < bytes.count, bytes[index] == 0x2D, index - start < 3 { index += 1 }
    guard index > start else { return false }
    let isApart =
      index - start > 1 || (index < bytes.count && WhiteSpace.length(in: bytes, at: index) > 0)
    if !isApart { index = start }
    return isApart
  }

  /// A full stop that takes the place of the dash behind an agency in strokes.
  private mutating func skipStop() -> Bool {
    guard bracket != nil, place != nil, index + 1 < bytes.count, bytes[index] == 0x2E,
      bytes[index + 1] == 0x20
    else { return false }
    index += 1
    return true
  }

  /// "ISLAMABAD: " and "New Delhi: ".
  private mutating func skipColon() -> Bool {
    guard index + 1 < bytes.count, bytes[index] == 0x3A, bytes[index + 1] == 0x20,
      bracket != nil || hasDay || isKnownPlace
    else { return false }
    index += 1
    return true
  }
}
