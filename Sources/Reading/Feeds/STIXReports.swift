internal import Model

/// The reports, notes and opinions of a STIX 2.1 bundle, or of what a TAXII 2.1 server gives.
enum STIXReports {
  /// How many bytes an object may have that is read.
  private static let objectLimit = 8 << 20
  private static let types = ["report", "note", "opinion", "identity"].map {
    Array("\"\($0)\"".utf8)
  }

  /// The entries of the bundle in `bytes`, or `nil` where they are none.
  static func feed(in bytes: [UInt8]) -> Feed? {
    guard let ranges = JSONElements.ranges(of: "objects", in: bytes) else { return nil }
    var identities: [String: String] = [:]
    var objects: [(number: Int, object: JSONObject)] = []
    for (index, range) in ranges.enumerated() where range.count <= objectLimit {
      let json = Array(bytes[range])
      // Most objects of a bundle are others, and need not be read.
      guard types.contains(where: { ByteSearch.first($0, in: json, from: 0) != nil }),
        let object = JSONObject(json)
      else { continue }
      if object.text("type") == "identity" {
        if let id = object.text("id"), let name = object.line("name") { identities[id] = name }
      } else if text(of: object) != nil {
        objects.append((index + 1, object))
      }
    }
    return Feed(entries: objects.compactMap { entry($1, number: $0, identities: identities) })
  }

  /// STIX 2.1 §4.14 Report, §4.11 Note, §4.13 Opinion.
  private static func text(of object: JSONObject) -> String? {
    switch object.text("type") {
    case "report": object.text("description")
    case "note": object.text("content")
    case "opinion": object.text("explanation")
    default: nil
    }
  }

  private static func entry(
    _ object: JSONObject, number: Int, identities: [String: String]
  ) -> Feed.Entry? {
    guard let text = text(of: object) else { return nil }
    let title = object.line(object.text("type") == "note" ? "abstract" : "name")
    let urls = (object.objects("external_references") ?? []).compactMap { $0.line("url") }
    return Feed.Entry(
      id: MemberName.firstShown([object.line("id")]) ?? "object \(number)", url: urls.first,
      title: title, byline: Array(object.lines("authors").prefix(20)),
      publisher: object.text("created_by_ref").flatMap { identities[$0] },
      published: (object.line("published") ?? object.line("created")).flatMap(FeedDate.date),
      language: object.line("lang"), content: .text(TextCleaning.cleaned(text)))
  }
}
