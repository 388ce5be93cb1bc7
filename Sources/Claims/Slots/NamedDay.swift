import Model

/// A day that a sentence names by its month and number: "November 21", "20 November".
struct NamedDay {
  /// The month from 1, and the day.
  var month: Int
  var day: Int
  /// The first of its two words.
  var first: Int
  /// Where the two stand.
  var span: TextSpan

  /// A number for each day of the year.
  var key: Int { month * 32 + day }

  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    var months: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    months["sept"] = 9
    return months
  }()

  /// The days that the sentence names, each once.
  static func all(in part: Comparison.Part) -> [NamedDay] {
    all(in: part.unit.words, of: part.document.text)
  }

  private static func all(in words: [ContentWord], of text: String) -> [NamedDay] {
    var days: [NamedDay] = []
    for (index, word) in words.enumerated()
    where word.traits.contains(.capital) && word.span.byteCount <= 9 {
      guard let month = months[text[word.span].lowercased()] else { continue }
      for neighbour in [index + 1, index - 1] where words.indices.contains(neighbour) {
        let other = words[neighbour]
        guard other.traits.contains(.number), other.span.byteCount <= 4,
          let day = Int(text[other.span].prefix { $0.isNumber }), (1...31).contains(day),
          other.span.union(word.span).byteCount <= 16
        else { continue }
        if !days.contains(where: { $0.month == month && $0.day == day }) {
          days.append(
            NamedDay(
              month: month, day: day, first: min(index, neighbour),
              span: word.span.union(other.span)))
        }
        break
      }
    }
    return days
  }

  /// Where the report names the day on which the statement was made, close to its cue.
  static func find(_ date: PartialDate, in part: Comparison.Part) -> TextSpan? {
    let text = part.document.text
    let count = text.utf8.count
    let cue = part.statement.cue.span
    let source = part.statement.source?.span ?? cue
    let from = max(0, min(cue.start, source.start) - 60)
    let to = min(count, max(cue.end, source.end) + 60)
    guard from < to, to - from <= 400 else { return nil }
    let window = WordReader.read(Passage(of: text, at: TextSpan(from, to)))
    let found = all(in: window.words, of: text).first { day in
      date.description.hasSuffix(suffix(day)) || date.description.contains(suffix(day) + "T")
    }
    guard let found, !found.span.overlaps(cue) else { return nil }
    let both = found.span.union(cue)
    return both.byteCount <= 120 ? both : found.span
  }

  private static func suffix(_ day: NamedDay) -> String {
    "-" + (day.month < 10 ? "0" : "") + "\(day.month)-" + (day.day < 10 ? "0" : "") + "\(day.day)"
  }
}
