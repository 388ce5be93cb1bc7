/// The words with which lines begin that name authors, in the languages of reports.
enum BylineOpenings {
  /// `text` without such words at its beginning, however many follow one another.
  static func without(_ text: String) -> String {
    var text = WhiteSpace.collapsed(text)
    for _ in 0..<4 {
      guard let rest = rest(of: text), !rest.isEmpty else { break }
      text = rest
    }
    return text
  }

  /// What stands behind " by " in a line such as "Posted on 7 February 2031 by Ann Lee".
  static func tail(of text: String) -> String? {
    guard text.utf8.count <= 160, text.contains(where: \.isNumber) else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard
      let index = words.indices.dropFirst().dropLast().first(where: {
        inner.contains(words[$0].lowercased())
      }), words[..<index].contains(where: { $0.contains(where: \.isNumber) })
    else { return nil }
    return words[(index + 1)...].joined(separator: " ")
  }

  private static let inner: Set<String> = [
    "by", "von", "par", "por", "door", "av", "af", "przez", "oleh", "di",
  ]

  /// What stands behind such words, or `nil` where the text begins with none.
  static func rest(of text: String) -> String? {
    guard mayBegin(text) else { return nil }
    // "ByAnn Lee", where a page forgets the space.
    if text.hasPrefix("By"), let letter = text.dropFirst(2).first, letter.isUppercase {
      return String(text.dropFirst(2))
    }
    let head = Array(text.prefix(40).lowercased().utf8)
    guard let first = head.first, let openings = byFirstByte[first] else { return nil }
    for opening in openings where head.starts(with: opening.bytes) {
      let rest = text.dropFirst(opening.count)
      let endsItself = opening.bytes.last == 0x3A || opening.bytes.last == 0x2F
      guard
        rest.isEmpty || endsItself || rest.first == " " || rest.first == ":"
          || rest.first == "："
      else { continue }
      return String(rest.drop { " :：-–—|".contains($0) })
    }
    return nil
  }

  /// Whether the text is such words and nothing else.
  static func isOpening(_ text: String) -> Bool { rest(of: text)?.isEmpty ?? false }

  /// Whether the text's first letter is that of such words: a quick test.
  static func mayBegin(_ text: String) -> Bool {
    var scalars = text.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      if scalar.value <= 0x20 || scalar == "-" || scalar.value == 0xA0 { continue }
      let value = scalar.value
      return initials.contains(value >= 0x41 && value <= 0x5A ? value | 0x20 : value)
    }
    return false
  }

  private static let initials: Set<UInt32> = Set(
    openings.flatMap { [$0, $0.uppercased()] }.compactMap { $0.unicodeScalars.first?.value })

  /// The openings by their first byte, longer ones before those that they begin with.
  private static let byFirstByte: [UInt8: [(bytes: [UInt8], count: Int)]] = {
    var table: [UInt8: [(bytes: [UInt8], count: Int)]] = [:]
    for opening in openings {
      let bytes = Array(opening.utf8)
      table[bytes[0], default: []].append((bytes, opening.count))
    }
    return table
  }()

  /// Longer ones before those that they begin with.
  private static let openings: [String] = [
    "---- by", "eine kolumne von", "kolumne von", "ein kommentar von", "kommentar von",
    "eine analyse von", "analyse von", "ein essay von", "essay von", "interview von",
    "gespräch von",
    "a column by", "column by", "opinion by", "analysis by", "commentary by", "edited by",
    "un articolo di", "une chronique de", "por:", "reportage von", "eine reportage von",
    "über den autor", "über die autorin", "über", "about the author", "about",
    "more by", "more from", "mehr von", "alle beiträge von", "posts by", "view all posts by", "by",
    "written by", "posted by", "published by", "reported by", "story by",
    "words by", "text by", "article by", "authors", "author", "reporter", "writer", "written",
    "ein artikel von", "artikel von", "ein beitrag von", "beitrag von", "ein gastbeitrag von",
    "gastbeitrag von", "geschrieben von", "veröffentlicht von", "eingestellt von", "erstellt von",
    "verfasst von", "autoren", "autorinnen", "autorin", "autor", "text von", "texte", "text", "von",
    "vom", "par", "publié par", "écrit par", "rédigé par", "propos recueillis par", "auteurs",
    "auteur", "por", "publicado por", "escrito por", "redactado por", "texto", "autores", "autora",
    "di", "a cura di", "scritto da", "pubblicato da", "articolo di", "testo", "autori", "autore",
    "door", "geschreven door", "tekst", "av", "skriven av", "skrevet av", "af", "skrevet af",
    "kirjoittaja", "teksti", "przez", "tekst", "autorzy", "napisał", "napisao", "piše", "napsal",
    "szerző", "írta", "scris de", "de către", "autor articol", "yazar", "haber", "oleh",
    "ditulis oleh",
    "penulis", "bởi", "tác giả", "автор", "автори", "авторы", "текст", "від", "συντάκτης",
    "γράφει ο",
    "γράφει η", "του", "της", "بقلم", "كتب", "كتبت", "الكاتب", "نویسنده", "نوشته", "מאת", "作者",
    "记者", "記者", "文／", "文/", "文：", "撰文", "著者", "執筆", "글",
  ].sorted { $0.count > $1.count }
}
