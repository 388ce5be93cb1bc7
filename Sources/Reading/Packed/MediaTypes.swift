/// Which kinds of what the web gives may be reports.
enum MediaTypes {
  /// Whether something of that media type may be one; of an unknown type only by its bytes.
  static func isReadable(_ contentType: String, url: String) -> Bool {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    // Crawlers keep it beside the pages; it is for them.
    if path.hasSuffix("/robots.txt") { return false }
    let type = essence(of: contentType)
    return type.isEmpty || unknown.contains(type) || readable.contains(type)
  }

  /// Whether only the bytes tell what it is.
  static func isUnknown(_ contentType: String) -> Bool {
    let type = essence(of: contentType)
    return type.isEmpty || unknown.contains(type)
  }

  /// Whether bytes of an unknown type look like a report.
  static func looksReadable(_ bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(4096))
    return head.starts(with: "%PDF-".utf8) || HTMLSniffer.isHTML(head)
      || FeedSniffer.isXMLFeed(head)
  }

  private static func essence(of contentType: String) -> String {
    WhiteSpace.collapsed(String(contentType.prefix { $0 != ";" && $0 != "," })).lowercased()
  }

  private static let unknown: Set<String> = [
    "application/octet-stream", "binary/octet-stream", "application/force-download", "unknown",
    "application/x-download", "application/download", "*/*",
    // Feeds, but also maps of sites, and all else.
    "text/xml", "application/xml",
  ]

  private static let readable: Set<String> = [
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown",
    "application/pdf", "application/x-pdf", "application/rtf", "text/rtf", "message/rfc822",
    "multipart/related", "application/mbox", "application/rss+xml", "application/atom+xml",
    "application/rdf+xml", "application/feed+json",
    "application/stix+json", "application/vnd.oasis.opendocument.text",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]
}
