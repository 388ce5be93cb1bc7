/// The name of a document: `doc:` and the first 32 hex digits of the SHA-256 of its raw bytes.
///
/// The same bytes are the same document, however often and under whatever path they are read.
public struct DocumentID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The 32 hex digits, in lower case.
  public var digits: String

  /// Names the document whose raw bytes hash to `digits`.
  public init(digits: String) {
    self.digits = digits
  }

  /// Reads `doc:…`, or returns `nil`.
  public init?(_ text: String) {
    guard text.hasPrefix("doc:") else { return nil }
    let digits = text.dropFirst(4)
    guard digits.utf8.count == 32,
      digits.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) })
    else { return nil }
    self.digits = String(digits)
  }

  /// `doc:…`.
  public var description: String { "doc:" + digits }

  /// Orders by digits.
  public static func < (lhs: DocumentID, rhs: DocumentID) -> Bool { lhs.digits < rhs.digits }
}

/// One report as it was read: its text, and what is known of where it comes from.
public struct Document: Sendable, Hashable {
  /// Its name, made from the raw bytes.
  public var id: DocumentID
  /// Where it was read from: a path as the user gave it, or `FILE.jsonl#ID`.
  public var path: String
  /// Its address on the web, where one is known.
  public var url: String?
  /// The form in which it came: `text/plain`, `text/html`, `text/markdown`, `application/pdf`,
  /// `message/rfc822`, `multipart/related`, `application/rtf`, `application/stix+json`, or that of
  /// DOCX or ODT.
  public var mediaType: String
  /// The headline.
  public var title: String?
  /// The people who sign it.
  public var byline: [String]
  /// The outlet that published it.
  public var publisher: String?
  /// The agencies or outlets from which it says it has its text, in its own words.
  public var credits: [String]
  /// The place of its dateline.
  public var place: String?
  /// When it was published.
  public var published: PartialDate?
  /// When it was last changed, where it says so.
  public var updated: PartialDate?
  /// A BCP 47 language tag, such as `en`.
  public var language: String?
  /// The text that all spans count in.
  public var text: String
  /// What each stretch of the text is, in text order, without overlaps.
  public var blocks: [TextBlock]
  /// The words before a report's first sentence that give place, day and agency.
  ///
  /// "SUNDHOLM, Feb. 7 (Corvin) —" with the space behind it; they lie within a paragraph block.
  public var dateline: TextSpan?
  /// Where its title, its dates and the rest were found, as far as that is told.
  public var origins = MetadataOrigins()

  /// A document; everything but its name, path and text may be unknown.
  public init(
    id: DocumentID, path: String, url: String? = nil, mediaType: String = "text/plain",
    title: String? = nil, byline: [String] = [], publisher: String? = nil,
    credits: [String] = [], place: String? = nil, published: PartialDate? = nil,
    updated: PartialDate? = nil, language: String? = nil, text: String,
    blocks: [TextBlock] = [], dateline: TextSpan? = nil
  ) {
    self.id = id
    self.path = path
    self.url = url
    self.mediaType = mediaType
    self.title = title
    self.byline = byline
    self.publisher = publisher
    self.credits = credits
    self.place = place
    self.published = published
    self.updated = updated
    self.language = language
    self.text = text
    self.blocks = blocks
    self.dateline = dateline
  }
}

/// A stretch of a document's text that is one thing: a headline, a paragraph, a caption.
public struct TextBlock: Sendable, Hashable {
  /// What a block is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The headline of the report.
    case headline
    /// A heading within the report, or a line under the headline.
    case subheading
    /// A paragraph of the report.
    case paragraph
    /// An item of a list in the report.
    case listItem
    /// The words under a picture.
    case caption
    /// Bylines, times of publication, credits, menus, links, calls to share: what is on the page
    /// but is not the report's telling.
    case furniture
  }

  /// Where it stands: no white space at either end, no line feed within a headline.
  public var span: TextSpan
  /// What it is.
  public var kind: Kind

  /// A block of `kind` at `span`.
  public init(span: TextSpan, kind: Kind) {
    self.span = span
    self.kind = kind
  }

  /// Whether statements are looked for in it.
  public var isRead: Bool {
    switch kind {
    case .headline, .subheading, .paragraph, .listItem: true
    case .caption, .furniture: false
    }
  }
}
