import Language
import Model
import Testing

@Suite("Quantities")
struct QuantitiesTests {
  @Test(
    "A number is told with its comparator and what it counts",
    arguments: [
      ("The firm saw 1,200 to 1,700 sealed letters.", "1,200 to 1,700: 1200...1700 range letters"),
      ("The firm saw between 5 and 10 attacks.", "between 5 and 10: 5...10 range attacks"),
      ("The firm saw 10-15 attacks.", "10-15: 10...15 range attacks"),
      ("The firm has over 3,000 tools.", "over 3,000: 3000... over tools"),
      ("The firm saw at least 77 hacking operations.", "at least 77: 77... at-least operations"),
      ("The firm saw no more than two cases.", "no more than two: ...2 at-most cases"),
      ("The firm lost nearly 40 percent.", "nearly 40 percent: 40...40 about percent"),
      ("The thieves took $3.5 million.", "$3.5 million: 3500000...3500000 exactly $"),
      ("The thieves asked for $300USD.", "$300USD: 300...300 exactly $"),
      ("The thieves took 87GB of letters.", "87GB: 87...87 exactly gb"),
      ("They hit tens of thousands of servers.", "tens of thousands: 10000...99999 about servers"),
      ("They hit hundreds of homes.", "hundreds: 100...999 about homes"),
      ("They hit a dozen towns.", "a dozen: 12...12 exactly towns"),
      ("They hit 300 or more towns.", "300 or more: 300... at-least towns"),
      ("They hit 2.5 million accounts.", "2.5 million: 2500000...2500000 exactly accounts"),
      ("It went on for more than a decade.", "more than a decade: 10... over years"),
      ("The number had risen to 412, it said.", "412: 412...412 exactly -"),
      ("The search turned up eleven old infections.", "eleven: 11...11 exactly infections"),
      ("Three Western officials agreed.", "Three: 3...3 exactly officials"),
      ("It is closer to 1,300.", "closer to 1,300: 1300...1300 about -"),
      (
        "They saw it over the past year and a half.",
        "over the past year and a half: 18...18 exactly months"
      ),
      ("It went on for the past 12 years.", "the past 12 years: 12...12 exactly years"),
    ])
  func figures(text: String, expected: String) {
    #expect(reading(text).quantityLines == [expected])
  }

  @Test(
    "Dates, names, labels and ordinals are no quantities",
    arguments: [
      "They met on July 06, 2021.", "They met in 2020.", "They used Windows 10.",
      "They wrote of CVE-2021-26855.", "It came from 10.0.0.1.", "It was the first attack.",
      "One of the men left.", "It was the number one source.", "They met at 5 p.m.",
    ])
  func noQuantities(text: String) {
    #expect(reading(text).quantityLines.isEmpty)
  }

  @Test("A rate keeps the stretch over which it is told")
  func rates() throws {
    let quantities = reading(
      "In the past six years, courts issued 1,200 to 1,700 orders annually."
    ).quantities
    let period = try #require(quantities.last?.figure.period)
    #expect(period.kind == .rate)
    #expect(period.per == "year")
    #expect(period.length == "P6Y")
  }

  @Test("Without a rate the stretch makes a total, and over means during")
  func totals() throws {
    let quantities = reading(
      "Courts had issued from 1,200 to 1,700 orders over the past six years."
    ).quantities
    let first = try #require(quantities.first)
    #expect(first.figure.period?.kind == .total)
    #expect(first.figure.period?.length == "P6Y")
    #expect(quantities.last?.figure.comparator == .exactly)
    #expect(quantities.last?.figure.text == "over the past six years")
  }

  @Test("Since a year is a figure of its own and a period of others")
  func since() throws {
    let quantities = reading("Since 2009, the bureau has run at least 77 operations.").quantities
    #expect(quantities.map(\.figure.text) == ["Since 2009", "at least 77"])
    let period = try #require(quantities.last?.figure.period)
    #expect(period.kind == .since)
    #expect(period.from == PartialDate(year: 2009))
  }
}
