import Model

/// Reads the mentions of a text, sentence by sentence, after the names that it tells itself.
struct ThreatScan {
  let tokens: [Token]
  let table: ThreatTable
  private(set) var mentions: [ThreatMention] = []
  /// Names in lower case that the text itself tells to be malware or a group.
  private var told: [String: ThreatMention.Kind] = [:]

  init(tokens: [Token], table: ThreatTable) {
    self.tokens = tokens
    self.table = table
  }

  /// Collects what the sentence `range` tells by a word beside a name or by a name's form.
  mutating func collect(_ range: Range<Int>) {
    for index in range {
      let token = tokens[index]
      guard token.hasCapital, isName(index) else { continue }
      if isMalwareForm(token.text) {
        told[token.lower] = .malware
      } else if index + 1 < range.upperBound, !tokens[index + 1].hasCapital,
        token.tag == .nnp || hasInnerCapital(token.text), told[token.lower] == nil
      {
        if ThreatForms.malwareWords.contains(tokens[index + 1].lower) {
          told[token.lower] = .malware
        }
      }
    }
  }

  /// Whether the token at `index` may be a name of the field by itself.
  private func isName(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.text.utf8.count > 2, token.text.utf8.count < 30,
      !ThreatForms.platforms.contains(token.lower),
      !ThreatForms.malwareWords.contains(token.lower), Gazetteer.entries[token.lower] == nil,
      !Gazetteer.commonWords.contains(token.lower)
    else { return false }
    return token.isWord && !token.text.utf8.contains { $0 == 0x2E || $0 == 0x2F || $0 == 0x5C }
  }

  private func hasInnerCapital(_ text: String) -> Bool {
    text.utf8.dropFirst().contains { $0 >= 65 && $0 <= 90 }
  }

  /// "DarkLoader": an ending that malware bears, after small letters or digits.
  private func isMalwareForm(_ text: String) -> Bool {
    ThreatForms.malwareEndings.contains {
      text.hasSuffix($0) && text.utf8.count > $0.utf8.count + 1
        && text.utf8.dropLast($0.utf8.count).contains { $0 >= 97 }
    }
  }

  /// Reads the mentions of the sentence `range`.
  mutating func read(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if let mention = mention(at: index, range) {
        mentions.append(mention)
        index = mention.tokens.upperBound
      } else {
        index += 1
      }
    }
  }

  private func mention(at index: Int, _ range: Range<Int>) -> ThreatMention? {
    guard let byte = tokens[index].lower.utf8.first,
      byte >= 128 || byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57
    else { return nil }
    var key: [UInt8] = []
    var best: ThreatMention?
    for end in index..<min(index + ThreatTable.longest, range.upperBound) {
      guard tokens[end].lower.utf8.count <= ThreatKey.longest else { break }
      let before = key.count
      ThreatKey.append(tokens[end].lower, to: &key)
      guard key.count <= ThreatKey.longest else { break }
      // Only marks within names may stand between words.
      if key.count == before, !tokens[end].isOneOf("-", "&", "/", "'") { break }
      guard key.count > before else { continue }
      let words = index..<(end + 1)
      if let entry = table.entry(of: key), entry.allows(isLower: isLower(words)) {
        best = ThreatMention(tokens: words, kind: entry.kind, identifier: entry.identifier)
      } else if end <= index + 1, tokens[index].hasCapital, best == nil,
        end == index || tokens[end].text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }),
        let form = ThreatForms.reading(of: key)
      {
        best = ThreatMention(tokens: words, kind: form.kind, identifier: form.identifier)
      }
    }
    if var mention = best {
      if mention.kind == .technique, mention.identifier != nil {
        mention.tokens = withTitle(mention.tokens, range)
      }
      if mention.kind == .malware || mention.kind == .tool {
        mention.tokens = withWare(mention.tokens, range)
      }
      return mention
    }
    if let kind = told[tokens[index].lower], tokens[index].hasCapital {
      return ThreatMention(
        tokens: withWare(index..<(index + 1), range), kind: kind, identifier: nil)
    }
    return nil
  }

  /// "DarkLoader RAT", "Example stealer": words that names of malware are said with.
  private func withWare(_ range: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    let next = range.upperBound
    guard next < sentence.upperBound, tokens[next].followsSpace,
      tokens[next].lower == "rat" && tokens[next].isAllCapitals || tokens[next].lower == "stealer"
    else { return range }
    return range.lowerBound..<(next + 1)
  }

  private func isLower(_ range: Range<Int>) -> Bool {
    !range.contains { tokens[$0].text != tokens[$0].lower }
  }

  /// "T1113 | Screen Capture", "T1105: Ingress Tool Transfer": the number with its title.
  private func withTitle(_ range: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    let mark = range.upperBound
    guard range.count == 1, tokens[range.lowerBound].text.utf8.first == 0x54,
      mark + 1 < sentence.upperBound, tokens[mark].isOneOf("|", ":", "-", "–")
    else { return range }
    var end = mark + 1
    while end < min(sentence.upperBound, mark + 8),
      tokens[end].hasCapital || tokens[end].isOneOf("and", "or", "of", "/")
        || tokens[end].isOneOf("-", "for", "to", "over")
    {
      end += 1
    }
    return end > mark + 1 ? range.lowerBound..<end : range
  }
}
