internal import Model

/// Reads a report that is an e-mail, or a web page that was saved as one.
enum MailReader {
  /// How many messages may be forwarded within one another.
  private static let forwardLimit = 8

  /// The document that the message `bytes` holds.
  static func document(
    of bytes: [UInt8], id: DocumentID, path: String, known: KnownMetadata
  ) throws(ReadingError) -> Document {
    var message = MailMessage(bytes)
    if message.isPage, let root = message.pageRoot {
      return try page(message, root: root, id: id, path: path, known: known)
    }
    var report = report(of: message)
    // A message that holds nothing but another is that other.
    for _ in 0..<forwardLimit where report.blocks.isEmpty {
      guard let inner = message.attachments.first(where: { $0.mediaType == "message/rfc822" })
      else { break }
      message = MailMessage(inner.bytes)
      report = self.report(of: message)
    }
    guard !report.blocks.isEmpty else { throw .noTextInForm }
    return try report.document(id: id, path: path, known: known)
  }

  // MARK: - Letters

  private static func report(of message: MailMessage) -> FormReport {
    let head = message.head
    var report = FormReport(mediaType: "message/rfc822")
    report.title = MailOrigin.title(of: head)
    report.titleFrom = "mail head"
    report.said.from = "mail head"
    report.said.byline = MailOrigin.people(in: head)
    report.said.publisher = MailOrigin.outlet(in: head)
    report.said.published = head.text("date").flatMap(MailOrigin.date)
    report.said.language = language(head.text("content-language"))
    report.url = head.text("archived-at").flatMap(address)
    var blocks: [FormReport.Block] = []
    let parts = message.bodyParts
    var index = 0
    while index < parts.count {
      guard let group = parts[index].alternatives else {
        blocks += self.blocks(of: message, part: parts[index].index, title: report.title)
        index += 1
        continue
      }
      var versions: [Int] = []
      while index < parts.count, parts[index].alternatives == group {
        versions.append(parts[index].index)
        index += 1
      }
      blocks += best(of: versions, in: message, title: report.title)
    }
    MailFurniture.mark(&blocks)
    report.blocks = blocks
    report.markByWords()
    return report
  }

  /// The words of one version: of HTML, unless it has lost what the plain text has.
  private static func best(
    of versions: [Int], in message: MailMessage, title: String?
  ) -> [FormReport.Block] {
    func blocks(_ type: String) -> [FormReport.Block] {
      versions.filter { message.parts[$0].type.value == type }
        .flatMap { self.blocks(of: message, part: $0, title: title) }
    }
    func length(_ blocks: [FormReport.Block]) -> Int {
      blocks.reduce(0) { $0 + $1.text.utf8.count }
    }
    let html = blocks("text/html")
    let plain = blocks("text/plain")
    return length(html) * 2 >= length(plain) ? html : plain
  }

  private static func blocks(
    of message: MailMessage, part index: Int, title: String?
  ) -> [FormReport.Block] {
    let part = message.parts[index]
    if part.type.value == "text/html" {
      return BlockMaker.blocks(ofWhole: html(of: message, part: part))
    }
    let isFlowed = part.type["format"]?.lowercased() == "flowed"
    let text = TextCleaning.cleaned(message.text(of: part))
    return MailText(
      text, title: title, isFlowed: isFlowed, joinsWords: part.type["delsp"]?.lowercased() == "yes"
    ).blocks
  }

  // MARK: - Pages

  private static func page(
    _ message: MailMessage, root: Int, id: DocumentID, path: String, known: KnownMetadata
  ) throws(ReadingError) -> Document {
    let part = message.parts[root]
    var known = known
    if known.url == nil { known.url = SavedPage.address(of: message, root: part) }
    var document = try PageReader.document(
      fromHTML: html(of: message, part: part), id: id, path: path, known: known)
    document.mediaType = "multipart/related"
    document.url = known.url ?? document.url
    return document
  }

  /// The HTML of a part in UTF-8: by what the head says of its encoding, or as pages do it.
  private static func html(of message: MailMessage, part: MailMessage.Part) -> [UInt8] {
    guard part.type["charset"] != nil else { return PageCharset.utf8(message.content(of: part)) }
    return Array(message.text(of: part).utf8)
  }

  // MARK: - Fields

  /// An address of the web, without angle brackets.
  static func address(_ text: String) -> String? {
    let bare = text.filter { $0 != "<" && $0 != ">" && $0 != " " }
    return bare.hasPrefix("https://") || bare.hasPrefix("http://") ? bare : nil
  }

  private static func language(_ text: String?) -> String? {
    guard let tag = text?.lowercased().split(whereSeparator: { $0 == "-" || $0 == "," }).first,
      (2...3).contains(tag.utf8.count), tag.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return nil }
    return String(tag)
  }
}
