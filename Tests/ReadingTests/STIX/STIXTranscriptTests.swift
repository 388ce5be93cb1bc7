import Model
import Testing

@testable import Reading

@Suite("What Hearsay published, read back")
struct STIXTranscriptTests {
  static let report = STIXReading.object(
    "report", 20,
    #""name":"The Sundholm Courier: Group says it holds data","description":"Claims that were found:\n- Copper Wasp: x","published":"2026-03-15T00:00:00.000Z","created_by_ref":"identity--\#(STIXReading.uuid)10","object_refs":["identity--\#(STIXReading.uuid)10"],"external_references":[{"source_name":"The Sundholm Courier","url":"https://courier.example/1"}],"lang":"en","#
      + STIXReading.record(
        #""record":"document","published_as_told":"2026-03-15T06:30:00Z","byline":["Ann Marsh"],"analyser":"1""#
      ))

  static func note(_ number: Int, _ author: String, _ members: String) -> String {
    STIXReading.object(
      "note", number,
      #""abstract":"a","content":"anything","authors":["\#(author)"],"object_refs":["report--\#(STIXReading.uuid)20"],"external_references":[{"source_name":"The Sundholm Courier"}],"#
        + STIXReading.record(#""record":"claim",\#(members)"#))
  }

  static let claim = note(
    21, "Copper Wasp",
    #""stance":"accuses","claimant":{"words":"the group","role":"spokesman","kind":"organisation"},"cue":"said","mode":"mixed","said_on":"2026-03-14","passages":[{"text":"that it copied 2.3 million records of Norra Grid","start":100,"end":147}],"kinds":["intrusion","data-theft"],"hedges":["reportedly"],"accused":["Copper Wasp"],"targets":["Norra Grid"],"figures":[{"verbatim":"2.3 million","start":115,"end":126,"low":2300000,"high":2300000,"comparator":"exactly","unit":"records","counted":"records of Norra Grid"},{"verbatim":"two reports","start":3,"end":14,"low":2,"high":2,"comparator":"exactly"}]"#
  )

  static let denial = note(
    22, "“officials” (unnamed)",
    #""stance":"denies","claimant":{"words":"officials","kind":"unnamed"},"cue":"deny","passages":[{"text":"that it was so","start":40}],"kinds":["denial"],"nested_in_ref":"note--\#(STIXReading.uuid)21""#
  )

  @Test("A report and the notes on it are one document with the statements that were exported")
  func roundTrip() throws {
    let read = STIXReading(STIXReading.bundle([Self.claim, Self.report, Self.denial]))
    let document = try #require(read.documents.first)
    #expect(read.documents.count == 1)
    #expect(document.path == "f.json#report--\(STIXReading.uuid)20")
    #expect(document.title == "Group says it holds data")
    #expect(document.publisher == "The Sundholm Courier")
    #expect(document.published?.description == "2026-03-15T06:30:00Z")
    #expect(document.url == "https://courier.example/1")
    #expect(document.byline == ["Ann Marsh"])
    #expect(
      document.text
        == "officials deny: that it was so\n\nCopper Wasp said: that it copied 2.3 million records of Norra Grid\n\ntwo reports"
    )
    let statements = try #require(read.statements.first)
    #expect(statements.count == 2)
    let (second, first) = (statements[0], statements[1])
    #expect(first.source?.party == "Copper Wasp")
    #expect(first.source?.kind == .organisation)
    #expect(first.source?.role == "spokesman")
    #expect(first.stance == .accuses)
    #expect(first.mode == .mixed)
    #expect(first.saidOn?.description == "2026-03-14")
    #expect(first.kinds == [.intrusion, .dataTheft])
    #expect(first.hedges == ["reportedly"])
    #expect(first.accused == ["Copper Wasp"])
    #expect(first.targets == ["Norra Grid"])
    #expect(first.figures.map(\.text) == ["2.3 million", "two reports"])
    #expect(first.figures.map(\.low) == [2_300_000, 2])
    #expect(first.figures.first?.counted == "records of Norra Grid")
    for figure in first.figures { #expect(document.text[figure.span] == figure.text) }
    #expect(second.source?.party == nil)
    #expect(second.source?.kind == .unnamed)
    #expect(second.source?.text == "officials")
    #expect(second.stance == .denies)
    #expect(second.nestedIn == first.id)
  }

  @Test("The bytes of such a document read as the same document again")
  func again() throws {
    let read = STIXReading(STIXReading.bundle([Self.report, Self.claim, Self.denial]))
    let bytes = try #require(read.reports.first?.bytes)
    let again = STIXReading(String(decoding: bytes, as: UTF8.self))
    #expect(again.documents == read.documents)
    #expect(again.statements == read.statements)
  }

  @Test("A note without its report says by itself who published, and the report when")
  func alone() throws {
    let read = STIXReading(STIXReading.bundle([Self.claim]))
    #expect(read.documents.first?.publisher == "The Sundholm Courier")
    #expect(read.statements.first?.count == 1)
  }

  @Test("A report without its notes tells what it lists, and nobody says it")
  func report() throws {
    let read = STIXReading(STIXReading.bundle([Self.report]))
    #expect(read.documents.first?.blocks.allSatisfy { !$0.isRead } == true)
  }

  @Test("An opinion that a note tells as well is not told twice")
  func toldTwice() {
    let opinion = STIXReading.object(
      "opinion", 23,
      #""opinion":"disagree","explanation":"x","authors":["A"],"#
        + STIXReading.record(
          #""record":"stance","stance":"denies","told_in_ref":"note--\#(STIXReading.uuid)22""#))
    let read = STIXReading(STIXReading.bundle([Self.report, Self.claim, opinion]))
    #expect(read.documents.count == 1)
    #expect(read.statements.first?.count == 1)
  }

  @Test("Objects that point at one another, or beyond anything, do no harm")
  func hostile() throws {
    let circle = [
      Self.note(
        24, "A",
        #""passages":[{"text":"x","start":-9223372036854775808}],"nested_in_ref":"note--\#(STIXReading.uuid)25","figures":[{"verbatim":"x","start":9223372036854775807,"low":1e308}]"#
      ),
      Self.note(
        25, "B",
        #""passages":[{"text":"y","start":9223372036854775807}],"nested_in_ref":"note--\#(STIXReading.uuid)24","said_on":"2026-99-99","figures":[{"verbatim":"y","start":-1}]"#
      ),
    ]
    let read = STIXReading(STIXReading.bundle([Self.report] + circle))
    let statements = try #require(read.statements.first)
    #expect(statements.count == 2)
    #expect(statements.allSatisfy { $0.nestedIn == nil })
    #expect(statements.allSatisfy { $0.saidOn == nil })
  }
}
