/// Somebody who may ask the exchange: a person or a program of a partner.
public struct Account: Sendable, Hashable {
  /// The name, which is also that of HTTP's Basic authentication.
  public var name: String
  /// What it may do with each collection, by the collection's number.
  public var rights: [Int64: Rights]
  /// What it may do with every collection, besides.
  public var rightsEverywhere: Rights

  /// An account made of its parts.
  public init(name: String, rights: [Int64: Rights], rightsEverywhere: Rights) {
    self.name = name
    self.rights = rights
    self.rightsEverywhere = rightsEverywhere
  }

  /// What it may do with a collection.
  public func rights(in collection: HeldCollection) -> Rights {
    rightsEverywhere.union(rights[collection.number] ?? [])
  }
}

/// What an account may do with a collection.
public struct Rights: OptionSet, Sendable, Hashable {
  /// The bits.
  public var rawValue: Int

  /// Rights of these bits.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// To get objects from it.
  public static let read = Rights(rawValue: 1)
  /// To add objects to it and, together with `read`, to delete them.
  public static let write = Rights(rawValue: 2)
}
