/// Where what is known of a document was found: `json-ld headline`, `meta article:published_time`,
/// `time element`, `text`.
///
/// The words are for people who check; programs should not branch on them. A value that somebody
/// gave beside the document is `given`.
public struct MetadataOrigins: Sendable, Hashable {
  /// What the title was taken from.
  public var title: String?
  /// What the byline was taken from.
  public var byline: String?
  /// What the publisher was taken from.
  public var publisher: String?
  /// What the day of publication was taken from.
  public var published: String?
  /// What the day of the last change was taken from.
  public var updated: String?
  /// What the language was taken from: declared somewhere, or guessed from the text.
  public var language: String?
  /// What the address was taken from.
  public var url: String?
  /// A day of publication that the document shows although its own data say another.
  public var shownPublished: PartialDate?

  /// Nothing is told.
  public init() {}

  /// Whether nothing is told.
  public var isEmpty: Bool { self == MetadataOrigins() }
}
