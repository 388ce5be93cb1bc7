import Lineage
import Model
import Testing

struct EventTests {
  private static let speaker = "Orla Venn"

  private static func report(
    _ number: Int, _ contents: [String], speaker: String = speaker, saidOn: String? = nil,
    published: String? = nil, publisher: String? = nil, credits: [String] = [],
    others: [Statement] = []
  ) -> AnalysedDocument {
    Invented.document(
      number, Invented.text(words: 200, seed: UInt64(number)), publisher: publisher,
      credits: credits, published: published,
      statements: contents.enumerated().map {
        Invented.statement(speaker, $0.element, saidOn: saidOn, at: $0.offset * 10)
      } + others)
  }

  private static let told = [
    "Sylvania has tapped the undersea cables of its neighbours for nine years",
    "the ministry of Sylvania forces firms to open hidden doors into their products",
  ]
  private static let retold = [
    "for nine years the undersea cables of neighbours had been tapped by Sylvania",
    "firms in Sylvania must open hidden doors in products on orders of the ministry",
  ]

  @Test func `Two tellings of one briefing in other words are one event`() throws {
    let first = Self.report(7, Self.told, saidOn: "2031-05-06", published: "2031-05-07")
    let second = Self.report(3, Self.retold, saidOn: "2031-05-06", published: "2031-05-06")
    let retelling = try #require(RetellingFinder.retelling(between: first, and: second))
    #expect(retelling.kind == .sameEvent)
    #expect(retelling.from == second.document.id)
    #expect(retelling.evidence.contains("both have Orla Venn speaking on 2031-05-06"))
    #expect(!Set(LineageKeys(first).events).isDisjoint(with: LineageKeys(second).events))
  }

  @Test func `One speaker on two days gave two briefings, whatever the words`() {
    let first = Self.report(1, Self.told, saidOn: "2031-05-06")
    for day in ["2031-05-08", "2032-05-06", "2032"] {
      let second = Self.report(2, Self.retold, saidOn: day)
      #expect(RetellingFinder.retelling(between: first, and: second) == nil)
    }
  }

  @Test func `One formula of two speakers is not one event`() {
    let first = Self.report(1, Self.told, saidOn: "2031-05-06")
    let second = Self.report(2, Self.retold, speaker: "Piet Lorne", saidOn: "2031-05-06")
    #expect(RetellingFinder.retelling(between: first, and: second) == nil)
  }

  @Test func `One speaker on one day about two things is not one event`() {
    let first = Self.report(1, Self.told, saidOn: "2031-05-06")
    let second = Self.report(
      2, ["the harvest festival will be held in spring as always"], saidOn: "2031-05-06")
    #expect(RetellingFinder.retelling(between: first, and: second) == nil)
  }

  @Test func `Without a day the times of publication decide`() {
    let first = Self.report(1, Self.told, saidOn: "2031-05-06")
    let soon = Self.report(2, Self.retold, published: "2031-05-07")
    let late = Self.report(2, Self.retold, published: "2031-06-07")
    #expect(RetellingFinder.retelling(between: first, and: soon)?.kind == .sameEvent)
    #expect(RetellingFinder.retelling(between: first, and: late) == nil)
    #expect(!Set(LineageKeys(first).events).isDisjoint(with: LineageKeys(soon).events))
  }

  @Test func `Without any date only much that agrees closely is one event`() {
    let other = Invented.statement("Tam Brock", "there were some 4200 orders", figure: 4200)
    let first = Self.report(1, Self.told, others: [other])
    let second = Self.report(2, Self.retold, others: [other])
    #expect(RetellingFinder.retelling(between: first, and: second)?.kind == .sameEvent)
    let less = Self.report(3, Array(Self.retold.prefix(1)))
    #expect(RetellingFinder.retelling(between: first, and: less) == nil)
    #expect(!Set(LineageKeys(first).events).isDisjoint(with: LineageKeys(second).events))
  }

  @Test func `Who credits the other's publisher cites it`() throws {
    let first = Self.report(
      9, Self.told, saidOn: "2031-05-06", published: "2031-05-06", publisher: "Harbour Times")
    let second = Self.report(
      1, Self.retold, saidOn: "2031-05-06", published: "2031-05-06", publisher: "Daily Lamp",
      credits: ["Daily Lamp News / The Harbour Times"])
    let retelling = try #require(RetellingFinder.retelling(between: first, and: second))
    #expect(retelling.kind == .cites)
    #expect(retelling.from == first.document.id)
    #expect(retelling.evidence.contains("Daily Lamp credits The Harbour Times"))
  }

  @Test func `A credit alone, without shared matter, is no retelling`() {
    let first = Self.report(1, Self.told, saidOn: "2031-05-06", publisher: "Harbour Times")
    let second = Self.report(
      2, ["rain is expected"], saidOn: "2031-05-06", credits: ["Harbour Times"])
    #expect(RetellingFinder.retelling(between: first, and: second) == nil)
  }

  @Test func `A shared long quotation between words of one's own is one event`() throws {
    let quotation = Invented.text(words: 60, seed: 99)
    let documents = [1, 2].map { number in
      let before = Invented.text(words: 60, seed: UInt64(number * 31))
      let text = "\(before) “\(quotation)”"
      return Invented.document(
        number, text,
        statements: [
          Invented.statement(
            Self.speaker, quotation, saidOn: "2031-05-06", at: before.utf8.count + 4,
            mode: .direct)
        ])
    }
    let retelling = try #require(
      RetellingFinder.retelling(between: documents[0], and: documents[1]))
    #expect(retelling.kind == .sameEvent)
    #expect(retelling.passages.count == 1)
  }

  @Test func `A speech that one report tells and another only recalls is not one event`() {
    let others = (0..<9).map {
      Invented.statement("Piet Lorne", "of harbour \($0) nothing is known yet", at: 500 + $0)
    }
    let first = Self.report(1, Self.told, saidOn: "2031-05-06")
    let second = Self.report(2, Array(Self.retold.prefix(1)), saidOn: "2031-05-06", others: others)
    #expect(RetellingFinder.retelling(between: first, and: second) == nil)
  }
}
