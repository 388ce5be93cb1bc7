import Model
import Testing

@testable import Exchange
import STIX

@Suite("The findings as JSON lines")
struct FindingsJSONTests {
  private let document = Document(
    id: DocumentID(digits: "0123456789abcdef0123456789abcdef"), path: "a.txt", title: "“T”",
    publisher: "The Herald", published: PartialDate(year: 2031, month: 7),
    text: "“T” é, she said: 12%")

  private func text(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("A document has its keys in order, and null for what is unknown")
  func documents() {
    var document = document
    document.blocks = [
      TextBlock(span: TextSpan(0, 7), kind: .headline),
      TextBlock(span: TextSpan(8, 26), kind: .paragraph),
    ]
    let line = text { FindingsJSON.write(document, includingText: true, to: &$0) }
    #expect(
      line
        == #"{"id":"doc:0123456789abcdef0123456789abcdef","path":"a.txt","url":null,"#
        + #""mediaType":"text/plain","title":"“T”","byline":[],"publisher":"The Herald","#
        + #""credits":[],"place":null,"published":"2031-07","language":null,"characters":20,"#
        + #""text":"“T” é, she said: 12%","retrieved":null,"updated":null,"shownPublished":null,"origins":null,"#
        + #""blocks":[{"kind":"headline","span":[0,3]},{"kind":"paragraph","span":[4,20]}]}"#
    )
  }

  @Test("A document says where its metadata was found, where that is told")
  func origins() {
    var document = document
    document.origins.published = "meta date"
    document.origins.shownPublished = PartialDate(year: 2031, month: 8)
    let line = text { FindingsJSON.write(document, to: &$0) }
    #expect(
      line.hasSuffix(
        #""retrieved":null,"updated":null,"shownPublished":"2031-08","origins":{"title":null,"byline":null,"#
          + #""publisher":null,"published":"meta date","updated":null,"language":null,"url":null}}"#
      ))
  }

  @Test("A statement counts code points, not bytes")
  func statements() {
    let figure = Figure(
      text: "12%", span: TextSpan(22, 25), low: 12, high: 12, comparator: .exactly, unit: "%",
      period: Figure.Period(
        kind: .since, from: PartialDate(year: 2030), text: "since 2030", span: TextSpan(0, 1)))
    let statement = Statement(
      id: StatementID("st:1"), document: document.id,
      source: Statement.Source(text: "she", span: TextSpan(12, 15), kind: .person),
      cue: Passage(of: document.text, at: TextSpan(16, 20)),
      content: [Passage(of: document.text, at: TextSpan(22, 25))], mode: .indirect,
      stance: .asserts, kinds: [.dataTheft], figures: [figure])
    let line = text {
      FindingsJSON.write(
        statement, of: document, offsets: CodePointOffsets(document.text), to: &$0)
    }
    #expect(
      line
        == #"{"id":"st:1","document":"doc:0123456789abcdef0123456789abcdef","path":"a.txt","#
        + #""source":{"text":"she","span":[7,10],"party":null,"role":null,"kind":"person","extent":[7,10]},"#
        + #""cue":{"text":"said","span":[11,15]},"content":[{"text":"12%","span":[17,20]}],"#
        + #""mode":"indirect","stance":"asserts","nestedIn":null,"saidOn":null,"hedges":[],"#
        + #""kinds":["data-theft"],"accused":[],"targets":[],"#
        + #""figures":[{"text":"12%","span":[17,20],"low":12,"high":12,"comparator":"exactly","#
        + #""unit":"%","counted":null,"period":{"kind":"since","per":null,"length":null,"#
        + #""from":"2030","to":null,"text":"since 2030"}}],"#
        + #""analyser":"\#(Analyser.version)","part":"body"}"#)
  }

  @Test("Claims, discrepancies and retellings have their keys in order")
  func others() {
    let claim = Claim(
      id: ClaimID("cl:1"), summary: "12%", kinds: [.arsenal], accused: ["Sylvania"],
      origin: StatementID("st:1"),
      tellings: [Telling(statement: StatementID("st:1"), document: document.id, time: nil)],
      documentCount: 1, independentCount: 1, isContested: true, firstSaid: nil,
      lastTold: PartialDate(year: 2031))
    #expect(
      text { FindingsJSON.write(claim, to: &$0) }
        == #"{"id":"cl:1","summary":"12%","kinds":["arsenal"],"accused":["Sylvania"],"#
        + #""origin":"st:1","tellings":["st:1"],"documents":1,"independent":1,"contested":true,"#
        + #""firstSaid":null,"lastTold":"2031"}"#)

    let side = Discrepancy.Side(
      statement: nil, document: document.id,
      passage: Passage(of: document.text, at: TextSpan(22, 25)))
    let discrepancy = Discrepancy(
      claim: claim.id, kind: .countedThing, severity: .medium, a: side, b: side, explanation: "x",
      departure: .b, heirs: [side])
    let place = DocumentPlace(document)
    #expect(
      text { FindingsJSON.write(discrepancy, to: &$0) { _ in place } }
        == #"{"id":"\#(discrepancy.id)","claim":"cl:1","type":"counted-thing","severity":"medium","#
        + #""a":{"statement":null,"document":"\#(document.id)","path":"a.txt","text":"12%","#
        + #""span":[17,20]},"b":{"statement":null,"document":"\#(document.id)","path":"a.txt","#
        + #""text":"12%","span":[17,20]},"explanation":"x","departs":"b","#
        + #""heirs":[{"statement":null,"document":"\#(document.id)","path":"a.txt","text":"12%","#
        + #""span":[17,20]}],"witnesses":[]}"#)

    let retelling = Retelling(
      from: document.id, to: document.id, kind: .sameEvent, certainty: 0.9,
      passages: [.init(from: TextSpan(0, 7), to: TextSpan(8, 10))], evidence: ["e"])
    #expect(
      text { FindingsJSON.write(retelling, from: place, to: place, to: &$0) }
        == #"{"from":{"document":"\#(document.id)","path":"a.txt"},"#
        + #""to":{"document":"\#(document.id)","path":"a.txt"},"kind":"same-event","#
        + #""certainty":0.9,"passages":[{"from":[0,3],"to":[4,5]}],"evidence":["e"],"#
        + #""resemblance":0,"direct":false}"#)
  }
}
