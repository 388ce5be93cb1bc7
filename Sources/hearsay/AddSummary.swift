import Archive
import Exchange
import Foundation
import STIX

/// What a run of `add` brought.
struct AddSummary {
  /// What is new.
  private(set) var counts = FindingCounts()
  /// How many reports were there already.
  private(set) var knownCount = 0
  /// How many inputs could not be read.
  private(set) var unreadableCount = 0
  /// How many feeds were not asked, because they asked for that.
  private(set) var leftAloneCount = 0

  /// How many bytes were read.
  private(set) var byteCount = 0

  /// How many inputs were seen.
  var seenCount: Int { counts.documents + knownCount + unreadableCount }

  /// Writes `prepared` into the archive, as the entry of a feed where it is one, and counts what
  /// that brings.
  mutating func add(
    _ prepared: PreparedReport, to archive: ReportArchive, as entry: FeedEntryName? = nil
  ) throws {
    byteCount += prepared.byteCount
    switch prepared.outcome {
    case .new(let document):
      switch try archive.add(document, as: entry) {
      case .added(let counts): self.counts += counts
      case .alreadyThere: knownCount += 1
      }
    case .known(let id, let retrieval):
      if let id { try archive.add(retrieval, of: id, as: entry) }
      knownCount += 1
    case .unreadable(let path, let reason):
      unreadableCount += 1
      Diagnostics.report("\(path): \(reason)")
    }
  }

  /// Counts an input that could not be had, and says why.
  mutating func note(unreadable path: String, reason: String) {
    unreadableCount += 1
    Diagnostics.report("\(path): \(reason)")
  }

  /// Counts a feed that is not asked before `date`, and says why where it has failed.
  mutating func note(leftAlone feed: String, until date: Date, hasFailed: Bool) {
    guard hasFailed else {
      leftAloneCount += 1
      return
    }
    let reason = "it failed last time, and is not asked before \(FeedSchedule.text(date))"
    note(unreadable: feed, reason: reason + "\n  try again then, or now: --again")
  }

  /// Adds what another run brought.
  mutating func merge(_ other: AddSummary) {
    leftAloneCount += other.leftAloneCount
    counts += other.counts
    knownCount += other.knownCount
    unreadableCount += other.unreadableCount
    byteCount += other.byteCount
  }

  /// Counts findings that are there already.
  mutating func count(_ found: FindingCounts) {
    counts += found
  }

  /// Counts discrepancies, which are known at the end of a run.
  mutating func count(discrepancies: Int) {
    counts.discrepancies += discrepancies
  }

  /// The summary for machines.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in write(to: &json) }
    json.endLine()
    return json.bytes
  }

  /// Writes the members of the summary for machines.
  func write(to json: inout JSONWriter) {
    for (key, count) in [
      ("documents", counts.documents), ("statements", counts.statements),
      ("claims", counts.claims), ("retellings", counts.retellings),
      ("discrepancies", counts.discrepancies), ("alreadyThere", knownCount),
      ("unreadable", unreadableCount),
    ] as [(StaticString, Int)] {
      json.key(key)
      json.number(count)
    }
  }

  /// The summary for people.
  func text(_ terminal: Terminal, title: String = "new") -> [UInt8] {
    var lines = terminal.styled(title, .bold) + ": "
    lines += [
      Self.counted(counts.documents, "document", "documents"),
      Self.counted(counts.statements, "statement", "statements"),
      Self.counted(counts.claims, "claim", "claims"),
      Self.counted(counts.retellings, "retelling", "retellings"),
      Self.counted(counts.discrepancies, "discrepancy", "discrepancies"),
    ].joined(separator: ", ")
    lines += "\n"
    if knownCount > 0 {
      lines += "already there: \(Self.counted(knownCount, "document", "documents"))\n"
    }
    if unreadableCount > 0 {
      lines += "not readable: \(unreadableCount), each named above\n"
    }
    if leftAloneCount > 0 {
      lines += "not asked yet, as they ask for: \(Self.counted(leftAloneCount, "feed", "feeds"))"
      lines += " (--again asks now)\n"
    }
    return Array(lines.utf8)
  }

  /// A number with the word for what it counts.
  static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}
