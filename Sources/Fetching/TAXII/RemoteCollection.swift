/// A collection at somebody else's TAXII server: TAXII 2.1 section 5.2.
public struct RemoteCollection: Sendable, Hashable {
  /// The address of its API root.
  public let root: WebAddress
  /// Its identifier.
  public let id: String
  /// What also stands for its identifier.
  public let alias: String?
  /// What people call it.
  public let title: String
  /// What is in it, for people.
  public let description: String?
  /// Whether it may be read.
  public let canRead: Bool
  /// The address of the collection itself.
  public let address: WebAddress

  /// The collection that an API root tells of, or `nil` where its identifier is not fit for an address.
  init?(_ resource: TAXIIResource.Collection, root: WebAddress) {
    guard (1...200).contains(resource.id.utf8.count), resource.id != ".", resource.id != "..",
      resource.id.utf8.allSatisfy(Self.isPlain),
      let address = try? WebAddress(root.origin + root.path + "collections/" + resource.id + "/")
    else { return nil }
    self.root = root
    self.address = address
    id = resource.id
    alias = resource.alias
    title = resource.title
    description = resource.description
    canRead = resource.canRead
  }

  /// Whether a user who writes `name` means this one: its identifier, its alias or its title.
  public func isNamed(_ name: String) -> Bool {
    let name = name.lowercased()
    return [id, title, alias ?? id].contains { $0.lowercased() == name }
  }

  /// Letters, digits and what needs no encoding in a path (RFC 3986, section 2.3).
  private static func isPlain(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || "-._~".utf8.contains(byte)
  }
}

/// What can be read at a server.
public struct RemoteCatalogue: Sendable {
  /// The collections, in the server's order; those that may not be read among them.
  public var collections: [RemoteCollection] = []
  /// What could not be read, by address, with the reason.
  public var failures: [(address: String, error: TAXIIError)] = []
}

extension WebAddress {
  /// The path alone, without the query.
  var path: String { String(target.prefix { $0 != "?" }) }
}
