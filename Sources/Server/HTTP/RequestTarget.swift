/// What a request asks for: the path's segments and the parameters of the query.
struct RequestTarget: Sendable, Hashable {
  /// A parameter of the query, decoded.
  struct Parameter: Sendable, Hashable {
    /// What stands before the "=".
    var name: String
    /// What stands behind it.
    var value: String
  }

  /// The path as it was sent.
  var path: Substring
  /// The query as it was sent, without its "?".
  var query: Substring?
  /// The path's segments, decoded, or `nil` where that cannot be done.
  var segments: [String]?
  /// Whether the path ends in a slash, as TAXII 2.1 section 3.1 wants it.
  var endsInSlash: Bool

  /// Takes a target apart: "/path?query", or a whole address as RFC 9112 section 3.2.2 allows it.
  init(_ text: String) {
    var rest = text[...]
    for scheme in ["http://", "https://"] where rest.lowercased().hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      rest = rest.firstIndex { $0 == "/" || $0 == "?" }.map { rest[$0...] } ?? "/"
    }
    rest = rest.prefix { $0 != "#" }
    path = rest.prefix { $0 != "?" }
    query = path.endIndex == rest.endIndex ? nil : rest[rest.index(after: path.endIndex)...]
    endsInSlash = path.utf8.last == UInt8(ascii: "/")
    segments = Self.segments(of: path)
  }

  private static func segments(of path: Substring) -> [String]? {
    guard path.utf8.first == UInt8(ascii: "/") else { return nil }
    var parts = path.split(separator: "/", maxSplits: 16, omittingEmptySubsequences: false)
    parts.removeFirst()
    if parts.last?.isEmpty == true { parts.removeLast() }
    var segments: [String] = []
    for part in parts {
      guard !part.isEmpty, let segment = PercentCoding.decoded(part) else { return nil }
      segments.append(segment)
    }
    return segments
  }

  /// The parameters of the query, in order.
  /// - Throws: where an escape is broken, or what it stands for is no UTF-8.
  func parameters() throws(TAXIIError) -> [Parameter] {
    var parameters: [Parameter] = []
    for item in (query ?? "").split(separator: "&") {
      let name = item.prefix { $0 != "=" }
      let value = item[name.endIndex...].dropFirst()
      guard let name = PercentCoding.decoded(name, plusIsSpace: true),
        let value = PercentCoding.decoded(value, plusIsSpace: true)
      else { throw .badRequest("the query has a broken percent-escape, or one that is no UTF-8") }
      parameters.append(Parameter(name: name, value: value))
    }
    return parameters
  }
}
