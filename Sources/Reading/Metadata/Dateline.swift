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

  /// The place that `line` gives, alone or with a day behind it: "MOSTOWN", "Mostown, 8 June 2031".
  ///
  /// A name that is not on the list of cities must stand in capitals (`mayBeUnknown`) or before a
  /// day.
  static func place(alone line: BlockCandidate, mayBeUnknown: Bool) -> String? {
    let bytes = Array(line.text.utf8)
    let found = DateFinder(bytes, order: .dayFirst).dates()
    let end = found.first?.range.lowerBound ?? bytes.count
    guard found.count <= 1, (found.first?.range.upperBound ?? end) == bytes.count || found.isEmpty
    else { return nil }
    let name = String(decoding: bytes[..<end], as: UTF8.self)
    let bare = name.trimmedOfMarks
    let first = bare.split(separator: ",").first.map(String.init) ?? ""
    let words = first.split(separator: " ")
    guard (1...3).contains(words.count), bare.split(separator: " ").count <= 5,
      !SectionWords.covers(words.map { $0.lowercased() }),
      !words.contains(where: { Weekdays.contains($0.lowercased().trimmedOfMarks) }),
      words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." || $0 == "'" } })
    else { return nil }
    let isKnown = CityList.names.contains(first.lowercased())
    let isCapital = !first.contains(where: \.isLowercase)
    let hasDayBehind =
      !found.isEmpty && name.trimmedAtEnd.hasSuffix(",") && found[0].date.day != nil
    guard
      isKnown || (isCapital && mayBeUnknown && found.isEmpty && first.utf8.count >= 4)
        || (hasDayBehind && words.allSatisfy { $0.first?.isUppercase ?? false })
    else { return nil }
    return placeName(first)
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
    var name = words.joined(separator: " ")
    // "MOSTOWN. July 5", but "Washington D.C."
    if name.hasSuffix("."), !(words.last ?? "").dropLast().contains("."),
      (words.last ?? "").utf8.count > 4
    {
      name.removeLast()
    }
    return name.isEmpty ? nil : name
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

extension String {
  /// The text without white space at its end.
  fileprivate var trimmedAtEnd: Substring {
    var text = Substring(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
