public import Archive
import Model

/// The findings of an archive as one STIX 2.1 bundle, with identifiers that are kept nowhere.
///
/// For a look at what a publication would say: each run mints anew.
public struct UnpublishedBundle {
  private let run: DraftRun
  private let book: IdentifierBook

  /// The bundle of an archive.
  public init(_ archive: ReportArchive, settings: PublicationSettings = PublicationSettings())
    throws
  {
    try self.init(
      archive, settings: settings, moment: Publication.currentMoment() - 86_400_000,
      mintUUID: RandomUUID.next)
  }

  init(
    _ archive: ReportArchive, settings: PublicationSettings, moment: Int64,
    mintUUID: @escaping () -> String
  ) throws {
    book = IdentifierBook(after: moment, mintUUID: mintUUID)
    run = try DraftRun(archive, book: book, settings: settings)
  }

  /// Hands the bundle to `sink`, piece by piece; what an object refers to comes before it.
  public func write(to sink: ([UInt8]) throws -> Void) throws {
    try run.survey()
    try sink(Array("{\"type\":\"bundle\",\"id\":\"bundle--\(RandomUUID.next())\",\"objects\":[\n".utf8))
    var isFirst = true
    func write(_ draft: ObjectDraft) throws {
      let entry = book.entries[draft.place]
      try sink(
        Array((isFirst ? "" : ",\n").utf8)
          + draft.bytes(id: entry.id, created: entry.created, modified: entry.modified))
      isFirst = false
    }
    for place in run.supportingPlaces() {
      if let draft = run.supporting(place) { try write(draft) }
    }
    for place in run.maker.index.documents.indices { try run.forEachDraft(ofDocument: place, write) }
    for statement in run.maker.index.stances.keys.sorted() {
      if let draft = try run.opinion(statement) { try write(draft) }
    }
    try run.forEachRelationship(write)
    try sink(Array("\n]}\n".utf8))
  }
}
