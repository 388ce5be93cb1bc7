/// Where connections may go to.
struct AddressPolicy: Sendable {
  /// What the user allows beside the public web.
  var allowed: Set<AllowedEndpoint>
  /// Who looks up names.
  var resolver: any AddressResolver

  /// Throws where an address is not of the public web by its words alone.
  func check(_ address: WebAddress) throws(FetchError) {
    if isAllowed(address) { return }
    if Host.isLocal(address.host) {
      throw .privateHost(host: address.host, port: address.port, what: "it is this machine")
    }
    if let numeric = address.numericHost { try check(numeric, of: address) }
    guard address.port == 80 || address.port == 443 else {
      throw .unusualPort(host: address.host, port: address.port)
    }
  }

  /// The addresses that the host of `address` has now, all of which may be connected to.
  ///
  /// One that may not condemns all: a name that leads into a private network as well as out of it is
  /// made to deceive, or by mistake.
  func peers(of address: WebAddress) async throws(FetchError) -> [IPAddress] {
    try check(address)
    if let numeric = address.numericHost { return [numeric] }
    let peers = try await resolver.addresses(of: address.host)
    guard !peers.isEmpty else { throw .unknownHost(address.host) }
    if !isAllowed(address) {
      for peer in peers { try check(peer, of: address) }
    }
    return peers
  }

  private func isAllowed(_ address: WebAddress) -> Bool {
    allowed.contains { $0.host == address.host && $0.port == address.port }
  }

  private func check(_ peer: IPAddress, of address: WebAddress) throws(FetchError) {
    guard let what = peer.privateReach else { return }
    throw .privateHost(
      host: address.host, port: address.port,
      what: address.numericHost == nil ? "its address \(peer) is \(what)" : "it is \(what)")
  }
}
