internal import Foundation

/// Reads collections of STIX objects from servers of TAXII 2.1.
///
/// A server is asked one thing at a time; where it has too much to do, or cannot be reached, it is
/// asked again, less and less often. Certificates are always checked.
public struct TAXIIClient: Sendable {
  let asker: TAXIIAsker
  /// The address that the user named, with a slash at its end.
  private let address: WebAddress

  /// A client for the server, the API root or the collection at `address`.
  /// - Parameters:
  ///   - address: its address as a user gives it.
  ///   - credentials: who asks.
  ///   - version: what the program says of itself.
  ///   - allowedOrigins: other servers that may be asked, and told the credentials, where this one
  ///     leads to them, such as "https://herald.example".
  ///   - mayBeUnencrypted: whether others than this machine may be asked without encryption.
  ///   - limits: how far it goes.
  ///   - onWait: is told why it waits, and for how long.
  /// - Throws: where the address is none to ask.
  public init(
    _ address: String, credentials: TAXIICredentials, version: String,
    allowedOrigins: [String] = [], mayBeUnencrypted: Bool = false,
    limits: TAXIILimits = TAXIILimits(),
    onWait: @escaping @Sendable (TAXIIError, Duration) -> Void = { _, _ in }
  ) throws(TAXIIError) {
    try self.init(
      address, credentials: credentials, version: version, allowedOrigins: allowedOrigins,
      mayBeUnencrypted: mayBeUnencrypted, limits: limits, resolver: SystemResolver(),
      transport: ClientTransport(), now: { Date() }, sleep: { try? await Task.sleep(for: $0) },
      random: { Double.random(in: 0..<1) }, onWait: onWait)
  }

  init(
    _ address: String, credentials: TAXIICredentials, version: String, allowedOrigins: [String],
    mayBeUnencrypted: Bool, limits: TAXIILimits, resolver: any AddressResolver,
    transport: any Transport, now: @escaping @Sendable () -> Date,
    sleep: @escaping @Sendable (Duration) async -> Void, random: @escaping @Sendable () -> Double,
    onWait: @escaping @Sendable (TAXIIError, Duration) -> Void
  ) throws(TAXIIError) {
    if let fault = credentials.fault { throw .badAddress(fault) }
    self.address = try Self.address(address)
    var origins: Set<String> = [self.address.origin]
    for origin in allowedOrigins { origins.insert(try Self.address(origin).origin) }
    asker = TAXIIAsker(
      origins: origins, mayBeUnencrypted: mayBeUnencrypted, credentials: credentials,
      userAgent: UserAgent.named(version: version), limits: limits, resolver: resolver,
      transport: transport, now: now, sleep: sleep, random: random, onWait: onWait)
    try asker.check(self.address)
  }

  /// The address that `text` means: with a slash at its end, and that of a collection where it is that
  /// of the collection's objects or manifest.
  private static func address(_ text: String) throws(TAXIIError) -> WebAddress {
    do throws(FetchError) {
      let address = try WebAddress(text)
      guard !address.target.utf8.contains(UInt8(ascii: "?")) else {
        throw FetchError.badAddress("it has a query: leave out what stands behind the ?")
      }
      var segments = address.path.split(separator: "/").map(String.init)
      if let last = segments.last, ["objects", "manifest"].contains(last), segments.count > 2,
        segments[segments.count - 3] == "collections"
      {
        segments.removeLast()
      }
      return try WebAddress(
        address.origin + "/" + segments.map { $0 + "/" }.joined())
    } catch {
      switch error {
      case .badAddress(let reason): throw .badAddress(reason)
      case .credentials:
        throw .badAddress("it names a user: leave that out, and write --user NAME instead")
      default: throw .unanswered(error)
      }
    }
  }

  /// The collections at the address: those of all API roots of a server, those of one API root, or the
  /// one collection that it names.
  ///
  /// An API root that cannot be read does no harm to the others.
  public func catalogue() async throws(TAXIIError) -> RemoteCatalogue {
    let (resource, place) = try await named()
    if let collection = resource.collection {
      guard let root = Self.root(ofCollection: place),
        let remote = RemoteCollection(collection, root: root)
      else { throw .malformed("the collection's identifier is none") }
      return RemoteCatalogue(collections: [remote])
    }
    var catalogue = RemoteCatalogue()
    if resource.collections != nil {
      guard let root = Self.root(ofCollections: place) else {
        throw .malformed("a list of collections at an address that is not that of one")
      }
      Self.add(resource, of: root, to: &catalogue)
    } else if resource.isRoot, resource.apiRoots == nil {
      try await addCollections(of: place, to: &catalogue)
    } else {
      await addCollections(ofServer: place, roots: resource.apiRoots ?? [], to: &catalogue)
    }
    return catalogue
  }

