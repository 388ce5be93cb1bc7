import Claims
import HearsayTesting
import Model
import Testing

@Suite("A lead that tells otherwise than the report below it")
struct LeadTests {
  private func found(_ report: Report) -> [Discrepancy] {
    FindingsBuilder.findings(of: [report.analysed], retellings: []).discrepancies
  }

  /// A report whose lead and whose quotation stand in these words.
  private func report(lead: String, quotation: String) -> Report {
    var report = Report(
      "a", "Ada Renn on Monday called on \(lead). “We call on \(quotation),” Ms Renn said.")
    report.says(
      "Ada Renn", "called on", lead, party: "Ada Renn", stance: .urges, on: "2031-05-02")
    report.says(
      "Ms Renn", "said", "“We call on \(quotation),”", party: "Ada Renn", mode: .direct,
      stance: .urges, on: "2031-05-02")
    return report
  }

  @Test("Another word than the quotation has")
  func changedWord() throws {
    let wording = try #require(
      found(
        report(
          lead: "all harbours to jointly expose and reject the smugglers’ effort",
          quotation: "all harbours to jointly expose and resist the smugglers’ schemes")
      ).first { $0.kind == .quoteWording })
    #expect(wording.severity == .low)
    #expect(wording.explanation == "the lead has “reject” where “resist” is quoted later")
  }

  @Test("More than the quotation has")
  func addedWords() throws {
    let wording = try #require(
      found(
        report(
          lead: "Sylvania to immediately stop its dangerous, reckless behaviour to jam "
            + "lighthouses and poison fisheries",
          quotation: "Sylvania to immediately stop its dangerous, reckless behaviour, and join us")
      ).first { $0.kind == .quoteWording })
    #expect(wording.explanation.hasPrefix("the lead adds “"))
  }

  @Test("A lead in the quotation's own words changes nothing")
  func sameWords() {
    let words = "all harbours to jointly expose and resist the smugglers’ schemes"
    #expect(found(report(lead: words, quotation: words)).isEmpty)
  }

  @Test("A senior official who turns out to be a spokesperson")
  func rank() throws {
    var report = Report(
      "a",
      "The cables were cut by divers, a senior Freedonian official said on Monday. "
        + "Foreign Ministry spokeswoman Ada Renn said that Sylvania sent no divers home.")
    report.says(
      "a senior Freedonian official", "said", "The cables were cut by divers", party: "Ada Renn",
      role: "senior Freedonian official")
    report.says(
      "Ada Renn", "said that", "Sylvania sent no divers home", party: "Ada Renn",
      role: "Foreign Ministry spokeswoman")
    let role = try #require(found(report).first)
    #expect(role.kind == .speakerRole)
    #expect(role.severity == .low)
    #expect(role.a.passage.text == "a senior Freedonian official")
  }

  @Test("A state in the place of its spokesman, who is not named")
  func level() throws {
    var report = Report(
      "a", "Freedonia urged all ships to stay in port, a foreign ministry spokesman said on Monday."
    )
    let outer = report.says(
      "a foreign ministry spokesman", "said", "Freedonia urged all ships to stay in port",
      party: "Bo Tal", stance: .urges)
    report.says(
      "Freedonia", "urged", "all ships to stay in port", party: "Freedonia", kind: .state,
      stance: .urges, nestedIn: outer)
    let level = try #require(found(report).first)
    #expect(level.kind == .speaker)
    #expect(level.a.passage.text == "Freedonia urged")
    #expect(level.b.passage.text == "a foreign ministry spokesman said")
  }

  @Test(
    "A headline misspells a word when two letters changed places, or one stands once",
    arguments: [
      ("Harbour secutiry in doubt", true), ("Harbour security in doubt", false),
      ("Harbour commitee in doubt", true), ("Harbour contacts in doubt", false),
      ("Harbour securities in doubt", false),
    ])
  func headline(headline: String, isMisspelled: Bool) {
    let report = Report(
      "a", "The security of the harbour rests with a committee that signs contracts.",
      headline: headline)
    var told = report
    told.says(
      nil, "rests with", "a committee that signs contracts", kind: .organisation)
    told.says(nil, "of the harbour", "The security", kind: .organisation)
    #expect(found(told).map(\.kind) == (isMisspelled ? [.name] : []))
  }
}
