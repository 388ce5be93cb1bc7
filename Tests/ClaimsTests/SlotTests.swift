import Claims
import HearsayTesting
import Model
import Testing

@Suite("What changes between two tellings")
struct SlotTests {
  private func kinds(_ found: [Discrepancy]) -> [Discrepancy.Kind] { found.map(\.kind) }

  @Test("Each year against in all over five years is a factor of five")
  func periods() throws {
    let a = briefing("a", "the bureau served 2,000 to 3,000 secrecy orders annually on the carrier")
    {
      [
        $0.figure(
          "2,000 to 3,000", "secrecy orders", low: 2000, high: 3000, .range,
          period: $0.period("annually", .rate, per: "year", length: "P5Y"))
      ]
    }
    let b = briefing(
      "b", "the bureau served 2,000 to 3,000 secrecy orders over the past five years on the carrier"
    ) {
      [
        $0.figure(
          "2,000 to 3,000", "secrecy orders", low: 2000, high: 3000, .range,
          period: $0.period("over the past five years", .total, length: "P5Y"))
      ]
    }
    let found = discrepancies(a, b)
    let period = try #require(found.first { $0.kind == .period })
    #expect(period.severity == .high)
    #expect(period.explanation == "each year against in all over 5 years: a factor of 5")
    #expect(period.a.passage.text == "2,000 to 3,000 secrecy orders annually")
    #expect(found.count == 1)
  }

  @Test("A rate that the figure's period lost is read from the words behind it")
  func rateFromWords() {
    let a = briefing("a", "hackers stole 400 million records every year from hospital servers") {
      [$0.figure("400 million", "records", low: 4e8, high: 4e8)]
    }
    let b = briefing("b", "hackers stole 400 million records from hospital servers") {
      [$0.figure("400 million", "records", low: 4e8, high: 4e8)]
    }
    #expect(kinds(discrepancies(a, b)).contains(.period))
  }

  @Test("Swapped digits are a figure, and grave")
  func swappedDigits() throws {
    let a = briefing("a", "intruders emptied 231 mailboxes of the harbour authority") {
      [$0.figure("231", "mailboxes", low: 231, high: 231)]
    }
    let b = briefing("b", "intruders emptied 321 mailboxes of the harbour authority") {
      [$0.figure("321", "mailboxes", low: 321, high: 321)]
    }
    let found = discrepancies(a, b)
    #expect(kinds(found) == [.figure])
    #expect(found.first?.severity == .high)
    #expect(found.first?.a.passage.text == "231 mailboxes")
  }

  @Test("Million for billion tells its factor")
  func millionForBillion() throws {
    let a = briefing("a", "the raid cost the ports 3 million crowns in lost trade") {
      [$0.figure("3 million", "crowns", low: 3e6, high: 3e6)]
    }
    let b = briefing("b", "the raid cost the ports 3 billion crowns in lost trade") {
      [$0.figure("3 billion", "crowns", low: 3e9, high: 3e9)]
    }
    let figure = try #require(discrepancies(a, b).first { $0.kind == .figure })
    #expect(figure.explanation.hasSuffix("a factor of 1000"))
  }

  @Test("Rounding is no difference")
  func rounding() {
    let a = briefing("a", "intruders emptied 2,431 mailboxes of the harbour authority") {
      [$0.figure("2,431", "mailboxes", low: 2431, high: 2431)]
    }
    let b = briefing("b", "intruders emptied about 2,400 mailboxes of the harbour authority") {
      [$0.figure("about 2,400", "mailboxes", low: 2400, high: 2400, .about)]
    }
    #expect(discrepancies(a, b).isEmpty)
  }

  @Test("A growing count that says so is no difference")
  func laterCount() {
    let a = briefing("a", "the worm has infected 300 clinics across the province") {
      [$0.figure("300", "clinics", low: 300, high: 300)]
    }
    let b = briefing(
      "b", "the worm has now infected 700 clinics across the province", published: "2031-05-09"
    ) {
      [$0.figure("700", "clinics", low: 700, high: 700)]
    }
    #expect(!kinds(discrepancies(a, b)).contains(.figure))
  }

