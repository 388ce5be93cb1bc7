extension Gazetteer {
  /// What a run of words names, by a table.
  struct Entry: Sendable, Hashable {
    /// The words, in lower case, "'s" apart.
    var words: [String]
    /// What they name.
    var kind: Name.Kind
    /// The form that stands for it.
    var canonical: String
    /// How a state is named.
    var form: Name.Form
    /// Whether every letter must stand as a capital: "US" is a name, "us" and "Us" are none.
    var isAllCapitals: Bool
    /// Whether it names a ware, which is no name of anybody.
    var isThing = false
  }

  /// The names of the states by their first word, longest first.
  static func stateEntries() -> [Entry] {
    var entries: [Entry] = []
    for table in [statesAtoG, statesHtoQ, statesRtoZ] {
      for line in records(of: table) {
        guard let equals = line.firstIndex(of: "=") else { continue }
        let canonical = trimmed(line[..<equals])
        let fields = line[line.index(after: equals)...]
          .split(separator: ";", omittingEmptySubsequences: false)
        entries.append(entry(canonical, .state, canonical, .plain))
        for (index, form) in [Name.Form.plain, .demonym, .capital].enumerated()
        where index < fields.count {
          for word in fields[index].split(separator: ",") where !trimmed(word).isEmpty {
            entries.append(entry(trimmed(word), .state, canonical, form))
          }
        }
      }
    }
    return entries
  }

  /// An entry for `text`.
  static func entry(
    _ text: String, _ kind: Name.Kind, _ canonical: String, _ form: Name.Form = .plain
  ) -> Entry {
    let letters = text.utf8.filter { ($0 | 0x20) >= 97 && ($0 | 0x20) <= 122 }
    return Entry(
      words: words(of: text), kind: kind, canonical: canonical, form: form,
      isAllCapitals: letters.count <= 5 && letters.allSatisfy { $0 < 97 }
        && !letters.isEmpty)
  }

  /// The words of `text` as the tokenizer cuts them, in lower case.
  static func words(of text: String) -> [String] {
    text.split(separator: " ").flatMap { word -> [String] in
      let lower = word.lowercased()
      return lower.hasSuffix("'s") && lower.utf8.count > 2
        ? [String(lower.dropLast(2)), "'s"] : [lower]
    }
  }

  /// The lines of `table`, with the lines that start with white space joined to those before.
  static func records(of table: String) -> [Substring] {
    var records: [Substring] = []
    for line in table.split(separator: "\n") {
      if line.first == " ", !records.isEmpty {
        records[records.count - 1] += line
      } else {
        records.append(line)
      }
    }
    return records
  }

  /// `text` without white space at its ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 != 32 && $0 != 10 }),
      let last = bytes.lastIndex(where: { $0 != 32 && $0 != 10 })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
