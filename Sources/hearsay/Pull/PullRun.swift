import Fetching
import Holdings
import Model
import STIX

/// Takes collections of somebody else's server into the exchange.
struct PullRun {
  /// Who asks.
  let client: TAXIIClient
  /// Where the objects are kept.
  let holdings: ObjectHoldings
  /// From when on objects are wanted, where the user says so; else from where the last run stopped.
  let since: String?
  /// Whether all versions of objects are wanted.
  let hasAllVersions: Bool
  /// What it brought so far.
  var summary = PullSummary()

  /// How many objects that are not taken are named for each collection.
  private static let namedLimit = 20

  /// The copy of a collection, made where there is none.
  func copy(of collection: RemoteCollection) async throws -> HeldCollection {
    let address = collection.address.description
    return try await holdings.makeCollection(
      root: ObjectHoldings.pulledRoot, alias: "pulled-" + StableHash.hexadecimal(address),
      title: Self.line(collection.title.replacing(".", with: " ")),
      description: Self.line("Pulled from \(address). " + (collection.description ?? "")),
      isOpenToPartners: false)
  }

  /// Reads what is new in a collection into its copy, page by page.
  mutating func pull(
    _ collection: RemoteCollection, into copy: HeldCollection, _ progress: PullProgress
  ) async throws {
    summary.collectionCount += 1
    var place = RemotePlace(addedAfter: since)
    if since == nil, let kept = try await holdings.pulledPlace(of: copy) {
      place = RemotePlace(
        addedAfter: kept.addedAfter, next: kept.next, lastAdded: kept.lastAdded)
    }
    var reader = RemoteCollectionReader(
      collection, by: client, from: place, hasAllVersions: hasAllVersions)
    var refusals = Refusals(collection: collection.title, limit: Self.namedLimit)
    defer {
      refusals.finish()
      summary.refusedCount += refusals.count
    }
    while let page = try await reader.next() {
      var objects: [STIXObject] = []
      for result in page.objects {
        switch result {
        case .success(let object): objects.append(object)
        case .failure(let fault):
          progress.remove()
          refusals.name(fault.id, fault.description)
        }
      }
      let arrivals = try await holdings.add(
        objects, pulledTo: copy,
        place: PulledPlace(
          addedAfter: page.place.addedAfter, next: page.place.next,
          lastAdded: page.place.lastAdded))
      for arrival in arrivals {
        switch arrival.outcome {
        case .added: summary.newCount += 1
        case .wasThere: summary.knownCount += 1
        case .contradicts:
          progress.remove()
          refusals.name(
            arrival.id, "modified: it was here with the same one, and said something else")
        }
      }
      progress.show(collection.title, newCount: summary.newCount)
    }
  }

  /// `text` on one line without control characters, and not at length.
  private static func line(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    return String(String.UnicodeScalarView(scalars.prefix(500)))
  }
}

/// The objects of a collection that are not taken: the first of them are named.
private struct Refusals {
  /// What the collection is called.
  let collection: String
  /// How many are named.
  let limit: Int
  /// How many there are.
  private(set) var count = 0

  init(collection: String, limit: Int) {
    self.collection = collection
    self.limit = limit
  }

  /// Counts one.
  mutating func name(_ id: String, _ reason: String) {
    count += 1
    guard count <= limit else { return }
    Diagnostics.report("\(collection): \(id.isEmpty ? "an object" : id): not taken: \(reason)")
  }

  /// Says how many more there are than were named.
  func finish() {
    guard count > limit else { return }
    Diagnostics.report("\(collection): \(count - limit) more objects were not taken")
  }
}
