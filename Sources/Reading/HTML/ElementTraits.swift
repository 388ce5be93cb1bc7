/// What the name of an element says of it.
struct ElementTraits: OptionSet {
  let rawValue: UInt8

  /// It stands on lines of its own.
  static let block = ElementTraits(rawValue: 1)
  /// It never holds a report.
  static let dropped = ElementTraits(rawValue: 2)
  /// It seldom holds a report.
  static let suspicious = ElementTraits(rawValue: 4)

  /// The traits of the element `name`, in lower case.
  static func of(_ name: String) -> ElementTraits {
    var traits: ElementTraits = []
    if blockNames.contains(name) { traits.insert(.block) }
    if droppedNames.contains(name) { traits.insert(.dropped) }
    if suspiciousNames.contains(name) { traits.insert(.suspicious) }
    return traits
  }

  private static let droppedNames: Set<String> = [
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas",
    "audio", "video", "button", "select", "input", "textarea", "option", "datalist", "map", "head",
    "title", "meta", "link", "applet", "math", "dialog", "label", "progress",
  ]
  private static let suspiciousNames: Set<String> = [
    "nav", "aside", "footer", "form", "menu", "header", "figure", "figcaption",
  ]

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    "title", "option", "caption", "amp-story", "noscript", "head", "script", "meta",
  ]
}
