internal import NIOPosix

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Looks up the addresses of a host.
protocol AddressResolver: Sendable {
  /// All addresses of `host`, the preferred first.
  func addresses(of host: String) async throws(FetchError) -> [IPAddress]
}

/// Looks addresses up as the system does (`getaddrinfo`).
struct SystemResolver: AddressResolver {
  func addresses(of host: String) async throws(FetchError) -> [IPAddress] {
    // It blocks, so that it has threads of its own.
    let found = try? await NIOThreadPool.singleton.runIfActive { Self.lookUp(host) }
    guard let found, !found.isEmpty else { throw .unknownHost(host) }
    return found
  }

  private static func lookUp(_ host: String) -> [IPAddress] {
    var hints = unsafe addrinfo()
    unsafe hints.ai_family = AF_UNSPEC
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { unsafe freeaddrinfo(list) }
    var found: [IPAddress] = []
    var entry = unsafe list
    while let current = unsafe entry, found.count < 64 {
      if let address = unsafe Self.address(current.pointee), !found.contains(address) {
        found.append(address)
      }
      unsafe entry = current.pointee.ai_next
    }
    return found
  }

  private static func address(_ entry: addrinfo) -> IPAddress? {
    guard let address = unsafe entry.ai_addr else { return nil }
    switch unsafe entry.ai_family {
    case AF_INET:
      return unsafe address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        unsafe .v4(UInt32(bigEndian: $0.pointee.sin_addr.s_addr))
      }
    case AF_INET6:
      return unsafe address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        var bytes = unsafe $0.pointee.sin6_addr
        return unsafe withUnsafeBytes(of: &bytes) { unsafe IPAddress(version6: Array($0)) }
      }
    default: return nil
    }
  }
}
