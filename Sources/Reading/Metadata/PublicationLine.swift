internal import Model

/// A line that says when, and perhaps by whom, a report was published.
///
/// "(The Outlet) 10:52, July 06, 2021", "Mon 05th July 2021 | 05:40 PM",
/// "Published: Jun 15, 2022 06:04 PM Updated: …", "date 2021-07-05 Outlet.com".
struct PublicationLine {
  /// The day or moment of publication.
  var published: PartialDate?
  /// When it was last changed.
  var updated: PartialDate?
  /// A name in brackets that stands beside the date.
  var outlet: String?

  /// Reads `line`, or returns `nil` when it is about something else.
  ///
  /// `order` says how dates such as 05/07/2021 are to be read; without it they are passed over.
  init?(_ line: String, order: DateFinder.NumericOrder? = nil) {
    let bytes = Array(line.utf8)
    guard Self.mayHoldDate(bytes) else { return nil }
    let dates = DateFinder(bytes, order: order).dates()
    guard let first = dates.first else { return nil }
    var position = 0
    var rest = ""
    for found in dates {
      let before = String(decoding: bytes[position..<found.range.lowerBound], as: UTF8.self)
      let label = before.lowercased()
      if Self.updateLabels.contains(where: { label.holds($0) }) {
        if updated == nil { updated = found.date }
      } else if published == nil {
        published = found.date
      }
      rest += before + " "
      position = found.range.upperBound
    }
    rest += String(decoding: bytes[position...], as: UTF8.self)
    if published == nil, updated == nil { published = first.date }
    let (outlet, leftOverCount) = Self.judge(rest)
    // A month alone is a date of publication only when nothing else stands there.
    guard leftOverCount <= (first.date.day == nil ? 0 : 4) else { return nil }
    guard first.date.day != nil || rest.count <= 14 else { return nil }
    self.outlet = outlet
  }

  /// Whether there are digits enough for a year.
  private static func mayHoldDate(_ bytes: [UInt8]) -> Bool {
    var run = 0
    for byte in bytes {
      run = byte >= 0x30 && byte <= 0x39 ? run + 1 : 0
      if run == 4 { return true }
    }
    return false
  }

  private static let updateLabels = [
    "updat", "modif", "revis", "last edited", "aktualisiert", "mis à jour", "actualizado",
    "aggiornato", "обновлено",
  ]

  /// The outlet that `rest` names, and how many words of it are neither labels nor the outlet's.
  private static func judge(_ rest: String) -> (outlet: String?, leftOverCount: Int) {
    var outlet: String?
    var leftOverCount = 0
    var outside = ""
    var inside = ""
    var isInside = false
    for character in rest {
      switch character {
      case "(" where !isInside, "[" where !isInside:
        isInside = true
        inside = ""
      case ")" where isInside, "]" where isInside:
        isInside = false
        let name = inside.trimmedOfMarks
        if OutletNames.isPlausible(name), outlet == nil, !name.contains(where: { $0.isNumber }) {
          outlet = name
        } else {
          outside += " " + name
        }
      default:
        if isInside { inside.append(character) } else { outside.append(character) }
      }
    }
    if isInside { outside += " " + inside }
    // "AGENCY | Town | Updated: …"
    if outlet == nil, let head = outside.split(separator: "|").first, head.count < outside.count {
      let name = String(head).trimmedOfMarks
      if OutletNames.isKnown(name) {
        outlet = name
        outside.removeFirst(head.count)
      }
    }
    for piece in outside.split(whereSeparator: { $0.isWhitespace || $0 == "|" || $0 == ":" }) {
      if OutletNames.domain(in: piece) != nil { continue }
      let word = piece.lowercased().trimmedOfMarks
      if word.isEmpty || labels.contains(word) || Weekdays.contains(word) { continue }
      if word.unicodeScalars.allSatisfy(\.isDigit) { continue }
      leftOverCount += 1
    }
    return (outlet, leftOverCount)
  }

  private static let labels: Set<String> = [
    "published", "publish", "publication", "posted", "updated", "update", "last", "modified",
    "revised", "date", "time", "on", "at", "by", "the", "first", "released", "release", "issued",
    "created", "added", "submitted", "dated", "from", "source", "am", "pm", "gmt", "utc", "ist",
    "cst", "bst", "est", "et", "pt", "ct", "local", "hrs", "hours", "h", "min", "mins", "read",
    "minute", "minutes", "ago", "edited", "pdf", "day", "of", "and", "veröffentlicht",
    "aktualisiert", "am", "um", "uhr", "stand", "publié", "le", "mis", "à", "jour", "publicado",
    "el", "en", "actualizado", "pubblicato", "il", "aggiornato", "опубликовано", "обновлено",
    "wib", "wita", "wit", "pkt", "pst", "edt", "pdt", "cdt", "cet", "cest", "eet", "msk", "jst",
    "kst", "hkt", "sgt", "stand", "zuletzt", "newsroom", "press", "release", "statement",
    "views", "comments", "share", "print", "email",
  ]
}
