internal import Model

/// Reads lines that name the authors of a report.
enum BylineReader {
  /// Whether the line names authors and does nothing else.
  static func isByline(_ line: BlockCandidate) -> Bool {
    guard line.words.count <= 14, !line.isLong else { return false }
    return afterBy(line.text) != nil && !people(in: line.text).isEmpty
      || isStaffLine(line.lowercased)
  }

  /// Whether the line names a desk and no people: "Harbour Post staff and agencies".
  static func isStaff(_ line: BlockCandidate) -> Bool {
    guard line.words.count <= 6, !line.isLong, !line.endsSentence else { return false }
    let last = line.words.last.map { $0.lowercased().trimmedOfMarks } ?? ""
    let names: Set<String> = [
      "agencies", "staff", "desk", "reporter", "correspondent", "correspondents", "reporters",
      "bureau", "team",
    ]
    return names.contains(last)
      && line.words.allSatisfy { word in
        word == "and" || word == "&" || isDesk(String(word)) || !(word.first?.isLowercase ?? true)
      }
  }

  /// The people whom a line names before a bar and the day of publication:
  /// "Ann Lee | 07.02.2031 - Update: …".
  static func people(beforeDateIn line: String) -> [String] {
    guard let bar = line.firstIndex(where: { $0 == "|" || $0 == "·" || $0 == "•" }) else {
      return []
    }
    let head = String(line[..<bar])
    guard head.split(separator: " ").count <= 9, PublicationLine(line, order: .dayFirst) != nil,
      PublicationLine(head, order: .dayFirst) == nil
    else { return [] }
    return names(in: head)
  }

  /// The person who signs below the report with the deed in brackets: "Ann Lee (compiled)".
  static func signer(in line: String) -> String? {
    guard line.hasSuffix(")"), let open = line.firstIndex(of: "("), line.utf8.count <= 80 else {
      return nil
    }
    let name = WhiteSpace.collapsed(String(line[..<open]))
    let deed = line[line.index(after: open)...].dropLast().lowercased()
    let deeds = ["synthesi", "compil", "translat", "report", "edit", "with input", "adapted"]
    return deeds.contains { deed.hasPrefix($0) } && isPerson(name) ? name : nil
  }

  /// The people that a line such as "By Ann Lee and Bo Ek, The Outlet" names; none where it names
  /// a desk or an agency.
  static func people(in line: String) -> [String] {
    guard let rest = afterBy(line) else { return [] }
    return names(in: rest)
  }

  /// The people that "Reporting by Ann Lee in Town and Bo Ek; Editing by …" names as reporters.
  static func reporters(in line: String) -> [String] {
    let text = line.drop { $0 == "(" }
    guard text.lowercased().hasPrefix("reporting by ") else { return [] }
    let reporters = text.dropFirst(13).prefix { $0 != ";" && $0 != ")" }
    return names(in: String(reporters))
  }

  /// The people in a list of names parted by commas, "and" or "&".
  static func names(in list: String) -> [String] {
    var cut = list
    for mark in ["|", " - ", " – ", " — ", ";", " for ", " • ", " · ", "(", "@", "http"] {
      if let range = Self.range(of: mark, in: cut) { cut = String(cut[..<range]) }
    }
    var names: [String] = []
    var word = ""
    var pieces: [String] = []
    var isPlace = false
    for piece in cut.split(separator: " ") {
      let lowercased = piece.lowercased()
      // "Ann Lee in Town and Bo Ek in Harbour"
      if lowercased == "in" {
        isPlace = true
        continue
      }
      if lowercased == "and" || piece == "&" || lowercased == "und" || lowercased == "et"
        || lowercased == "y" || lowercased == "with"
      {
        pieces.append(word)
        word = ""
        isPlace = false
        continue
      }
      if isPlace {
        if piece.hasSuffix(",") {
          pieces.append(word)
          word = ""
          isPlace = false
        }
        continue
      }
      let endsPiece = piece.hasSuffix(",")
      word += (word.isEmpty ? "" : " ") + piece.filter { $0 != "," }
      if endsPiece {
        pieces.append(word)
        word = ""
      }
    }
    pieces.append(word)
    for piece in pieces {
      let name = withoutOutlet(piece)
      if isPerson(name), !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// "Ann Lee Amber Press" without the outlet behind the name.
  private static func withoutOutlet(_ piece: String) -> String {
    let words = piece.split(separator: " ")
    guard words.count >= 3 else { return piece }
    for count in 2..<words.count
    where OutletNames.isKnown(words[count...].joined(separator: " ")) {
      return words[..<count].joined(separator: " ")
    }
    return piece
  }

  /// Whether `name` looks like that of a person: two to five words in capitals, none of them that
  /// of a desk.
  static func isPerson(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count), name.utf8.count <= 50,
      !OutletNames.isKnown(name), !OutletNames.isOutletLike(name)
    else { return false }
    for word in words {
      let lowercased = word.lowercased().trimmedOfMarks
      if desks.contains(lowercased) { return false }
      if particles.contains(lowercased) { continue }
      guard let first = word.first, !first.isLowercase, first.isLetter else { return false }
      if word.contains(where: { $0.isNumber || $0 == "/" || $0 == ":" || $0 == "\"" }) {
        return false
      }
    }
    return true
  }

  /// Whether `word` is that of a desk or an office rather than a name.
  static func isDesk(_ word: String) -> Bool { desks.contains(word.lowercased().trimmedOfMarks) }

  /// What stands behind "By", "Written by" and their like.
  private static func afterBy(_ line: String) -> String? {
    guard let initial = line.utf8.first, initials.contains(initial | 0x20) else { return nil }
    let lowercased = line.lowercased()
    for opening in openings where lowercased.hasPrefix(opening) {
      let rest = line.dropFirst(opening.count)
      guard let first = rest.first, !first.isLowercase else { return nil }
      return String(rest)
    }
    return nil
  }

  private static func isStaffLine(_ line: String) -> Bool {
    guard line.hasPrefix("by ") else { return false }
    let words = line.dropFirst(3).split(separator: " ").map { $0.trimmedOfMarks }
    return words.count <= 6 && words.contains { desks.contains($0) }
      || OutletNames.isKnown(String(line.dropFirst(3)))
  }

  private static func range(of mark: String, in text: String) -> String.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index...].hasPrefix(mark) { return index }
      index = text.index(after: index)
    }
    return nil
  }

  /// The first letters of the openings.
  private static let initials = Set(openings.compactMap { $0.utf8.first })

  private static let openings = [
    "by ", "by: ", "written by ", "written by: ", "story by ", "posted by ", "published by ",
    "author: ", "authors: ", "reporter: ", "von ", "par ", "por ", "text: ",
  ]

  private static let desks: Set<String> = [
    "staff", "desk", "agencies", "agency", "correspondent", "correspondents", "reporter",
    "reporters", "writer", "editor", "editors", "team", "newsroom", "bureau", "news", "admin",
    "administrator", "service", "wire", "online", "web", "editorial", "board", "contributor",
    "guest", "press", "office", "ministry", "department", "monitoring",
  ]

  private static let particles: Set<String> = [
    "de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "bin", "bint", "al", "el",
    "la", "le", "ibn", "af", "av", "zu", "ter", "dos", "das", "e", "y", "jr", "sr", "ii", "iii",
  ]
}
