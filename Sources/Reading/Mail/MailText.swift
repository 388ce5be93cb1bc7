internal import Model

/// The plain text of an e-mail: its paragraphs, what others wrote, what programs put below it.
struct MailText {
  /// The blocks of the text, its signature last.
  private(set) var blocks: [FormReport.Block] = []

  /// Reads `text`; `isFlowed` says that its lines are to be joined again, `joinsWords` that the
  /// spaces at their ends are not a part of it (RFC 3676).
  init(_ text: String, title: String?, isFlowed: Bool = false, joinsWords: Bool = false) {
    var told = ""
    var below: [FormReport.Block] = []
    var isSignature = false
    var formerLevel = 0
    var endsSoft = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let (level, stripped) = Self.quote(line)
      // A signature goes on to the end, or to where another's words begin.
      if isSignature, level != formerLevel { isSignature = false }
      if stripped == "-- " || (stripped == "--" && !isFlowed) {
        isSignature = true
        formerLevel = level
        endsSoft = false
        continue
      }
      if isSignature {
        let words = WhiteSpace.laidOut(String(stripped))
        if !words.isEmpty { below.append(FormReport.Block(text: words, kind: .furniture)) }
        continue
      }
      if !told.isEmpty {
        if level != formerLevel {
          told += "\n\n"
        } else if !(isFlowed && endsSoft) {
          told += "\n"
        }
      }
      endsSoft = isFlowed && stripped.hasSuffix(" ")
      told += endsSoft && joinsWords ? stripped.dropLast() : stripped
      formerLevel = level
    }
    blocks = FormReport.blocks(ofText: told, title: title)
    for index in blocks.indices {
      if blocks[index].kind == .headline { blocks[index].kind = .subheading }
    }
    blocks += below
  }

  /// How deep a line is quoted, and the line without the marks of that.
  private static func quote(_ line: Substring) -> (level: Int, line: Substring) {
    var rest = line
    var level = 0
    while rest.first == ">" {
      level += 1
      rest = rest.dropFirst()
      // "> > " as well as ">> ".
      if rest.first == " ", rest.dropFirst().first == ">" { rest = rest.dropFirst() }
    }
    // The space behind the marks, or the one that "From" and ">" are stuffed with.
    if rest.first == " " { rest = rest.dropFirst() }
    return (level, rest)
  }
}

/// Tells what programs put into e-mails from what people wrote.
enum MailFurniture {
  /// Marks the heads of forwarded messages, and what lists and senders of newsletters put below.
  static func mark(_ blocks: inout [FormReport.Block]) {
    for index in blocks.indices where blocks[index].text.utf8.count <= 600 {
      let text = blocks[index].text
      let lowercased = text.lowercased()
      if isForwardMark(lowercased) || isHeadLine(lowercased) || isListFooter(lowercased) {
        blocks[index].kind = .furniture
      }
    }
  }

  /// "---------- Forwarded message ---------", "-----Original Message-----".
  private static func isForwardMark(_ text: String) -> Bool {
    let bare = text.trimmedOfMarks
    return bare.utf8.count <= 40
      && (bare.hasPrefix("forwarded message") || bare.hasPrefix("original message")
        || bare.hasPrefix("begin forwarded message") || bare.hasPrefix("weitergeleitete nachricht")
        || bare.hasPrefix("message transféré"))
  }

  /// "From: Ann Marsh <ann@marsh.example>", "On Mon, 5 July 2021, Ann Marsh wrote:".
  private static func isHeadLine(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":") else { return false }
    let name = text[..<colon].filter { $0 != "*" && $0 != " " }
    if headNames.contains(name), text.utf8.count <= 300 { return true }
    return text.utf8.count <= 200 && text.hasPrefix("on ") && text.hasSuffix("wrote:")
  }

  private static let headNames: Set<String> = [
    "from", "to", "cc", "bcc", "sent", "date", "subject", "reply-to", "von", "an", "gesendet",
    "betreff", "datum", "de", "à", "objet", "envoyé", "asunto", "para", "enviado", "fecha",
  ]

  private static func isListFooter(_ text: String) -> Bool {
    if text.allSatisfy({ !$0.isLetter && !$0.isNumber }) { return true }
    return listPhrases.contains { text.contains($0) }
  }

  private static let listPhrases = [
    "unsubscribe", "you received this message because", "you are receiving this",
    "you received this email", "to manage your subscription", "manage your preferences",
    "update your preferences", "view this email in your browser", "view in browser",
    "list-unsubscribe", "to view this discussion", "sent from my ",
  ]
}
