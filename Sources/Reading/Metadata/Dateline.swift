internal import Model

/// The words before a report's first sentence that give place, day and agency.
///
/// "BEIJING, Feb. 7 (Xinhua) — ", "LONDON (Reuters) - ", "GENEVA, March 3 — ", "(AP) — ",
/// "ISLAMABAD: ".
struct Dateline {
  /// From the beginning of the paragraph up to its first sentence, with the space before that.
  var span: TextSpan
  /// The place, in title case, without the state or country behind it.
  var place: String?
  /// The agencies in brackets.
  var agencies: [String]
  /// The day, where it has a year.
  var date: PartialDate?

  /// No dateline is longer than this many bytes.
  private static let greatestLength = 140

  /// The dateline at the beginning of the paragraph `span` of `bytes`, if it has one.
  init?(at span: TextSpan, in bytes: [UInt8]) {
    let head = Array(bytes[span.start..<min(span.end, span.start + Self.greatestLength)])
    guard let parts = DatelineParts(head) else { return nil }
    guard parts.end < head.count, span.start + parts.end < span.end else { return nil }
    self.span = TextSpan(span.start, span.start + parts.end)
    place = parts.place.flatMap(Self.placeName)
    agencies = parts.bracket.map(Self.agencies) ?? []
    date =
      DateFinder(head, in: 0..<parts.end).dates().first { $0.date.day != nil }?.date.withoutTime
  }

  /// "NEW YORK, United Somewhere" is "New York"; "TOWN/CITY" is "Town".
  private static func placeName(_ text: String) -> String? {
    let first = text.split { $0 == "," || $0 == "/" || $0 == ";" }.first.map(String.init) ?? ""
    let words = first.split(separator: " ").map { word -> String in
      guard word.allSatisfy({ !$0.isLowercase }), word.count > 1 else { return String(word) }
      if word.contains("."), word.count <= 5, !word.hasSuffix("T.") { return String(word) }
      var result = ""
      var isStart = true
      for character in word {
        result += isStart ? character.uppercased() : character.lowercased()
        isStart = !(character.isLetter || character == "'" || character == "’")
      }
      return result
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// "The Outlet News / Agency - 5 July, 2021" is "The Outlet News" and "Agency".
  private static func agencies(_ bracket: String) -> [String] {
    var names: [String] = []
    var undated = Array(bracket.utf8)
    for found in DateFinder(undated).dates().reversed() { undated.removeSubrange(found.range) }
    let text = String(decoding: undated, as: UTF8.self)
    for piece in text.split(whereSeparator: { $0 == "/" || $0 == "," || $0 == "|" || $0 == ";" }) {
      var name = WhiteSpace.collapsed(String(piece))
      while let last = name.last, last == "-" || last == "–" || last == "—" || last == " " {
        name.removeLast()
      }
      if OutletNames.isPlausible(name), !names.contains(name) { names.append(name) }
    }
    return names
  }
}
