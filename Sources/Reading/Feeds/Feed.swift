public import Model

/// What a site publishes, one entry after the other: RSS 0.9 to 2.0, Atom (RFC 4287), JSON Feed.
public struct Feed: Sendable, Hashable {
  /// One of the things that a feed lists.
  public struct Entry: Sendable, Hashable {
    /// What an entry gives of its text.
    public enum Content: Sendable, Hashable {
      /// The text, or a summary of it.
      case text(String)
      /// The whole, as a piece of a web page.
      case html(String)
    }

    /// The name that tells it from all others of the feed; its address where it has no other name.
    public var id: String
    /// The address of its page, as it stands; it may be relative to that of the feed.
    public var url: String?
    /// Its headline.
    public var title: String?
    /// The people who sign it.
    public var byline: [String]
    /// The outlet that it was taken over from, where that is told.
    public var publisher: String?
    /// When it was published, or else last changed.
    public var published: PartialDate?
    /// A BCP 47 language tag.
    public var language: String?
    /// Its text; `nil` where there is no more than a title and an address.
    public var content: Content?
  }

  /// The name of the feed or its site.
  public var title: String?
  /// The address of the site.
  public var url: String?
  /// A BCP 47 language tag.
  public var language: String?
  /// For how many minutes it asks not to be asked again (RSS: `ttl`).
  public var timeToLive: Int?
  /// The hours of the day, in UTC, in which it asks not to be asked (RSS: `skipHours`); in order.
  public var skippedHours: [Int] = []
  /// What it lists, in its order.
  public var entries: [Entry]

  /// How many bytes a feed may have.
  ///
  /// Its tree takes some forty times as many where it is nothing but marks. The feeds of news have
  /// less than one MiB.
  static let sizeLimit = 16 << 20

  /// How many entries are read; the feeds of news list some dozens.
  static let entryLimit = 100_000

  /// Reads a feed, whose form and encoding its bytes tell.
  ///
  /// What is damaged in the middle is read as far as it goes. No entity is expanded and nothing is
  /// loaded.
  /// - Parameters:
  ///   - bytes: the feed as it came.
  ///   - charset: the encoding of its characters, as the server that gave it says.
  /// - Throws: `ReadingError.unsupported` where the bytes are no feed.
  public init(bytes: [UInt8], charset: String? = nil) throws(ReadingError) {
    if bytes.first(where: { $0 > 0x20 && $0 < 0x80 }) == UInt8(ascii: "{"),
      let feed = JSONFeedReader.feed(in: bytes)
    {
      self = feed
    } else if bytes.count > Self.sizeLimit {
      throw .tooLarge(limit: Self.sizeLimit)
    } else if FeedSniffer.isXMLFeed(Array(bytes.prefix(Packing.headSize))) {
      self = XMLFeedReader(XMLTree(bytes, charset: charset)).feed()
    } else {
      throw .unsupported("no feed", advice: "give the address of an RSS, Atom or JSON feed")
    }
  }

  init(title: String? = nil, url: String? = nil, language: String? = nil, entries: [Entry] = []) {
    self.title = title
    self.url = url
    self.language = language
    self.entries = entries
  }
}