  @Test("At least made up to turns a number round")
  func comparator() {
    let a = briefing("a", "the implants sat in the grid for at least 40 months unnoticed") {
      [$0.figure("at least 40", "months", low: 40, high: nil, .atLeast)]
    }
    let b = briefing("b", "the implants sat in the grid for up to 40 months unnoticed") {
      [$0.figure("up to 40", "months", low: nil, high: 40, .atMost)]
    }
    let found = discrepancies(a, b)
    #expect(kinds(found) == [.comparator])
    #expect(found.first?.severity == .high)
  }

  @Test("One number, another thing counted")
  func countedThing() {
    let a = briefing("a", "the raid on the mail server exposed 30,000 computers of the ministry") {
      [$0.figure("30,000", "computers", low: 30000, high: 30000)]
    }
    let b = briefing("b", "the raid on the mail server exposed 30,000 accounts of the ministry") {
      [$0.figure("30,000", "accounts", low: 30000, high: 30000)]
    }
    let found = discrepancies(a, b)
    #expect(kinds(found).contains(.countedThing))
    #expect(found.first?.severity == .high)
  }

  @Test("Tools and operations are two things")
  func differentThings() {
    let a = briefing("a", "the bureau keeps an arsenal of over 2,000 tools") {
      [$0.figure("over 2,000", "tools", low: 2000, high: nil, .over)]
    }
    let b = briefing("b", "the bureau ran at least 231 operations against shipping") {
      [$0.figure("at least 231", "operations", low: 231, high: nil, .atLeast)]
    }
    #expect(discrepancies(a, b).isEmpty)
  }

  @Test("A hedge that is dropped from an accusation is grave")
  func hedgeDropped() throws {
    let a = briefing("a", "suspected Sylvanian hackers may have copied the voter register")
    let b = briefing("b", "Sylvanian hackers copied the voter register")
    let hedge = try #require(discrepancies(a, b).first { $0.kind == .hedge })
    #expect(hedge.severity == .high)
    #expect(hedge.explanation.contains("suspected"))
  }

  @Test("What is regarded as so is not what is so")
  func distance() throws {
    let a = briefing("a", "the bureau is “a den of thieves and forgers”", mode: .mixed)
    let b = briefing(
      "b", "the bureau is widely regarded as “a den of thieves and forgers”", mode: .mixed)
    let hedge = try #require(discrepancies(a, b).first { $0.kind == .hedge })
    #expect(hedge.severity == .medium)
  }

  @Test("A negation that is lost is a stance")
  func negation() {
    let a = briefing(
      "a", "our service did not copy the voter register of Osterland", stance: .denies)
    let b = briefing("b", "our service did copy the voter register of Osterland", stance: .denies)
    #expect(discrepancies(a, b).contains { $0.kind == .stance && $0.severity == .high })
  }

  @Test("Two quotations in other words")
  func quotations() throws {
    let a = briefing(
      "a", "“We urge all nations to resist and expose this reckless campaign of sabotage.”",
      mode: .direct, stance: .urges)
    let b = briefing(
      "b", "“We call on all nations to confront and expose this reckless campaign of sabotage.”",
      mode: .direct, stance: .urges)
    let found = discrepancies(a, b)
    #expect(kinds(found) == [.quoteWording])
    #expect(found.first?.severity == .medium)
  }

  @Test("One intensifier more in a quotation is wording")
  func intensifier() {
    let a = briefing("a", "“Sylvania is in fact the greatest danger to shipping.”", mode: .direct)
    let b = briefing("b", "“Sylvania is the greatest danger to shipping.”", mode: .direct)
    let found = discrepancies(a, b)
    #expect(kinds(found) == [.quoteWording])
    #expect(found.first?.severity == .low)
  }

  @Test("The same quotation is no difference, whatever marks it stands in")
  func sameQuotation() {
    let a = briefing("a", "“Sylvania is the greatest danger to shipping.”", mode: .direct)
    let b = briefing("b", "\"Sylvania is the greatest danger to shipping,\"", mode: .direct)
    #expect(discrepancies(a, b).isEmpty)
  }

  @Test("A headline that drops a word from its quotation")
  func headline() throws {
    var report = Report(
      "a", "Ada Renn said the bureau was a “kingdom of forgery and theft of letters” on Friday.",
      headline: "Bureau is ‘kingdom of theft of letters’, minister says")
    report.says(
      "Ada Renn", "said", "the bureau was a “kingdom of forgery and theft of letters”",
      party: "Ada Renn", mode: .mixed)
    let found = FindingsBuilder.findings(of: [report.analysed], retellings: []).discrepancies
    let wording = try #require(found.first)
    #expect(wording.kind == .quoteWording)
    #expect(wording.a.passage.text == "‘kingdom of theft of letters’")
    #expect(wording.b.passage.text == "“kingdom of forgery and theft of letters”")
  }