  /// What stands at the address, or where a server's discovery is by custom: section 4.1.
  private func named() async throws(TAXIIError) -> (TAXIIResource, WebAddress) {
    let discovery = Self.appending("taxii2/", to: address)
    var places = [address]
    if !address.path.hasSuffix("/taxii2/"), let discovery { places.append(discovery) }
    if address.path == "/" { places.reverse() }
    var failure: TAXIIError?
    for place in places {
      do throws(TAXIIError) {
        let response = try await asker.get(place, sizeLimit: asker.limits.resourceSize)
        guard let resource = TAXIIResource.parse(response.body), resource.isKnown else {
          throw .malformed("it is no server, API root or collection")
        }
        return (resource, place)
      } catch {
        switch error {
        case .notThere, .otherMedia, .malformed, .notAcceptable: failure = failure ?? error
        default: throw failure ?? error
        }
      }
    }
    throw failure ?? .malformed("it is no server, API root or collection")
  }

  /// Adds the collections of all API roots that a server names.
  private func addCollections(
    ofServer server: WebAddress, roots: [String], to catalogue: inout RemoteCatalogue
  ) async {
    var seen: Set<WebAddress> = []
    for text in roots {
      guard seen.count < asker.limits.rootCount else {
        catalogue.failures.append((text, .malformed("the server names too many API roots")))
        return
      }
      do throws(TAXIIError) {
        let root = try Self.root(text, of: server)
        guard seen.insert(root).inserted else { continue }
        try asker.check(root)
        try await addCollections(of: root, to: &catalogue)
      } catch {
        catalogue.failures.append((text, error))
        if error == .cancelled { return }
      }
    }
  }

  /// Adds the collections of an API root.
  private func addCollections(
    of root: WebAddress, to catalogue: inout RemoteCatalogue
  ) async throws(TAXIIError) {
    guard let place = Self.appending("collections/", to: root) else {
      throw .malformed("the address of an API root is none")
    }
    let response = try await asker.get(place, sizeLimit: asker.limits.resourceSize)
    guard let resource = TAXIIResource.parse(response.body) else {
      throw .malformed("the collections are no JSON object")
    }
    Self.add(resource, of: root, to: &catalogue)
  }

  private static func add(
    _ resource: TAXIIResource, of root: WebAddress, to catalogue: inout RemoteCatalogue
  ) {
    var badCount = resource.badCollectionCount
    for collection in resource.collections ?? [] {
      guard let remote = RemoteCollection(collection, root: root) else {
        badCount += 1
        continue
      }
      catalogue.collections.append(remote)
    }
    if badCount > 0 {
      catalogue.failures.append(
        (root.description, .malformed("\(badCount) of its collections have no identifier")))
    }
  }

  /// The API root that `text` means at a server: section 4.1.1 has absolute and relative addresses.
  private static func root(
    _ text: String, of server: WebAddress
  ) throws(TAXIIError) -> WebAddress {
    do throws(FetchError) {
      let root = try server.resolving(text)
      return try WebAddress(root.origin + (root.path.hasSuffix("/") ? root.path : root.path + "/"))
    } catch {
      throw .malformed("the address of an API root is none")
    }
  }

  private static func appending(_ segment: String, to address: WebAddress) -> WebAddress? {
    try? WebAddress(address.origin + address.path + segment)
  }

  /// The API root of the collections listed at `address`.
  private static func root(ofCollections address: WebAddress) -> WebAddress? {
    guard address.path.hasSuffix("/collections/") else { return nil }
    return try? WebAddress(address.origin + address.path.dropLast("collections/".count))
  }

  /// The API root of the collection at `address`.
  private static func root(ofCollection address: WebAddress) -> WebAddress? {
    let segments = address.path.split(separator: "/")
    guard segments.count >= 2, segments[segments.count - 2] == "collections" else { return nil }
    let path = "/" + segments.dropLast(2).map { $0 + "/" }.joined()
    return try? WebAddress(address.origin + path)
  }
}

extension TAXIIResource {
  /// Whether it is one that leads to collections.
  fileprivate var isKnown: Bool {
    apiRoots != nil || isRoot || collections != nil || collection != nil
  }
}
