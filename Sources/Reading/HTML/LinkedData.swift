internal import Model

/// What the JSON-LD of a page says of its report (schema.org).
struct LinkedData {
  var headline: String?
  var authors: [String] = []
  var publisher: String?
  var published: String?
  var modified: String?
  var language: String?
  var url: String?
  var body: String?
  /// The name of the site, where one of its objects is a `WebSite`.
  var site: String?
  /// The names of organisations that the objects give, none of them an author's.
  var organisations: [String] = []

  /// Reads the scripts of `tree`; the object that looks most like an article leads.
  init(_ tree: PageTree) {
    var objects: [JSONValue] = []
    for index in tree.nodes.indices where tree.nodes[index].name == "script" {
      guard tree.nodes[index].attributes["type"] == "application/ld+json" else { continue }
      var text = ""
      for inner in tree.range(of: index) { text += tree.nodes[inner].text }
      if let value = JSONValue(text) { objects.append(contentsOf: Self.objects(in: value)) }
      if objects.count > Self.greatestCount { break }
    }
    let known = Self.named(objects)
    var people: Set<String> = []
    var ranked: [[JSONValue]] = [[], [], []]
    for object in objects {
      let rank = Self.rank(object)
      if rank > 0 { ranked[rank - 1].append(object) }
      let types = object["@type"]?.elements.compactMap(\.string) ?? []
      if types.contains("Person"), let name = object["name"]?.text { people.insert(name) }
      for type in types {
        guard let name = object["name"]?.text else { continue }
        if type == "WebSite", site == nil { site = name }
        if Self.isOrganisation(type) { organisations.append(name) }
      }
    }
    for (index, objects) in ranked.enumerated() {
      for object in objects { take(object, isArticle: index == 0, known) }
    }
    if let publisher { organisations.append(publisher) }
    organisations.removeAll { people.contains($0) }
  }

  private mutating func take(_ object: JSONValue, isArticle: Bool, _ known: [String: Known]) {
    if headline == nil {
      headline = object["headline"]?.text ?? (isArticle ? object["name"]?.text : nil)
    }
    if authors.isEmpty { authors = Self.people(object["author"], known) }
    if authors.isEmpty { authors = Self.people(object["creator"], known) }
    if publisher == nil { publisher = Self.name(object["publisher"], known) }
    if published == nil { published = object["datePublished"]?.string }
    if published == nil, isArticle { published = object["dateCreated"]?.string }
    if modified == nil { modified = object["dateModified"]?.string }
    if language == nil { language = object["inLanguage"]?.elements.first?.string }
    if url == nil { url = object["url"]?.string ?? object["mainEntityOfPage"]?["@id"]?.string }
    if body == nil { body = object["articleBody"]?.string }
    for author in object["author"]?.elements.prefix(20) ?? [] {
      let type = author["@type"]?.elements.first?.string ?? ""
      if Self.isOrganisation(type), let name = author["name"]?.text { organisations.append(name) }
    }
  }

  private static let greatestCount = 500

  /// The objects of a script, those of lists and of `@graph` among them, at most 500.
  private static func objects(in value: JSONValue) -> [JSONValue] {
    var found: [JSONValue] = []
    var open = value.elements
    var position = 0
    while position < open.count, found.count < greatestCount {
      let next = open[position]
      position += 1
      if case .array(let elements) = next {
        open.append(contentsOf: elements.prefix(greatestCount))
      }
      guard case .object(let object) = next else { continue }
      found.append(next)
      for key in ["@graph", "mainEntity", "mainEntityOfPage", "@reverse"] {
        guard let inner = object[key] else { continue }
        if case .string = inner { continue }
        open.append(contentsOf: inner.elements.prefix(greatestCount))
      }
    }
    return found
  }

  /// What an object that others name by its `@id` is.
  private struct Known {
    var name: String
    var isOrganisation: Bool
    var description: String?
  }

  private static func named(_ objects: [JSONValue]) -> [String: Known] {
    var named: [String: Known] = [:]
    for object in objects {
      guard let id = object["@id"]?.string, named[id] == nil, let name = object["name"]?.text else {
        continue
      }
      let types = object["@type"]?.elements.compactMap(\.string) ?? []
      named[id] = Known(
        name: name,
        isOrganisation: types.contains(where: isOrganisation) && !types.contains("Person"),
        description: object["description"]?.text)
    }
    return named
  }

  /// 1 for an article, 2 for a page, 3 for another work that has a day of publication, 0 for
  /// anything else.
  private static func rank(_ object: JSONValue) -> Int {
    var best = 0
    for type in object["@type"]?.elements ?? [] {
      guard let name = type.string else { continue }
      if name.hasSuffix("Article") || name.hasSuffix("Posting") || name == "Report" { return 1 }
      if name.hasSuffix("Page") {
        best = 2
      } else if best == 0, works.contains(name) {
        best = 3
      }
    }
    return best
  }

  private static let works: Set<String> = [
    "CreativeWork", "HowTo", "Recipe", "Review", "Product", "Question", "Dataset", "Book",
    "MediaObject", "Episode", "PodcastEpisode", "Legislation", "Message", "DigitalDocument",
  ]

  private static func isOrganisation(_ type: String) -> Bool {
    type.hasSuffix("Organization") || type == "Corporation" || type.hasSuffix("Business")
  }

  private static func name(_ value: JSONValue?, _ known: [String: Known]) -> String? {
    guard let first = value?.elements.first else { return nil }
    return first.text ?? first["name"]?.elements.first?.text
      ?? first["@id"]?.string.flatMap { known[$0]?.name }
  }

  private static func people(_ value: JSONValue?, _ known: [String: Known]) -> [String] {
    var people: [String] = []
    for element in value?.elements.prefix(20) ?? [] {
      let types = element["@type"]?.elements.compactMap(\.string) ?? []
      if types.contains(where: isOrganisation), !types.contains("Person") { continue }
      if let id = element["@id"]?.string, known[id]?.isOrganisation == true { continue }
      if let names = element["name"]?.elements, names.count > 1 {
        people.append(contentsOf: names.prefix(20).compactMap(\.text))
      } else if let name = name(element, known) {
        let description =
          element["description"]?.text ?? element["@id"]?.string.flatMap { known[$0]?.description }
        people.append(fullName(name, in: description))
      }
    }
    return people
  }

  /// "Ann" whose description begins with "Ann Lee writes …" is Ann Lee.
  private static func fullName(_ name: String, in description: String?) -> String {
    guard let description, !name.contains(" "), description.hasPrefix(name + " ") else {
      return name
    }
    let words = description.prefix(80).split(separator: " ").prefix(4)
    let capitals = words.prefix { ($0.first?.isUppercase ?? false) && $0.allSatisfy(\.isLetter) }
    return capitals.count >= 2 ? capitals.joined(separator: " ") : name
  }
}

extension JSONValue {
  /// `string`, the references to characters that HTML has and JSON has not resolved.
  var text: String? { string.map(CharacterReferences.resolved) }
}
