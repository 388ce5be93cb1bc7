import Claims
import Foundation
import HearsayTesting
import Model
import Testing

@Suite("Claims and their tellings")
struct ClaimsTests {
  @Test(
    "These assert the same",
    arguments: [
      (
        "the carrier must open “side doors” and unlawfully hand over subscriber letters",
        "the carrier has to open ‘side doors’ and hand over subscriber letters against the law"
      ),
      (
        "the bureau eavesdropped on senior envoys of the league through submarine cables",
        "the bureau was spying on envoys of the league through undersea cables"
      ),
    ])
  func same(first: String, second: String) throws {
    let a = try #require(briefing("a", first).statements.first)
    let b = try #require(briefing("b", second, by: "Bo Tal", party: "Bo Tal").statements.first)
    #expect(ClaimMatcher.assertSame(a, b))
    #expect(ClaimMatcher.assertSame(b, a))
    #expect(!Set(ClaimMatcher.keys(of: a)).isDisjoint(with: ClaimMatcher.keys(of: b)))
  }

  @Test(
    "These do not",
    arguments: [
      (
        "the bureau keeps an arsenal of over 2,000 tools",
        "the bureau ran at least 231 operations against shipping"
      ),
      ("the government attacked our networks", "the government defends its networks"),
      (
        "the bureau did not copy the voter register of the capital",
        "the bureau did copy the voter register of the capital"
      ),
    ])
  func different(first: String, second: String) throws {
    let a = try #require(briefing("a", first).statements.first)
    let b = try #require(briefing("b", second, by: "Bo Tal", party: "Bo Tal").statements.first)
    #expect(!ClaimMatcher.assertSame(a, b))
  }

  @Test("A denial contests what was said of the denier just before")
  func contested() throws {
    var report = Report(
      "a",
      "Osterland accused Sylvania of a raid on its mail servers. Sylvania’s cabinet denied any part in it."
    )
    let accusation = report.says(
      "Osterland", "accused", "Sylvania of a raid on its mail servers", party: "Osterland",
      kind: .state, accused: ["Sylvania"])
    let denial = report.says(
      "Sylvania’s cabinet", "denied", "any part in it", party: "Government of Sylvania",
      kind: .state, stance: .denies)
    #expect(ClaimMatcher.contradict(accusation, denial))
    #expect(ClaimMatcher.contradict(denial, accusation))
    let findings = FindingsBuilder.findings(of: [report.analysed], retellings: [])
    #expect(findings.claims.map(\.isContested) == [true, true])
  }

  @Test("The order in which documents are added changes neither claims nor discrepancies")
  func order() {
    let reports = [
      briefing("a", "the gang copied the blueprints of the shipyard in 2027"),
      briefing("b", "the gang copied the blueprints of the shipyard in 2029"),
      briefing("c", "the gang took the blueprints and copied plans of the shipyard in 2029"),
      briefing("d", "a worm silenced the radio masts of the coast guard"),
    ].map(\.analysed)
    let retellings = [
      Retelling(
        from: reports[0].document.id, to: reports[1].document.id, kind: .rewritten, certainty: 0.8)
    ]
    let expected = outcome(reports, retellings)
    for seed in UInt64(0)..<12 {
      var random = SplitMix64(state: seed)
      #expect(outcome(reports.shuffled(using: &random), retellings) == expected)
    }
  }

  /// Claims with their tellings, and all that differs, in words.
  private func outcome(_ reports: [AnalysedDocument], _ retellings: [Retelling]) -> [String] {
    let findings = FindingsBuilder.findings(adding: reports, retellings: retellings)
    return findings.claims.map { "\($0)" } + findings.discrepancies.map { "\($0)" }
  }

  @Test("The origin is the first told quotation; retellings do not count as independent")
  func claim() throws {
    let first = briefing(
      "b", "“The gang copied the blueprints of the shipyard.”", mode: .direct,
      published: "2031-05-02")
    let second = briefing(
      "a", "the gang copied the blueprints of the shipyard", published: "2031-05-03")
    let third = briefing(
      "c", "the gang copied the blueprints of the shipyard", published: "2031-05-04")
    let copied = Retelling(
      from: second.document.id, to: third.document.id, kind: .copied, certainty: 1)
    let event = Retelling(
      from: first.document.id, to: second.document.id, kind: .sameEvent, certainty: 1)
    let findings = FindingsBuilder.findings(
      of: [first, second, third].map(\.analysed), retellings: [copied, event])
    let claim = try #require(findings.claims.first)
    #expect(findings.claims.count == 1)
    #expect(claim.origin == first.statements.first?.id)
    #expect(claim.tellings.first?.statement == claim.origin)
    #expect(claim.summary == "“The gang copied the blueprints of the shipyard.”")
    #expect(claim.documentCount == 3)
    #expect(claim.independentCount == 2)
    #expect(claim.firstSaid == PartialDate("2031-05-02"))
    #expect(claim.lastTold == PartialDate("2031-05-04"))
    #expect(claim.accused == ["Sylvania"])
  }

  @Test("States swapped throughout swap in the findings and change nothing else")
  func neutral() {
    func found(_ first: String, _ second: String) -> [String] {
      let a = briefing(
        "a", "suspected \(first) hackers may have copied the voter register of \(second)",
        accused: [first])
      let b = briefing(
        "b", "\(first) hackers copied the voter register of \(second)", accused: [first])
      return discrepancies(a, b).map { "\($0.kind) \($0.severity) \($0.explanation)" }
    }
    let swapped = found("Osterland", "Sylvania").map {
      $0.replacingOccurrences(of: "Osterland", with: "Sylvania")
    }
    #expect(found("Sylvania", "Osterland") == swapped)
  }

  @Test(
    "Hostile contents are read to the end",
    arguments: [
      ("\"", 50_000), ("‘a ", 20_000), ("U.S.", 20_000), ("\u{C2}\u{2019}'s", 1), ("…", 1),
      ("\u{1F600}’", 1), ("a", 100_000), ("spy on 1. ", 10_000),
    ])
  func hostile(piece: String, count: Int) {
    let content = String(repeating: piece, count: count)
    let a = briefing("a", content)
    let b = briefing("b", content + " x")
    _ = discrepancies(a, b)
  }
}
