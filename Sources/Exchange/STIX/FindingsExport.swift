public import Archive
import FoundationEssentials
public import Holdings
import NIOCore
import STIX

/// The findings of an archive in the formats of other tools, under the identifiers of what is published.
///
/// Each of them publishes first: what goes out as a file has the same identifiers as what the server gives.
public struct FindingsExport: Sendable {
  /// The findings.
  public var archive: ReportArchive
  /// Where the identifiers are kept.
  public var holdings: ObjectHoldings
  /// Who publishes, and how.
  public var settings: PublicationSettings

  /// An export of an archive whose objects are kept in `holdings`.
  public init(
    _ archive: ReportArchive, holdings: ObjectHoldings,
    settings: PublicationSettings = PublicationSettings()
  ) {
    self.archive = archive
    self.holdings = holdings
    self.settings = settings
  }

  /// Hands the current objects of one of Hearsay's collections to `sink` as one STIX 2.1 bundle, piece by piece.
  /// - Parameters:
  ///   - alias: the collection, such as "claims".
  ///   - includingRetracted: whether objects that were retracted go out too.
  ///   - sink: takes the pieces.
  /// - Throws: `ExportError` where there is no such collection.
  public func writeSTIX(
    collection alias: String = "claims", includingRetracted: Bool = false,
    to sink: ([UInt8]) throws -> Void
  ) async throws {
    _ = try await Publication.publish(archive, into: holdings, settings: settings)
    guard let collection = try await holdings.collection(alias, root: settings.root) else {
      throw ExportError.noSuchCollection(alias)
    }
    try await PublishedBundle(holdings: holdings, collection: collection)
      .write(includingRetracted: includingRetracted, to: sink)
  }

  /// Hands the findings to `sink` as events of the MISP core format.
  public func writeMISP(to sink: ([UInt8]) throws -> Void) async throws {
    try MISPEvents(try await published()).write(to: sink)
  }

  /// Hands the claims to `sink` as schema.org's `ClaimReview`, in JSON-LD.
  public func writeClaimReviews(to sink: ([UInt8]) throws -> Void) async throws {
    try ClaimReviews(try await published()).write(to: sink)
  }

  private func published() async throws -> DraftRun {
    try await Publication.publish(
      archive, into: holdings, settings: settings, now: Publication.currentMoment,
      mintUUID: RandomUUID.next
    ).run
  }
}

/// Why an export was not made.
public enum ExportError: Error, Hashable, CustomStringConvertible {
  case noSuchCollection(String)

  public var description: String {
    switch self {
    case .noSuchCollection(let alias):
      "there is no collection “\(alias)”\n  hearsay taxii collection list shows those that there are"
    }
  }
}

/// The objects of a collection as one STIX 2.1 bundle.
struct PublishedBundle {
  let holdings: ObjectHoldings
  let collection: HeldCollection

  private static let pageSize = 1000

  /// Hands the bundle to `sink`, an object a line, in the order of their coming.
  func write(includingRetracted: Bool, to sink: ([UInt8]) throws -> Void) async throws {
    try sink(
      Array(#"{"type":"bundle","id":"bundle--"#.utf8) + (try await digest()).utf8
        + Array("\",\"objects\":[\n".utf8))
    var isFirst = true
    var cursor: Int64?
    while true {
      let page = try await holdings.objects(
        in: collection, ObjectSelection(), PageRequest(cursor: cursor, limit: Self.pageSize))
      let bytes = #"{"objects":["#.utf8 + Array(page.objects.readableBytesView) + "]}".utf8
      for case .success(let object) in try STIXEnvelope(parsing: Array(bytes)).objects {
        guard includingRetracted || !Retraction.isRetracted(object.bytes) else { continue }
        try sink((isFirst ? [] : Array(",\n".utf8)) + object.bytes)
        isFirst = false
      }
      guard page.edges.hasMore, let last = page.edges.last else { break }
      cursor = last
    }
    try sink(Array("\n]}\n".utf8))
  }

  /// A UUID that follows from the versions of all objects: the same bundle has the same identifier.
  private func digest() async throws -> String {
    var hash = collection.id
    var cursor: Int64?
    while true {
      let page = try await holdings.manifest(
        of: collection, ObjectSelection(), PageRequest(cursor: cursor, limit: Self.pageSize))
      hash = UUID5.text(collection.id, hash + page.entries.map { $0.id + $0.version }.joined())
      guard page.edges.hasMore, let last = page.edges.last else { break }
      cursor = last
    }
    // The form of a random one, which validators want.
    let bits = hash.filter { $0 != "-" }
    return RandomUUID.text(
      of: UInt64(bits.prefix(16), radix: 16) ?? 0, UInt64(bits.suffix(16), radix: 16) ?? 0)
  }
}
