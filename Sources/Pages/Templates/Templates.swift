import Mustache

/// The templates of all pages, read once.
///
/// They are part of the program, so that it works wherever it is moved to. By rule three braces
/// hold only names that end in `Markup`.
enum Templates {
  /// The templates by name.
  static let sources: [String: String] = [
    "head": head, "foot": foot, "overview": overview, "claims": claims, "claimRows": claimRows,
    "claim": claim, "discrepancy": discrepancy, "discrepancies": discrepancies,
    "documents": documents, "documentRows": documentRows, "document": document, "note": note,
    "parties": parties, "partyRows": partyRows, "party": party, "statementRows": statementRows,
    "links": links, "pagination": pagination, "severities": severities, "about": about,
  ]

  private static let library: MustacheLibrary = {
    MustacheContentTypes.register(PageContentType(), named: "PAGE")
    var library = MustacheLibrary()
    for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
      do {
        // Each part says how it is escaped: a part does not take that from what it stands in.
        try library.register("{{% CONTENT_TYPE:PAGE}}" + source, named: name)
      } catch {
        preconditionFailure("the template “\(name)” does not parse: \(error)")
      }
    }
    return library
  }()

  /// `page` in `template`.
  static func html(_ page: some Page, template: String) -> String {
    guard let html = library.render(page, withTemplate: template) else {
      preconditionFailure("there is no template “\(template)”")
    }
    return html
  }
}
