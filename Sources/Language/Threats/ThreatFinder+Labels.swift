extension ThreatFinder {
  /// The mentions that `labels` tell, with their identifiers, and those that tables and forms tell
  /// where the labels say nothing.
  ///
  /// A label a token: 0 for none, odd at the beginning of a mention, even within it; `(label - 1) / 2`
  /// is the kind, in the order of `ThreatMention.Kind`. A mention has the identifier of its words, or
  /// else that of the first mention of its kind that the tables find within it.
  package static func mentions(
    in tokens: [Token], sentences: [Sentence], labels: [UInt8]
  ) -> [ThreatMention] {
    let known = mentions(in: tokens, sentences: sentences)
    var next = 0
    var found: [ThreatMention] = []
    for labelled in spans(of: labels) where labelled.tokens.upperBound <= tokens.count {
      var mention = labelled
      while next < known.count,
        known[next].tokens.upperBound <= labelled.tokens.lowerBound
      {
        add(known[next], to: &found)
        next += 1
      }
      var within = next
      while within < known.count,
        known[within].tokens.lowerBound < labelled.tokens.upperBound
      {
        if mention.identifier == nil,
          known[within].kind == mention.kind || known[within].kind.isName && mention.kind.isName
        {
          mention.identifier = known[within].identifier
        }
        within += 1
      }
      next = within
      if mention.identifier == nil, mention.kind == .tactic || mention.kind == .technique {
        let text = tokens[mention.tokens].prefix(80).map(\.lower).joined(separator: " ")
        mention.identifier = ThreatPhrase.identifier(of: text, kind: mention.kind, in: .standard)
      }
      found.append(mention)
    }
    for mention in known[min(next, known.count)...] { add(mention, to: &found) }
    return found
  }

  /// What labels say nothing of is taken where it is a name by its form or has an identifier.
  private static func add(_ mention: ThreatMention, to found: inout [ThreatMention]) {
    let end = found.last?.tokens.upperBound ?? 0
    guard mention.tokens.lowerBound >= end, mention.kind.isName, mention.identifier != nil else {
      return
    }
    found.append(mention)
  }

  private static func spans(of labels: [UInt8]) -> [ThreatMention] {
    var spans: [ThreatMention] = []
    var index = 0
    while index < labels.count {
      let label = labels[index]
      guard label > 0, let kind = ThreatMention.Kind(rawValue: (label - 1) / 2) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < labels.count, labels[end] == kind.rawValue * 2 + 2 { end += 1 }
      spans.append(ThreatMention(tokens: index..<end, kind: kind, identifier: nil))
      index = end
    }
    return spans
  }
}
