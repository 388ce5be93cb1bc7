import Model
import Testing

@testable import Reading

@Suite("Notes and opinions of anybody")
struct STIXNoteTests {
  static let note = STIXReading.object(
    "note", 11,
    #""abstract":"On the outage","content":"The portal was down.\n\nIt was an attack.","authors":["Karl Brandt"],"created_by_ref":"identity--\#(STIXReading.uuid)10","object_refs":["report--\#(STIXReading.uuid)12"]"#
  )

  @Test("A note is a statement of its author, all of it")
  func note() throws {
    let read = STIXReading(
      STIXReading.bundle([STIXReading.identity(10, "Veldania Computer Office"), Self.note]))
    let document = try #require(read.documents.first)
    #expect(read.documents.count == 1)
    #expect(document.path == "f.json#note--\(STIXReading.uuid)11")
    #expect(document.mediaType == "application/stix+json")
    #expect(document.text == "Karl Brandt says: The portal was down.\n\nIt was an attack.")
    #expect(document.title == "On the outage")
    #expect(document.publisher == "Veldania Computer Office")
    #expect(document.byline == ["Karl Brandt"])
    #expect(read.reports.first?.bytes == Array(Self.note.utf8))
    let statement = try #require(read.statements.first?.first)
    #expect(statement.source?.party == "Karl Brandt")
    #expect(statement.source?.text == "Karl Brandt")
    #expect(statement.cue.text == "says")
    #expect(statement.content.map(\.text) == ["The portal was down.", "It was an attack."])
    #expect(statement.stance == .asserts)
    #expect(statement.saidOn?.description == "2026-03-16")
    for passage in [statement.cue] + statement.content {
      #expect(document.text[passage.span] == passage.text)
    }
  }

  @Test("Without authors whoever made it speaks, as the bundle names them")
  func creator() throws {
    let opinion = STIXReading.object(
      "opinion", 13,
      #""opinion":"strongly-disagree","explanation":"We were not there.","created_by_ref":"identity--\#(STIXReading.uuid)10","object_refs":["note--\#(STIXReading.uuid)11"]"#
    )
    let read = STIXReading(
      STIXReading.bundle([STIXReading.identity(10, "Ann Marsh", "individual"), opinion]))
    let statement = try #require(read.statements.first?.first)
    #expect(read.documents.first?.text == "Ann Marsh disagrees: We were not there.")
    #expect(statement.source?.party == "Ann Marsh")
    #expect(statement.source?.kind == .person)
    #expect(statement.stance == .denies)
    #expect(statement.kinds == [.denial])
  }

  @Test("A note that nobody signs is a text and no more")
  func unsigned() {
    let read = STIXReading(
      STIXReading.bundle([STIXReading.object("note", 11, #""content":"It was read.""#)]))
    #expect(read.documents.first?.text == "It was read.")
    #expect(read.statements == [[]])
  }

  @Test("What is found within a note stands under it")
  func nested() throws {
    let read = STIXReading(STIXReading.bundle([Self.note])) { document in
      let span = TextSpan(18, 28)
      return [
        Statement(
          id: StatementID(document: document.id, cueStart: 18, contentStart: 18),
          document: document.id, cue: Passage(of: document.text, at: span),
          content: [Passage(of: document.text, at: span)], mode: .indirect, stance: .accuses,
          kinds: [.disruption], accused: ["Ostmark"])
      ]
    }
    let statements = try #require(read.statements.first)
    #expect(statements.count == 2)
    #expect(statements[1].nestedIn == statements[0].id)
    #expect(statements[0].kinds == [.disruption])
    #expect(statements[0].accused == ["Ostmark"])
  }

  @Test("An object by itself is read as well, and other JSON is not STIX")
  func alone() throws {
    let document = try DocumentReader.document(from: Array(Self.note.utf8), path: "n.stix")
    #expect(document.text.hasPrefix("Karl Brandt says: "))
    let other = #"{"type":"note","objects":7,"body":"x"}"#
    #expect(try DocumentReader.document(from: Array(other.utf8), path: "o.json").text == other)
  }

  @Test("Of several versions the latest is read, and nothing that was taken back")
  func versions() {
    let later = Self.note.replacing(#""modified":"2026-03-16"#, with: #""modified":"2026-03-17"#)
      .replacing("The portal was down.", with: "The portal was slow.")
    let revoked = STIXReading.object(
      "note", 14, #""content":"Gone.","authors":["Ned Ostler"],"revoked":true"#)
    let read = STIXReading(STIXReading.bundle([later, Self.note, revoked]))
    #expect(read.documents.map(\.path) == ["f.json", "f.json#note--\(STIXReading.uuid)11"])
    #expect(read.documents.last?.text.contains("slow") == true)
  }
}
