internal import Foundation

/// The media types of TAXII 2.1: section 1.6.8.
enum TAXIIMedia {
  /// What is asked for.
  static let accepted = "application/taxii+json;version=2.1"

  /// Whether an answer with this Content-Type may be read as TAXII 2.1.
  ///
  /// Without a version it is the server's latest; plain JSON, which some gateways make of it, is looked
  /// into as well, for its content shows what it is.
  static func isReadable(_ contentType: String?) -> Bool {
    guard let contentType, contentType.utf8.count <= 1024 else { return false }
    let parts = contentType.lowercased().split(separator: ";", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    guard let type = parts.first else { return false }
    guard type == "application/taxii+json" else { return type == "application/json" }
    for part in parts.dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].trimmingCharacters(in: .whitespaces) == "version" else {
        continue
      }
      let version = sides[1].trimmingCharacters(in: CharacterSet(charactersIn: "\" \t"))
      guard version == "2.1" else { return false }
    }
    return true
  }
}
