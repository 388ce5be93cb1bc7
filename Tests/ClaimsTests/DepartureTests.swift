import Claims
import HearsayTesting
import Model
import Testing

@Suite("Which telling departs from the origin")
struct DepartureTests {
  /// A report that tells how many mailboxes were emptied.
  private func report(
    _ path: String, _ number: Int, by party: String = "Ada Renn", mode: Statement.Mode = .indirect,
    publisher: String? = nil, credits: [String] = [], from middle: String? = nil,
    published: String = "2031-05-02"
  ) -> Report {
    let content = "intruders emptied \(number) mailboxes of the harbour authority"
    let told = mode == .direct ? "“\(content),”" : content
    var report = Report(
      path, "\(middle ?? "Nobody") reported: \(party) said on Friday: \(told)",
      published: published)
    report.document.publisher = publisher
    report.document.credits = credits
    let outer = middle.map {
      report.says($0, "reported", told, party: $0, kind: .outlet, stance: .reports)
    }
    report.says(
      party, "said", told, party: party, mode: mode, on: "2031-05-02",
      figures: [
        report.figure(
          "\(number)", "mailboxes", low: Double(number), high: Double(number))
      ], nestedIn: outer)
    return report
  }

  private func departure(_ first: Report, _ second: Report) throws -> Discrepancy {
    try #require(discrepancies(first, second).first { $0.kind == .figure })
  }

  @Test("Two tellings of which nothing tells the nearer")
  func unknown() throws {
    let found = try departure(report("a", 231), report("b", 321))
    #expect(found.departure == nil)
    #expect(!found.explanation.contains("departs"))
  }

  @Test("The claimant's own report is nearer, though it is later")
  func ownReport() throws {
    let found = try departure(
      report("a", 231, by: "Graywick Labs"),
      report("b", 321, by: "Graywick Labs", publisher: "Graywick Labs", published: "2031-05-03"))
    #expect(found.departure == .a)
    #expect(
      found.explanation.hasSuffix("; the earlier departs: the later is Graywick Labs’s own report"))
  }

  @Test("Who names a middle source is further")
  func chain() throws {
    let found = try departure(
      report("a", 231, from: "Osterland Courier"), report("b", 321))
    #expect(found.departure == .a)
    #expect(found.explanation.hasSuffix("the earlier departs: it has it from Osterland Courier"))
  }

  @Test("Who quotes is nearer than who retells")
  func quotation() throws {
    let found = try departure(report("a", 231), report("b", 321, mode: .direct))
    #expect(found.departure == .a)
  }

  @Test("Who takes its text from the other's outlet is further")
  func credit() throws {
    let found = try departure(
      report("a", 231, publisher: "Corvin News"),
      report("b", 321, publisher: "Tavonia Today", credits: ["Corvin News"]))
    #expect(found.departure == .b)
    #expect(found.explanation.hasSuffix("the later departs: it cites Corvin News"))
  }

  @Test("What speaks for either side tells nothing")
  func contradiction() throws {
    let found = try departure(
      report("a", 231, mode: .direct, from: "Osterland Courier"), report("b", 321))
    #expect(found.departure == nil)
    #expect(!found.explanation.contains("departs"))
  }

  @Test("The earlier is nearer where both have it from the same middle source")
  func time() throws {
    let found = try departure(
      report("a", 231, from: "Osterland Courier"),
      report("b", 321, from: "Osterland Courier", published: "2031-05-04"))
    #expect(found.departure == .b)
  }

  @Test("An outlet's source that the later report no longer names")
  func middleSource() throws {
    let found = "divers had found the same beacons in seven harbours of Osterland"
    var a = Report(
      "a", "The Osterland Courier reported that the Coast Institute said \(found).",
      published: "2031-05-02")
    let outer = a.says(
      "The Osterland Courier", "reported", "the Coast Institute said \(found)",
      party: "Osterland Courier", kind: .outlet, stance: .reports)
    a.says(
      "the Coast Institute", "said", found, party: "Coast Institute", kind: .organisation,
      stance: .reports, nestedIn: outer)
    var b = Report(
      "b",
      "The same beacons were found by divers in seven harbours of Osterland, "
        + "according to the Osterland Courier.", published: "2031-05-04")
    b.says(
      "the Osterland Courier", "according to",
      "The same beacons were found by divers in seven harbours of Osterland",
      party: "Osterland Courier", kind: .outlet, stance: .reports)
    let lost = try #require(discrepancies(a, b).first { $0.kind == .speaker })
    #expect(lost.severity == .medium)
    #expect(lost.departure == .b)
    #expect(lost.explanation.hasPrefix("Osterland Courier has it from Coast Institute"))
  }
}
