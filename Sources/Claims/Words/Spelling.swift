/// Slips of the pen in names.
enum Spelling {
  /// Whether the two names differ in one word, by one letter of four and more.
  static func isSlip(_ first: [String], _ second: [String]) -> Bool {
    let only = first.filter { !second.contains($0) }
    let others = second.filter { !first.contains($0) }
    guard only.count == 1, others.count == 1 else { return false }
    return isOneLetterApart(Array(only[0].utf8), Array(others[0].utf8))
  }

  /// "Mueller", "Müller" and "Muller" as one; `name` is in lower case and without marks.
  static func withoutUmlauts(_ name: String) -> String {
    var letters: [UInt8] = []
    for byte in name.utf8 {
      if byte == UInt8(ascii: "e"), let last = letters.last,
        [UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "u")].contains(last)
      {
        continue
      }
      letters.append(byte)
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Whether one word is spelled in the British and in the American way: "defence", "harbor".
  static func isVariant(_ name: [UInt8], _ other: [UInt8]) -> Bool {
    if name.count == other.count {
      let places = name.indices.filter { name[$0] != other[$0] }
      guard places.count == 1, let place = places.first else { return false }
      let letters = Set([name[place], other[place]])
      return letters == Set("cs".utf8) || letters == Set("sz".utf8) && place + 3 < name.count
    }
    let (short, long) = name.count < other.count ? (name, other) : (other, name)
    guard let place = long.indices.first(where: { $0 >= short.count || long[$0] != short[$0] })
    else { return false }
    return long[place] == UInt8(ascii: "u") && place > 0 && long[place - 1] == UInt8(ascii: "o")
      && long.count == short.count + 1 && long[(place + 1)...] == short[place...]
  }

  /// Whether the one may be the other, read off a page with some letters wrong: one of every four.
  static func isMisread(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    guard isOneLetterApart(first, second, needsFirst: false) == false else { return true }
    let (short, long) = (min(first.count, second.count), max(first.count, second.count))
    guard short >= 6, long <= 32, long - short <= 2 else { return false }
    var row = Array(0...second.count)
    for i in 1...first.count {
      var diagonal = row[0]
      row[0] = i
      for j in 1...second.count {
        let above = row[j]
        row[j] = min(above + 1, row[j - 1] + 1, diagonal + (first[i - 1] == second[j - 1] ? 0 : 1))
        diagonal = above
      }
    }
    return row[second.count] * 4 <= short
  }

  /// One letter changed, left out, put in, or two neighbours swapped.
  ///
  /// `needsFirst` says that both must begin with one letter.
  static func isOneLetterApart(
    _ first: [UInt8], _ second: [UInt8], needsFirst: Bool = true
  ) -> Bool {
    guard min(first.count, second.count) >= 4, abs(first.count - second.count) <= 1,
      first != second, !needsFirst || first.first == second.first
    else { return false }
    var start = 0
    while start < min(first.count, second.count), first[start] == second[start] { start += 1 }
    var end = 0
    while end < min(first.count, second.count) - start,
      first[first.count - 1 - end] == second[second.count - 1 - end]
    {
      end += 1
    }
    let (left, right) = (first.count - start - end, second.count - start - end)
    if left <= 1, right <= 1 { return true }
    return left == 2 && right == 2 && first[start] == second[start + 1]
      && first[start + 1] == second[start]
  }
}
