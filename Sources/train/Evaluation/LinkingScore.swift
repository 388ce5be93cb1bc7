import Language

/// How many of the links of annotated spans are found, by type.
struct LinkingScore {
  private var counts: [String: (right: Int, given: Int, all: Int)] = [:]

  /// Counts the named entities of `report` that are linked to a page of ATT&CK.
  mutating func add(_ report: ThreatReports.Report, kinds: [String: ThreatMention.Kind]) {
    let offsets = ScalarOffsets(report.text)
    let bytes = Array(report.text.utf8)
    for entity in report.entities where entity.layer == "cyber" {
      guard let kind = kinds[entity.type], let wanted = entity.identifier,
        let range = offsets.bytes(entity.span)
      else { continue }
      let given = ThreatFinder.identifier(
        of: String(decoding: bytes[range], as: UTF8.self), as: kind)
      for type in [entity.type, "all"] {
        var count = counts[type] ?? (0, 0, 0)
        count.all += 1
        count.given += given == nil ? 0 : 1
        count.right += given == wanted ? 1 : 0
        counts[type] = count
      }
    }
  }

  /// A line a type.
  var lines: [String] {
    counts.sorted { $0.key < $1.key }.map { type, count in
      "\(type): \(count.right) right of \(count.given) given and \(count.all) linked"
    }
  }
}
