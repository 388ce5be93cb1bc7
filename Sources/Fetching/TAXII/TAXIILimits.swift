/// How far a TAXII client goes before it gives up.
public struct TAXIILimits: Sendable, Hashable {
  /// How many bytes a page may have, after decompression.
  public var pageSize = 64 << 20
  /// How many bytes anything else may have that a server answers.
  public var resourceSize = 8 << 20
  /// How many objects are asked for at once.
  public var pageLength = 1000
  /// How often one thing is asked for where asking again may help.
  public var attemptCount = 6
  /// The wait before the second attempt; it doubles from one to the next.
  public var firstWait = Duration.seconds(1)
  /// The longest wait between two attempts where the server says nothing.
  public var longestOwnWait = Duration.seconds(60)
  /// The longest wait that a server may ask for; one that asks for more is left for later.
  public var longestWait = Duration.seconds(600)
  /// How many redirects are followed.
  public var redirectCount = 8
  /// How many pages in a row may hold nothing although more is said to come.
  public var emptyPageCount = 16
  /// How many API roots of a server are read.
  public var rootCount = 100
  /// How long a connection may take to come about, its encryption included.
  public var connect = Duration.seconds(10)
  /// How long the other side may be silent: some servers take long to put a page together.
  public var silence = Duration.seconds(60)
  /// How long a page may take in all.
  public var total = Duration.seconds(300)

  /// The limits that hold where nothing else is said.
  public init() {}

  /// The same for one question.
  var fetching: FetchLimits {
    var limits = FetchLimits()
    limits.connect = connect
    limits.silence = silence
    limits.total = total
    return limits
  }
}
