/// Reads the name of an outlet or an office out of a line at the head of a page.
///
/// "The Harbour Post", "HARBOUR WIRE - English service", "Harbour24 English | f | X | Print",
/// "Ministry of Foreign Affairs of the Republic of Somewhere".
enum Masthead {
  /// The name that the line gives by its form, or `nil`.
  static func name(in line: BlockCandidate) -> String? {
    guard let piece = piece(of: line) else { return nil }
    let words = piece.split(separator: " ").map { $0.lowercased() }
    guard !SectionWords.covers(words) else { return nil }
    return OutletNames.isOutletLike(piece) || isOffice(piece) ? inTitleCase(piece) : nil
  }

  /// The name that the line gives and that `text` bears out: "told NAME", "NAME - " as an opening.
  static func name(in line: BlockCandidate, borneOutBy text: [UInt8]) -> String? {
    guard var piece = piece(of: line) else { return nil }
    while true {
      let words = piece.split(separator: " ").map { $0.lowercased() }
      guard piece.utf8.count >= 3, !SectionWords.covers(words) else { return nil }
      let isBorneOut = witnesses.contains { before, after in
        ByteSearch.first(Array((before + piece + after).utf8), in: text, from: 0) != nil
      }
      if isBorneOut { return inTitleCase(piece) }
      guard let space = piece.lastIndex(of: " ") else { return nil }
      piece = String(piece[..<space])
    }
  }

  private static let witnesses = [
    ("told ", " "), ("told ", "."), ("told the ", " "), ("told the ", "."), ("\n", " - "),
    ("\n", " – "), ("\n", " — "), ("correspondent of ", " "), ("according to ", "’s correspondent"),
    ("question of ", "."), ("questions of ", "."), ("an interview with ", " "),
    ("an interview with ", "."), ("© ", " "), ("reported by ", "."),
  ]

  /// A headline and the outlet behind it: "Mail was read | Harbour News".
  static func split(title: String) -> (title: String, outlet: String)? {
    let words = title.split(separator: " ")
    guard let bar = words.lastIndex(where: { separators.contains($0) && $0 != "/" }), bar >= 3,
      bar + 1 < words.count, words.count - bar <= 6
    else { return nil }
    let outlet = words[(bar + 1)...].joined(separator: " ")
    let sections = words[(bar + 1)...].map { $0.lowercased() }
    guard OutletNames.isOutletLike(outlet), !SectionWords.covers(sections) else { return nil }
    return (words[..<bar].joined(separator: " "), outlet)
  }

  /// Whether the line is a strap with an outlet's name rather than a headline.
  static func isStrap(_ line: BlockCandidate) -> Bool {
    guard line.words.count <= 14, !line.endsSentence else { return false }
    return name(in: line) != nil
  }

  /// The words before the first bar, dash or dot that parts them from others; at most nine of them.
  private static func piece(of line: BlockCandidate) -> String? {
    guard !line.isLong, !line.endsSentence, isCapitalised(line), var first = line.words.first
    else { return nil }
    var words = Array(line.words.prefix { !separators.contains($0) })
    // "[Harbour Daily]"
    if first.hasPrefix("["), let last = words.last, last.hasSuffix("]") {
      words[words.count - 1] = last.dropLast()
      words[0] = words[0].dropFirst()
      first = words[0]
    }
    guard first.first?.isLetter == true, !(first.first?.isLowercase ?? true) else { return nil }
    let restCount = line.words.count - words.count
    guard restCount <= 16 else { return nil }
    // "HARBOUR TODAY News / World": the name in capitals ends before the first small letter.
    let capitals = words.prefix { !$0.contains(where: \.isLowercase) }
    if capitals.count >= 2, capitals.count < words.count, restCount > 0 { words = Array(capitals) }
    // "The Harbour Post, Old Quay 4, Harbour"
    if let comma = words.firstIndex(where: { $0.hasSuffix(",") }), restCount == 0, comma <= 4 {
      words = Array(words[...comma])
      words[comma] = words[comma].dropLast()
    }
    while words.count > 1, let last = words.last, editions.contains(last.lowercased()) {
      words.removeLast()
    }
    guard !words.isEmpty, words.count <= 14, restCount == 0 || words.count <= 6 else { return nil }
    let name = words.joined(separator: " ")
    // A strap has a short rest, and no headline holds a colon, question or quotation mark in it.
    guard !name.contains(where: { ":?!;\"“”‘".contains($0) }) else { return nil }
    return name
  }

  /// Whether no word before the first separator begins with a small letter of ASCII, connectors
  /// and editions aside.
  private static func isCapitalised(_ line: BlockCandidate) -> Bool {
    for word in line.words {
      guard let first = word.utf8.first else { continue }
      if first >= 0x61, first <= 0x7A, !connectors.contains(String(word)) { return false }
      if word.utf8.count <= 3, separators.contains(word) { return true }
    }
    return true
  }

  /// "Federal Foreign Office", "The Ministry of Post of the Republic of Somewhere".
  private static func isOffice(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count >= 2, words.count <= 14, name.utf8.count <= 120 else { return false }
    let isTitled = words.allSatisfy {
      !($0.first?.isLowercase ?? true) || connectors.contains(String($0))
    }
    guard isTitled else { return false }
    let bare = words.map { $0.lowercased().trimmedOfMarks }
    // An office is named at the beginning ("Ministry of …") or at the end ("… Foreign Office").
    guard let last = bare.last else { return false }
    let opening = bare.first == "the" ? bare.dropFirst() : bare[...]
    if offices.contains(last) { return true }
    guard let of = opening.firstIndex(where: { $0 == "of" || $0 == "for" }), of <= 4 else {
      return false
    }
    return opening[..<of].contains { offices.contains($0) }
  }

  private static let separators: Set<Substring> = [
    "|", "-", "–", "—", "·", "•", "/", "»", ">", "›", "::", "//",
  ]

  private static let editions: Set<String> = ["english", "edition", "international", "global"]

  private static let connectors: Set<String> = [
    "of", "the", "and", "for", "&", "on", "in", "de", "la", "del", "des", "und", "der", "to",
  ]

  private static let offices: Set<String> = [
    "ministry", "office", "department", "embassy", "consulate", "mission", "agency", "authority",
    "commission", "council", "centre", "center", "bureau", "command", "directorate", "secretariat",
    "service", "presidency", "parliament", "government", "chancellery", "committee", "institute",
    "university", "bank", "police", "administration", "delegation", "representation", "labs",
    "laboratories", "laboratory", "ministère", "ministerio", "ministerium", "auswärtiges",
  ]

  /// "HARBOUR POST" is "Harbour Post"; abbreviations stay as they are.
  private static func inTitleCase(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count >= 2, !name.contains(where: \.isLowercase) else { return name }
    return words.map { word -> String in
      let isAbbreviation =
        word.count <= 3 && !["THE", "OF", "AND", "NOW", "DAY", "SUN", "NEW"].contains(word)
      guard !isAbbreviation else { return String(word) }
      let small = word.lowercased()
      if small == "of" || small == "and" { return small }
      return small.prefix(1).uppercased() + small.dropFirst()
    }.joined(separator: " ")
  }
}
