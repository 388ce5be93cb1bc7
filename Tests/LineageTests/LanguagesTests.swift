import Model
import Testing

@testable import Lineage

struct LanguagesTests {
  private static func documents(
    _ reports: [(language: String, text: String)], from number: Int, published: String? = nil
  ) -> [PreparedDocument] {
    reports.enumerated().map { index, report in
      var document = Invented.document(number + index, report.text, published: published)
      document.document.language = report.language
      return PreparedDocument(document)
    }
  }

  private static let breach = documents(ReportsInLanguages.breach, from: 100)
  private static let sameSpeaker = documents(ReportsInLanguages.sameSpeaker, from: 200)
  private static let sameSize = documents(ReportsInLanguages.sameSize, from: 300)

  @Test(arguments: ReportsInLanguages.breach.indices)
  func `A report is joined with its renderings in all other languages`(index: Int) throws {
    let report = Self.breach[index]
    for other in Self.breach where other.document.id != report.document.id {
      let names = "\(report.document.language ?? "") \(other.document.language ?? "")"
      #expect(
        !Set(LineageKeys(report).events).isDisjoint(with: LineageKeys(other).events), "\(names)")
      let found = RetellingFinder.retelling(between: report, and: other)
      #expect(found?.kind == .rewritten || found?.kind == .sameEvent, "\(names)")
      #expect(found == RetellingFinder.retelling(between: other, and: report))
      #expect((found?.certainty ?? 0) >= 0.5)
    }
  }

  @Test func `What one spokesman says of one firm on one day about two things is not joined`() {
    Self.expectApart(Self.breach, Self.sameSpeaker)
  }

  @Test func `Two breaches of one size are not joined`() {
    Self.expectApart(Self.breach, Self.sameSize)
    Self.expectApart(Self.sameSpeaker, Self.sameSize)
  }

  @Test func `What is told at length in one language is joined with what others tell in brief`() {
    for (index, report) in Self.lantern.enumerated() {
      for other in Self.lantern[..<index] {
        let found = RetellingFinder.retelling(between: report, and: other)
        #expect(found?.kind == .rewritten || found?.kind == .sameEvent)
        #expect(!Set(LineageKeys(report).events).isDisjoint(with: LineageKeys(other).events))
      }
    }
  }

  @Test func `Two reports of one flaw are not joined for its number alone`() {
    Self.expectApart(Self.lantern, Self.sameFlaw)
    Self.expectApart(Self.lantern, Self.breach)
  }

  private static let lantern = documents(ReportsInLanguages.lantern, from: 400)
  private static let sameFlaw = documents(ReportsInLanguages.sameFlaw, from: 500)

  private static func expectApart(_ some: [PreparedDocument], _ others: [PreparedDocument]) {
    for first in some {
      for second in others {
        #expect(
          RetellingFinder.retelling(between: first, and: second) == nil,
          "\(first.document.language ?? "") \(second.document.language ?? "")")
      }
    }
  }

  @Test func `The evidence names the figures that both have`() throws {
    let found = try #require(
      RetellingFinder.retelling(between: Self.breach[0], and: Self.breach[13]))
    #expect(found.evidence.contains { $0.contains("4,812") && $0.contains("2.35 million") })
  }

  @Test func `A rendering that came later was made from the earlier`() throws {
    let reports = ReportsInLanguages.breach
    let first = Self.documents([reports[13]], from: 900, published: "2031-03-20T08:00:00Z")[0]
    let second = Self.documents([reports[0]], from: 800, published: "2031-03-20T11:00:00Z")[0]
    let found = try #require(RetellingFinder.retelling(between: first, and: second))
    #expect(found.from == first.document.id)
    #expect(found.evidence.contains("published 3 hours later"))
  }

  @Test func `Reports months apart need more in common`() {
    let reports = ReportsInLanguages.breach
    let first = Self.documents([reports[0]], from: 1, published: "2031-03-20")[0]
    let near = Self.documents([reports[2]], from: 2, published: "2031-03-21")[0]
    let far = Self.documents([reports[2]], from: 2, published: "2031-09-21")[0]
    let soon = RetellingFinder.retelling(between: first, and: near)?.certainty ?? 0
    let late = RetellingFinder.retelling(between: first, and: far)?.certainty ?? 0
    #expect(soon > late)
  }

  private static let rewrites = [
    """
    Sundholm — A theft of postal ballots was put at 18,340 by the electoral board on Friday. Chair \
    Wilma Oster told reporters that 7,214 of them had been posted in Karlow between 2 October and the \
    closing of the polls. She ruled out a recount. The board will pay 96,500 crowns for new locks.
    """,
    """
    Nearly two weeks after the vote, the board that runs elections in Sundholm has counted what went \
    missing: 18,340 envelopes. Karlow alone accounts for 7,214, said Oster, who heads it. The trail \
    goes back to 2 October. A recount is off the table, while better locks are to cost 96,500 crowns.
    """,
    """
    The harbour board of Sundholm wants 44 new cranes, its head Oster said on Friday. Karlow would \
    get the first of them by 2 October. Some 3,900 workers are to be trained, she told reporters, and \
    nobody thinks of closing the old quay.
    """,
  ].enumerated().map { index, text in
    var document = Invented.document(index + 1, text)
    document.document.language = "en"
    return PreparedDocument(document)
  }

  @Test func `A rewrite in the same language that shares no run of five words is joined`() throws {
    #expect(RetellingFinder.resemblance(between: Self.rewrites[0], and: Self.rewrites[1]) == 0)
    let found = try #require(
      RetellingFinder.retelling(between: Self.rewrites[0], and: Self.rewrites[1]))
    #expect(found.kind == .rewritten || found.kind == .sameEvent)
    #expect(
      !Set(LineageKeys(Self.rewrites[0]).events)
        .isDisjoint(with: LineageKeys(Self.rewrites[1]).events))
  }

  @Test func `Another matter of the same people, place and day is not joined`() {
    #expect(RetellingFinder.retelling(between: Self.rewrites[0], and: Self.rewrites[2]) == nil)
    #expect(RetellingFinder.retelling(between: Self.rewrites[1], and: Self.rewrites[2]) == nil)
  }

  @Test func `Yearly reports with the same list of names are not joined`() {
    let places = (0..<40).map {
      "Kar\(["lo", "mi", "bu", "ta"][$0 % 4])w\("abcdefghij".dropFirst($0 % 10).prefix(1))"
    }
    let years = [(2030, 412, 18.25), (2031, 377, 19.75)].enumerated().map { index, year in
      var document = Invented.document(
        index + 1,
        """
        The yearly survey of \(year.0) covers \(places.joined(separator: ", the town of ")). It lists \
        \(year.1) cases on 3 January, \(year.2) percent of all, and thanks Wilma Oster of Sundholm.
        """, published: "\(year.0 + 1)-01-09")
      document.document.language = "en"
      return PreparedDocument(document)
    }
    let found = RetellingFinder.retelling(between: years[0], and: years[1])
    #expect(found?.kind != .sameEvent)
  }

  @Test func `Many names and two small figures are one event only when told within days`() {
    let names =
      "Wilma Oster, Tarek Lindau, Priska Venn, Odile Marchetti, Anton Belmarsk and Bruno Calder"
    let texts = [
      "On Friday in Karlow, \(names) were named by the court. It heard of 36 visits and 54 letters.",
      "The judges of Karlow list 54 letters, 36 visits and, as guests, \(names). Nobody was heard.",
    ]
    let documents = ["2031-05-05", "2031-05-07", "2032-05-07"].map { day in
      var document = Invented.document(
        day == "2031-05-05" ? 1 : 2, texts[day == "2031-05-05" ? 0 : 1], published: day)
      document.document.language = "en"
      return PreparedDocument(document)
    }
    #expect(
      RetellingFinder.retelling(between: documents[0], and: documents[1])?.kind == .sameEvent)
    #expect(RetellingFinder.retelling(between: documents[0], and: documents[2]) == nil)
  }
}
