import Claims
import HearsayTesting
import Model
import Testing

@Suite("One utterance in other words")
struct RenderingTests {
  @Test("Two renderings of one quotation have one frame")
  func frame() {
    let a = briefing(
      "a",
      "“Sylvania cannot play the innocent while its agents rob the archives of its neighbours,”",
      mode: .direct)
    let b = briefing(
      "b",
      "“Sylvania cannot pose as innocent while its services plunder the libraries of its "
        + "neighbours,”", mode: .direct)
    let found = discrepancies(a, b)
    #expect(found.map(\.kind) == [.quoteWording])
    #expect(found.first?.severity == .low)
  }

  @Test("Two quotations of one speaker on two matters are none")
  func otherMatter() {
    let a = briefing(
      "a", "“We will not let them rob the archives of our neighbours,”", mode: .direct)
    let b = briefing(
      "b", "“The price of herring has doubled since the ferry line was closed,”", mode: .direct)
    #expect(discrepancies(a, b).isEmpty)
  }

  @Test("A retelling that has a word of like meaning, which says more or less")
  func kin() throws {
    let a = briefing(
      "a", "the bureau forces ferry lines to share passenger lists, and this infringes on privacy")
    let b = briefing(
      "b", "the bureau makes ferry lines share passenger lists, which violates confidentiality")
    let term = try #require(discrepancies(a, b).first { $0.kind == .term })
    #expect(term.severity == .low)
  }

  @Test("A spokesman for somebody is not that body's master")
  func spokesman() throws {
    var a = briefing(
      "a", "the ferry line lost the passenger lists", by: "Harbour Minister Ada Renn")
    var b = briefing(
      "b", "the ferry line lost the passenger lists",
      by: "A spokesman for Harbour Minister Ada Renn")
    a.statements[0].source?.role = "Harbour Minister"
    b.statements[0].source?.role = "spokesman for Harbour Minister"
    let speaker = try #require(discrepancies(a, b).first { $0.kind == .speaker })
    #expect(speaker.severity == .low)
  }

  @Test("A state here, its ministry there")
  func level() throws {
    let words = "the bureau tapped the cables of the ferry line and sold the lists"
    let a = briefing(
      "a", words, by: "The Freedonian Foreign Ministry",
      party: "Ministry of Foreign Affairs of Freedonia", kind: .organisation)
    let b = briefing(
      "b", words + " abroad", by: "Freedonia", party: "Freedonia", kind: .state)
    let speaker = try #require(discrepancies(a, b).first { $0.kind == .speaker })
    #expect(speaker.severity == .low)
  }

  @Test("What was tried is done under another name")
  func tried() throws {
    let a = briefing("a", "the gang tried to obtain the records of 14,000 voters from the council")
    {
      [$0.figure("14,000", "voters", low: 14_000, high: 14_000)]
    }
    let b = briefing("b", "the gang stole the records of 14,000 voters from the council") {
      [$0.figure("14,000", "voters", low: 14_000, high: 14_000)]
    }
    #expect(discrepancies(a, b).map(\.kind).contains(.outcome))
  }

  @Test(
    "A family name with another ending, wherever it stands",
    arguments: [
      ("Rakel Vaidyan", "Rakel Vaidyanath", true), ("Rakel Müller", "Rakel Mueller", false),
      ("Night Exemption", "Night Exemptions", false),
      ("Passive Defence", "Passive Defense", false),
    ])
  func familyName(name: String, other: String, isMisspelled: Bool) {
    let a = briefing("a", "the bureau told \(name) that the ferry line lost its lists in the storm")
    let b = briefing(
      "b", "the bureau told \(other) that the ferry line had lost all lists in a storm")
    #expect(discrepancies(a, b).contains { $0.kind == .name } == isMisspelled)
  }

  @Test("A caveat that is gone with what it takes back")
  func caveat() throws {
    let a = briefing(
      "a", "such worms rarely copy letters from the server; however, copying could not be ruled out"
    )
    let b = briefing("b", "worms of this sort rarely copy any letters from the server")
    let hedge = try #require(discrepancies(a, b).first { $0.kind == .hedge })
    #expect(hedge.severity == .medium)
    #expect(hedge.explanation.contains("stands in the earlier alone"))
  }
}
