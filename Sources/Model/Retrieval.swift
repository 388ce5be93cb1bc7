/// How the bytes of a report were had over the network.
public struct Retrieval: Sendable, Hashable {
  /// A line of the head of an answer.
  public struct Header: Sendable, Hashable {
    /// Its name, as it was sent.
    public var name: String
    /// Its value.
    public var value: String

    /// A header of that name and value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The address that gave the bytes, after all redirects.
  public var url: String
  /// When they were asked for: ISO 8601, in UTC, to the second ("2021-07-05T10:00:00Z").
  public var date: String
  /// The status of the answer, such as 200; `nil` where the bytes came without one.
  public var status: Int?
  /// The head of the answer, in its order.
  public var headers: [Header]
  /// The address that was asked for, as it was given; `nil` where that is not known.
  public var requested: String?
  /// Whether the bytes are what the answer's body was before it was packed for the way
  /// (Content-Encoding): the head is then about other bytes.
  public var isDecoded: Bool

  /// What is known of how bytes were had.
  public init(
    url: String, date: String, status: Int? = nil, headers: [Header] = [],
    requested: String? = nil, isDecoded: Bool = false
  ) {
    self.url = url
    self.date = date
    self.status = status
    self.headers = headers
    self.requested = requested
    self.isDecoded = isDecoded
  }
}
