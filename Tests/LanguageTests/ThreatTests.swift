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
