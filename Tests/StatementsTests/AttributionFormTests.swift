import HearsayTesting
import Model
import Statements
import Testing

/// A text with one statement, and who says what in it.
struct AttributionForm: Sendable, CustomTestStringConvertible {
  var text: String
  var party: String?
  var content: [String]
  var mode: Statement.Mode = .indirect
  var stance: Statement.Stance = .asserts

  var testDescription: String { text }

  static let all: [AttributionForm] = [
    AttributionForm(
      text: "Ana Reyes said that the network was down.", party: "Ana Reyes",
      content: ["the network was down"]),
    AttributionForm(
      text: "The network was down, Ana Reyes said.", party: "Ana Reyes",
      content: ["The network was down"]),
    AttributionForm(
      text: "“The network was down,” said Ana Reyes.", party: "Ana Reyes",
      content: ["“The network was down,”"], mode: .direct),
    AttributionForm(
      text: "“The network was down,” Ana Reyes said. “It will stay so.”", party: "Ana Reyes",
      content: ["“The network was down,”", "“It will stay so.”"], mode: .direct),
    AttributionForm(
      text: "The cost, Ana Reyes said, would be high.", party: "Ana Reyes",
      content: ["The cost", "would be high"]),
    AttributionForm(
      text: "Ana Reyes said the network was “a ruin”.", party: "Ana Reyes",
      content: ["the network was “a ruin”"], mode: .mixed),
    AttributionForm(
      text: "According to Ana Reyes, the network was down.", party: "Ana Reyes",
      content: ["the network was down"]),
    AttributionForm(
      text: "The network was down, according to Ana Reyes.", party: "Ana Reyes",
      content: ["The network was down"]),
    AttributionForm(
      text: "It was reported that the network was down.", party: nil,
      content: ["the network was down"], stance: .reports),
    AttributionForm(
      text: "In his view, the network was safe.", party: nil, content: ["the network was safe"]),
    AttributionForm(
      text: "Experts said that the network was down.", party: nil,
      content: ["the network was down"]),
    AttributionForm(
      text: "Ana Reyes denied that the network was down.", party: "Ana Reyes",
      content: ["the network was down"], stance: .denies),
    AttributionForm(
      text: "Ana Reyes admitted that the network was down.", party: "Ana Reyes",
      content: ["the network was down"], stance: .admits),
    AttributionForm(
      text: "Ana Reyes urged the company to close the network.", party: "Ana Reyes",
      content: ["the company to close the network"], stance: .urges),
    AttributionForm(
      text: "A lawyer who has seen the files, Ana Reyes, said that the network was down.",
      party: "Ana Reyes", content: ["the network was down"]),
    AttributionForm(
      text: "The maker of the device, Aldmouth Networks, said that the network was down.",
      party: "Aldmouth Networks", content: ["the network was down"]),
    AttributionForm(
      text: "Ana Reyes did not name the group, but noted that the network was down.",
      party: "Ana Reyes", content: ["the network was down"]),
    AttributionForm(
      text: "Ana Reyes said that she had never sold a network.", party: "Ana Reyes",
      content: ["she had never sold a network"], stance: .denies),
  ]
}

@Suite("Each form of attribution gives its source and its content")
struct AttributionFormTests {
  @Test("in a text with one statement", arguments: AttributionForm.all)
  func oneStatement(form: AttributionForm) throws {
    let statements = StatementFinder.statements(in: report(form.text))
    let statement = try #require(statements.first)
    #expect(statements.count == 1)
    #expect(statement.source?.party == form.party)
    #expect(statement.content.map(\.withoutConjunction.text) == form.content)
    #expect(statement.mode == form.mode)
    #expect(statement.stance == form.stance)
  }

  @Test("A participle shares the speaker of the sentence")
  func participle() {
    let statements = StatementFinder.statements(
      in: report("Ana Reyes said the network was down, adding that the cables were cut."))
    #expect(statements.map { $0.source?.party } == ["Ana Reyes", "Ana Reyes"])
    #expect(statements.map(\.contentText) == ["the network was down", "the cables were cut"])
  }

  @Test("A surname and a pronoun mean the person named before")
  func laterMentions() {
    let statements = StatementFinder.statements(
      in: report(
        "Ana Reyes told reporters that the network was down. She said the cables were cut. "
          + "Reyes warned that it would take days."))
    #expect(statements.map { $0.source?.text } == ["Ana Reyes", "She", "Reyes"])
    #expect(statements.allSatisfy { $0.source?.party == "Ana Reyes" })
  }

  @Test("A source is named without what is only told of it")
  func core() throws {
    let statement = try #require(
      StatementFinder.statements(
        in: report("Aldmouth Labs, which advised the agency, said that the network was down.")
      ).first)
    #expect(statement.source?.text == "Aldmouth Labs")
    #expect(statement.source?.extent.end ?? 0 > statement.source?.span.end ?? 0)
  }

  @Test("An office means who holds it, not whoever spoke last without one")
  func office() {
    let statements = StatementFinder.statements(
      in: report(
        "Interior Minister Ana Reyes said that the network was down. A former technician, Bo Tal, "
          + "said that the cables were cut. The minister warned that it would take days."))
    #expect(statements.map { $0.source?.party } == ["Ana Reyes", "Bo Tal", "Ana Reyes"])
  }

  @Test("What is joined to a report is no part of what it reports")
  func joined() {
    let statements = StatementFinder.statements(
      in: report("Ana Reyes called the report baseless and maintained that the network was safe."))
    #expect(statements.allSatisfy { $0.nestedIn == nil && $0.source?.party == "Ana Reyes" })
    #expect(statements.last?.contentText == "the network was safe")
  }

  @Test("Who asks not to be named has said nothing by it")
  func anonymity() {
    let statements = StatementFinder.statements(
      in: report("The network was down, said a senior diplomat, who asked not to be named."))
    #expect(statements.map(\.contentText) == ["The network was down"])
  }

  @Test("Hearsay of hearsay nests, each statement in the one that tells it")
  func chain() throws {
    let statements = StatementFinder.statements(
      in: report(
        "Ana Reyes said the agency claimed that a report found that the network was down."))
    try #require(statements.count == 3)
    #expect(statements[0].nestedIn == nil)
    #expect(statements[1].nestedIn == statements[0].id)
    #expect(statements[2].nestedIn == statements[1].id)
    #expect(statements[2].contentText == "the network was down")
  }

  @Test("Words that weaken, kinds, figures and the day of speaking are read")
  func details() {
    let hedged = StatementFinder.statements(
      in: report("Ana Reyes said that the network was reportedly down and that it might stay so."))
    #expect(hedged.first?.hedges == ["reportedly", "might"])
    let figured = StatementFinder.statements(
      in: report("Ana Reyes said that hackers had stolen 47,000 files."))
    #expect(figured.first?.figures.count == 1)
    #expect(figured.first?.kinds.contains(.dataTheft) == true)
    let dated = StatementFinder.statements(
      in: report("Ana Reyes said on Monday that the network was down."))
    #expect(dated.first?.saidOn == PartialDate(year: 2020, month: 5, day: 4))
  }
}

/// A report of `text`, published on Wednesday, 6 May 2020.
func report(_ text: String) -> Document {
  Document(
    id: DocumentID(digits: String(repeating: "0", count: 32)), path: "invented.txt",
    published: PartialDate(year: 2020, month: 5, day: 6), text: text)
}
