import Foundation
import Model
import Reading

extension ListedMetadata {
  /// The keys of `DocumentLine`, as far as a feed knows them.
  private struct Said: Codable {
    var byline: [String]?
    var published: String?
    var publisher: String?
    var publisherKind: String?
    var title: String?
  }

  /// What is said as a JSON object, or `nil` where nothing is.
  var json: String? {
    if isEmpty { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let said = Said(
      byline: byline.isEmpty ? nil : byline, published: published?.description,
      publisher: publisher, publisherKind: publisherKind?.rawValue, title: title)
    return (try? encoder.encode(said)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Reads what `json` gave; `nil` for anything else.
  init?(json: String) {
    guard let said = try? JSONDecoder().decode(Said.self, from: Data(json.utf8)) else {
      return nil
    }
    self.init(
      title: said.title, byline: said.byline ?? [],
      published: said.published.flatMap { PartialDate($0) }, publisher: said.publisher,
      publisherKind: said.publisherKind.flatMap { Party.Kind(rawValue: $0) })
  }
}
