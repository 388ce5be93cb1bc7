public import Model
public import STIX

/// What must be known of a document to print a finding that points into it.
public struct DocumentPlace: Sendable {
  /// Where it was read from.
  public var path: String
  /// Its offsets in code points.
  public var offsets: CodePointOffsets

  /// The place of `document`.
  public init(_ document: Document) {
    self.init(path: document.path, text: document.text)
  }

  /// The place of a document that was read from `path` and has this text.
  public init(path: String, text: String) {
    self.path = path
    offsets = CodePointOffsets(text)
  }
}

extension FindingsJSON {
  /// Writes a claim.
  public static func write(_ claim: Claim, to json: inout JSONWriter) {
    json.object { json in
      json.key("id")
      json.string(claim.id.description)
      json.key("summary")
      json.string(claim.summary)
      json.key("kinds")
      json.array(claim.kinds.map(\.rawValue))
      json.key("accused")
      json.array(claim.accused)
      json.key("origin")
      json.string(claim.origin.description)
      json.key("tellings")
      json.array(claim.tellings.map(\.statement.description))
      json.key("documents")
      json.number(claim.documentCount)
      json.key("independent")
      json.number(claim.independentCount)
      json.key("contested")
      json.boolean(claim.isContested)
      json.key("firstSaid")
      json.string(claim.firstSaid?.description)
      json.key("lastTold")
      json.string(claim.lastTold?.description)
    }
  }

  /// Writes a discrepancy, for whose documents `place` tells where they are.
  public static func write(
    _ discrepancy: Discrepancy, to json: inout JSONWriter,
    place: (DocumentID) throws -> DocumentPlace
  ) rethrows {
    let a = try place(discrepancy.a.document)
    let b = try place(discrepancy.b.document)
    let heirs = try discrepancy.heirs.map { ($0, try place($0.document)) }
    let witnesses = try discrepancy.witnesses.map { ($0, try place($0.document)) }
    json.object { json in
      json.key("id")
      json.string(discrepancy.id)
      json.key("claim")
      json.string(discrepancy.claim.description)
      json.key("type")
      json.string(discrepancy.kind.rawValue)
      json.key("severity")
      json.string(discrepancy.severity.rawValue)
      json.key("a")
      write(discrepancy.a, at: a, to: &json)
      json.key("b")
      write(discrepancy.b, at: b, to: &json)
      json.key("explanation")
      json.string(discrepancy.explanation)
      json.key("departs")
      json.string(discrepancy.departure?.rawValue)
      json.key("heirs")
      json.array(heirs) { write($1.0, at: $1.1, to: &$0) }
      json.key("witnesses")
      json.array(witnesses) { write($1.0, at: $1.1, to: &$0) }
    }
  }

  private static func write(
    _ side: Discrepancy.Side, at place: DocumentPlace, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("statement")
      json.string(side.statement?.description)
      json.key("document")
      json.string(side.document.description)
      json.key("path")
      json.string(place.path)
      json.key("text")
      json.string(side.passage.text)
      json.key("span")
      write(side.passage.span, place.offsets, to: &json)
    }
  }

  /// Writes a retelling; `from` and `to` are the places of its documents.
  public static func write(
    _ retelling: Retelling, from: DocumentPlace, to: DocumentPlace, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("from")
      write(retelling.from, at: from, to: &json)
      json.key("to")
      write(retelling.to, at: to, to: &json)
      json.key("kind")
      json.string(retelling.kind.rawValue)
      json.key("certainty")
      json.number(retelling.certainty)
      json.key("passages")
      json.array(retelling.passages) { json, passage in
        json.object { json in
          json.key("from")
          write(passage.from, from.offsets, to: &json)
          json.key("to")
          write(passage.to, to.offsets, to: &json)
        }
      }
      json.key("evidence")
      json.array(retelling.evidence)
      json.key("resemblance")
      json.number(retelling.resemblance)
      json.key("direct")
      json.boolean(retelling.isDirect)
    }
  }

  private static func write(
    _ document: DocumentID, at place: DocumentPlace, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("document")
      json.string(document.description)
      json.key("path")
      json.string(place.path)
    }
  }
}
