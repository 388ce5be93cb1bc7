import Model

/// Where each page lies in the site, relative to its root.
///
/// Names are made of lower-case letters, digits and hyphens only, whatever an identifier holds, so
/// that they mean the same on every file system and need no escaping in a link.
enum PageAddress {
  static let overview = "index.html"
  static let about = "about.html"
  static let styleSheet = "style.css"

  static func claim(_ id: ClaimID) -> String {
    "claims/" + name(id.description, prefix: "cl:") + ".html"
  }

  static func document(_ id: DocumentID) -> String {
    "documents/" + name(id.digits, prefix: "") + ".html"
  }

  static func party(_ name: String, page: Int) -> String {
    let stem = "parties/" + StableHash.hexadecimal(name)
    return page == 0 ? stem + ".html" : stem + "-\(page + 1).html"
  }

  /// A page of a list: `claims/index.html`, `claims/page-2.html`.
  static func list(_ folder: String, page: Int) -> String {
    page == 0 ? "\(folder)/index.html" : "\(folder)/page-\(page + 1).html"
  }

  /// The place of a statement in its document's page.
  static func statement(_ place: Catalogue.Place, in document: DocumentID) -> String {
    self.document(document) + "#s\(place.number)"
  }

  /// The anchor of a discrepancy on its claim's page and in the list.
  static func anchor(ofDiscrepancy id: String) -> String {
    "d-" + name(id, prefix: "di:")
  }

  /// `identifier` as a file name: itself without `prefix` where it is plain, or else its hash.
  static func name(_ identifier: String, prefix: String) -> String {
    let rest = identifier.hasPrefix(prefix) ? identifier.dropFirst(prefix.count) : "~"
    let isPlain =
      !rest.isEmpty && rest.utf8.count <= 64
      && rest.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 122) }
    return isPlain ? String(rest) : "x-" + StableHash.hexadecimal(identifier)
  }

  /// `url` where it is a plain web address, or `nil`.
  static func safeURL(_ url: String?) -> String? {
    guard let url, url.utf8.count <= 2_000 else { return nil }
    let lower = url.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    let isPlain = url.unicodeScalars.allSatisfy {
      PageText.isShown($0) && !$0.properties.isWhitespace && $0 != "\"" && $0 != "<" && $0 != ">"
    }
    return isPlain ? url : nil
  }
}
