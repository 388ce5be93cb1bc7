/// The host of an address: a name, or a numeric address in its plain form.
struct Host {
  /// The name in lower case without a dot at its end, or the numeric address.
  let name: String
  /// The numeric address, where it is one.
  let address: IPAddress?

  /// Reads a host as `URLComponents.encodedHost` gives it.
  ///
  /// A host whose last part is a number is a numeric address to some readers, whatever stands before
  /// it (WHATWG URL, section 3.5): only the plain form is taken, all others are refused.
  init(_ text: String) throws(FetchError) {
    if text.hasPrefix("["), text.hasSuffix("]") {
      guard let address = IPAddress(String(text.dropFirst().dropLast())), case .v6 = address else {
        throw .badAddress("\(text) is no address of version 6 in its plain form")
      }
      name = address.description
      self.address = address
      return
    }
    var lowered = text.lowercased()
    if lowered.hasSuffix(".") { lowered.removeLast() }
    guard !lowered.isEmpty else { throw .badAddress("it names no host") }
    let labels = lowered.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard lowered.utf8.count <= 253, labels.allSatisfy(Self.isLabel), let last = labels.last else {
      throw .badAddress("“\(text)” is no name of a host")
    }
    if last.allSatisfy({ (48...57).contains($0) }) || last.starts(with: "0x".utf8) {
      guard let address = IPAddress(lowered) else {
        throw .badAddress("“\(text)” hides a numeric address")
      }
      name = address.description
      self.address = address
      return
    }
    name = lowered
    address = nil
  }

  /// Whether the name stands for this machine by itself (RFC 6761, section 6.3).
  static func isLocal(_ name: String) -> Bool {
    name == "localhost" || name.hasSuffix(".localhost")
  }

  /// Letters, digits, hyphens, and underscores, which names in use have.
  private static func isLabel(_ label: Substring.UTF8View) -> Bool {
    (1...63).contains(label.count)
      && label.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
          || $0 == UInt8(ascii: "_")
      }
  }
}
