import Archive
import Model

/// Makes every draft of an archive, twice if need be: once to learn what there is, once to publish what changed.
///
/// One document is in memory at a time. What is referred to always comes before what refers to it.
struct DraftRun {
  let archive: ReportArchive
  let maker: DraftMaker

  init(_ archive: ReportArchive, book: IdentifierBook, settings: PublicationSettings) throws {
    self.archive = archive
    let index = try FindingsIndex(archive, book: book)
    maker = DraftMaker(
      index, book: book, settings: settings, collections: OwnCollections(index))
  }

  private var book: IdentifierBook { maker.book }

  /// Notes in the book what every draft says, what it refers to and which collections it belongs to.
  func survey() async throws {
    for place in maker.index.documents.indices {
      try forEachDraft(ofDocument: place) { note($0) }
      // A server has others to answer meanwhile.
      await Task.yield()
    }
    for statement in maker.index.stances.keys.sorted() {
      if let draft = try opinion(statement) { note(draft) }
    }
    try forEachRelationship { note($0) }
    // Each may need more, which then stands behind it in the book.
    var place = 0
    while place < book.entries.count {
      if book.entries[place].isNeeded, book.entries[place].digest == nil,
        let draft = supporting(place)
      {
        note(draft)
      }
      place += 1
    }
    spreadCollections()
  }

  private func note(_ draft: ObjectDraft) {
    book.entries[draft.place].digest = draft.digest
    book.entries[draft.place].references = draft.references
    book.entries[draft.place].collections = draft.collections
  }

  /// Whatever an object refers to belongs to the object's collections, too: within each, every reference resolves.
  private func spreadCollections() {
    var isChanged = true
    while isChanged {
      isChanged = false
      for place in book.entries.indices.reversed() {
        let collections = book.entries[place].collections
        guard !collections.isEmpty else { continue }
        for reference in book.entries[place].references {
          let missing = collections.filter {
            !Self.contains($0, in: book.entries[Int(reference)].collections)
          }
          guard !missing.isEmpty else { continue }
          book.entries[Int(reference)].collections =
            (book.entries[Int(reference)].collections + missing).sorted()
          isChanged = true
        }
      }
    }
  }

  private static func contains(_ element: Int32, in sorted: [Int32]) -> Bool {
    var range = 0..<sorted.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if sorted[middle] == element { return true }
      range =
        sorted[middle] < element ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  // MARK: The drafts, in the order in which they are published

  /// The objects that stand for no statement and no document: parties, places, markings, operations.
  func supportingPlaces() -> [Int] {
    func rank(_ key: ObjectKey) -> Int {
      switch key.type {
      case "identity": key == FixedObjects.software ? 0 : key == .instance ? 3 : 4
      case "marking-definition": 1
      case "extension-definition": 2
      case "location": 5
      case "intrusion-set": 6
      default: 7
      }
    }
    return book.entries.indices.filter {
      let entry = book.entries[$0]
      return entry.isNeeded
        && !["note", "report", "opinion", "relationship"].contains(entry.key.type)
    }.sorted { (rank(book.entries[$0].key), $0) < (rank(book.entries[$1].key), $1) }
  }

  /// The draft of such an object.
  func supporting(_ place: Int) -> ObjectDraft? {
    let key = book.entries[place].key
    guard key.type == "incident" else { return maker.supporting(place) }
    return DocumentID(key.name).flatMap { maker.index.places[$0] }
      .flatMap { maker.incident(maker.index.cases[maker.index.documents[$0].group]) }
  }

  /// Hands the drafts of a document's report and of its notes to `body`.
  func forEachDraft(ofDocument place: Int, _ body: (ObjectDraft) throws -> Void) throws {
    let id = maker.index.documents[place].id
    guard let analysed = try archive.document(id) else { return }
    let digest = try archive.digest(of: id)
    let tellings = maker.tellings(of: analysed, digest: digest)
    if let report = maker.report(
      analysed.document, digest: digest, retrieved: try archive.retrieved(id), tellings: tellings)
    {
      try body(report)
    }
    for telling in tellings { try body(maker.note(telling)) }
  }

  /// The draft of the opinion that a statement is.
  func opinion(_ statement: StatementID) throws -> ObjectDraft? {
    guard let facts = maker.index.statements[statement],
      let analysed = try archive.document(maker.index.documents[Int(facts.document)].id)
    else { return nil }
    return maker.tellings(of: analysed, digest: try archive.digest(of: analysed.document.id))
      .first { $0.statement.id == statement }.flatMap { maker.opinion($0) }
  }

  /// Hands the drafts of all discrepancies to `body`.
  func forEachRelationship(_ body: (ObjectDraft) throws -> Void) throws {
    let lines = FindingsLines(archive)
    try archive.forEachDiscrepancy { discrepancy in
      if let draft = try maker.relationship(discrepancy, place: lines.place) { try body(draft) }
    }
  }
}
