import Lineage
import Model
import Testing

struct DirectionTests {
  private let text = Invented.text(words: 150, seed: 12)

  private func from(
    _ first: String?, _ second: String?, credits: [String] = []
  ) -> (number: String, evidence: [String])? {
    let mine = Invented.document(1, text, publisher: "First", credits: credits, published: first)
    let theirs = Invented.document(2, text, publisher: "Second", published: second)
    return RetellingFinder.retelling(between: mine, and: theirs).map {
      (String($0.from.digits.suffix(1)), $0.evidence)
    }
  }

  @Test func `The earlier is retold, at the precision of both dates`() {
    #expect(from("2031-02-03", "2031-02-02")?.number == "2")
    #expect(from("2031-02-03", "2031-02-04")?.number == "1")
    #expect(from("2031-03", "2031-02-04")?.number == "2")
    #expect(from("2032", "2031-02-04")?.number == "2")
    #expect(from("2031", "2031-02-04")?.number == "1")
    #expect(from(nil, "2031-02-04")?.number == "1")
    #expect(from("2031-02-04", "2031-02-04T01:00:00Z")?.number == "1")
  }

  @Test func `Times of day are compared across time zones`() {
    let found = from("2031-02-03T10:00:00+05:00", "2031-02-03T02:00:00Z")
    #expect(found?.number == "2")
    #expect(found?.evidence.contains("published 3 hours later") == true)
  }

  @Test func `A credit outweighs the times within a day`() {
    let found = from("2031-02-03T10:00:00Z", "2031-02-03T12:00:00Z", credits: ["Second News"])
    #expect(found?.number == "2")
    #expect(found?.evidence.contains("First credits Second News") == true)
    #expect(from("2031-02-03", "2031-02-28", credits: ["Second"])?.number == "1")
  }

  private func undated(
    _ first: String, _ second: String, _ change: (inout AnalysedDocument) -> Void = { _ in }
  ) -> (number: String, evidence: [String])? {
    let mine = Invented.document(1, first, publisher: "Harbour Times")
    var theirs = Invented.document(2, second, publisher: "Daily Lamp")
    change(&theirs)
    return RetellingFinder.retelling(between: mine, and: theirs).map {
      (String($0.from.digits.suffix(1)), $0.evidence)
    }
  }

  @Test(arguments: [
    "The Harbour Times reported this first.", "It happened, according to the Harbour Times.",
    "This story was first published by Harbour Times.",
  ])
  func `Who names the other as its source in the text had it from there`(line: String) {
    let found = undated(text, "\(text) \(line)")
    #expect(found?.number == "1")
    #expect(found?.evidence.contains("Daily Lamp credits Harbour Times") == true)
    let other = Invented.document(1, "\(text) \(line)", publisher: "Daily Lamp")
    let source = Invented.document(2, text, publisher: "Harbour Times")
    #expect(RetellingFinder.retelling(between: other, and: source)?.from == source.document.id)
  }

  @Test func `The outlet's words in another sense are no credit`() {
    let found = undated(text, "\(text) A stroll past harbour times many a sailor.")
    #expect(found?.evidence.contains { $0.contains("credits") } == false)
  }

  @Test func `Who tells of a later day came later`() {
    let first = Invented.document(1, text, publisher: "First")
    let second = Invented.document(2, text, publisher: "Second", published: "2031-05-05")
    var later = first
    later.statements = [Invented.statement("Orla Venn", "it is so", saidOn: "2031-05-07")]
    let found = RetellingFinder.retelling(between: later, and: second)
    #expect(found?.from == second.document.id)
    #expect(found?.evidence.contains { $0.contains("tells of 2031-05-07") } == true)
  }

  @Test func `Who has its text from elsewhere came later than who does not say so`() {
    let found = undated(text, text) { $0.document.credits = ["Corvin"] }
    #expect(found?.number == "1")
    #expect(found?.evidence.contains { $0.contains("has its text from elsewhere") } == true)
    #expect(undated(text, text) { $0.document.credits = ["Daily Lamp"] }?.number == "1")
  }

  @Test func `Where nothing else tells the whole is put before the part`() {
    let part = String(text.prefix(text.count / 2))
    #expect(undated(text, part)?.number == "1")
    #expect(undated(part, text)?.number == "2")
    #expect(undated(part, text)?.evidence.contains { $0.contains("fuller text") } == true)
  }

  @Test func `A report of another month or year is not the one that is cited`() {
    let line = "according to a report published in May by Harbour Times"
    for (published, isCited) in [("2031-05", true), ("2031-04-20", false), (nil, true)] {
      let source = Invented.document(1, text, publisher: "Harbour Times", published: published)
      let citing = Invented.document(2, "\(text) It is so, \(line).", publisher: "Daily Lamp")
      let found = RetellingFinder.retelling(between: source, and: citing)
      #expect(found?.evidence.contains { $0.contains("credits") } == isCited)
    }
  }
}
