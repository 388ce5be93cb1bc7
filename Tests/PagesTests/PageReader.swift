/// Reads a page strictly: what is not plainly well formed is a fault.
struct PageReader {
  /// An element's start.
  struct Element {
    var name: String
    var attributes: [String: String]
  }

  private(set) var elements: [Element] = []
  /// The text outside tags, with references resolved and what superscripts hold left out.
  private(set) var text = ""
  private(set) var faults: [String] = []

  static let voidNames: Set<String> = [
    "meta", "link", "br", "rect", "circle", "line", "path",
  ]

  init(_ html: String) {
    var rest = Array(html.unicodeScalars)[...]
    var open: [String] = []
    while let scalar = rest.first {
      if scalar != "<" {
        let run = rest.prefix { $0 != "<" }
        if !open.contains("sup") { text += Self.resolved(run, &faults) }
        rest = rest.dropFirst(run.count)
        continue
      }
      var tag: [Unicode.Scalar] = []
      var isQuoted = false
      var isClosed = false
      for scalar in rest.dropFirst() {
        if scalar == "\"" { isQuoted.toggle() }
        if scalar == ">" && !isQuoted {
          isClosed = true
          break
        }
        if scalar == "<" && !isQuoted { faults.append("a tag within a tag") }
        tag.append(scalar)
      }
      if !isClosed { faults.append("an open tag at the end") }
      rest = rest.dropFirst(tag.count + 2)
      read(tag, &open)
    }
    if !open.isEmpty { faults.append("not closed: \(open)") }
  }

  private mutating func read(_ tag: [Unicode.Scalar], _ open: inout [String]) {
    var tagText = ""
    tagText.unicodeScalars.append(contentsOf: tag)
    if tagText.hasPrefix("!") { return }
    if tagText.hasPrefix("/") {
      let name = String(tagText.dropFirst())
      if open.popLast() != name { faults.append("</\(name)> closes another") }
      return
    }
    let isEmpty = tagText.hasSuffix("/")
    if isEmpty { tagText.removeLast() }
    let name = String(tagText.prefix { $0 != " " })
    var attributes: [String: String] = [:]
    var rest = tagText.dropFirst(name.count)
    while true {
      rest = rest.drop { $0 == " " }
      if rest.isEmpty { break }
      let key = String(rest.prefix { $0 != "=" && $0 != " " })
      rest = rest.dropFirst(key.count)
      guard rest.hasPrefix("=\"") else {
        attributes[key] = ""
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 3)
      if attributes[key] != nil { faults.append("\(key) twice in <\(name)>") }
      attributes[key] = Self.resolved(Array(value.unicodeScalars)[...], &faults)
    }
    elements.append(Element(name: name, attributes: attributes))
    if !isEmpty && !Self.voidNames.contains(name) { open.append(name) }
  }

  private static func resolved(
    _ scalars: ArraySlice<Unicode.Scalar>, _ faults: inout [String]
  ) -> String {
    var text = ""
    var rest = scalars
    while let scalar = rest.first {
      rest = rest.dropFirst()
      guard scalar == "&" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      var name = ""
      name.unicodeScalars.append(contentsOf: rest.prefix { $0 != ";" }.prefix(8))
      let known = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "#39": "'", "#96": "`"]
      guard let character = known[name] else {
        faults.append("an unknown reference: \(name)")
        continue
      }
      text += character
      rest = rest.dropFirst(name.unicodeScalars.count + 1)
    }
    return text
  }
}
