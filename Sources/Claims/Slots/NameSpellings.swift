import Model

/// People whose family name two reports spell in two ways, wherever they are named.
enum NameSpellings {
  private static let limit = 4

  /// The names of `earlier` that `later` has with another ending or a letter otherwise.
  static func findings(
    _ earlier: AnalysedDocument, _ later: AnalysedDocument, read: ReadStatements
  ) -> [Difference] {
    let names = read.sentences(of: earlier.document).fullNames
    let others = read.sentences(of: later.document).fullNames
    guard !names.isEmpty, !others.isEmpty else { return [] }
    let (known, theirs) = (Set(names.map(\.family)), Set(others.map(\.family)))
    var findings: [Difference] = []
    for name in names where !theirs.contains(name.family) {
      guard
        let other = others.first(where: { other in
          other.given == name.given && !known.contains(other.family)
            && plain(name) != plain(other)
            && isOne(Array(name.family.utf8), Array(other.family.utf8))
        }), !findings.contains(where: { $0.b.passage.span == other.span })
      else { continue }
      let (a, b) = (side(name, earlier), side(other, later))
      guard a.statement != nil || b.statement != nil else { continue }
      findings.append(
        Difference(
          kind: .name, severity: .low, a: a, b: b,
          explanation: "\(a.passage.text) in one, \(b.passage.text) in the other"))
      if findings.count == limit { break }
    }
    return findings
  }

  /// Whether the two are one name with a slip, or one of them has two or three letters more at its
  /// end.
  private static func isOne(_ name: [UInt8], _ other: [UInt8]) -> Bool {
    // A plural is no misspelling.
    if name + [UInt8(ascii: "s")] == other || other + [UInt8(ascii: "s")] == name { return false }
    if Spelling.isVariant(name, other) { return false }
    if Spelling.isOneLetterApart(name, other) || Spelling.isMisread(name, other) { return true }
    let (short, long) = name.count < other.count ? (name, other) : (other, name)
    return short.count >= 6 && long.count - short.count <= 3 && long.starts(with: short)
  }

  /// The family name without marks: an umlaut may be written with an "e".
  private static func plain(_ name: FullName) -> [String] {
    PartyName.words(name.family).map(Spelling.withoutUmlauts)
  }

  private static func side(_ name: FullName, _ analysed: AnalysedDocument) -> Discrepancy.Side {
    let statement = analysed.statements.prefix(1024).first { statement in
      statement.content.contains { $0.span.contains(name.span) }
        || statement.source?.extent.overlaps(name.span) ?? false
    }
    return Discrepancy.Side(
      statement: statement?.id, document: analysed.document.id,
      passage: Passage(of: analysed.document.text, at: name.span))
  }
}

/// A given name with the family name behind it.
struct FullName: Sendable, Hashable {
  /// In lower case.
  var given: String
  /// In lower case.
  var family: String
  var span: TextSpan
}

extension TellingUnit {
  /// The names of two words in it, each of three letters and more.
  func fullNames(in text: String) -> [FullName] {
    zip(words.indices, zip(words, words.dropFirst())).compactMap { index, pair in
      let (word, next) = pair
      // Three words and more are some body's name rather than a person's.
      if words.indices.contains(index + 2), words[index + 2].traits.contains(.name),
        words[index + 2].span.start == next.span.end + 1
      {
        return nil
      }
      guard word.traits.contains(.name), next.traits.contains(.name),
        word.traits.contains(.capital), next.traits.contains(.capital),
        next.span.start == word.span.end + 1, word.span.byteCount >= 3, next.span.byteCount >= 4,
        next.span.byteCount <= 32
      else { return nil }
      let span = word.span.union(next.span)
      return FullName(
        given: text[word.span].lowercased(), family: text[next.span].lowercased(), span: span)
    }
  }
}
