import Model

/// A long word that the headline misspells.
enum HeadlineSpelling {
  private static let least = 8

  /// The words of the headline that the report itself has in another spelling.
  static func findings(in document: Document, profiles: [StatementProfile]) -> [Difference] {
    var findings: [Difference] = []
    var counts: [String: (count: Int, span: TextSpan)]?
    for block in document.blocks.prefix(64) where block.kind == .headline {
      for word in words(in: block.span, of: document).prefix(32) {
        let known = counts ?? Self.counts(in: document)
        counts = known
        let text = Array(word.text.utf8)
        guard known[word.text] == nil else { continue }
        let others = known.filter { isSlip(text, Array($0.key.utf8)) }
        guard others.count == 1, let (other, place) = others.first else { continue }
        findings.append(
          Difference(
            kind: .name, severity: .low, a: side(word.span, document, profiles),
            b: side(place.span, document, profiles),
            explanation: "“\(document.text[word.span])” in the headline, “\(other)” in the report"))
        if findings.count == 2 { return findings }
      }
    }
    return findings
  }

  /// Whether the two are one word in which two letters close by changed places, or in which a
  /// doubled letter stands once: other slips make other words ("contacts", "contracts").
  private static func isSlip(_ word: [UInt8], _ other: [UInt8]) -> Bool {
    guard word.prefix(3) == other.prefix(3) else { return false }
    if word.count == other.count {
      let places = word.indices.filter { word[$0] != other[$0] }
      guard places.count == 2, places[1] - places[0] <= 2 else { return false }
      return word[places[0]] == other[places[1]] && word[places[1]] == other[places[0]]
    }
    let (short, long) = word.count < other.count ? (word, other) : (other, word)
    guard long.count - short.count == 1,
      let place = short.indices.first(where: { short[$0] != long[$0] })
    else { return false }
    return long[place] == long[place - 1] && short[place...] == long[(place + 1)...]
  }

  private static func counts(
    in document: Document
  ) -> [String: (count: Int, span: TextSpan)] {
    var counts: [String: (count: Int, span: TextSpan)] = [:]
    var byteCount = 0
    for block in document.blocks.prefix(512) where block.kind == .paragraph {
      byteCount += block.span.byteCount
      guard byteCount <= 65_536 else { break }
      for word in words(in: block.span, of: document) {
        counts[word.text, default: (0, word.span)].count += 1
      }
    }
    return counts
  }

  /// The words of eight letters and more, in lower case; only plain letters.
  private static func words(
    in span: TextSpan, of document: Document
  ) -> [(text: String, span: TextSpan)] {
    var words: [(text: String, span: TextSpan)] = []
    var letters: [UInt8] = []
    var start = span.start
    func end(_ offset: Int) {
      if letters.count >= least {
        words.append((String(decoding: letters, as: UTF8.self), TextSpan(start, offset)))
      }
      letters.removeAll(keepingCapacity: true)
    }
    var offset = span.start
    for byte in Passage(of: document.text, at: span).text.utf8.prefix(16_384) {
      let lower = byte | 0x20
      if byte < 0x80, lower >= 97, lower <= 122 {
        if letters.isEmpty { start = offset }
        letters.append(lower)
      } else {
        end(offset)
      }
      offset += 1
    }
    end(offset)
    return words
  }

  private static func side(
    _ span: TextSpan, _ document: Document, _ profiles: [StatementProfile]
  ) -> Discrepancy.Side {
    Discrepancy.Side(
      statement: profiles.first {
        $0.statement.content.contains { $0.span.contains(span) }
      }?.statement.id, document: document.id, passage: Passage(of: document.text, at: span))
  }
}
