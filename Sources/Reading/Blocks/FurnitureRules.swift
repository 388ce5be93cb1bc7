internal import Model

/// Tells lines of page furniture by their form.
enum FurnitureRules {
  /// Whether the line is furniture wherever it stands.
  static func isFurniture(_ line: BlockCandidate) -> Bool {
    guard !line.isLong, !line.isIdeographicProse, !Indicators.isIndicator(line) else {
      return false
    }
    if !line.hasLetter { return true }
    let words = line.words.count
    if isEndMark(line) || isPageNumber(line) { return true }
    if words <= 8, FurniturePhrases.isWhole(line.lowercased) { return true }
    if words <= 45, FurniturePhrases.isBeginning(line.lowercased), !isStory(line) { return true }
    if words <= 40, FurniturePhrases.hasTelltale(line.lowercased), !line.isQuoting { return true }
    return isBreadcrumb(line) || isAddresses(line) || isPublicationLine(line)
      || BylineReader.isByline(line) || isSocialList(line)
  }

  /// "The post HEADLINE appeared first on OUTLET.", which WordPress puts below what it gives in feeds;
  /// `title` is in lower case.
  static func isFeedNote(_ line: BlockCandidate, title: String) -> Bool {
    guard !title.isEmpty, !line.isLong, line.lowercased.hasPrefix("the post ") else { return false }
    let rest = line.lowercased.dropFirst("the post ".count)
    return rest.hasPrefix(title)
      && rest.dropFirst(title.count).trimmedOfMarks.hasPrefix("appeared first on ")
  }

  /// Beginnings such as "Follow our", "Page" or "Watch:" may begin a paragraph too: one of several
  /// sentences, or one that begins with a quotation, stays.
  private static func isStory(_ line: BlockCandidate) -> Bool {
    if line.opensQuoting { return true }
    guard line.endsSentence, line.words.count >= 16 else { return false }
    let bytes = Array(line.lowercased.utf8)
    var start = FurniturePhrases.wordStart(bytes)
    if start < bytes.count, bytes[start] == 0x28 { start += 1 }
    return !surely.matches(bytes, at: start)
  }

  private static let surely = PhraseTable([
    "©", "copyright", "all rights", "views expressed", "the views expressed",
    "the opinions expressed", "opinions expressed", "reporting by", "additional reporting",
    "writing by", "editing by", "this story was first", "this article was first",
    "this story was originally", "this article was originally", "this story first",
    "this article first", "this material may not", "no part of this", "reproduction without",
    "disclaimer", "sign up", "subscribe", "follow us", "do you have a tip", "with inputs from",
    "this story has not been edited", "except for the headline",
    "this website uses", "we use cookies", "republished",
  ])

  /// "-END-", "(ENDS)", "###".
  private static func isEndMark(_ line: BlockCandidate) -> Bool {
    guard line.words.count <= 3 else { return false }
    let bare = line.lowercased.trimmedOfMarks
    return bare == "end" || bare == "ends" || bare == "enditem" || bare == "end item"
  }

  /// "Page 3 of 5", "3 / 5".
  private static func isPageNumber(_ line: BlockCandidate) -> Bool {
    guard line.words.count <= 4, line.lowercased.hasPrefix("page ") else { return false }
    return line.lowercased.unicodeScalars.contains(where: \.isDigit)
  }

  /// "News / World / Somewhere", "Home > News", a line of links parted by strokes or dots.
  private static func isBreadcrumb(_ line: BlockCandidate) -> Bool {
    guard !line.endsSentence, line.words.count <= 40,
      line.text.utf8.contains(where: {
        $0 == 0x2F || $0 == 0x3E || $0 == 0x7C || $0 == 0x3A || $0 == 0x5C || $0 >= 0x80
      })
    else { return false }
    var pieces: [Int] = [0]
    var strokeCount = 0
    var hasArrow = false
    for word in line.words {
      if separators.contains(String(word)) {
        pieces.append(0)
        strokeCount += 1
        if word != "/" && word != "|" && word != "·" && word != "•" { hasArrow = true }
      } else {
        pieces[pieces.count - 1] += 1
      }
    }
    let longest = pieces.max() ?? 0
    return (strokeCount >= 2 && longest <= 4)
      || (strokeCount == 1 && hasArrow && longest <= 3)
  }

  private static let separators: Set<String> = [
    "/", "//", ">", ">>", "»", "›", "|", "·", "•", "→", "::", "\\",
  ]

  /// Web and mail addresses and account names alone.
  private static func isAddresses(_ line: BlockCandidate) -> Bool {
    guard line.words.count <= 8, line.text.utf8.contains(where: { $0 == 0x2E || $0 == 0x40 })
    else { return false }
    var addressCount = 0
    for word in line.words {
      if isAddress(word) { addressCount += 1 } else if word.utf8.count > 3 { return false }
    }
    return addressCount > 0
  }

  /// Whether `word` is a web or mail address or an account name.
  static func isAddress(_ word: Substring) -> Bool {
    if word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("www.") {
      return true
    }
    if word.hasPrefix("@"), word.utf8.count > 2 { return true }
    return OutletNames.domain(in: word) != nil || (word.contains("@") && word.contains("."))
  }

  /// A line that gives a day of publication and little besides.
  private static func isPublicationLine(_ line: BlockCandidate) -> Bool {
    guard line.words.count <= 24 else { return false }
    return PublicationLine(line.text, order: .dayFirst) != nil
  }

  /// "Facebook Twitter LinkedIn Email".
  private static func isSocialList(_ line: BlockCandidate) -> Bool {
    guard line.words.count >= 2, line.words.count <= 12, !line.endsSentence else { return false }
    return line.words.allSatisfy {
      FurniturePhrases.isWhole($0.lowercased()) || $0 == "&" || $0 == "|" || $0 == "·"
    }
  }
}
