import Model
import STIX

extension DraftMaker {
  /// A discrepancy between two notes, found by Hearsay; words in an outlet's own voice are its report's.
  func relationship(_ discrepancy: Discrepancy, place: (DocumentID) throws -> DocumentPlace)
    rethrows
    -> ObjectDraft?
  {
    let left = end(discrepancy.a)
    var right = end(discrepancy.b)
    if left == right {
      // Two passages of one statement: whatever stands behind it is at both ends no relationship.
      right = Self.reportKey(discrepancy.b.document)
      if left == right { return nil }
    }
    guard let one = book.known(left), let other = book.known(right) else { return nil }
    let places = (try place(discrepancy.a.document), try place(discrepancy.b.document))
    var references = References(book)
    let entry = book.place(of: ObjectKey("relationship", discrepancy.id))
    var json = JSONWriter()
    json.object { json in
      writeInstance(&references, to: &json)
      json.key("relationship_type")
      json.string("related-to")
      json.key("description")
      json.string(description(of: discrepancy))
      json.key("source_ref")
      json.string(references.id(left))
      json.key("target_ref")
      json.string(references.id(right))
      json.key("labels")
      json.array(["discrepancy", discrepancy.kind.rawValue])
      writeMarkings(isTranscribed: false, &references, to: &json)
      writeExtension("discrepancy", &references, to: &json) { references, json in
        json.key("discrepancy_id")
        json.string(discrepancy.id)
        json.key("claim_id")
        json.string(discrepancy.claim.description)
        json.key("aspect")
        json.string(discrepancy.kind.rawValue)
        json.key("severity")
        json.string(discrepancy.severity.rawValue)
        json.key("explanation")
        json.string(Excerpt.cut(discrepancy.explanation, to: 1000))
        json.key("left_ref")
        json.string(references.id(left))
        json.key("left_passage")
        write(discrepancy.a.passage, places.0.offsets, to: &json)
        json.key("right_ref")
        json.string(references.id(right))
        json.key("right_passage")
        write(discrepancy.b.passage, places.1.offsets, to: &json)
        if let departure = discrepancy.departure {
          json.key("departs")
          json.string(departure == .a ? "left" : "right")
          json.key("departing_ref")
          json.string(references.id(departure == .a ? left : right))
        }
        write(discrepancy.heirs, "told_alike", to: &json)
        write(discrepancy.witnesses, "told_otherwise", to: &json)
        json.key("found_by_ref")
        json.string(references.id(.instance))
        json.key("analyser")
        json.string(Analyser.version)
      }
    }
    return ObjectDraft(entry, references, collections: collections(one, other), object: json)
  }

  func end(_ side: Discrepancy.Side) -> ObjectKey {
    guard let statement = side.statement, index.statements[statement] != nil else {
      return Self.reportKey(side.document)
    }
    return Self.noteKey(statement)
  }

  /// The collections that have both ends for themselves; a report goes with any note.
  private func collections(_ one: Int, _ other: Int) -> [Int32] {
    let sides = [one, other].filter { book.entries[$0].key.type == "note" }
      .map { Set(book.entries[$0].collections) }
    guard var places = sides.first else { return [OwnCollections.claims] }
    if let second = sides.dropFirst().first { places.formIntersection(second) }
    return places.sorted()
  }

  private func write(
    _ sides: [Discrepancy.Side], _ key: StaticString, to json: inout JSONWriter
  ) {
    guard !sides.isEmpty else { return }
    json.key(key)
    json.array(sides.prefix(64)) { json, side in
      json.object { json in
        json.key("document_id")
        json.string(side.document.description)
        write("statement_id", side.statement?.description, to: &json)
        json.key("text")
        json.string(Excerpt.cut(side.passage.text, to: 500))
      }
    }
  }

  func description(of discrepancy: Discrepancy) -> String {
    func told(_ side: Discrepancy.Side) -> String {
      let facts = index.places[side.document].map { index.documents[$0] }
      return (facts?.outlet ?? Claimant.unknownOutlet) + " has "
        + Excerpt.quoted(side.passage.text, to: 500)
    }
    var text = Excerpt.cut(discrepancy.explanation, to: 1000)
    text += "\n" + told(discrepancy.a) + ";\n" + told(discrepancy.b) + "."
    switch discrepancy.departure {
    case .a?: text += "\nThe first departs from the telling nearest to the origin."
    case .b?: text += "\nThe second departs from the telling nearest to the origin."
    case nil: break
    }
    return text
  }
}
