internal import Model

/// The reports, notes and opinions of a STIX 2.1 bundle, or of what a TAXII 2.1 server gives.
enum STIXReports {
  /// The entries of the bundle in `bytes`, or `nil` where they are none.
  static func feed(in bytes: [UInt8]) -> Feed? {
    guard let bundle = JSONObject(bytes), let objects = bundle.objects("objects"),
      bundle.text("type") == "bundle"
        || objects.contains(where: { $0.text("spec_version") != nil })
    else { return nil }
    var identities: [String: String] = [:]
    for object in objects where object.text("type") == "identity" {
      if let id = object.text("id"), let name = object.line("name") { identities[id] = name }
    }
    let entries = objects.enumerated().compactMap { number, object in
      entry(object, number: number + 1, identities: identities)
    }
    return Feed(entries: entries)
  }

  /// STIX 2.1 §4.14 Report, §4.11 Note, §4.13 Opinion.
  private static func entry(
    _ object: JSONObject, number: Int, identities: [String: String]
  ) -> Feed.Entry? {
    let text: String?
    let title: String?
    switch object.text("type") {
    case "report": (title, text) = (object.line("name"), object.text("description"))
    case "note": (title, text) = (object.line("abstract"), object.text("content"))
    case "opinion": (title, text) = (nil, object.text("explanation"))
    default: return nil
    }
    guard let text else { return nil }
    let urls = (object.objects("external_references") ?? []).compactMap { $0.line("url") }
    return Feed.Entry(
      id: MemberName.cleaned(object.line("id") ?? "object \(number)"), url: urls.first,
      title: title, byline: Array(object.lines("authors").prefix(20)),
      publisher: object.text("created_by_ref").flatMap { identities[$0] },
      published: (object.line("published") ?? object.line("created")).flatMap(FeedDate.date),
      language: object.line("lang"), content: .text(TextCleaning.cleaned(text)))
  }
}
