/// The `meta` elements of a page by their names.
struct MetaTags {
  private var values: [String: [String]] = [:]

  /// Reads those of `tree`.
  init(_ tree: PageTree) {
    for node in tree.nodes where node.name == "meta" {
      guard let content = node.attributes["content"] else { continue }
      let value = WhiteSpace.collapsed(TextCleaning.cleaned(content))
      guard !value.isEmpty else { continue }
      for key in ["property", "name", "itemprop", "http-equiv"] {
        guard let name = node.attributes[key] else { continue }
        for word in name.lowercased().split(separator: " ") {
          values[String(word), default: []].append(value)
        }
      }
    }
  }

  /// The first value of the first of `names` that has one.
  func first(_ names: [String]) -> String? {
    for name in names {
      if let value = values[name]?.first { return value }
    }
    return nil
  }

  /// All values of `name`.
  func all(_ name: String) -> [String] { values[name] ?? [] }
}
