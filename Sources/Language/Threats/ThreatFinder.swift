import Model

/// Finds what a text names of the field: by tables of names, by forms, by the words around.
public enum ThreatFinder {
  /// The mentions among `tokens`, by their first token; they do not overlap.
  public static func mentions(in tokens: [Token], sentences: [Sentence]) -> [ThreatMention] {
    mentions(in: tokens, sentences: sentences, table: .standard)
  }

  static func mentions(
    in tokens: [Token], sentences: [Sentence], table: ThreatTable
  ) -> [ThreatMention] {
    var scan = ThreatScan(tokens: tokens, table: table)
    for sentence in sentences { scan.collect(sentence.tokens) }
    for sentence in sentences { scan.read(sentence.tokens) }
    return scan.mentions
  }

  /// The identifier of what `name` names in MITRE ATT&CK or CVE, where it is known.
  ///
  /// Capitals, spaces and hyphens do not matter: "APT 28" is "APT28".
  public static func identifier(of name: String) -> String? {
    let key = ThreatKey.bytes(of: name.lowercased())
    if let identifier = ThreatTable.standard.entry(of: key)?.identifier { return identifier }
    return ThreatForms.reading(of: key)?.identifier
  }

  /// The identifier of what `text` says, which names or tells of something of `kind`.
  ///
  /// The whole text as a name comes first, then a name within it; of a tactic or a technique, what its
  /// words tell: "harvested their passwords".
  public static func identifier(of text: String, as kind: ThreatMention.Kind) -> String? {
    if let known = identifier(of: text), kind.hasIdentifier(known) { return known }
    let document = Document(id: DocumentID(digits: ""), path: "", text: text)
    let (tokens, sentences) = Tokenizer.tokens(of: document)
    for mention in mentions(in: tokens, sentences: sentences) {
      if let known = mention.identifier, kind.hasIdentifier(known) { return known }
    }
    guard kind == .tactic || kind == .technique else { return nil }
    return ThreatPhrase.identifier(of: text.lowercased(), kind: kind, in: .standard)
  }
}

/// What names are compared by: their letters and digits in lower case.
package enum ThreatKey {
  /// The longest key, in bytes.
  package static let longest = 48

  /// The letters and digits of `lower`; bytes outside ASCII count as letters.
  package static func bytes(of lower: String) -> [UInt8] {
    var key: [UInt8] = []
    append(lower, to: &key)
    return key
  }

  package static func append(_ lower: String, to key: inout [UInt8]) {
    for byte in lower.utf8
    where byte >= 128 || byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57 {
      key.append(byte)
    }
  }
}