  @Test("A headline that quotes the beginning only changes nothing")
  func headlineExcerpt() {
    var report = Report(
      "a", "Ada Renn said the bureau was a “kingdom of forgery and theft of letters” on Friday.",
      headline: "Bureau is ‘kingdom of forgery’, minister says")
    report.says(
      "Ada Renn", "said", "the bureau was a “kingdom of forgery and theft of letters”",
      party: "Ada Renn", mode: .mixed)
    #expect(FindingsBuilder.findings(of: [report.analysed], retellings: []).discrepancies.isEmpty)
  }

  @Test("Accused in one, charged in the other")
  func term() {
    let a = briefing("a", "two clerks were accused of planting wiretaps in the embassy kitchen")
    let b = briefing("b", "two clerks were charged with planting wiretaps in the embassy kitchen")
    #expect(kinds(discrepancies(a, b)) == [.term])
  }

  @Test("Attempted in one, done in the other")
  func outcome() {
    let a = briefing("a", "the gang attempted to sabotage the turbines of the northern dam")
    let b = briefing("b", "the gang managed to sabotage the turbines of the northern dam")
    #expect(kinds(discrepancies(a, b)).contains(.outcome))
  }

  @Test("In one country made worldwide")
  func scope() {
    let a = briefing("a", "the implant crippled ticket machines of railways in Osterland")
    let b = briefing("b", "the implant crippled ticket machines of railways worldwide")
    #expect(kinds(discrepancies(a, b)).contains(.scope))
  }

  @Test("From its territory is not the state itself")
  func territory() {
    let a = briefing("a", "the raid on the clearing house came from Sylvanian territory")
    let b = briefing("b", "the raid on the clearing house came from Sylvania")
    #expect(kinds(discrepancies(a, b)).contains(.accused))
  }

  @Test("Another year of the deed")
  func year() {
    let a = briefing("a", "the gang copied the blueprints of the shipyard in 2027")
    let b = briefing("b", "the gang copied the blueprints of the shipyard in 2029")
    let found = discrepancies(a, b)
    #expect(kinds(found) == [.date])
    #expect(found.first?.severity == .high)
  }

  @Test("A name misspelled is low")
  func name() {
    let a = briefing(
      "a", "the gang copied the blueprints of the shipyard", by: "Ada Renner", party: "Ada Renner")
    let b = briefing(
      "b", "the gang copied the blueprints of the shipyard", by: "Ada Renber", party: "Ada Renber")
    let found = discrepancies(a, b)
    #expect(kinds(found) == [.name])
    #expect(found.first?.severity == .low)
  }

  @Test("A source that is lost")
  func sourceLost() {
    let a = briefing(
      "a", "the bureau tapped the cables of the ferry line", by: "The Osterland Courier",
      party: "Osterland Courier", kind: .outlet)
    let b = briefing(
      "b", "the bureau tapped the cables of the ferry line", by: "Officials", party: nil,
      kind: .unnamed)
    #expect(kinds(discrepancies(a, b)) == [.speaker])
  }

  @Test("A speaker's words in the outlet's own voice")
  func attributionLost() throws {
    let a = briefing(
      "a", "the bureau secretly rerouted the harbour radar feeds through a rented villa")
    let b = Report(
      "b", "The bureau secretly rerouted the harbour radar feeds through a rented villa.",
      published: "2031-05-03")
    let lost = try #require(discrepancies(a, b).first)
    #expect(lost.kind == .attributionLost)
    #expect(lost.b.statement == nil)
  }

  @Test("Two speakers with one formula on two days disagree in nothing")
  func formula() {
    let a = briefing("a", "“Sylvania is in fact the greatest danger to shipping.”", mode: .direct)
    let b = briefing(
      "b", "“Sylvania is the greatest danger to shipping.”", by: "Bo Tal", party: "Bo Tal",
      mode: .direct, published: "2031-08-01", on: "2031-08-01")
    #expect(discrepancies(a, b, joined: false).isEmpty)
  }
}
