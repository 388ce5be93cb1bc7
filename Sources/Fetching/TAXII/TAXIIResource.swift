internal import Foundation

/// What a server says of itself, of an API root or of collections: TAXII 2.1 sections 4 and 5.
///
/// Which of them an answer is, its members tell: users name servers, API roots and collections alike.
struct TAXIIResource: Decodable {
  /// One collection: section 5.2.1.
  struct Collection: Decodable {
    var id: String
    var title: String
    var alias: String?
    var description: String?
    var canRead: Bool

    private enum Key: String, CodingKey {
      case id, title, alias, description
      case canRead = "can_read"
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: Key.self)
      id = try members.decode(String.self, forKey: .id)
      title = (try? members.decode(String.self, forKey: .title)) ?? id
      alias = try? members.decode(String.self, forKey: .alias)
      description = try? members.decode(String.self, forKey: .description)
      canRead = (try? members.decode(Bool.self, forKey: .canRead)) ?? true
    }
  }

  /// A collection, or that one cannot be read.
  private struct Perhaps: Decodable {
    var collection: Collection?

    init(from decoder: any Decoder) throws {
      collection = try? Collection(from: decoder)
    }
  }

  private enum Key: String, CodingKey {
    case versions, collections, id, title
    case apiRoots = "api_roots"
    case defaultRoot = "default"
    case canRead = "can_read"
    case maxContentLength = "max_content_length"
  }

  /// The addresses of the API roots, the default one first; `nil` where the answer is no discovery.
  var apiRoots: [String]?
  /// The collections; `nil` where the answer is no list of them.
  var collections: [Collection]?
  /// How many entries of that list are no collections.
  var badCollectionCount = 0
  /// The collection that the answer is, where it is one.
  var collection: Collection?
  /// Whether it is an API root.
  var isRoot: Bool

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    var roots = try? members.decode([String].self, forKey: .apiRoots)
    if let first = try? members.decode(String.self, forKey: .defaultRoot) {
      roots = [first] + (roots ?? []).filter { $0 != first }
    }
    apiRoots = roots
    isRoot = members.contains(.versions) || members.contains(.maxContentLength)
    if let entries = try? members.decode([Perhaps].self, forKey: .collections) {
      let found = entries.compactMap(\.collection)
      collections = found
      badCollectionCount = entries.count - found.count
    }
    if members.contains(.id), members.contains(.canRead) {
      collection = try? Collection(from: decoder)
    }
    // A server without API roots for us may say no more than what it is called.
    if roots == nil, !isRoot, collections == nil, collection == nil, members.contains(.title) {
      apiRoots = []
    }
  }

  /// The resource that `bytes` are, or `nil` where they are no JSON object.
  static func parse(_ bytes: [UInt8]) -> TAXIIResource? {
    try? JSONDecoder().decode(TAXIIResource.self, from: Data(bytes))
  }
}

/// What a server says of an error: TAXII 2.1 section 3.6.1.
struct TAXIIFault: Decodable {
  private enum Key: CodingKey { case title, description }

  /// What went wrong, on one line of bounded length; `nil` where nothing is said.
  var title: String?

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    let told =
      [Key.title, .description].compactMap { try? members.decode(String.self, forKey: $0) }
      .filter { !$0.isEmpty }
    let line = told.joined(separator: ": ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    title = line.isEmpty ? nil : String(line.prefix(200))
  }

  /// What the body of an answer with an error says.
  static func title(in response: TransportResponse) -> String? {
    guard TAXIIMedia.isReadable(response.value("content-type")) else { return nil }
    return (try? JSONDecoder().decode(TAXIIFault.self, from: Data(response.body)))?.title
  }
}
