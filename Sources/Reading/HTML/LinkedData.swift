internal import Model

/// What the JSON-LD of a page says of its report (schema.org).
struct LinkedData {
  var headline: String?
  var authors: [String] = []
  var publisher: String?
  var published: String?
  var modified: String?
  var language: String?
  var body: String?

  /// Reads the scripts of `tree`; the object that looks most like an article leads.
  init(_ tree: PageTree) {
    var objects: [JSONValue] = []
    for index in tree.nodes.indices where tree.nodes[index].name == "script" {
      guard tree.nodes[index].attributes["type"] == "application/ld+json" else { continue }
      var text = ""
      for inner in tree.range(of: index) { text += tree.nodes[inner].text }
      if let value = JSONValue(text) { objects.append(contentsOf: Self.objects(in: value)) }
    }
    let ranked = objects.map { (Self.rank($0), $0) }
    var named: [String: String] = [:]
    for object in objects {
      if let id = object["@id"]?.string, let name = object["name"]?.string { named[id] = name }
    }
    for rank in 1...2 {
      for (_, object) in ranked.filter({ $0.0 == rank }) {
        if headline == nil {
          headline = object["headline"]?.string ?? (rank == 1 ? object["name"]?.string : nil)
        }
        if authors.isEmpty { authors = Self.people(object["author"] ?? object["creator"], named) }
        if publisher == nil { publisher = Self.name(object["publisher"], named) }
        if published == nil { published = object["datePublished"]?.string }
        if published == nil, rank == 1 { published = object["dateCreated"]?.string }
        if modified == nil { modified = object["dateModified"]?.string }
        if language == nil { language = object["inLanguage"]?.string }
        if body == nil { body = object["articleBody"]?.string }
      }
    }
  }

  /// The objects of a script, those of lists and of `@graph` among them, at most 500.
  private static func objects(in value: JSONValue) -> [JSONValue] {
    var found: [JSONValue] = []
    var open = value.elements
    var position = 0
    while position < open.count, found.count < 500 {
      let next = open[position]
      position += 1
      guard case .object(let object) = next else { continue }
      found.append(next)
      if let graph = object["@graph"] { open.append(contentsOf: graph.elements) }
      if let main = object["mainEntity"] { open.append(contentsOf: main.elements) }
      if let main = object["mainEntityOfPage"], case .object = main { open.append(main) }
    }
    return found
  }

  /// 1 for an article, 2 for a page, 0 for anything else.
  private static func rank(_ object: JSONValue) -> Int {
    for type in object["@type"]?.elements ?? [] {
      guard let name = type.string else { continue }
      if name.hasSuffix("Article") || name.hasSuffix("Posting") || name == "Report" { return 1 }
      if name.hasSuffix("WebPage") { return 2 }
    }
    return 0
  }

  private static func name(_ value: JSONValue?, _ named: [String: String]) -> String? {
    guard let first = value?.elements.first else { return nil }
    return first.string ?? first["name"]?.elements.first?.string
      ?? first["@id"]?.string.flatMap { named[$0] }
  }

  private static func people(_ value: JSONValue?, _ named: [String: String]) -> [String] {
    var people: [String] = []
    for element in value?.elements.prefix(20) ?? [] {
      if element["@type"]?.string == "Organization" { continue }
      guard let name = name(element, named) else { continue }
      people.append(name)
    }
    return people
  }
}
