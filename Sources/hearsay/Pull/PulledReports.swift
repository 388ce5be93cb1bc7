import Archive
import Foundation
import Holdings
import Model
import Reading

/// Reads the reports among pulled objects into the archive, as `add` reads them out of a bundle.
struct PulledReports {
  /// Where the objects are kept.
  let holdings: ObjectHoldings
  /// Where the reports go.
  let archive: ReportArchive
  /// What the archive is called in the exchange's database.
  let archiveName: String
  /// Whether the archive was made just now: what was read before went elsewhere.
  let isNewArchive: Bool
  /// Up to which place each collection was read, to be kept when the archive has acknowledged it.
  private(set) var places: [(collection: HeldCollection, place: Int64)] = []

  /// The types of objects that may be reports.
  private static let types = ["report", "note", "opinion"]
  /// How many objects are read at once: a report and the notes on it should come together.
  private static let pageLength = 2000

  /// Reads what is new in a collection, which is the copy of the one at `address`.
  mutating func read(
    _ collection: HeldCollection, at address: String, into summary: inout AddSummary
  ) async throws {
    var place: Int64?
    if !isNewArchive {
      place = try await holdings.readPlace(in: collection, archive: archiveName)
    }
    while !Task.isCancelled {
      let (bytes, edges) = try await holdings.objectBytes(
        in: collection, ObjectSelection(types: Self.types),
        PageRequest(cursor: place, limit: Self.pageLength))
      guard edges.count > 0, let last = edges.last else { return }
      let makers = try await makers(of: bytes, in: collection)
      try await add(bytes, makers, at: address, into: &summary)
      place = last
      places.append((collection, last))
      guard edges.hasMore else { return }
    }
  }

  /// Keeps up to which places was read; the archive has acknowledged it.
  func keepPlaces() async throws {
    for (collection, place) in places {
      try await holdings.setReadPlace(place, in: collection, archive: archiveName)
    }
  }

  /// The identities that objects refer to, who may have come long before.
  private func makers(of bytes: [UInt8], in collection: HeldCollection) async throws -> [UInt8] {
    let ids = Self.identities(in: bytes)
    guard !ids.isEmpty else { return [] }
    return try await holdings.objectBytes(
      in: collection, ObjectSelection(ids: ids), PageRequest(limit: ids.count)
    ).bytes
  }

  /// The identifiers of identities that stand anywhere in `bytes`, in order, each once.
  static func identities(in bytes: [UInt8]) -> [String] {
    let prefix = Array("\"identity--".utf8)
    let length = "identity--".utf8.count + 36
    var found: Set<String> = []
    var index = 0
    while index + length + 1 < bytes.count {
      guard bytes[index] == prefix[0], bytes[index + length + 1] == prefix[0],
        bytes[index..<index + prefix.count].elementsEqual(prefix)
      else {
        index += 1
        continue
      }
      found.insert(String(decoding: bytes[index + 1...index + length], as: UTF8.self))
      index += length
    }
    return found.sorted()
  }

  private func add(
    _ bytes: [UInt8], _ makers: [UInt8], at address: String, into summary: inout AddSummary
  ) async throws {
    var bundle = Array("{\"objects\":[".utf8) + makers
    if !makers.isEmpty { bundle.append(UInt8(ascii: ",")) }
    bundle += bytes + Array("]}".utf8)
    var reports = PackedReports(bytes: bundle, path: address, charset: nil)
    let archive = archive
    let pipeline = OrderedPipeline<ReportInput, PreparedReport>(
      width: 4 * ProcessInfo.processInfo.activeProcessorCount, weightLimit: 32 << 20,
      weight: { $0.byteCount }, transform: { await PreparedReport($0, archive: archive) })
    try await pipeline.run(
      next: {
        while let element = reports.next() {
          // What stands for the bundle itself is of our own making.
          switch element {
          case .report(let report) where report.path == address: continue
          case .failure(address, _): continue
          default: return ReportInput(element)
          }
        }
        return nil
      },
      consume: { try summary.add($0, to: archive) })
  }
}
