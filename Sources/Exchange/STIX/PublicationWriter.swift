import Holdings
import Model
import NIOCore
import STIX

/// Writes what changed to the holdings, in batches.
struct PublicationWriter {
  let holdings: ObjectHoldings
  let book: IdentifierBook
  /// The collections by their places.
  let collections: [HeldCollection]
  let now: () -> Int64
  var summary = PublicationSummary()
  private var batch: [PublishedObject] = []
  private var batchSize = 0

  init(
    holdings: ObjectHoldings, book: IdentifierBook, collections: [HeldCollection],
    now: @escaping () -> Int64
  ) {
    self.holdings = holdings
    self.book = book
    self.collections = collections
    self.now = now
  }

  /// How many objects, and how many bytes of them, are published at a time.
  private static let batchLimits = (objects: 500, bytes: 4 << 20)

  mutating func write(_ run: DraftRun) async throws {
    for place in run.supportingPlaces() {
      if let draft = run.supporting(place) { try await write(draft) }
    }
    for place in run.maker.index.documents.indices {
      var drafts: [ObjectDraft] = []
      try run.forEachDraft(ofDocument: place) { if isDue($0) { drafts.append($0) } }
      for draft in drafts { try await write(draft) }
      await Task.yield()
    }
    for statement in run.maker.index.stances.keys.sorted() {
      if let draft = try run.opinion(statement) { try await write(draft) }
    }
    var drafts: [ObjectDraft] = []
    try run.forEachRelationship { if isDue($0) { drafts.append($0) } }
    for draft in drafts { try await write(draft) }
    try await flush()
    summary.unchanged =
      book.entries.count { $0.digest != nil } - summary.added - summary.changed - summary.moved
    try await retract()
    try await flush()
  }

  /// What the holdings keep of an object: the digest of what it says, and the numbers of its collections.
  private func stamp(_ entry: IdentifierBook.Entry) -> [UInt8] {
    var stamp = entry.digest ?? []
    for place in entry.collections where collections.indices.contains(Int(place)) {
      let number = collections[Int(place)].number
      for shift in stride(from: 56, through: 0, by: -8) {
        stamp.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
      }
    }
    return stamp
  }

  private static let digestSize = 32

  /// The numbers of the collections that an object was in.
  private func formerCollections(_ entry: IdentifierBook.Entry) -> [Int64] {
    let bytes = (entry.published ?? []).dropFirst(Self.digestSize)
    var numbers: [Int64] = []
    var number: Int64 = 0
    for (index, byte) in bytes.enumerated() {
      number = number << 8 | Int64(byte)
      if index % 8 == 7 {
        numbers.append(number)
        number = 0
      }
    }
    return numbers
  }

  /// Whether a draft is to be published: not where the holdings have it, nor where the archive changed meanwhile.
  private func isDue(_ draft: ObjectDraft) -> Bool {
    let entry = book.entries[draft.place]
    return entry.digest == draft.digest && entry.published != stamp(entry)
  }

  private mutating func write(_ draft: ObjectDraft) async throws {
    guard isDue(draft) else { return }
    let stamp = stamp(book.entries[draft.place])
    let former = book.entries[draft.place].published
    if let former {
      if former.prefix(Self.digestSize).elementsEqual(draft.digest) {
        summary.moved += 1
      } else {
        summary.changed += 1
        book.entries[draft.place].modified = book.nextMoment()
      }
    } else {
      summary.added += 1
    }
    book.entries[draft.place].published = stamp
    let entry = book.entries[draft.place]
    let bytes = draft.bytes(id: entry.id, created: entry.created, modified: entry.modified)
    try await publish(
      entry, bytes, to: entry.collections.map { collections[Int($0)].number }, isRevoked: false)
  }

  /// Retracts what was published before and what nothing says any more.
  private mutating func retract() async throws {
    guard let every = collections.first else { return }
    for place in book.entries.indices {
      let entry = book.entries[place]
      guard entry.digest == nil, let former = entry.published,
        FixedObjects.isVersioned(entry.key.type), FixedObjects.moment(of: entry.key) == nil
      else { continue }
      let page = try await holdings.objects(
        in: every, ObjectSelection(ids: [entry.id]), PageRequest(limit: 1))
      book.entries[place].modified = book.nextMoment()
      guard
        let bytes = Retraction.bytes(
          of: Array(page.objects.readableBytesView), modified: book.entries[place].modified)
      else { continue }
      summary.retracted += 1
      book.entries[place].published = former
      try await publish(
        book.entries[place], bytes, to: formerCollections(entry), isRevoked: true)
    }
  }

  private mutating func publish(
    _ entry: IdentifierBook.Entry, _ bytes: [UInt8], to numbers: [Int64], isRevoked: Bool
  ) async throws {
    batch.append(
      PublishedObject(
        minted: MintedObject(
          key: entry.entry, id: entry.id, created: entry.created,
          modified: entry.modified, digest: entry.published ?? [], isRevoked: isRevoked),
        object: STIXObject(
          bytes: bytes, id: entry.id, type: entry.key.type, specVersion: "2.1",
          version: STIXTimestamp(
            microseconds: FixedObjects.written(entry.modified) * 1000)),
        collections: numbers))
    batchSize += bytes.count
    if batch.count >= Self.batchLimits.objects || batchSize >= Self.batchLimits.bytes {
      try await flush()
    }
  }

  private mutating func flush() async throws {
    guard !batch.isEmpty else { return }
    // Nothing is published before its time.
    let wait = book.lastMoment - now()
    if wait > 0 { try await Task.sleep(for: .milliseconds(wait)) }
    try await holdings.publish(batch)
    batch.removeAll(keepingCapacity: true)
    batchSize = 0
  }
}

/// An object's last version, made into the one that retracts it.
enum Retraction {
  /// The bytes of an object that Hearsay made, with another `modified` and `revoked`; `nil` for any other.
  static func bytes(of object: [UInt8], modified: Int64) -> [UInt8]? {
    let mark = Array(#""modified":""#.utf8)
    // It stands behind the identifier and `created`, within the first two hundred bytes.
    guard object.count > mark.count + 25,
      let start = (0..<min(400, object.count - mark.count - 25)).first(where: {
        object[$0..<$0 + mark.count].elementsEqual(mark)
      })
    else { return nil }
    let end = start + mark.count + 24
    guard object[end] == UInt8(ascii: "\"") else { return nil }
    var bytes = Array(object[..<(start + mark.count)])
    bytes += Timestamp.text(modified).utf8
    bytes += #"","revoked":true"#.utf8
    bytes += object[(end + 1)...]
    return bytes
  }

  /// Whether an object that Hearsay made is retracted in this version.
  static func isRetracted(_ object: [UInt8]) -> Bool {
    let mark = Array(#","revoked":true"#.utf8)
    let head = object.prefix(400)
    guard head.count > mark.count else { return false }
    // What is behind the head may be a report's words, which cannot hold a bare quotation mark.
    return (0..<head.count - mark.count).contains {
      head[$0..<$0 + mark.count].elementsEqual(mark)
    }
  }
}
