public import Archive
import FoundationEssentials
public import Holdings
import Model
import STIX

/// What a publication did.
public struct PublicationSummary: Sendable, Hashable {
  /// How many objects are new.
  public var added = 0
  /// How many have a new version, since what they say has changed.
  public var changed = 0
  /// How many came into further collections, or left some, as they are.
  public var moved = 0
  /// How many were retracted, since nothing in the archive says so any more.
  public var retracted = 0
  /// How many are as they were.
  public var unchanged = 0
  /// How many collections there are.
  public var collections = 0

  /// Nothing was done.
  public init() {}
}

/// Publishes the findings of an archive as STIX 2.1 into the exchange's own collections.
public enum Publication {
  /// Publishes what is new or has changed, and retracts what is gone; done again it does nothing.
  ///
  /// Holds some hundreds of bytes for each statement, and never more than some hundred objects. What
  /// an object refers to is published before it. Another process may publish at the same time.
  public static func publish(
    _ archive: ReportArchive, into holdings: ObjectHoldings,
    settings: PublicationSettings = PublicationSettings()
  ) async throws -> PublicationSummary {
    try await publish(
      archive, into: holdings, settings: settings, now: currentMoment,
      mintUUID: RandomUUID.next
    ).summary
  }

  static func currentMoment() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

  static func publish(
    _ archive: ReportArchive, into holdings: ObjectHoldings, settings: PublicationSettings,
    now: @escaping () -> Int64, mintUUID: @escaping () -> String
  ) async throws -> (summary: PublicationSummary, run: DraftRun) {
    var attempt = 1
    while true {
      do {
        return try await publishOnce(
          archive, into: holdings, settings: settings, now: now, mintUUID: mintUUID)
      } catch HoldingsError.mintedElsewhere where attempt < attemptLimit {
        // Another process publishes the same: what it has published by now is known next time.
        attempt += 1
        try await Task.sleep(for: .milliseconds(100 * attempt))
      }
    }
  }

  /// How often a publication is begun where another process is in its way.
  private static let attemptLimit = 8

  private static func publishOnce(
    _ archive: ReportArchive, into holdings: ObjectHoldings, settings: PublicationSettings,
    now: @escaping () -> Int64, mintUUID: @escaping () -> String
  ) async throws -> (summary: PublicationSummary, run: DraftRun) {
    let counts = try archive.counts()
    // Every object has a moment of its own, and none lies in the future.
    let room = 4 * Int64(counts.documents + counts.statements + counts.discrepancies) + 1000
    let book = IdentifierBook(
      try await holdings.allMinted(),
      after: max(try await holdings.lastMinted() ?? 0, now() - room), mintUUID: mintUUID)
    let run = try DraftRun(archive, book: book, settings: settings)
    try await run.survey()
    try await nameAnew(book, in: holdings)
    let collections = try await makeCollections(run.maker.collections, in: holdings, settings)
    var writer = PublicationWriter(
      holdings: holdings, book: book, collections: collections, now: now)
    try await writer.write(run)
    writer.summary.collections = collections.count
    return (writer.summary, run)
  }

  /// Gives new objects another entry where a retracted one has theirs.
  private static func nameAnew(_ book: IdentifierBook, in holdings: ObjectHoldings) async throws {
    var places = book.entries.indices.filter { book.entries[$0].published == nil }
    var generation = 1
    while !places.isEmpty {
      var taken: [Int] = []
      for start in stride(from: 0, to: places.count, by: 1000) {
        let part = places[start..<min(places.count, start + 1000)]
        let kept = try await holdings.minted(part.map { book.entries[$0].entry })
        taken += part.filter { kept[book.entries[$0].entry] != nil }
      }
      generation += 1
      for place in taken {
        book.entries[place].entry = book.entries[place].key.entry(generation: generation)
      }
      places = taken
    }
  }

  /// The numbers of the collections that are planned, in order of place.
  private static func makeCollections(
    _ collections: OwnCollections, in holdings: ObjectHoldings, _ settings: PublicationSettings
  ) async throws -> [HeldCollection] {
    var held: [String: HeldCollection] = [:]
    for collection in try await holdings.collections() where collection.root == settings.root {
      if let alias = collection.alias { held[alias] = collection }
    }
    var made: [HeldCollection] = []
    for plan in collections.plans {
      if let collection = held[plan.alias], collection.title == plan.title,
        collection.description == plan.description
      {
        made.append(collection)
      } else {
        made.append(
          try await holdings.makeCollection(
            root: settings.root, alias: plan.alias, title: plan.title,
            description: plan.description, isOpenToPartners: false))
      }
    }
    return made
  }
}
