/// An address to listen on: "127.0.0.1:8430", "[::1]:8430", "exchange.example.org:443", or a port
/// alone.
struct ListenAddress: Hashable {
  /// The name or number of the host.
  var host: String
  /// The port; 0 for any that is free.
  var port: Int

  /// Reads an address, or gives `nil` where it is none.
  init?(_ text: String) {
    let colon = text.lastIndex(of: ":")
    let port = colon.map { text[text.index(after: $0)...] } ?? text[...]
    var host = colon.map { text[..<$0] } ?? "127.0.0.1"
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      return nil
    }
    guard !host.isEmpty, port.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }),
      let number = Int(port), (0...65_535).contains(number)
    else { return nil }
    self.host = String(host)
    self.port = number
  }

  /// Whether only programs on this machine can reach it.
  var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
