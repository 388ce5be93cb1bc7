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
}
