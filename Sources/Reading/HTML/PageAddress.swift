internal import FoundationEssentials

/// The addresses that a page gives of itself.
enum PageAddress {
  /// `address` in full, resolved against `base` where it is relative (RFC 3986); `nil` where it is
  /// no address on the web, or relative to something unknown.
  static func absolute(_ address: String, base: String?) -> String? {
    let bare = WhiteSpace.collapsed(address)
    guard !bare.isEmpty, bare.utf8.count <= 4000 else { return nil }
    if isWeb(bare) { return host(of: bare) == nil ? nil : bare }
    guard let base, isWeb(base), let root = URL(string: base),
      let resolved = URL(string: bare, relativeTo: root)?.absoluteString, isWeb(resolved)
    else { return nil }
    return resolved
  }

  /// The host of a web address, in lower case and without its port.
  static func host(of address: String) -> String? {
    guard isWeb(address), let slashes = address.utf8.firstIndex(of: 0x2F) else { return nil }
    let rest = address.utf8[slashes...].dropFirst(2)
    let authority = rest.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    let host = authority.split(separator: 0x40).last?.prefix { $0 != 0x3A }
    guard let host, host.contains(0x2E), host.count <= 253 else { return nil }
    return String(Substring(host)).lowercased()
  }

  private static func isWeb(_ address: String) -> Bool {
    let head = address.prefix(8).lowercased()
    return head.hasPrefix("http://") || head.hasPrefix("https://")
  }
}
