/// An inline SVG in the making.
///
/// It has a title and a description for those who do not see it, takes its colours from the style
/// sheet by class, and counts in whole units, so that it is the same on every machine.
struct Drawing {
  private var body = Markup.empty
  /// The name that its title and its description are found by; unique on a page.
  var name: String
  var width: Int
  var height: Int
  var title: String
  var description: String

  init(name: String, width: Int, height: Int, title: String, description: String) {
    self.name = name
    self.width = width
    self.height = height
    self.title = title
    self.description = description
  }

  mutating func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ style: String) {
    add("<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\" class=\"\(style)\"/>")
  }

  mutating func rectangle(
    _ x: Int, _ y: Int, _ width: Int, _ height: Int, radius: Int = 0, _ style: String
  ) {
    add(
      "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" rx=\"\(radius)\" "
        + "class=\"\(style)\"/>")
  }

  mutating func circle(_ x: Int, _ y: Int, radius: Int, _ style: String) {
    add("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\" class=\"\(style)\"/>")
  }

  mutating func path(_ points: String, _ style: String) {
    add("<path d=\"\(points)\" class=\"\(style)\"/>")
  }

  mutating func text(_ x: Int, _ y: Int, _ text: String, _ style: String) {
    add("<text x=\"\(x)\" y=\"\(y)\" class=\"\(style)\">")
    body.append(text: text)
    add("</text>")
  }

  /// Draws what `content` draws within a link, or plainly without an address.
  mutating func link(_ href: String?, label: String, _ content: (inout Drawing) -> Void) {
    if let href {
      add("<a href=\"\(PageText.escaped(href))\">")
    } else {
      add("<g>")
    }
    add("<title>")
    body.append(text: label)
    add("</title>")
    content(&self)
    add(href == nil ? "</g>" : "</a>")
  }

  /// The shape of a severity: a triangle, a diamond, a disc.
  mutating func severity(_ mark: SeverityMark, _ x: Int, _ y: Int, size: Int = 6) {
    switch mark.name {
    case "high":
      path("M\(x) \(y - size)L\(x + size) \(y + size - 1)H\(x - size)Z", "sev high")
    case "medium":
      path("M\(x) \(y - size)L\(x + size) \(y)L\(x) \(y + size)L\(x - size) \(y)Z", "sev medium")
    default:
      circle(x, y, radius: size - 2, "sev low")
    }
  }

  private mutating func add(_ html: String) {
    body.append(trusted: html)
  }

  /// The finished picture.
  var markup: Markup {
    var markup = Markup(
      trusted: "<svg viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\" "
        + "role=\"img\" aria-labelledby=\"\(name)-t \(name)-d\"><title id=\"\(name)-t\">")
    markup.append(text: title)
    markup.append(trusted: "</title><desc id=\"\(name)-d\">")
    markup.append(text: description)
    markup.append(trusted: "</desc>")
    markup.append(body)
    markup.append(trusted: "</svg>")
    return markup
  }
}
