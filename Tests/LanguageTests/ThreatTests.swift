import Model
import Testing

@testable import Language

@Suite("Threat groups, malware, tools and techniques")
struct ThreatTests {
  private func mentions(_ text: String) -> [(String, ThreatMention)] {
    let document = Document(id: DocumentID(digits: ""), path: "", text: text)
    let analysis = Analysis(document)
    return analysis.threats.map { (analysis.text(of: $0.tokens), $0) }
  }

  @Test(
    "Forms with numbers tell what they name, with a space or a hyphen or without",
    arguments: [
      ("APT28", ThreatMention.Kind.group, "G0007"), ("APT-28", .group, "G0007"),
      ("APT 28", .group, "G0007"), ("UNC9876", .group, nil), ("TA505", .group, "G0092"),
      ("CVE-2021-12345", .vulnerability, "CVE-2021-12345"), ("T1059.003", .technique, "T1059.003"),
      ("S0154", .malware, "S0154"), ("TA0011", .tactic, "TA0011"),
    ] as [(String, ThreatMention.Kind, String?)])
  func forms(name: String, kind: ThreatMention.Kind, identifier: String?) {
    let found = mentions("The report names \(name) in its notes.")
    #expect(found.contains { $0.0 == name && $0.1.kind == kind && $0.1.identifier == identifier })
  }

  @Test("A name beside a word for malware is one in the whole text")
  func told() {
    let found = mentions(
      "The firm calls it Quorvex malware. The mail brought Quorvex to Windows computers.")
    #expect(found.filter { $0.0 == "Quorvex" }.map(\.1.kind) == [.malware, .malware])
    #expect(!found.contains { $0.0 == "Windows" })
  }

  @Test("Labels tell the spans, tables their identifiers and what no label covers")
  func labels() {
    let document = Document(
      id: DocumentID(digits: ""), path: "", text: "The gang APT28 used Quorvex and Mimikatz.")
    let analysis = Analysis(document)
    var labels = [UInt8](repeating: 0, count: analysis.tokens.count)
    (labels[1], labels[2], labels[4]) = (1, 2, 3)  // "gang APT28", "Quorvex"
    let found = ThreatFinder.mentions(
      in: analysis.tokens, sentences: analysis.sentences, labels: labels)
    #expect(found.map { analysis.text(of: $0.tokens) } == ["gang APT28", "Quorvex", "Mimikatz"])
    #expect(found.map(\.identifier) == ["G0007", nil, "S0002"])
    #expect(found.map(\.kind) == [.group, .malware, .tool])
  }

  @Test("A known phrase counts before the votes of words, whatever the endings")
  func phrases() {
    func entry(_ identifier: String) -> ThreatTable.Entry {
      .init(kind: .technique, identifier: identifier, inSmall: true, inCapitals: true)
    }
    func word(_ word: String) -> UInt64 {
      StableHash.hash(ThreatPhrase.key(ofWord: Array(word.utf8), .technique))
    }
    let stems = ThreatPhrase.stems(of: "quorvexing the tables")
    #expect(stems == [Array("quorvex".utf8), Array("tabl".utf8)])
    let table = ThreatTable([
      StableHash.hash(ThreatPhrase.key(of: stems[...], .technique)): entry("T1901"),
      word("basalt"): entry("T1902"), word("gravel"): entry("T1903"),
      word("harrow"): entry("T1903"),
    ])
    func identifier(_ text: String, _ kind: ThreatMention.Kind = .technique) -> String? {
      ThreatPhrase.identifier(of: text, kind: kind, in: table)
    }
    #expect(identifier("they quorvexed a table with gravel") == "T1901")
    #expect(identifier("basalt, harrow and gravel") == "T1903")
    #expect(identifier("Basalts in plenty".lowercased()) == "T1902")
    #expect(identifier("quorvexed tables", .tactic) == nil)
    #expect(identifier("") == nil)
  }

  @Test("An identifier is given only to the kind whose series it is of")
  func series() {
    #expect(ThreatFinder.identifier(of: "APT-28", as: .group) == "G0007")
    #expect(ThreatFinder.identifier(of: "APT-28", as: .malware) == nil)
    #expect(ThreatFinder.identifier(of: "the gang APT28", as: .group) == "G0007")
    #expect(ThreatFinder.identifier(of: "T1059.003", as: .technique) == "T1059.003")
    #expect(ThreatFinder.identifier(of: "TA0011", as: .technique) == nil)
    #expect(ThreatFinder.identifier(of: "CVE-2021-12345", as: .vulnerability) == "CVE-2021-12345")
  }

  @Test("The table of names undoes its own file")
  func file() throws {
    let entries: [UInt64: ThreatTable.Entry] = [
      1: .init(kind: .group, identifier: "G0007", inSmall: false, inCapitals: true),
      2: .init(kind: .technique, identifier: "T1059.003", inSmall: true, inCapitals: true),
      3: .init(kind: .concept, identifier: nil, inSmall: true, inCapitals: false),
    ]
    var bytes = ThreatTable.bytes(of: entries)
    let table = try ThreatTable(bytes: bytes)
    #expect(entries.allSatisfy { table.entries[$0.key] == $0.value })
    bytes[12] ^= 1
    #expect(throws: DamagedWeights.self) { try ThreatTable(bytes: bytes) }
    #expect(throws: DamagedWeights.self) { try ThreatTable(bytes: Array(bytes.prefix(20))) }
  }

  @Test(
    "The dictionary form of any word",
    arguments: [
      ("larger", Language.Tag.jjr, "large"), ("best", .jjs, "good"), ("him", .prp, "he"),
      ("an", .dt, "a"),
      ("n't", .rb, "not"), ("busiest", .jjs, "busy"), ("1980s", .nns, "1980s"),
    ])
  func dictionaryForm(word: String, tag: Language.Tag, lemma: String) {
    #expect(Lemma.dictionaryForm(of: word, lower: word, tag: tag) == lemma)
  }
}
