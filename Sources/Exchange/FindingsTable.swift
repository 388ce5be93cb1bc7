public import Archive
public import Model
public import STIX

/// A listing of the findings.
public enum FindingsTable: String, Sendable, CaseIterable {
  case documents
  case statements
  case figures
  case claims
  case tellings
  case discrepancies
  case retellings

  /// The listings that are printed as JSON; figures and tellings stand within others.
  public static let jsonCases: [FindingsTable] = [
    .documents, .statements, .claims, .discrepancies, .retellings,
  ]
}

/// The findings of an archive as lines, one after another: nothing is held but the line at hand.
public struct FindingsLines {
  /// The archive.
  let archive: ReportArchive
  private let places: PlaceCache

  /// The findings of `archive`.
  public init(_ archive: ReportArchive) {
    self.archive = archive
    places = PlaceCache(archive)
  }

  /// Hands the lines of `table` as JSON objects to `sink`, each with its end of line.
  public func writeJSON(
    _ table: FindingsTable, includingText: Bool = false, contestedOnly: Bool = false,
    to sink: ([UInt8]) throws -> Void
  ) throws {
    var json = JSONWriter()
    func write(_ body: (inout JSONWriter) throws -> Void) throws {
      json.removeAll()
      try body(&json)
      json.endLine()
      try sink(json.bytes)
    }
    switch table {
    case .documents:
      try archive.forEachDocument { analysed in
        let document = analysed.document
        let retrieved = try archive.retrieved(document.id)
        try write {
          FindingsJSON.write(
            document, includingText: includingText, retrieved: retrieved, to: &$0)
        }
      }
    case .statements, .figures:
      try archive.forEachDocument { analysed in
        let offsets = CodePointOffsets(analysed.document.text)
        for statement in analysed.statements {
          try write {
            FindingsJSON.write(statement, of: analysed.document, offsets: offsets, to: &$0)
          }
        }
      }
    case .claims, .tellings:
      try archive.forEachClaim(contestedOnly: contestedOnly) { claim in
        try write { FindingsJSON.write(claim, to: &$0) }
      }
    case .discrepancies:
      try archive.forEachDiscrepancy { discrepancy in
        try write { try self.write(discrepancy, to: &$0) }
      }
    case .retellings:
      try archive.forEachRetelling { retelling in
        try write { try self.write(retelling, to: &$0) }
      }
    }
  }

  /// Writes a discrepancy of the archive.
  public func write(_ discrepancy: Discrepancy, to json: inout JSONWriter) throws {
    try FindingsJSON.write(discrepancy, to: &json, place: place(of:))
  }

  /// Writes a retelling of the archive.
  public func write(_ retelling: Retelling, to json: inout JSONWriter) throws {
    FindingsJSON.write(
      retelling, from: try places.place(of: retelling.from), to: try places.place(of: retelling.to),
      to: &json)
  }

  /// Where a document was read from, and its offsets.
  public func place(of document: DocumentID) throws -> DocumentPlace {
    try places.place(of: document)
  }
}

/// The places looked at last; holds no more than so many.
private final class PlaceCache {
  private let archive: ReportArchive
  private var places: [DocumentID: DocumentPlace] = [:]
  private static let limit = 256

  init(_ archive: ReportArchive) {
    self.archive = archive
  }

  func place(of id: DocumentID) throws -> DocumentPlace {
    if let place = places[id] { return place }
    let (path, text) = try archive.text(of: id) ?? ("", "")
    let place = DocumentPlace(path: path, text: text)
    if places.count >= Self.limit { places.removeAll(keepingCapacity: true) }
    places[id] = place
    return place
  }
}
