internal import Model

/// Days of a month, as languages write them.
extension ParticularsReader {
  /// The day whose first token is the run of digits at `index`.
  func day(at index: Int) -> (month: Int, day: Int, end: Int)? {
    dottedDate(at: index) ?? signedDate(at: index) ?? dayBeforeMonth(at: index)
  }

  /// "July 5", not "July 2031" or "July 5,000".
  func dayAfterMonth(at index: Int) -> (month: Int, day: Int, end: Int)? {
    guard tokens.isKind(.digit, at: index + 1), let month = month(at: index),
      tokens.digitCount(at: index + 1) <= 2, let day = small(at: index + 1)
    else { return nil }
    if tokens.isAttached(at: index + 2), tokens.isAttached(at: index + 3),
      tokens.isKind(.digit, at: index + 3)
    {
      return nil
    }
    return (month, day, index + 2)
  }

  /// "2031-05-06", "06.05.2031", "16/05/2031".
  private func dottedDate(at index: Int) -> (month: Int, day: Int, end: Int)? {
    let mark = tokens.mark(at: index + 1)
    guard mark == 0x2D || mark == 0x2E || mark == 0x2F, tokens.mark(at: index + 3) == mark,
      (1...4).allSatisfy({ tokens.isAttached(at: index + $0) }),
      let first = small(at: index), let second = small(at: index + 2),
      let third = small(at: index + 4)
    else { return nil }
    if tokens.digitCount(at: index) == 4 { return (second, third, index + 5) }
    guard tokens.digitCount(at: index + 4) == 4 else { return nil }
    if mark != 0x2F || first > 12 { return (second, first, index + 5) }
    return second > 12 ? (first, second, index + 5) : nil
  }

  private func small(at index: Int) -> Int? {
    guard (1...4).contains(tokens.digitCount(at: index)) else { return nil }
    return tokens.integer(at: index).map { Int($0) }
  }

  /// "5月6日", "5월 6일".
  private func signedDate(at index: Int) -> (month: Int, day: Int, end: Int)? {
    guard let month = small(at: index), starts(index + 1, 0x6708, 0xC6D4),
      let day = small(at: index + 2), starts(index + 3, 0x65E5, 0xC77C)
    else { return nil }
    return (month, day, index + 3)
  }

  private func starts(_ index: Int, _ sign: UInt32, _ other: UInt32) -> Bool {
    guard tokens.tokens.indices.contains(index) else { return false }
    let first = tokens.scalars[tokens.tokens[index].scalars.lowerBound]
    return first == sign || first == other
  }

  /// A day before its month, as in "5 July", "5th of July" or "5 de julio", in any language.
  private func dayBeforeMonth(at index: Int) -> (month: Int, day: Int, end: Int)? {
    guard tokens.digitCount(at: index) <= 2, let day = small(at: index), (1...31).contains(day)
    else { return nil }
    var at = index + 1
    var skipped = 0
    while skipped < 3, tokens.tokens.indices.contains(at) {
      if let month = month(at: at) { return (month, day, at + 1) }
      let token = tokens.tokens[at]
      if token.kind == .letter, tokens.hash(token) == words.monthWord {
        return small(at: at + 1).map { ($0, day, at + 2) }
      }
      let isLink = token.kind == .letter && token.scalars.count <= 3
      guard isLink || tokens.mark(at: at) == 0x2E || tokens.mark(at: at) == 0xBA else { break }
      at += 1
      skipped += 1
    }
    return nil
  }

  func month(at index: Int) -> Int? {
    guard tokens.isKind(.letter, at: index) else { return nil }
    let token = tokens.tokens[index]
    if let month = words.months[tokens.hash(token)] { return month }
    guard isUncased(token), token.scalars.count > 3, RegionNames.hasClitic(token, in: tokens) else {
      return nil
    }
    return words.months[tokens.hash(token, skipping: 1)]
  }
}
