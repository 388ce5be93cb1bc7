internal import FoundationEssentials
internal import Model

/// Turns what a feed lists into documents as lines.
enum ReportList {
  /// The lines of the feed in `bytes`; `nil` where they are none.
  static func lines(
    in bytes: [UInt8], as packing: Packing, charset: String? = nil
  ) throws(ReadingError) -> [[UInt8]]? {
    let feed: Feed
    switch packing {
    case .xmlFeed: feed = try Feed(bytes: bytes, charset: charset)
    case .jsonList:
      guard let list = JSONFeedReader.feed(in: bytes) else { return nil }
      feed = list
    default: return nil
    }
    return lines(of: feed)
  }

  /// A line for each entry of `feed` that has a text.
  static func lines(of feed: Feed) -> [[UInt8]] {
    feed.entries.compactMap { feed.line(of: $0) }
  }
}

extension Feed {
  /// An entry of the feed as a line (`DocumentLine`), or `nil` where it has no text of its own.
  public func line(of entry: Entry) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = Line(entry, of: self), let data = try? encoder.encode(line) else {
      return nil
    }
    return Array(data)
  }
}

/// The keys of `DocumentLine`.
private struct Line: Encodable {
  var id: String
  var text: String?
  var html: String?
  var url: String?
  var title: String?
  var byline: [String]?
  var publisher: String?
  var published: String?
  var language: String?

  init?(_ entry: Feed.Entry, of feed: Feed) {
    switch entry.content {
    case .text(let text): self.text = text
    case .html(let html): self.html = html
    case nil: return nil
    }
    id = entry.id
    url = entry.url
    title = entry.title
    byline = entry.byline.isEmpty ? nil : entry.byline
    publisher = entry.publisher ?? feed.title
    published = entry.published?.description
    language = entry.language ?? feed.language
  }
}
