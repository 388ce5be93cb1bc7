/// What a page shows, apart from where it is kept: a file of the site or an answer of a server.
protocol Page: Sendable {
  /// The template that shows it.
  static var template: String { get }
  /// Its place in the site.
  var path: String { get }
}

extension Page {
  /// The page as HTML.
  var html: String { Templates.html(self, template: Self.template) }
}
