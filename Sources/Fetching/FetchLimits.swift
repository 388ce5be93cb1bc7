/// How far fetching goes before it gives up, and how polite it is.
public struct FetchLimits: Sendable, Hashable {
  /// How many bytes a page may have, after decompression.
  public var size = 64 << 20
  /// How many redirects are followed.
  public var redirectCount = 8
  /// How long a connection may take to come about, its encryption included.
  public var connect = Duration.seconds(10)
  /// How long the other side may be silent.
  public var silence = Duration.seconds(20)
  /// How long a page may take in all.
  public var total = Duration.seconds(120)
  /// How long after an answer the same host is left alone.
  public var pause = Duration.seconds(1)
  /// The longest pause that a Crawl-delay of robots.txt brings.
  public var longestCrawlDelay = Duration.seconds(30)
  /// How often one page is asked for where the host says that it has too much to do.
  public var attemptCount = 3
  /// The longest wait between two such attempts; a host that asks for more is left for later.
  public var longestWait = Duration.seconds(60)
  /// How long a host is not asked at all that has too much to do and does not say for how long.
  public var rest = Duration.seconds(300)
  /// The longest that a host is not asked at all because it says so.
  public var longestRest = Duration.seconds(86400)

  /// The limits that hold where nothing else is said.
  public init() {}
}
