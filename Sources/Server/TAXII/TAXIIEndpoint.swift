import HTTPTypes

/// What an address stands for: the table of endpoints in TAXII 2.1 section 3.1.
enum TAXIIEndpoint: Sendable, Hashable {
  /// `/taxii2/`
  case discovery
  /// `/{api-root}/`
  case root(String)
  /// `/{api-root}/status/{status-id}/`
  case status(root: String, id: String)
  /// `/{api-root}/collections/`
  case collections(root: String)
  /// `/{api-root}/collections/{id}/`
  case collection(root: String, name: String)
  /// `/{api-root}/collections/{id}/manifest/`
  case manifest(root: String, name: String)
  /// `/{api-root}/collections/{id}/objects/`
  case objects(root: String, name: String)
  /// `/{api-root}/collections/{id}/objects/{object-id}/`
  case object(root: String, name: String, id: String)
  /// `/{api-root}/collections/{id}/objects/{object-id}/versions/`
  case versions(root: String, name: String, id: String)

  /// The endpoint at a path of these segments, or `nil` where there is none.
  init?(segments: [String]) {
    guard let root = segments.first else { return nil }
    if root == "taxii2" {
      guard segments.count == 1 else { return nil }
      self = .discovery
      return
    }
    switch (segments.count, segments.dropFirst().first) {
    case (1, _): self = .root(root)
    case (3, "status"): self = .status(root: root, id: segments[2])
    case (2, "collections"): self = .collections(root: root)
    case (3, "collections"): self = .collection(root: root, name: segments[2])
    case (4, "collections") where segments[3] == "manifest":
      self = .manifest(root: root, name: segments[2])
    case (4, "collections") where segments[3] == "objects":
      self = .objects(root: root, name: segments[2])
    case (5, "collections") where segments[3] == "objects":
      self = .object(root: root, name: segments[2], id: segments[4])
    case (6, "collections") where segments[3] == "objects" && segments[5] == "versions":
      self = .versions(root: root, name: segments[2], id: segments[4])
    default: return nil
    }
  }

  /// The API root, where it belongs to one.
  var root: String? {
    switch self {
    case .discovery: nil
    case .root(let root), .collections(let root), .status(let root, _), .collection(let root, _),
      .manifest(let root, _), .objects(let root, _), .object(let root, _, _),
      .versions(let root, _, _):
      root
    }
  }

  /// The methods that it knows; each that knows GET knows HEAD.
  var methods: [HTTPRequest.Method] {
    switch self {
    case .objects: [.get, .head, .post, .options]
    case .object: [.get, .head, .delete, .options]
    default: [.get, .head, .options]
    }
  }

  /// The value of the header `Allow`.
  var allowed: String { methods.map(\.rawValue).joined(separator: ", ") }
}
