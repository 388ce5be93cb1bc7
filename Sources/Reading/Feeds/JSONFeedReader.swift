/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeedReader {
  /// The feed in `bytes`, or `nil` where they are none.
  static func feed(in bytes: [UInt8]) -> Feed? {
    guard bytes.count <= Feed.sizeLimit, let object = JSONObject(bytes),
      let version = object.text("version"),
      version.contains("jsonfeed.org/version/"), let items = object.objects("items")
    else { return nil }
    var feed = Feed(
      title: object.line("title"), url: object.line("home_page_url"),
      language: object.line("language"))
    for item in items.prefix(Feed.entryLimit) {
      let url = item.line("url") ?? item.line("external_url")
      let content: Feed.Entry.Content? =
        item.text("content_html").map { .html($0) }
        ?? (item.text("content_text") ?? item.text("summary"))
        .map { .text(TextCleaning.cleaned($0)) }
      let title = item.line("title")
      guard url != nil || title != nil || content != nil else { continue }
      // Version 1.0 had one author.
      let authors = item.objects("authors") ?? item.object("author").map { [$0] } ?? []
      feed.entries.append(
        Feed.Entry(
          id: MemberName.firstShown([item.line("id"), url]) ?? "entry \(feed.entries.count + 1)",
          url: MemberName.firstShown([url], limit: 8192), title: title,
          byline: authors.prefix(20).compactMap { $0.line("name") }, publisher: nil,
          published: (item.line("date_published") ?? item.line("date_modified"))
            .flatMap(FeedDate.date),
          language: item.line("language"), content: content))
    }
    return feed
  }
}
