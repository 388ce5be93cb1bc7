/// Tells the words under a picture by the credits that they carry.
enum CaptionRules {
  /// Whether the line is a caption or a photo credit.
  static func isCaption(_ line: BlockCandidate) -> Bool {
    guard !line.isLong, line.words.count <= 70 else { return false }
    let text = line.lowercased
    let bytes = Array(text.utf8)
    if beginnings.matches(bytes, at: 0) || placesPeople(line, bytes) { return true }
    if let tail = trailingBrackets(of: text), isCredit(tail) { return true }
    if line.words.count <= 45, hasCreditAtEnd(bytes) { return true }
    if line.words.count <= 3, stocks.contains(text.trimmedOfMarks) { return true }
    return line.words.count <= 8 && agencyHandouts.occurs(in: bytes)
  }

  /// The words in brackets at the end, without them.
  private static func trailingBrackets(of text: String) -> Substring? {
    let trimmed = text.drop { $0 == " " }
    var end = trimmed.endIndex
    while end > trimmed.startIndex {
      let previous = trimmed.index(before: end)
      guard trimmed[previous] == "." || trimmed[previous] == " " else { break }
      end = previous
    }
    let cut = trimmed[..<end]
    guard cut.hasSuffix(")") || cut.hasSuffix("]") else { return nil }
    guard let open = cut.lastIndex(where: { $0 == "(" || $0 == "[" }) else { return nil }
    return cut[cut.index(after: open)...].dropLast()
  }

  private static func isCredit(_ words: Substring) -> Bool {
    guard words.utf8.count <= 80 else { return false }
    let bytes = Array(words.utf8)
    return creditBeginnings.matches(bytes, at: 0) || creditEndings.ends(bytes)
      || creditMiddles.occurs(in: bytes)
  }

  /// "… Photo: Name", "… Photo by Name" as the last words, with no sentence behind them.
  private static func hasCreditAtEnd(_ bytes: [UInt8]) -> Bool {
    let tail = max(0, bytes.count - 90)
    for index in stride(from: bytes.count - 1, through: tail, by: -1) {
      guard inlineCredits.matches(bytes, at: index) else { continue }
      let followsLetter = index > 0 && bytes[index - 1] >= 0x61 && bytes[index - 1] != 0x7B
      let wordCount = bytes[index...].split(separator: 0x20).count
      if !followsLetter, wordCount <= 9 { return true }
    }
    return agencyHandouts.ends(bytes) || hasOwnerAtEnd(bytes)
  }

  /// Whether the sign of copyright with some names ends the line, behind other words.
  private static func hasOwnerAtEnd(_ bytes: [UInt8]) -> Bool {
    guard let sign = bytes.lastIndex(of: 0xA9), sign > 20, bytes[sign - 1] == 0xC2 else {
      return false
    }
    let owner = bytes[(sign + 1)...]
    return owner.split(separator: 0x20).count <= 6 && owner.last != UInt8(ascii: ".")
  }

  private static let beginnings = PhraseTable([
    "photo:", "photo/", "photo by ", "photos:", "photo credit", "photo courtesy", "photograph:",
    "photograph by ", "picture:", "picture by", "picture credit", "pic:", "image:", "image by ",
    "image source", "image credit", "image copyright", "image caption", "images:",
    "illustration:", "illustration by ", "illustrative image", "illustrative photo",
    "credit:", "credits:", "caption:", "file photo", "file -", "file –", "file —", "file picture",
    "file image", "(file photo", "[photo", "(photo", "(image", "[image", "graphic:",
    "video grab", "screenshot:", "screengrab", "representational image", "representative image",
    "foto:", "bild:", "fotos:", "bilder:", "beitragsbild:", "titelbild:", "symbolbild",
    "abbildung:", "abb.:", "archivfoto", "foto de archivo", "foto archivo", "fotografía:",
    "imagen:", "imagem:", "immagine:", "photo d'illustration", "légende :", "crédit :",
    "crédits photo", "crédit photo", "crédits :", "© photo", "zdjęcie:", "fot.", "foto: ",
    "afbeelding:", "kuva:", "görsel:", "fotoğraf:", "фото:", "图片来源", "图为", "写真：",
    "사진=", "사진 =", "handout photo", "stock photo", "courtesy of ",
    "courtesy:", "getty images",
  ])

  /// Who of those in a picture is meant; a quotation is of the report.
  private static func placesPeople(_ line: BlockCandidate, _ bytes: [UInt8]) -> Bool {
    line.words.count <= 45 && places.occurs(in: bytes) && !line.isQuoting
  }

  private static let places = PhraseTable([
    "(left)", "(right)", "(centre)", "(center)", "(from left", "(second from", "(third from",
    "(seated)", "(l-r)", "(links)", "(rechts)", "(mitte)", "(im bild)", "(v.l.", "(v. l.", "(2.v.",
    "(à gauche)", "(à droite)", "(au centre)", "(izquierda)", "(derecha)", "(a la izquierda)",
    "(a la derecha)", "(esquerda)", "(direita)", "(à esquerda)", "(à direita)", "(a sinistra)",
    "(a destra)", "(al centro)", "(слева)", "(справа)", "(в центре)",
  ])

  private static let creditBeginnings = PhraseTable([
    "photo", "file photo", "file pic", "image", "picture", "pic ", "pic:", "credit", "source: ap",
    "illustration", "courtesy", "reuters/", "ap photo", "afp/", "afp photo", "xinhua/", "ap/",
    "handout", "screenshot", "file)", "foto", "via ", "representational", "stock photo",
  ])

  private static let creditEndings = PhraseTable([
    " photo", " file", " file photo", "/file", "/handout", " handout", "/pool", " via ap",
    " via reuters", "/afp", "/reuters", "/ap", "/xinhua", "/getty", " images",
  ])

  private static let creditMiddles = PhraseTable([
    " photo/", "/via ", "/getty", "getty images",
  ])

  private static let inlineCredits = PhraseTable([
    "photo: ", "photo:", "photo by ", "photo by: ", "photo credit: ", "photograph: ",
    "photograph by ", "picture: ", "image: ", "image credit: ", "image source: ",
    "illustration: ", "credit: ", "photo/", "courtesy of: ", "photo courtesy",
  ])

  /// Where pictures are had from.
  private static let stocks: Set<String> = [
    "pixabay", "pexels", "unsplash", "shutterstock", "istock", "istockphoto", "adobe stock",
    "adobestock", "getty", "depositphotos", "dreamstime", "alamy", "picture alliance", "imago",
    "imago images", "wikimedia", "wikimedia commons", "flickr", "freepik", "bigstock", "123rf",
    "keystone", "bestimage", "symbolbild", "archivbild", "file photo",
  ]

  private static let agencyHandouts = PhraseTable([
    "/getty images", "ap photo/", "reuters/", "/afp via getty", "/shutterstock", "/file photo",
    "/ap photo", "getty images",
  ])
}
