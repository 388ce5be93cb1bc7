internal import Model

/// Reads who published a report, and from whom it has its text, out of the lines around it.
struct CreditReader {
  /// The lines of the report.
  let lines: [BlockCandidate]
  /// What they are.
  let kinds: [TextBlock.Kind]
  /// The UTF-8 of the text.
  let bytes: [UInt8]

  /// The outlet that the lines around the report name as the one whose page this is.
  func publisher() -> String? {
    for line in furniture {
      if let name = siteOwner(in: line.text) { return name }
    }
    if let name = masthead() { return name }
    if let name = signOff() { return name }
    for line in furniture {
      if let name = subscriptionOwner(in: line.text) { return name }
    }
    for line in furniture {
      if let name = copyrightOwner(in: line.text) { return name }
    }
    return team()
  }

  /// The names that the report credits: `dateline` in its brackets, `creditLine` beside its date,
  /// and what its credit lines say.
  ///
  /// The publisher's own name beside an agency's is no credit.
  func credits(dateline: [String], creditLine: String?, publisher: String?) -> [String] {
    var names: [String] = []
    func add(_ name: String) {
      if !names.contains(where: { $0.lowercased() == name.lowercased() }) { names.append(name) }
    }
    if let creditLine { add(creditLine) }
    let isOwn = { (name: String) in
      guard let publisher else { return false }
      let (one, other) = (name.lowercased(), publisher.lowercased())
      return one.hasPrefix(other) || other.hasPrefix(one)
    }
    for name in dateline where dateline.count == 1 || !isOwn(name) { add(name) }
    for line in furniture {
      for name in sources(in: line.text) where !isOwn(name) { add(name) }
    }
    for name in closingCredit() where !isOwn(name) { add(name) }
    return names
  }

  /// The agency in brackets behind the last sentence, or those in a line of their own.
  ///
  /// "… on Monday. (Agency)", "(Outlet with Agency, Agency)".
  private func closingCredit() -> [String] {
    guard let last = kinds.lastIndex(where: { $0 == .paragraph || $0 == .listItem }) else {
      return []
    }
    for index in lines.indices[last...].prefix(3) {
      let text = String(decoding: tail(of: index), as: UTF8.self)
      guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { continue }
      let inside = String(text[text.index(after: open)...].dropLast())
      if OutletNames.isKnown(inside) { return [inside] }
      guard let (_, rest) = inside.halves(at: " with ") else { continue }
      let found = names(in: rest)
      if !found.isEmpty, found.allSatisfy(OutletNames.isKnown) { return found }
    }
    return []
  }

  private func tail(of index: Int) -> ArraySlice<UInt8> {
    bytes[lines[index].span.start..<lines[index].span.end].suffix(80)
  }

  private var furniture: [BlockCandidate] {
    Array(
      zip(lines, kinds).lazy.filter { $1 == .furniture && !$0.isLong }.map(\.0).prefix(400))
  }

  /// "The Outlet’s website can also be accessed at …", a line with the outlet's own domain.
  private func siteOwner(in line: String) -> String? {
    for mark in ["’s website can ", "'s website can ", "’s web site can "] {
      if let (name, _) = line.halves(at: mark), OutletNames.isPlausible(name) { return name }
    }
    // "date 2021-07-05 Outlet.com"
    guard PublicationLine(line) != nil else { return nil }
    for word in line.split(separator: " ") {
      guard let domain = OutletNames.domain(in: word) else { continue }
      return OutletNames.name(fromDomain: domain, writtenAs: word.trimmedOfMarks)
    }
    return nil
  }

  /// The name at the head of the page, or between headline and body.
  private func masthead() -> String? {
    guard let body = kinds.firstIndex(where: { $0 == .paragraph || $0 == .listItem }) else {
      return nil
    }
    let headline = kinds.firstIndex(of: .headline) ?? 0
    let head = lines.indices[..<body].prefix(24).filter {
      kinds[$0] == .furniture && !lines[$0].isLong && lines[$0].words.count <= 30
        && PublicationLine(lines[$0].text, order: .dayFirst) == nil
        && !BylineReader.isByline(lines[$0]) && sources(in: lines[$0].text).isEmpty
    }
    for index in head {
      guard let name = Masthead.name(in: lines[index]) else { continue }
      if index < headline || OutletNames.isOutletLike(name) { return name }
    }
    let text = Array(bytes.prefix(20_000))
    for index in head where index < headline {
      if let name = Masthead.name(in: lines[index], borneOutBy: text) { return name }
    }
    return nil
  }

  /// "… offered to subscribers of the News System …".
  private func subscriptionOwner(in line: String) -> String? {
    for mark in ["offered to subscribers of ", "offered to subscribers in ", "subscribers to "] {
      guard let (_, rest) = line.halves(at: mark) else { continue }
      var name: [Substring] = []
      for word in rest.split(separator: " ") {
        if name.isEmpty, word == "the" { continue }
        guard let first = word.first, !first.isLowercase else { break }
        name.append(word)
        if word.hasSuffix(".") || word.hasSuffix(",") { break }
      }
      let owner = name.joined(separator: " ").trimmedOfBrackets
      if OutletNames.isPlausible(owner), owner.utf8.count > 2 { return owner }
    }
    return nil
  }

