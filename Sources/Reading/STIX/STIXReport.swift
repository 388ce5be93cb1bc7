internal import Model
internal import STIX

/// A report out of STIX: an object by itself, a report of Hearsay's with the notes on it, or a
/// whole bundle that is kept for what else is in it.
struct STIXReport {
  /// What its text is.
  enum Content {
    /// A text that somebody wrote.
    case text(String)
    /// Who said what.
    case tellings([STIXTelling])
    /// What a bundle holds: nobody says anything in it.
    case summary([String])
  }

  /// What its text is.
  var content = Content.summary([])
  /// The headline.
  var title: String?
  /// The people who sign it.
  var byline: [String] = []
  /// The outlet.
  var publisher: String?
  /// When it was published.
  var published: PartialDate?
  /// Its language.
  var language: String?
  /// Its address.
  var url: String?

  /// Reads what `bytes` hold, or gives `nil` where that is no STIX.
  init?(_ bytes: [UInt8], listed: ListedMetadata) {
    guard STIXSniffer.isSTIX(bytes) else { return nil }
    if STIXSniffer.isObject(bytes) {
      guard let object = try? JSONText(parsing: bytes).root else { return nil }
      guard read(object, notes: [], listed: listed) else { return nil }
      return
    }
    let contents = STIXContents(of: bytes)
    guard contents.objectCount > 0 else { return nil }
    if let (report, notes) = contents.transcript {
      guard read(report, notes: notes, listed: listed) else { return nil }
    } else {
      content = .summary(contents.summary)
      title = contents.title
    }
  }

  /// Reads an object, and the notes on it where it is a report of Hearsay's.
  /// - Returns: whether it has a text.
  private mutating func read(
    _ object: STIXValue, notes: [STIXValue], listed: ListedMetadata
  ) -> Bool {
    let record = STIXRecord(of: object)
    switch object["type"]?.string {
    case "report":
      guard let text = STIXWords.text(object, "description") ?? STIXWords.text(object, "name")
      else { return false }
      let tellings = notes.compactMap { STIXTelling($0, creator: nil) }
      if record?.kind == .document {
        // The description lists what the notes tell.
        content = tellings.isEmpty ? .summary(STIXWords.lines(of: text)) : .tellings(tellings)
      } else {
        content = .text(text)
      }
      title = STIXWords.line(object, "name")
    case "note", "opinion":
      guard let telling = STIXTelling(object, creator: STIXCreator(listed)) else { return false }
      if telling.speaker == nil, record == nil {
        content = .text(telling.passages.map(\.text).joined(separator: "\n\n"))
      } else {
        content = .tellings([telling])
      }
      title = STIXWords.line(object, "abstract")
      byline = Self.authors(of: object)
      if record != nil { byline = [] }
    default: return false
    }
    readSource(of: object, record: record)
    return true
  }

  /// Reads who published it, when and where.
  private mutating func readSource(of object: STIXValue, record: STIXRecord?) {
    let references = (object["external_references"]?.elements ?? []).prefix(100)
    url = references.lazy.compactMap { STIXWords.line($0, "url", limit: 2000) }.first
    language = STIXWords.line(object, "lang", limit: 40)
    guard let record else {
      published = (object["published"] ?? object["created"])?.string.flatMap(FeedDate.date)
      return
    }
    // In what Hearsay publishes the first reference is the report that was read.
    let outlet = references.first.flatMap { STIXWords.line($0, "source_name") }
    publisher = outlet
    guard record.kind == .document else { return }
    published = record.date("published_as_told")
    if published == nil, record.value["analyser"] == nil {
      published = object["published"]?.string.flatMap(FeedDate.date)
    }
    byline = record.words("byline")
    if let outlet, let title, title.hasPrefix(outlet + ": ") {
      self.title = String(title.dropFirst(outlet.count + 2))
    }
  }

  private static func authors(of object: STIXValue) -> [String] {
    (object["authors"]?.elements ?? []).prefix(20).compactMap { STIXWords.line($0.string) }
  }
}

extension STIXCreator {
  /// Who made an object, as the bundle that lists it says.
  init?(_ listed: ListedMetadata) {
    guard let name = listed.publisher else { return nil }
    self.init(name: name, kind: listed.publisherKind)
  }
}
