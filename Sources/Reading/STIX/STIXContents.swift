internal import Model
internal import STIX

/// What a bundle or an envelope holds, without its objects.
struct STIXContents {
  /// How many objects it holds.
  private(set) var objectCount = 0
  /// What it is called.
  private(set) var title: String
  /// The report and the notes on it, where it holds nothing else: what `STIXSplit` makes of a
  /// report that Hearsay published.
  private(set) var transcript: (report: STIXValue, notes: [STIXValue])?

  private var counts: [String: Int] = [:]
  private var names: [String] = []
  private var collection: String?

  /// How many names are told, and how many types.
  private static let limit = 500

  /// Looks through the objects.
  init(of bytes: [UInt8]) {
    title = ""
    var contents = self
    var report: STIXValue?
    var notes: [STIXValue] = []
    var isTranscript = true
    let elements = STIXElements(scanning: bytes) { element in
      contents.objectCount += 1
      guard let value = try? element.value.get() else {
        isTranscript = false
        contents.counts["unreadable", default: 0] += 1
        return
      }
      contents.count(value)
      guard isTranscript else { return }
      switch STIXRecord(of: value)?.kind {
      case .document where report == nil && contents.objectCount == 1: report = value
      case .claim where report != nil: notes.append(value)
      default:
        isTranscript = false
        notes = []
      }
    }
    self = contents
    if isTranscript, elements.type == nil, let report, !notes.isEmpty {
      transcript = (report, notes)
    }
    title =
      collection ?? (elements.type == "bundle" ? "STIX bundle" : "STIX objects")
      + (elements.id.flatMap { STIXWords.line($0, limit: 80) }.map { " " + $0 } ?? "")
  }

  private mutating func count(_ object: STIXValue) {
    let type = STIXWords.line(object, "type", limit: 80) ?? "of no type"
    if counts.count < Self.limit || counts[type] != nil { counts[type, default: 0] += 1 }
    guard let name = STIXWords.line(object, "name") else { return }
    if type == "x-mitre-collection", collection == nil { collection = name }
    if Self.partyTypes.contains(type), names.count < Self.limit { names.append(name) }
  }

  /// The types of objects that stand for somebody.
  private static let partyTypes: Set<String> = [
    "identity", "threat-actor", "intrusion-set", "campaign",
  ]

  /// What it holds, in lines.
  var summary: [String] {
    var lines = [title, "It holds \(objectCount) objects:"]
    lines += counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { type, count in
      "\(type): \(count)"
    }
    if !names.isEmpty { lines.append("Named in it: " + names.joined(separator: "; ")) }
    return lines
  }
}