  /// "By the Harbour Threat Research Team" names the firm.
  private func team() -> String? {
    for line in furniture.prefix(40) {
      guard line.lowercased.hasPrefix("by the ") || line.lowercased.hasPrefix("by "),
        line.words.contains(where: { $0.lowercased().trimmedOfMarks == "team" })
      else { continue }
      let words = line.words.dropFirst(line.lowercased.hasPrefix("by the ") ? 2 : 1)
      let name = words.prefix {
        !SectionWords.covers([$0.lowercased()]) && $0.lowercased() != "team"
          && !($0.first?.isLowercase ?? true)
      }
      if !name.isEmpty, name.count <= 3 { return name.joined(separator: " ").trimmedOfBrackets }
    }
    return nil
  }

  /// The outlet's name as the last line that says anything.
  private func signOff() -> String? {
    let end = lines.indices.last { kinds[$0] == .paragraph || kinds[$0] == .listItem }
    guard let end else { return nil }
    for index in lines.indices.dropFirst(end + 1).prefix(6) where kinds[index] == .furniture {
      let line = lines[index]
      guard line.words.count <= 6, !line.isLong, !line.text.contains(":") else { continue }
      let name = line.text.trimmedOfBrackets
      if OutletNames.isOutletLike(name), !FurniturePhrases.isWhole(name.lowercased()) {
        return name
      }
    }
    return nil
  }

  /// "© 2021 The Outlet. All rights reserved."
  private func copyrightOwner(in line: String) -> String? {
    let lowercased = line.lowercased()
    guard line.contains("©") || lowercased.hasPrefix("copyright") || lowercased.holds("(c) 2")
    else { return nil }
    var rest = Substring(line)
    if let mark = rest.firstIndex(of: "©") { rest = rest[rest.index(after: mark)...] }
    var name: [Substring] = []
    for word in rest.split(separator: " ") {
      let bare = word.lowercased().trimmedOfMarks
      if name.isEmpty, bare.isEmpty || skipped.contains(bare) || bare.first?.isNumber == true {
        continue
      }
      if bare == "all" || bare == "rights" || bare == "this" || bare == "reproduction" { break }
      name.append(word)
      if word.hasSuffix(".") || word.hasSuffix(",") || word.hasSuffix("|") || name.count > 6 {
        break
      }
    }
    let owner = name.joined(separator: " ").trimmedOfBrackets
    return OutletNames.isPlausible(owner) && owner.utf8.count > 2 ? owner : nil
  }

  private let skipped: Set<String> = ["copyright", "c", "by", "the", "©"]

  /// "Source: The Outlet", "With inputs from …", "This story was first published by …".
  private func sources(in line: String) -> [String] {
    let lowercased = line.lowercased()
    for mark in Self.sourceMarks {
      guard let (before, rest) = lowercased.halves(at: mark) else { continue }
      guard before.utf8.count <= (mark.hasPrefix(" ") ? 60 : 1) else { continue }
      let start = line.utf8.index(
        line.startIndex, offsetBy: line.utf8.count - rest.utf8.count, limitedBy: line.endIndex)
      guard lowercased.utf8.count == line.utf8.count, let start else { return [] }
      return names(in: String(line[start...]))
    }
    return []
  }

  private static let sourceMarks = [
    "source:", "sources:", "quelle:", "fuente:", "fonte:", "via:", "with inputs from ",
    "with input from ", "with agency inputs from ", "republished from ", "text from ",
    " first published by ", " first published in ", " first published on ",
    " originally published by ", " originally published in ", " originally published on ",
    " originally appeared in ", " originally appeared on ", " first appeared in ",
    " first appeared on ", " republished from ",
  ]

  private func names(in list: String) -> [String] {
    var text = list
    for stop in [". ", " under ", " and is ", " with permission", ";"] {
      if let (before, _) = text.halves(at: stop) { text = before }
    }
    var names: [String] = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == "/" || $0 == "|" || $0 == "&" }) {
      var name = WhiteSpace.collapsed(String(piece)).trimmedOfBrackets
      if name.lowercased().hasPrefix("and ") { name = String(name.dropFirst(4)) }
      for half in name.split(onWord: "and") where OutletNames.isPlausible(half) {
        if OutletNames.domain(in: half) != nil || half.lowercased() != "agencies" {
          names.append(half)
        }
      }
    }
    return names
  }
}

extension String {
  /// What stands before and behind the first `mark`.
  fileprivate func halves(at mark: String) -> (String, String)? {
    let bytes = Array(utf8)
    guard let index = ByteSearch.first(Array(mark.utf8), in: bytes, from: 0) else { return nil }
    return (
      String(decoding: bytes[..<index], as: UTF8.self),
      String(decoding: bytes[(index + mark.utf8.count)...], as: UTF8.self)
    )
  }

  /// The text without brackets, white space and stops at its ends.
  fileprivate var trimmedOfBrackets: String {
    var text = Substring(self)
    let marks: Set<Character> = [
      "(", ")", "[", "]", " ", ".", ",", "|", "\"", "-", "–", "—", "\u{A0}",
    ]
    while let first = text.first, marks.contains(first) { text.removeFirst() }
    while let last = text.last, marks.contains(last) { text.removeLast() }
    return String(text)
  }

  /// The text cut at each `word` that stands alone.
  fileprivate func split(onWord word: String) -> [String] {
    var pieces: [[Substring]] = [[]]
    for part in split(separator: " ") {
      if part == word { pieces.append([]) } else { pieces[pieces.count - 1].append(part) }
    }
    return pieces.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
