import Archive
import Foundation
import Holdings
import HearsayTesting
import Testing

@testable import Exchange

/// An archive and holdings in a folder of their own, and what is published from the one into the other.
final class PublishedFindings {
  let folder: TemporaryFolder
  let archive: ReportArchive
  let holdings: ObjectHoldings

  init(_ documents: [NewDocument]) async throws {
    folder = try TemporaryFolder()
    archive = try ReportArchive.create(at: folder.path("a.db"))
    for document in documents { _ = try archive.add(document) }
    try archive.acknowledge()
    holdings = try await ObjectHoldings.open(at: folder.path("a-exchange.db"))
  }

  /// Publishes another archive, with these reports, into the same holdings.
  func publish(_ documents: [NewDocument]) async throws -> PublicationSummary {
    let other = try ReportArchive.create(
      at: folder.path("b\(UInt32.random(in: 0...UInt32.max)).db"))
    for document in documents { _ = try other.add(document) }
    try other.acknowledge()
    let summary = try await Publication.publish(other, into: holdings)
    try other.close()
    return summary
  }

  func publish(_ settings: PublicationSettings = PublicationSettings()) async throws
    -> PublicationSummary
  {
    try await Publication.publish(archive, into: holdings, settings: settings)
  }

  /// The bundle of a collection, as it is published now.
  func bundle(_ alias: String = "claims", includingRetracted: Bool = false) async throws -> [UInt8]
  {
    let collection = try #require(try await holdings.collection(alias, root: "hearsay"))
    let sink = ByteSink()
    try await PublishedBundle(holdings: holdings, collection: collection)
      .write(includingRetracted: includingRetracted) { sink.bytes += $0 }
    return sink.bytes
  }

  /// The objects of a collection.
  func objects(_ alias: String = "claims", includingRetracted: Bool = false) async throws
    -> [JSONObject]
  {
    let bytes = try await bundle(alias, includingRetracted: includingRetracted)
    let bundle = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return (bundle?["objects"] as? [[String: Any]] ?? []).map { JSONObject(members: $0) }
  }
}

/// Bytes that come piece by piece.
final class ByteSink {
  var bytes: [UInt8] = []
}

/// An object as JSON has it.
struct JSONObject {
  var members: [String: Any]

  var id: String { text("id") }
  var type: String { text("type") }

  func text(_ key: String) -> String { members[key] as? String ?? "" }
  func list(_ key: String) -> [String] { members[key] as? [String] ?? [] }

  /// Hearsay's extension.
  var details: JSONObject {
    let extensions = members["extensions"] as? [String: Any] ?? [:]
    return JSONObject(members: extensions.values.first as? [String: Any] ?? [:])
  }

  /// Every identifier that it refers to.
  var references: [String] { Self.references(members) }

  private static func references(_ value: Any) -> [String] {
    if let members = value as? [String: Any] {
      return members.flatMap { key, member -> [String] in
        if key.hasSuffix("_ref") { return [member as? String ?? "no text"] }
        if key.hasSuffix("_refs") { return member as? [String] ?? ["no list"] }
        return references(member)
      }
    }
    return (value as? [Any] ?? []).flatMap { references($0) }
  }
}
