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

  /// The encoding of the characters that the answer's Content-Type names, such as "windows-1251".
  public var charset: String? {
    guard let type = headers.first(where: { $0.name.lowercased() == "content-type" }) else {
      return nil
    }
    for parameter in type.value.utf8.split(separator: UInt8(ascii: ";")).dropFirst() {
      let sides = String(decoding: parameter, as: UTF8.self)
        .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, Self.bare(sides[0]).lowercased() == "charset" else { continue }
      let label = Self.bare(sides[1])
      let isLabel =
        (1...32).contains(label.utf8.count)
        && label.utf8.allSatisfy {
          (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
            || "-_:.".utf8.contains($0)
        }
      return isLabel ? label : nil
    }
    return nil
  }

  /// `text` without white space and quotation marks at its ends.
  private static func bare(_ text: Substring) -> String {
    let isEdge = { (scalar: Unicode.Scalar) in scalar.value <= 0x20 || scalar == "\"" }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isEdge(first) { scalars.removeFirst() }
    while let last = scalars.last, isEdge(last) { scalars.removeLast() }
    return String(scalars)
  }
}
