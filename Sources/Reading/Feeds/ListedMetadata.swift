public import Model

/// What a feed or a bundle says of a report that it lists; used where the report says nothing
/// itself.
public struct ListedMetadata: Sendable, Hashable {
  /// The headline.
  public var title: String?
  /// The people who sign it.
  public var byline: [String]
  /// When it was published.
  public var published: PartialDate?

  /// Who published it.
  public var publisher: String?
  /// What kind of party that is, where it is told.
  public var publisherKind: Party.Kind?

  /// What is said; by default nothing.
  public init(
    title: String? = nil, byline: [String] = [], published: PartialDate? = nil,
    publisher: String? = nil, publisherKind: Party.Kind? = nil
  ) {
    self.title = title
    self.byline = byline
    self.published = published
    self.publisher = publisher
    self.publisherKind = publisherKind
  }

  /// What a feed says of `entry`.
  public init(_ entry: Feed.Entry) {
    self.init(title: entry.title, byline: entry.byline, published: entry.published)
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { self == ListedMetadata() }

  /// Fills in what `document` does not know of itself.
  func fill(_ document: inout Document) {
    if document.title == nil, let title {
      document.title = title
      document.origins.title = "feed title"
    }
    if document.byline.isEmpty, !byline.isEmpty {
      document.byline = byline
      document.origins.byline = "feed author"
    }
    if document.published == nil, let published {
      document.published = published
      document.origins.published = "feed date"
    }
    if document.publisher == nil, let publisher {
      document.publisher = publisher
      document.origins.publisher = "stix identity"
    }
  }
}
