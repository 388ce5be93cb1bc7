/// Tells the words under a picture by the credits that they carry.
enum CaptionRules {
  /// Whether the line is a caption or a photo credit.
  static func isCaption(_ line: BlockCandidate) -> Bool {
    guard !line.isLong, line.words.count <= 70 else { return false }
    let text = line.lowercased
    if beginnings.contains(where: { text.hasPrefix($0) }) { return true }
    if let tail = trailingBrackets(of: text), isCredit(tail) { return true }
    if line.words.count <= 45, hasCreditAtEnd(text) { return true }
    return line.words.count <= 8 && agencyHandouts.contains { text.contains($0) }
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
    return creditBeginnings.contains { words.hasPrefix($0) }
      || creditEndings.contains { words.hasSuffix($0) } || words.contains(" photo/")
      || words.contains("/via ") || words.contains("/getty") || words.contains("getty images")
  }

  /// "… Photo: Name", "… Photo by Name" as the last words, with no sentence behind them.
  private static func hasCreditAtEnd(_ text: String) -> Bool {
    for mark in inlineCredits {
      guard let found = text.lastRange(of: mark) else { continue }
      let rest = text[found.upperBound...]
      let isWordStart =
        found.lowerBound == text.startIndex
        || !text[text.index(before: found.lowerBound)].isLetter
      if isWordStart, rest.split(separator: " ").count <= 8, rest.utf8.count <= 70 { return true }
    }
    return agencyHandouts.contains { text.hasSuffix($0) }
  }

  private static let beginnings = [
    "photo:", "photo/", "photo by ", "photos:", "photo credit", "photo courtesy", "photograph:",
    "photograph by ", "picture:", "picture by", "picture credit", "pic:", "image:", "image by ",
    "image source", "image credit", "image copyright", "image caption", "images:",
    "illustration:", "illustration by ", "illustrative image", "illustrative photo",
    "credit:", "credits:", "caption:", "file photo", "file -", "file –", "file —", "file picture",
    "file image", "(file photo", "[photo", "(photo", "(image", "[image", "graphic:",
    "video grab", "screenshot:", "screengrab", "representational image", "representative image",
    "foto:", "bild:", "crédit photo", "фото:", "handout photo", "stock photo", "courtesy of ",
    "courtesy:", "getty images",
  ]

  private static let creditBeginnings = [
    "photo", "file photo", "file pic", "image", "picture", "pic ", "pic:", "credit", "source: ap",
    "illustration", "courtesy", "reuters/", "ap photo", "afp/", "afp photo", "xinhua/", "ap/",
    "handout", "screenshot", "file)", "foto", "via ", "representational", "stock photo",
  ]

  private static let creditEndings = [
    " photo", " file", " file photo", "/file", "/handout", " handout", "/pool", " via ap",
    " via reuters", "/afp", "/reuters", "/ap", "/xinhua", "/getty", " images",
  ]

  private static let inlineCredits = [
    "photo: ", "photo:", "photo by ", "photo by: ", "photo credit: ", "photograph: ",
    "photograph by ", "picture: ", "image: ", "image credit: ", "image source: ",
    "illustration: ", "credit: ", "photo/", "courtesy of: ", "photo courtesy",
  ]

  private static let agencyHandouts = [
    "/getty images", "ap photo/", "reuters/", "/afp via getty", "/shutterstock", "/file photo",
    "/ap photo", "getty images",
  ]
}

extension String {
  /// The last place where `needle` stands; for short texts.
  fileprivate func lastRange(of needle: String) -> Range<String.Index>? {
    let haystack = Array(utf8)
    let wanted = Array(needle.utf8)
    guard haystack.count >= wanted.count, !wanted.isEmpty else { return nil }
    for start in stride(from: haystack.count - wanted.count, through: 0, by: -1)
    where haystack[start] == wanted[0]
      && haystack[start..<(start + wanted.count)].elementsEqual(wanted)
    {
      let lower = utf8.index(startIndex, offsetBy: start)
      return lower..<utf8.index(lower, offsetBy: wanted.count)
    }
    return nil
  }
}
