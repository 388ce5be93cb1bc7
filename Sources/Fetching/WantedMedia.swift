/// What a page should be where its host has it in several forms (RFC 9110, section 12.5.1).
public enum WantedMedia: String, Sendable {
  /// A page to read.
  case page = "text/html, application/xhtml+xml, */*;q=0.8"
  /// A feed.
  case feed =
    "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8"
}
