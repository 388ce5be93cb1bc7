/// A host and port that a user allows although they are not of the public web.
public struct AllowedEndpoint: Sendable, Hashable {
  /// The host as `WebAddress` has it.
  public let host: String
  /// The port.
  public let port: Int

  /// Reads `HOST:PORT`, such as "localhost:8080" or "[::1]:8080"; `nil` where it is not of that form.
  public init?(_ text: String) {
    guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")),
      let port = Int(text[text.utf8.index(after: colon)...]), (1...65535).contains(port),
      !text.utf8.contains(where: { "/?#@".utf8.contains($0) }),
      let address = try? WebAddress("http://\(text[..<colon]):\(port)/")
    else { return nil }
    host = address.host
    self.port = port
  }
}
