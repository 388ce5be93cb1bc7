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

  /// The people in a list of names parted by commas, "and", strokes and their like.
  ///
  /// Names in a list that a page declares to be of authors may be written in small letters.
  static func names(in list: String, isDeclared: Bool = false) -> [String] {
    let cut = isDeclared ? list.replacing(";", with: ",") : list
    let pieces = pieces(of: String(cut[..<end(ofNamesIn: cut)]))
    var names: [String] = []
    for piece in pieces {
      let name = withoutTrade(withoutOutlet(piece))
      if isPerson(name, mayBeSmall: isDeclared), !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Whether a line has nothing but names, desks and what may stand behind them, such as a date.
  static func isOnlyNames(_ line: String) -> Bool {
    pieces(of: String(line[..<end(ofNamesIn: line)])).allSatisfy { piece in
      let words = piece.split(separator: " ")
      return words.isEmpty || isPerson(piece) || OutletNames.isOutletLike(piece)
        || words.contains { isDesk(String($0)) }
        || words.count == 1 && !(piece.first?.isLowercase ?? true)
    }
  }

  /// Where a list of names ends: at a stroke, a bracket, a time, a word that leads to something
  /// else.
  private static func end(ofNamesIn list: String) -> String.Index {
    let bytes = Array(list.utf8)
    let mark = bytes.indices.first { marks.matches(bytes, at: $0) } ?? bytes.count
    var end = list.utf8.index(list.startIndex, offsetBy: mark)
    // "Ann Lee am 6. Mai 2031"
    if let digit = list[..<end].firstIndex(where: \.isNumber) {
      end = digit
      while let space = list[..<end].lastIndex(of: " ") {
        let word = list[list.index(after: space)..<end].lowercased().trimmedOfMarks
        guard
          word.isEmpty || beforeDates.contains(word) || Weekdays.contains(word)
            || MonthNames.month(word) != nil
        else { break }
        end = space
      }
    }
    return end
  }

  private static let marks = PhraseTable([
    "|", " - ", " – ", " — ", ";", " for ", " für ", " under ", " unter ", " • ", " · ", "(", "@",
    "http", "\u{B7}", "•",
    "│", "»", "©", " Illustration", " Foto", " Photo", " Bild", " Grafik", " Video", " Übersetz",
    " Translat",
  ])

  private static let beforeDates: Set<String> = [
    "on", "at", "am", "vom", "den", "le", "el", "il", "op", "published", "updated", "posted", "um",
    "publié", "publicado", "publiziert", "erstellt", "erschienen", "stand", "veröffentlicht", "the",
    "em", "date", "datum", "w", "dne",
  ]

  private static let joints: Set<String> = [
    "and", "und", "et", "y", "with", "och", "og", "ja", "ve", "и", "і", "та", "și", "és", "i",
    "oraz", "dan", "και", "e", "en", "mit", "/", "&", "+", "、",
  ]

  /// The pieces between commas, strokes and words such as "and"; places behind "in" are left out.
  private static func pieces(of cut: String) -> [String] {
    let cut = cut.utf8.contains(0x2F) ? cut.replacing("/", with: " / ") : cut
    var word = ""
    var pieces: [String] = []
    var isPlace = false
    for piece in cut.split(whereSeparator: \.isWhitespace) {
      let lowercased = piece.lowercased()
      // "Ann Lee in Town and Bo Ek in Harbour"
      if lowercased == "in" {
        isPlace = true
        continue
      }
      // "E" may be a letter of a name; two words before it make a name whole.
      if joints.contains(lowercased), piece.count > 1 || !(piece.first?.isUppercase ?? false),
        lowercased.utf8.count > 1 || piece == "&" || piece == "/" || word.contains(" ")
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
      let endsPiece = piece.hasSuffix(",") || piece.hasSuffix("،") || piece.hasSuffix("、")
      word += (word.isEmpty ? "" : " ") + piece.filter { $0 != "," && $0 != "،" && $0 != "、" }
      if endsPiece {
        pieces.append(word)
        word = ""
      }
    }
    pieces.append(word)
    return pieces
  }

  /// "Ann Lee Chefredakteurin" without what she is, "Ann Lee Fr" without the day.
  private static func withoutTrade(_ piece: String) -> String {
    var words = piece.split(separator: " ")
    while words.count > 1, let last = words.last?.lowercased().trimmedOfMarks,
      trades.contains(last) || Weekdays.contains(last)
        || words.last?.first.map({ !$0.isLetter && $0 != "’" && $0 != "'" }) ?? false
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static let trades: Set<String> = [
    "chefredakteur", "chefredakteurin", "redakteur", "redakteurin", "journalist", "journalistin",
    "journaliste", "periodista", "giornalista", "freelance", "columnist", "kolumnist",
    "kolumnistin",
    "blogger", "fr", "mo", "di", "mi", "do", "sa", "so", "lun", "mar", "mer", "jeu", "ven", "sam",
    "dim", "from", "von", "journalista", "korrespondent", "korrespondentin", "volontärin",
    "volontär", "profile", "profil", "contributing", "senior", "managing", "chief", "executive",
    "staff", "writer", "reporter", "editor", "correspondent", "redaktion", "autor", "autorin",
    "author", "shares", "hi", "hallo", "ist", "is", "ich", "publiziert", "published", "updated",
    "posted", "veröffentlicht",
  ]

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
  static func isPerson(_ name: String, mayBeSmall: Bool = false) -> Bool {
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count), name.utf8.count <= 50,
      !OutletNames.isKnown(name), !OutletNames.isOutletLike(name)
    else { return false }
    // "View my profile" is no name, "Ann lee" is.
    let mayBeSmall = mayBeSmall && words.count == 2
    guard mayBeSmall || words.count(where: { !particles.contains($0.lowercased()) }) >= 2 else {
      return false
    }
    for word in words {
      let lowercased = word.lowercased().trimmedOfMarks
      if desks.contains(lowercased) || endings.contains(where: lowercased.hasSuffix) {
        return false
      }
      if particles.contains(lowercased) { continue }
      guard let first = word.first, mayBeSmall || !first.isLowercase, first.isLetter else {
        return false
      }
      if word.contains(where: { $0.isNumber || "/:\"?!@{}<>=_#%".contains($0) }) {
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
    "guest", "press", "office", "ministry", "department", "monitoring", "redaktion",
    "redaktionsteam", "onlineredaktion", "redaktionell", "redaktör", "redaksjonen", "redactie",
    "redacción", "redaccion", "rédaction", "redazione", "redação", "redakcja", "redakce",
    "redakcija", "szerkesztőség", "redacția", "toimitus", "редакция", "редакція", "редакцията",
    "redaksi", "التحرير", "编辑部", "編集部", "pressestelle", "pressemitteilung", "presse",
    "pressekontakt", "agenturen", "agentur", "agencias", "agenzia", "agences", "agência",
    "autor", "autoren", "author", "authors", "auteur", "autore", "artikel", "article",
    "gastbeitrag", "gastautor", "gesponserte", "sponsored", "inhalte", "content", "support",
    "webteam", "webmaster", "user", "newswire", "newsdesk", "staffreport", "reports", "report",
    "minutes", "minute", "minuten", "comments", "kommentare", "facebook",
    "twitter", "email", "e-mail", "whatsapp", "mehr", "photo", "foto", "bild",
    "copyright", "subscribe", "gmbh", "kg", "ag", "inc", "ltd", "llc", "e.v", "ev", "verlag",
    "verband", "foundation", "stiftung", "university", "universität", "institute", "institut",
    "posts", "posted", "published", "veröffentlicht", "updated", "unknown", "unbekannt",
    "anonymous", "pressebox", "presseportal", "beiträge", "alle", "zur", "society",
    "association", "company", "committee", "council", "holding", "magazine", "blog", "portal",
    "shop", "media", "illustrierte", "revista", "diario", "periódico", "verein", "ministry",
    "uns", "über", "hilfe", "apps", "about", "help", "contact", "kontakt",
    "partei", "initiative", "datum", "kategorie", "category", "autorenprofil", "profil",
  ]

  /// How words end that name offices and bodies.
  private static let endings = [
    "verband", "anstalt", "ministerium", "redaktion", "gesellschaft", "zeitung", "magazin",
    "stiftung", "behörde", "agentur", "hochschule", "akademie", "beiträge", ".de", ".com", ".org",
  ]

  private static let particles: Set<String> = [
    "de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "bin", "bint", "al", "el",
    "la", "le", "ibn", "v", "af", "av", "zu", "ter", "dos", "das", "e", "y", "jr", "sr", "ii",
    "iii",
  ]
}
