public import Model

/// What is known of a report before it is read; it takes the place of what the report says itself.
public struct KnownMetadata: Sendable, Hashable {
  /// Its address on the web.
  public var url: String?
  /// The headline.
  public var title: String?
  /// The people who sign it.
  public var byline: [String]
  /// The outlet that published it.
  public var publisher: String?
  /// When it was published.
  public var published: PartialDate?
  /// A BCP 47 language tag.
  public var language: String?
  /// The encoding of a web page's characters, as the server that gave it says: "windows-1251".
  ///
  /// It goes before what the page itself declares (WHATWG HTML, section 13.2.3.2).
  public var charset: String?

  /// What is known; by default nothing.
  public init(
    url: String? = nil, title: String? = nil, byline: [String] = [], publisher: String? = nil,
    published: PartialDate? = nil, language: String? = nil, charset: String? = nil
  ) {
    self.url = url
    self.title = title
    self.byline = byline
    self.publisher = publisher
    self.published = published
    self.language = language
    self.charset = charset
  }

  func apply(to document: inout Document) {
    if let url {
      document.url = url
      document.origins.url = "given"
    }
    if let title {
      document.title = title
      document.origins.title = "given"
    }
    if !byline.isEmpty {
      document.byline = byline
      document.origins.byline = "given"
    }
    if let publisher {
      document.publisher = publisher
      document.origins.publisher = "given"
    }
    if let published {
      document.published = published
      document.origins.published = "given"
    }
    if let language {
      document.language = language
      document.origins.language = "given"
    }
  }
}
