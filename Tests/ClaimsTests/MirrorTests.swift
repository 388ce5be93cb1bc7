import Claims
import Model
import Testing

@Suite("Differences stand only where both sentences tell the rest")
struct MirrorTests {
  @Test("The firm that was named before is no lost source", arguments: ["The firm", "She"])
  func takenUpAgain(source: String) {
    let a = briefing(
      "a", "the bureau tapped the cables of the ferry line", by: "Corvane Labs",
      party: "Corvane Labs", kind: .organisation)
    let b = briefing(
      "b", "the bureau tapped the cables of the ferry line", by: source, party: nil, kind: .unnamed)
    #expect(discrepancies(a, b).isEmpty)
  }

  @Test("What a firm found is put into a minister's mouth")
  func minister() throws {
    func report(_ path: String, _ source: String, _ kind: Party.Kind, _ role: String?) -> Report {
      var report = Report(
        path, "\(source) said: the bureau tapped 14 cables of the ferry line.",
        published: "2031-05-02")
      report.says(
        source, "said", "the bureau tapped 14 cables of the ferry line", party: source, kind: kind,
        role: role)
      return report
    }
    let firm = report("a", "Corvane Labs", .organisation, nil)
    let minister = report("b", "Bo Tal", .person, "Interior Minister")
    let analyst = report("c", "Bo Tal", .person, "chief analyst")
    let ministry = report("d", "Ministry of the Interior", .organisation, nil)
    let found = try #require(discrepancies(firm, minister).first)
    #expect(found.kind == .speaker)
    #expect(found.severity == .high)
    #expect(discrepancies(firm, analyst).isEmpty)
    #expect(discrepancies(ministry, minister).isEmpty)
  }

  @Test("To dismiss a report as fiction is to call it fiction")
  func dismissed() {
    let a = briefing(
      "a", "“This is fiction made to order for a party”", mode: .direct, stance: .asserts)
    let b = briefing(
      "b", "the report as “fiction made to order for a party”", mode: .mixed, stance: .denies)
    #expect(!kinds(discrepancies(a, b)).contains(.stance))
  }

  @Test("A negation matters where it turns what both tell")
  func mirroredNegation() {
    let a = briefing("a", "the intruders did not copy the harbour register of the capital")
    let b = briefing("b", "the intruders did copy the harbour register of the capital")
    let c = briefing(
      "c", "not only clerks saw that the intruders did copy the harbour register of the capital")
    #expect(kinds(discrepancies(a, b)) == [.stance])
    #expect(!kinds(discrepancies(b, c)).contains(.stance))
  }

  @Test("What a copy published later calls Friday is no other day")
  func relativeDay() {
    let words = "the bureau tapped the cables of the ferry line"
    let a = briefing("a", words, published: "2031-05-02", on: "2031-05-02")
    let b = briefing("b", words, published: "2031-05-12", on: "2031-05-09")
    #expect(discrepancies(a, b).isEmpty)
  }

  @Test("One word of a quoted term changed is no translation")
  func quotedTerm() {
    let a = briefing(
      "a", "the council should condemn this raid as “harbour piracy” at once", mode: .mixed)
    let b = briefing(
      "b", "the council should condemn this raid as “cable piracy” at once", mode: .mixed)
    let found = discrepancies(a, b)
    #expect(kinds(found).contains(.quoteWording))
    #expect(found.first { $0.kind == .quoteWording }?.severity == .medium)
  }

  @Test("Resembled is not the same")
  func resembled() {
    let a = briefing("a", "the malware resembled one that was used against Osterland in 2027")
    let b = briefing("b", "the malware was the same as one that was used against Osterland in 2027")
    #expect(kinds(discrepancies(a, b)) == [.term])
  }

  @Test("One difference is told once, against the earliest of many copies of one text")
  func copies() {
    let copies = (0..<12).map { index in
      briefing("a\(index)", "at least 231 ferries were delayed by the raid on the harbour") {
        [$0.figure("at least 231", "ferries", low: 231, high: nil, .atLeast)]
      }
    }
    let changed = briefing("b", "up to 231 ferries were delayed by the raid on the harbour") {
      [$0.figure("up to 231", "ferries", low: nil, high: 231, .atMost)]
    }
    let documents = (copies + [changed]).map(\.analysed)
    var retellings: [Retelling] = []
    for document in documents.dropLast() {
      retellings.append(
        Retelling(
          from: document.document.id, to: changed.document.id, kind: .rewritten, certainty: 0.9))
    }
    let found = FindingsBuilder.findings(of: documents, retellings: retellings).discrepancies
    #expect(kinds(found) == [.comparator])
    #expect(found.first?.severity == .high)
    #expect(found.first?.a.document == copies.first?.document.id)
    #expect(found.first?.departure == .b)
    #expect(found.first?.heirs == [])
  }

  private func kinds(_ found: [Discrepancy]) -> [Discrepancy.Kind] { found.map(\.kind) }
}
