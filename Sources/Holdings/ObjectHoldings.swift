public import STIX

/// The objects, collections and accounts of the exchange, in one SQLite file or in PostgreSQL.
///
/// Any number of processes may use one database at a time. Within a collection `date_added` rises strictly, a
/// millisecond at least from one object to the next, and no reader ever sees an object before one with an earlier
/// `date_added`: who has read up to a place has read all that will ever stand before it.
public final class ObjectHoldings: Sendable {
  init() {}
}

extension ObjectHoldings {
  /// Opens the database at `address`, and makes what is missing in it.
  /// - Parameter address: the path of an SQLite file, or "postgresql://USER:PASSWORD@HOST:PORT/DATABASE".
  public static func open(at address: String) async throws -> ObjectHoldings {
    preconditionFailure("to be built")
  }

  /// Closes all connections; nothing can be asked afterwards.
  public func close() async throws {}

  // MARK: Collections

  /// Every collection, in the order in which they were made.
  public func collections() async throws -> [HeldCollection] { [] }

  /// The collection of that identifier or alias under an API root.
  public func collection(_ name: String, root: String) async throws -> HeldCollection? { nil }

  /// Makes a collection, or gives the one that has the same alias under the same root, with its title and description
  /// as they are told now.
  /// - Parameter id: the identifier, or `nil` to mint one.
  public func makeCollection(
    root: String, id: String? = nil, alias: String?, title: String, description: String?,
    isOpenToPartners: Bool
  ) async throws -> HeldCollection { preconditionFailure("to be built") }

  /// The place of the last object that was ever added to a collection, in milliseconds since 1970.
  public func lastAdded(in collection: HeldCollection) async throws -> Int64? { nil }

  // MARK: Objects

  /// A page of a collection's objects.
  public func objects(
    in collection: HeldCollection, _ selection: ObjectSelection, _ page: PageRequest
  ) async throws -> ObjectPage { preconditionFailure("to be built") }

  /// A page of a collection's manifest; of one object with `ids` and all `versions`, its versions.
  public func manifest(
    of collection: HeldCollection, _ selection: ObjectSelection, _ page: PageRequest
  ) async throws -> ManifestPage { preconditionFailure("to be built") }

  /// Whether a collection has any version of an object.
  public func contains(_ id: String, in collection: HeldCollection) async throws -> Bool { false }

  /// Adds objects to a collection, in one transaction that is on the disk when this returns.
  /// - Parameter status: what to keep of it, made of what became of each object, in order; kept in the same
  ///   transaction.
  public func add(
    _ objects: [STIXObject], to collection: HeldCollection,
    status: @escaping @Sendable ([Arrival]) throws -> KeptStatus?
  ) async throws -> [Arrival] { [] }

  /// Takes versions of an object out of a collection.
  /// - Returns: how many versions were taken out.
  public func delete(
    _ id: String, from collection: HeldCollection, _ selection: ObjectSelection
  ) async throws -> Int { 0 }

  /// What is kept of an earlier request, or `nil`.
  public func status(_ id: String, root: String) async throws -> KeptStatus? { nil }

  // MARK: What Hearsay made itself

  /// The entries of these keys that there are.
  public func minted(_ keys: [String]) async throws -> [String: MintedObject] { [:] }

  /// Every entry that is not revoked, in order of key.
  public func allMinted() async throws -> [MintedObject] { [] }

  /// The latest `created` or `modified` of all that Hearsay made, in milliseconds since 1970.
  public func lastMinted() async throws -> Int64? { nil }

  /// Publishes objects that Hearsay made, each to its collections, in one transaction with their entries.
  /// - Parameter departures: collections that objects are to be taken out of, by the objects' identifiers.
  public func publish(_ objects: [PublishedObject]) async throws {}

  // MARK: Accounts

  /// Makes an account, or sets its password anew.
  public func setAccount(_ name: String, password: String?, rightsEverywhere: Rights) async throws
  {}

  /// Gives an account rights in a collection, in place of those that it had there.
  public func grant(_ rights: Rights, in collection: HeldCollection, to account: String)
    async throws
  {}

  /// Makes a token for an account; only its hash is kept.
  /// - Returns: the token, which is told this once.
  public func makeToken(for account: String) async throws -> String { "" }

  /// Every account, by name.
  public func accounts() async throws -> [Account] { [] }

  /// The account of that name whose password this is, or `nil`; takes the same time for both.
  public func account(_ name: String, password: String) async throws -> Account? { nil }

  /// The account that a token was made for, or `nil`.
  public func account(token: String) async throws -> Account? { nil }
}

/// An object that Hearsay made, with the collections that it belongs to.
public struct PublishedObject: Sendable {
  /// Which finding it is.
  public var minted: MintedObject
  /// The object.
  public var object: STIXObject
  /// The numbers of the collections that it goes to.
  public var collections: [Int64]

  /// An object for these collections.
  public init(minted: MintedObject, object: STIXObject, collections: [Int64]) {
    self.minted = minted
    self.object = object
    self.collections = collections
  }
}
