internal import Model

/// Reads a report that is an office document: XML in a ZIP archive.
enum OfficeReader {
  private static let wordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  private static let openType = "application/vnd.oasis.opendocument.text"

  /// The parts that are read; all else in the archive is passed over.
  private static let wanted: Set<String> = [
    "mimetype", "content.xml", "meta.xml", "META-INF/manifest.xml", "docProps/core.xml",
    "word/document.xml", "word/styles.xml", "word/footnotes.xml", "word/endnotes.xml",
  ]

  /// The report that the archive `bytes` holds.
  static func report(of bytes: [UInt8]) throws(ReadingError) -> FormReport {
    let reader = try MemberReader(bytes: bytes)
    var parts: [String: [UInt8]] = [:]
    while let member = try reader.next() {
      guard wanted.contains(member.name), parts[member.name] == nil else { continue }
      if member.isEncrypted { throw .encrypted("an office document") }
      parts[member.name] = try reader.bytes()
    }
    if let document = parts["word/document.xml"] { return try word(document, parts: parts) }
    if let content = parts["content.xml"],
      String(decoding: parts["mimetype"] ?? [], as: UTF8.self).hasPrefix(openType)
    {
      return try open(content, parts: parts)
    }
    throw .unsupported(
      "an office document without running text", advice: "save its text as a text file")
  }

  private static func word(
    _ document: [UInt8], parts: [String: [UInt8]]
  ) throws(ReadingError) -> FormReport {
    var reader = WordDocument()
    if let styles = parts["word/styles.xml"] { try reader.readStyles(styles) }
    try reader.read(document)
    for name in ["word/footnotes.xml", "word/endnotes.xml"] {
      if let notes = parts[name] { try reader.read(notes) }
    }
    let properties = try properties(parts["docProps/core.xml"], of: WordDocument.form)
    return report(
      reader.text, mediaType: wordType, properties: properties,
      author: properties["dc:creator"], created: properties["dcterms:created"],
      changed: properties["dcterms:modified"])
  }

  private static func open(
    _ content: [UInt8], parts: [String: [UInt8]]
  ) throws(ReadingError) -> FormReport {
    let manifest = parts["META-INF/manifest.xml"] ?? []
    if ByteSearch.first(Array("encryption-data".utf8), in: manifest, from: 0) != nil {
      throw .encrypted(OpenDocumentText.form)
    }
    var reader = OpenDocumentText()
    try reader.read(content)
    let properties = try properties(parts["meta.xml"], of: OpenDocumentText.form)
    return report(
      reader.text, mediaType: openType, properties: properties,
      author: properties["meta:initial-creator"] ?? properties["dc:creator"],
      created: properties["meta:creation-date"], changed: properties["dc:date"])
  }

  private static func report(
    _ text: OfficeText, mediaType: String, properties: [String: String], author: String?,
    created: String?, changed: String?
  ) -> FormReport {
    var report = FormReport(mediaType: mediaType)
    report.blocks = text.blocks
    report.markByWords()
    report.chooseHeadline(given: properties["dc:title"])
    report.blocks += text.notes
    report.hinted.from = "file properties"
    report.hinted.byline = author.map(FormReport.Origin.people) ?? []
    report.markNames()
    // The hour at which a program made a file says nothing of the hour of publication.
    report.hinted.published = created.flatMap { PartialDate(String($0.prefix(10))) }
    report.hinted.updated = changed.flatMap { PartialDate(String($0.prefix(10))) }
    // A file that was changed a year later was made from another: then neither day says anything.
    if let first = report.hinted.published?.dayNumber, let last = report.hinted.updated?.dayNumber,
      last - first > 366
    {
      report.hinted.published = nil
      report.hinted.updated = nil
    }
    if report.hinted.updated == report.hinted.published { report.hinted.updated = nil }
    return report
  }

  // MARK: - Properties

  private static let namespaces: [String: String] = [
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta",
  ]

  /// The texts of the elements in `xml`, by name; none where there is no such part.
  private static func properties(
    _ xml: [UInt8]?, of form: String
  ) throws(ReadingError) -> [String: String] {
    guard let xml else { return [:] }
    var events = try XMLEvents(xml, of: form, namespaces: namespaces)
    var properties: [String: String] = [:]
    var text = ""
    while let event = try events.next() {
      switch event {
      case .start: text = ""
      case .text(let piece): if text.utf8.count < 10_000 { text += piece }
      case .end(let name):
        let value = WhiteSpace.collapsed(TextCleaning.cleaned(text))
        if !value.isEmpty, properties[name] == nil, properties.count < 100 {
          properties[name] = value
        }
        text = ""
      }
    }
    return properties
  }
}
