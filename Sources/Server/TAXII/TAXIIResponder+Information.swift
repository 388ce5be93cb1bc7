import Holdings
import Hummingbird
import STIX

/// The endpoints that tell what there is: TAXII 2.1 section 4.1, 4.2 and 5.1.
extension TAXIIResponder {
  /// Answers `GET /taxii2/`.
  func discovery() async throws -> Response {
    let roots = try await roots()
    let base = settings.baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? ""
    let addresses = roots.map { "\(base)/\($0)/" }
    return .taxii { json in
      json.member("title", settings.title)
      json.member("description", settings.description)
      json.member("contact", settings.contact)
      json.member("default", addresses.first)
      json.member("api_roots", addresses)
    }
  }

  /// Answers `GET /{api-root}/`.
  func rootInformation(_ root: String) async throws -> Response {
    try await need(root: root)
    return .taxii { json in
      json.member("title", root == ownAPIRoot ? settings.title : root)
      json.member("description", root == ownAPIRoot ? settings.description : nil)
      json.member("versions", [TAXIIMedia.taxii])
      json.member("max_content_length", settings.maxContentLength)
    }
  }

  /// Answers `GET /{api-root}/collections/` with those with which the one who asks may do something.
  func collections(root: String, _ requester: Requester) async throws -> Response {
    let all = try await holdings.collections()
    try need(root: root, among: all)
    let open = all.filter { $0.root == root }.compactMap { collection in
      CollectionAccess(collection, rights: requester.rights(in: collection))
    }
    return .taxii { json in
      guard !open.isEmpty else { return }
      json.key("collections")
      json.array(open) { json, access in access.write(to: &json) }
    }
  }

  /// Refuses what is asked of an API root that is none.
  func need(root: String) async throws {
    if root != ownAPIRoot { try need(root: root, among: try await holdings.collections()) }
  }

  private func need(root: String, among all: [HeldCollection]) throws(TAXIIError) {
    guard root == ownAPIRoot || all.contains(where: { $0.root == root }) else {
      throw .notFound("there is no such API root; the server's API roots are told at /taxii2/")
    }
  }

  /// The API roots: Hearsay's own, then those of partners' collections in the order of their names.
  private func roots() async throws -> [String] {
    let others = Set(try await holdings.collections().map(\.root)).subtracting([ownAPIRoot])
    return [ownAPIRoot] + others.sorted()
  }
}

extension CollectionAccess {
  /// A collection with these rights, or `nil` where there are none.
  fileprivate init?(_ collection: HeldCollection, rights: Rights) {
    guard !rights.isEmpty else { return nil }
    self.collection = collection
    self.rights = rights
  }
}
