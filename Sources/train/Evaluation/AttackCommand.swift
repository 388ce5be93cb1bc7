import ArgumentParser
import Foundation
import Language
import Model

/// `train attack`: learns the table of threat names and their ATT&CK identifiers.
struct AttackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attack", abstract: "Learns names of threats with their ATT&CK identifiers.")

  @Option(help: "The file of AnnoCTR's training part.")
  var corpus: String

  @Option(help: "Where to write the table.")
  var output: String

  @Option(help: "The least part of a name's occurrences that are marked.")
  var precision = 0.5

  @Option(help: "A file of AnnoCTR on whose spans the table that is installed is measured.")
  var measure: String?

  /// How often a name was marked as what, by whether it had a capital, and how often it stood.
  private struct Counts {
    var readings: [String: Int] = [:]
    var marked = [0, 0]
    var all = [0, 0]
    var tokenCount = 0
  }

  func run() throws {
    print("AnnoCTR, train: CC BY-SA 4.0 (Lange et al. 2024)")
    let reports = try PackedFile.values(ThreatReports.Report.self, corpus)
    var counts: [[UInt8]: Counts] = [:]
    for report in reports { count(report, &counts) }
    for report in reports { countAll(report, &counts) }
    var entries: [UInt64: ThreatTable.Entry] = [:]
    for (key, count) in counts {
      if let entry = entry(of: count) { entries[StableHash.hash(key)] = entry }
    }
    let phrases = phrases(of: reports)
    entries.merge(phrases) { name, _ in name }
    let bytes = ThreatTable.bytes(of: entries)
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    print(
      output, entries.count - phrases.count, "names of", counts.count, "and", phrases.count,
      "phrases and words in", bytes.count, "bytes")
    guard let measure else { return }
    var score = LinkingScore()
    for report in try PackedFile.values(ThreatReports.Report.self, measure) {
      score.add(report, kinds: Self.kinds)
    }
    for line in score.lines { print(line) }
  }

  /// What phrases and words mean which tactic or technique.
  private func phrases(of reports: [ThreatReports.Report]) -> [UInt64: ThreatTable.Entry] {
    var counts = PhraseCounts()
    for report in reports {
      let offsets = ScalarOffsets(report.text)
      let bytes = Array(report.text.utf8)
      for entity in report.entities where entity.layer == "cyber" || entity.layer == "implicit" {
        guard let kind = Self.kinds[entity.type], kind == .tactic || kind == .technique,
          let identifier = entity.identifier, let range = offsets.bytes(entity.span)
        else { continue }
        counts.add(
          String(decoding: bytes[range], as: UTF8.self), title: entity.link?.title, kind,
          identifier, isImplied: entity.layer == "implicit")
      }
    }
    return counts.entries()
  }

  private static let kinds: [String: ThreatMention.Kind] = [
    "GROUP": .group, "MALWARE": .malware, "TOOL": .tool, "CON": .concept, "TACTIC": .tactic,
    "TECHNIQUE": .technique, "SECTOR": .sector,
  ]

  private func count(_ report: ThreatReports.Report, _ counts: inout [[UInt8]: Counts]) {
    let text = LabelledText(text: report.text)
    let offsets = ScalarOffsets(report.text)
    for entity in report.entities where entity.layer == "cyber" || entity.type == "SECTOR" {
      guard let bytes = offsets.bytes(entity.span), let kind = Self.kinds[entity.type] else {
        continue
      }
      let range = text.tokenRange(of: bytes)
      guard let key = key(of: range, in: text.tokens) else { continue }
      // That a body of a state is a threat group is what reports claim, no name.
      if kind == .group, isKnownBody(text.tokens[range]) { continue }
      let isSmall = !range.contains { text.tokens[$0].text != text.tokens[$0].lower }
      let identifier = entity.identifier ?? ""
      counts[key, default: Counts()].readings["\(kind.rawValue) \(identifier)", default: 0] += 1
      counts[key]?.marked[isSmall ? 0 : 1] += 1
      counts[key]?.tokenCount = range.count
    }
  }

  private func isKnownBody(_ tokens: ArraySlice<Token>) -> Bool {
    let document = Document(
      id: DocumentID(digits: ""), path: "", text: tokens.map(\.text).joined(separator: " "))
    let names = Analysis(document).names
    return names.contains {
      $0.kind == .state || $0.kind == .organisation && $0.canonical != document.text
    } || Self.bodies.contains(document.text)
  }

  /// Bodies of states by acronyms that stand for themselves.
  private static let bodies: Set<String> = [
    "GRU", "FSB", "SVR", "MSS", "NSA", "CIA", "PLA", "IRGC",
  ]

  private func countAll(_ report: ThreatReports.Report, _ counts: inout [[UInt8]: Counts]) {
    let text = LabelledText(text: report.text)
    for sentence in text.sentences {
      for index in sentence.tokens {
        for end in index..<min(index + ThreatTable.longest, sentence.tokens.upperBound) {
          let range = index..<(end + 1)
          guard let key = key(of: range, in: text.tokens), counts[key]?.tokenCount == range.count
          else { continue }
          let isSmall = !range.contains { text.tokens[$0].text != text.tokens[$0].lower }
          counts[key]?.all[isSmall ? 0 : 1] += 1
        }
      }
    }
  }

  /// The key of a name of a few words, or `nil`; long stretches of the corpus are never kept.
  private func key(of range: Range<Int>, in tokens: [Token]) -> [UInt8]? {
    guard !range.isEmpty, range.count <= ThreatTable.longest - 1,
      let first = tokens[range.lowerBound].lower.unicodeScalars.first,
      let last = tokens[range.upperBound - 1].lower.unicodeScalars.last,
      first.properties.isAlphabetic,
      last.properties.isAlphabetic || last.properties.numericType != nil
    else { return nil }
    var key: [UInt8] = []
    for index in range { ThreatKey.append(tokens[index].lower, to: &key) }
    return key.count > 1 && key.count <= ThreatKey.longest ? key : nil
  }

  private func entry(of count: Counts) -> ThreatTable.Entry? {
    let best = count.readings.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let parts = best?.key.split(separator: " ", omittingEmptySubsequences: false),
      let kind = UInt8(parts[0]).flatMap(ThreatMention.Kind.init(rawValue:))
    else { return nil }
    let total = count.marked[0] + count.marked[1]
    let isPhrase = kind == .tactic || kind == .technique || kind == .concept || kind == .sector
    if isPhrase, total < 2 { return nil }
    func isAllowed(_ casing: Int) -> Bool {
      count.marked[casing] > 0
        && Double(count.marked[casing]) >= precision * Double(count.all[casing])
    }
    let (small, capitals) = (isAllowed(0), isAllowed(1) || isPhrase && isAllowed(0))
    guard small || capitals else { return nil }
    let link = String(parts[1])
    return ThreatTable.Entry(
      kind: kind, identifier: link.isEmpty ? nil : link, inSmall: small, inCapitals: capitals)
  }
}
