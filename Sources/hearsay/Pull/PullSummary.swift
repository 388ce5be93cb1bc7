import Exchange
import STIX

/// What a run of `pull` brought.
struct PullSummary {
  /// How many collections were read.
  var collectionCount = 0
  /// How many objects are new.
  var newCount = 0
  /// How many objects were there before.
  var knownCount = 0
  /// How many objects were not taken.
  var refusedCount = 0
  /// How many collections and API roots could not be read, or not to their end.
  var failureCount = 0
  /// What the reports among the objects brought.
  var reports = AddSummary()

  /// Whether all went well.
  var isWhole: Bool { refusedCount == 0 && failureCount == 0 && reports.unreadableCount == 0 }

  /// The summary for machines.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      for (key, count) in [
        ("collections", collectionCount), ("objects", newCount),
        ("objectsAlreadyThere", knownCount), ("objectsNotTaken", refusedCount),
        ("failures", failureCount),
      ] as [(StaticString, Int)] {
        json.key(key)
        json.number(count)
      }
      reports.write(to: &json)
    }
    json.endLine()
    return json.bytes
  }

  /// The summary for people.
  func text(_ terminal: Terminal) -> [UInt8] {
    var parts = [
      AddSummary.counted(collectionCount, "collection", "collections"),
      AddSummary.counted(newCount, "object", "objects") + " new",
    ]
    if knownCount > 0 { parts.append("\(AddSummary.grouped(knownCount)) already there") }
    if refusedCount > 0 {
      parts.append("\(AddSummary.grouped(refusedCount)) not taken, named above")
    }
    if failureCount > 0 { parts.append("\(failureCount) not read to the end, named above") }
    let line = terminal.styled("pulled", .bold) + ": " + parts.joined(separator: ", ") + "\n"
    return Array(line.utf8) + reports.text(terminal)
  }
}

extension AddSummary {
  /// A number with commas between its thousands.
  static func grouped(_ count: Int) -> String {
    let digits = String(count)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
