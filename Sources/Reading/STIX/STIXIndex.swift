internal import Model
internal import STIX

/// Gathers the objects of a bundle that make reports, and those that say something of them.
struct STIXIndex {
  /// Whether there are objects that no report tells of.
  var hasMore = false

  /// An object that makes a report, or is a part of one.
  private struct Source {
    var name: String
    var range: Range<Int>
    var version: String
    var creator: String
    var isTranscript: Bool
    /// The reports that a note of Hearsay's is on.
    var reports: [String] = []
    /// Where it stood in the report.
    var start = 0
  }

  private var sources: [Source] = []
  /// The place in `sources` of each identifier.
  private var places: [String: Int] = [:]
  private var identities: [String: STIXCreator] = [:]
  /// When the reports that Hearsay published were published, by their identifiers.
  private var published: [String: PartialDate] = [:]

  /// The types of objects that need no report of their own: others refer to them.
  private static let supportingTypes: Set<String> = [
    "identity", "marking-definition", "extension-definition",
  ]

  /// Takes an object.
  mutating func take(_ object: STIXValue, at range: Range<Int>) {
    let type = object["type"]?.string ?? ""
    if type == "identity", let id = object["id"]?.string,
      let name = STIXWords.line(object, "name", limit: 200)
    {
      identities[id] = STIXCreator(
        name: name,
        kind: object["identity_class"]?.string.map { $0 == "individual" ? .person : .organisation })
    }
    if Self.supportingTypes.contains(type) { return }
    guard let source = source(object, type: type, at: range) else {
      hasMore = hasMore || !isTold(object, type: type)
      return
    }
    // Of several versions the latest is read.
    guard let place = places[source.name] else {
      places[source.name] = sources.count
      sources.append(source)
      return
    }
    hasMore = true
    if sources[place].version < source.version { sources[place] = source }
  }

  /// What a report is made of, or `nil` for any other object.
  private mutating func source(
    _ object: STIXValue, type: String, at range: Range<Int>
  ) -> Source? {
    let member: String
    switch type {
    case "report": member = "description"
    case "note": member = "content"
    case "opinion": member = "explanation"
    default: return nil
    }
    // What was taken back is no longer said.
    guard STIXWords.text(object, member) != nil, object["revoked"]?.bool != true,
      !isTold(object, type: type)
    else { return nil }
    let record = STIXRecord(of: object)
    let id = STIXWords.line(object, "id", limit: 400)
    var source = Source(
      name: id ?? "object \(sources.count + 1)", range: range,
      version: (object["modified"] ?? object["created"])?.string ?? "",
      creator: object["created_by_ref"]?.string ?? "", isTranscript: record != nil)
    switch record?.kind {
    case .claim:
      source.reports = (object["object_refs"]?.elements ?? []).compactMap { $0.string }
        .filter { $0.hasPrefix("report--") }
      source.start =
        record?.value["passages"]?.elements.first.flatMap { STIXWords.place($0, "start") } ?? 0
    case .document:
      if let id { published[id] = record?.date("published_as_told") ?? moment(object) }
    default: break
    }
    return source
  }

  private func moment(_ object: STIXValue) -> PartialDate? {
    object["published"]?.string.flatMap(FeedDate.date)
  }

  /// Whether an opinion of Hearsay's says what a note says as well.
  private func isTold(_ object: STIXValue, type: String) -> Bool {
    type == "opinion" && STIXRecord(of: object)?.value["told_in_ref"]?.isString == true
  }

  /// The reports, in the order of their first objects.
  var parts: [STIXSplit.Part] {
    var notes: [Int: [Int]] = [:]
    var isTaken: Set<Int> = []
    for (index, source) in sources.enumerated() {
      guard
        let report = source.reports.lazy.compactMap({ places[$0] })
          .first(where: { sources[$0].isTranscript && $0 != index })
      else { continue }
      notes[report, default: []].append(index)
      isTaken.insert(index)
    }
    return sources.enumerated().compactMap { index, source in
      guard !isTaken.contains(index) else { return nil }
      let on = (notes[index] ?? []).sorted { (sources[$0].start, $0) < (sources[$1].start, $1) }
      var listed = ListedMetadata()
      if let creator = identities[source.creator] {
        listed.publisher = creator.name
        listed.publisherKind = creator.kind
      }
      if source.isTranscript {
        listed.published = source.reports.lazy.compactMap { published[$0] }.first
      }
      return STIXSplit.Part(
        name: source.name, ranges: [source.range] + on.map { sources[$0].range }, listed: listed)
    }
  }
}
