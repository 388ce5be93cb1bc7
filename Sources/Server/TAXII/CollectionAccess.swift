import Holdings
import STIX

/// A collection with what the one who asks may do with it.
struct CollectionAccess: Sendable {
  /// The collection.
  var collection: HeldCollection
  /// What may be done with it; never nothing.
  var rights: Rights

  /// Finds the collection of that identifier or alias.
  /// - Throws: "404 Not Found" where it is not there or not to be seen; "401 Unauthorized" to the
  ///   anonymous, who may see more with an account.
  init(
    _ name: String, root: String, _ requester: Requester, in holdings: ObjectHoldings
  ) async throws {
    var collection = try await holdings.collection(name, root: root)
    if collection == nil, name != name.lowercased() {
      collection = try await holdings.collection(name.lowercased(), root: root)
    }
    let rights = collection.map { requester.rights(in: $0) } ?? []
    guard let collection, !rights.isEmpty else {
      if requester == .anonymous {
        throw TAXIIError.unauthorized("there is no such collection that is open to everybody")
      }
      throw TAXIIError.notFound("there is no such collection, or none that this account may see")
    }
    self.collection = collection
    self.rights = rights
  }

  /// Refuses who may not read.
  func needRead() throws(TAXIIError) {
    guard rights.contains(.read) else {
      throw .forbidden("this account may write to the collection, but not read it")
    }
  }

  /// Refuses who may not write.
  func needWrite(_ requester: Requester) throws(TAXIIError) {
    guard !rights.contains(.write) else { return }
    if requester == .anonymous { throw .unauthorized("writing needs an account") }
    throw .forbidden(
      collection.isOpenToPartners
        ? "this account may read the collection, but not write to it"
        : "what this server publishes itself is closed to writes")
  }

  /// Writes the collection resource: TAXII 2.1 section 5.2.1.
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", collection.id)
      json.member("title", collection.title)
      json.member("description", collection.description)
      json.member("alias", collection.alias)
      json.member("can_read", rights.contains(.read))
      json.member("can_write", rights.contains(.write))
      json.member("media_types", [TAXIIMedia.stix])
    }
  }
}
