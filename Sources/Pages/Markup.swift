import Mustache

/// A piece of HTML that is safe to print as it is: report text in it has been escaped.
///
/// Templates print it with three braces, and nothing else with three braces.
struct Markup: Sendable, Hashable, MustacheCustomRenderable {
  /// The HTML.
  private(set) var html: String

  /// Nothing.
  static let empty = Markup(trusted: "")

  /// HTML that our own code has written and that holds no foreign text.
  init(trusted html: String) {
    self.html = html
  }

  /// Foreign text, escaped.
  init(text: String) {
    html = PageText.escaped(text)
  }

  /// What the templates print.
  var renderText: String { html }

  /// Whether a section about it is left out.
  var isNull: Bool { html.isEmpty }

  /// Appends HTML of our own.
  mutating func append(trusted more: String) {
    html += more
  }

  /// Appends foreign text, escaped.
  mutating func append(text: String) {
    html += PageText.escaped(text)
  }

  /// Appends what is already safe.
  mutating func append(_ other: Markup) {
    html += other.html
  }
}
