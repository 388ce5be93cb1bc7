internal import Model

/// One question to one host, its address looked up and checked.
struct TransportRequest: Sendable {
  /// What is asked for.
  var address: WebAddress
  /// Where to connect to, and to nowhere else.
  var peer: IPAddress
  /// The head of the question.
  var headers: [Retrieval.Header]
  /// How many bytes the body may have, after decompression.
  var sizeLimit: Int
  /// Whether a longer body is cut rather than refused.
  var isCut = false
  /// Whether the body of an answer that is no success is had as well, cut where it is long.
  var wantsFaults = false
  /// How long it may take.
  var limits: FetchLimits
}

/// What came back.
struct TransportResponse: Sendable {
  /// The status.
  var status: Int
  /// The head, in its order.
  var headers: [Retrieval.Header]
  /// The body, decompressed; where the status is not one of success, empty unless it was wanted.
  var body: [UInt8] = []

  /// The value of the first header of that name, given in lower case.
  func value(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name }?.value
  }
}

/// What carries a question to a host; redirects are not followed here.
protocol Transport: Sendable {
  /// Asks, and waits for the whole answer.
  func get(_ request: TransportRequest) async throws(FetchError) -> TransportResponse
}
