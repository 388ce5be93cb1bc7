import HTTPTypes
import Holdings
import Hummingbird
import NIOCore
import STIX

/// The endpoints that give objects and what is known of them: TAXII 2.1 section 5.3, 5.4, 5.6, 5.8.
extension TAXIIResponder {
  /// Answers `GET /{api-root}/collections/{id}/objects/`.
  func objects(of collection: HeldCollection, _ inquiry: Inquiry) async throws -> Response {
    let query = try ObjectQuery(inquiry.target.parameters())
    let selection = ObjectSelection(
      ids: query.ids, types: query.types, versions: query.versions ?? [.last],
      specVersions: query.specVersions, addedAfter: query.addedAfter)
    return try await envelope("objects", of: collection, selection, query)
  }

  /// Answers `GET /{api-root}/collections/{id}/objects/{object-id}/`.
  func object(
    _ id: String, of collection: HeldCollection, _ inquiry: Inquiry
  ) async throws -> Response {
    let query = try ObjectQuery(inquiry.target.parameters())
    try await need(object: id, in: collection)
    let selection = ObjectSelection(
      ids: [id], versions: query.versions ?? [.last], specVersions: query.specVersions,
      addedAfter: query.addedAfter)
    return try await envelope("object", of: collection, selection, query) {
      // Section 5.7 wants 404 for a version that was deleted, where section 5.6 wants an empty
      // envelope for one that never was.
      if try await holdings.wasDeleted(id, selection.versions, from: collection) {
        throw TAXIIError.notFound("this version of the object was deleted")
      }
    }
  }

  /// Answers `GET /{api-root}/collections/{id}/manifest/`.
  func manifest(of collection: HeldCollection, _ inquiry: Inquiry) async throws -> Response {
    let query = try ObjectQuery(inquiry.target.parameters())
    let selection = ObjectSelection(
      ids: query.ids, types: query.types, versions: query.versions ?? [.last],
      specVersions: query.specVersions, addedAfter: query.addedAfter)
    let turn = try await PageTurn("manifest", of: collection, selection, query, self)
    let page = try await holdings.manifest(of: collection, selection, turn.request)
    return .taxii(.ok, turn.headers(page.edges)) { json in
      turn.writeNext(page.edges, to: &json)
      guard !page.entries.isEmpty else { return }
      json.key("objects")
      json.array(page.entries) { json, entry in
        json.object { json in
          json.member("id", entry.id)
          json.member("date_added", STIXTimestamp(milliseconds: entry.added).description)
          json.member("version", entry.version)
          json.member("media_type", TAXIIMedia.stix)
        }
      }
    }
  }

  /// Answers `GET /{api-root}/collections/{id}/objects/{object-id}/versions/`.
  func versions(
    of id: String, in collection: HeldCollection, _ inquiry: Inquiry
  ) async throws -> Response {
    let query = try ObjectQuery(inquiry.target.parameters())
    try await need(object: id, in: collection)
    let selection = ObjectSelection(
      ids: [id], versions: [.all], specVersions: query.specVersions, addedAfter: query.addedAfter)
    let turn = try await PageTurn("versions", of: collection, selection, query, self)
    let page = try await holdings.manifest(of: collection, selection, turn.request)
    return .taxii(.ok, turn.headers(page.edges)) { json in
      turn.writeNext(page.edges, to: &json)
      json.member("versions", page.entries.map(\.version))
    }
  }

  private func need(object id: String, in collection: HeldCollection) async throws {
    guard try await holdings.contains(id, in: collection) else {
      throw TAXIIError.notFound("there is no such object in this collection")
    }
  }

  /// A page of objects as an envelope: TAXII 2.1 section 3.7.
  ///
  /// The objects stand in it as the bytes that they came in.
  private func envelope(
    _ resource: String, of collection: HeldCollection, _ selection: ObjectSelection,
    _ query: ObjectQuery, ifEmpty: () async throws -> Void = {}
  ) async throws -> Response {
    let turn = try await PageTurn(resource, of: collection, selection, query, self)
    let page = try await holdings.objects(in: collection, selection, turn.request) {
      Envelope.enclose(&$0, next: turn.next($1))
    }
    if page.edges.count == 0 { try await ifEmpty() }
    return .taxii(.ok, page.objects, turn.headers(page.edges))
  }
}

/// What is asked of the holdings for one page, and what its answer says of the next one.
private struct PageTurn {
  /// The page.
  let request: PageRequest
  private let mark: String
  private let addedAfter: STIXTimestamp?
  private let lastAdded: Int64?

  /// Works out the page that a query asks for.
  init(
    _ resource: String, of collection: HeldCollection, _ selection: ObjectSelection,
    _ query: ObjectQuery, _ responder: TAXIIResponder
  ) async throws {
    let mark = PageCursor.mark(resource, of: collection, selection)
    let cursor = try query.next.map { try PageCursor($0, mark: mark) }
    let maxCount = responder.settings.maxPageCount
    self.mark = mark
    request = PageRequest(cursor: cursor?.place, limit: min(query.limit ?? maxCount, maxCount))
    addedAfter = selection.addedAfter
    // Asked before the page: what is added meanwhile must not lie before the place to go on from.
    lastAdded =
      addedAfter == nil && cursor == nil
      ? try await responder.holdings.lastAdded(in: collection) : nil
  }

  /// The value of `next`, or `nil` where the page is the last one.
  func next(_ edges: PageEdges) -> String? {
    guard edges.hasMore, let last = edges.last else { return nil }
    return PageCursor(place: last, mark: mark).token
  }

  /// Writes `more` and `next`, where there is more.
  func writeNext(_ edges: PageEdges, to json: inout JSONWriter) {
    guard let next = next(edges) else { return }
    json.member("more", true)
    json.member("next", next)
  }

  /// The headers of TAXII 2.1 section 3.2.
  ///
  /// An empty page tells the place to go on from.
  func headers(_ edges: PageEdges) -> HTTPFields {
    let place =
      [request.cursor.map { STIXTimestamp(milliseconds: $0) }, addedAfter].compactMap(\.self).max()
      ?? STIXTimestamp(milliseconds: lastAdded ?? 0)
    let first = edges.first.map { STIXTimestamp(milliseconds: $0) } ?? place
    let last = edges.last.map { STIXTimestamp(milliseconds: $0) } ?? place
    return [.dateAddedFirst: first.description, .dateAddedLast: last.description]
  }
}
