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

  /// Tells a document what is known of it, and that `origin` is where that is known from.
  func apply(to document: inout Document, origin: String = "given") {
    if let url {
      document.url = url
      document.origins.url = origin
    }
    if let title {
      document.title = title
      document.origins.title = origin
    }
    if !byline.isEmpty {
      document.byline = byline
      document.origins.byline = origin
    }
    if let publisher {
      document.publisher = publisher
      document.origins.publisher = origin
    }
    if let published {
      document.published = published
      document.origins.published = origin
    }
    if let language {
      document.language = language
      document.origins.language = origin
    }
  }
}
