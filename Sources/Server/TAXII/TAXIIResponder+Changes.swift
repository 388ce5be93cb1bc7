import FoundationEssentials
import HTTPTypes
import Holdings
import Hummingbird
import NIOCore
import NIOPosix
import STIX

/// The endpoints that change a collection, and what became of it: TAXII 2.1 section 4.3, 5.5, 5.7.
extension TAXIIResponder {
  /// Answers `POST /{api-root}/collections/{id}/objects/`.
  func add(to collection: HeldCollection, _ inquiry: Inquiry) async throws -> Response {
    let arrival = STIXTimestamp(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1_000))
    let body = try await inquiry.request.envelopeBody(upTo: settings.maxContentLength)
    // Reading takes a while: not on the threads that serve the connections.
    let envelope: STIXEnvelope
    do {
      envelope = try await NIOThreadPool.singleton.runIfActive { try STIXEnvelope(parsing: body) }
    } catch let fault as STIXFault {
      throw TAXIIError.unprocessable("the body is no envelope of TAXII 2.1: \(fault.description)")
    }
    guard !envelope.objects.isEmpty else {
      throw TAXIIError.unprocessable("the envelope has no objects: there is nothing to add")
    }
    let report = IntakeReport(
      id: UUID().uuidString.lowercased(), root: collection.root, account: inquiry.requester.name,
      arrival: arrival, objects: envelope.objects)
    let status = try await holdings.add(report.objects, to: collection) { report.status($0) }
    return .taxii(.accepted, ByteBuffer(bytes: status.resource))
  }

  /// `DELETE /{api-root}/collections/{id}/objects/{object-id}/`: every version of the object, unless
  /// the request says which.
  func delete(
    _ id: String, from collection: HeldCollection, _ inquiry: Inquiry
  ) async throws -> Response {
    let query = try ObjectQuery(inquiry.target.parameters())
    let selection = ObjectSelection(
      ids: [id], versions: query.versions ?? [.all], specVersions: query.specVersions)
    guard try await holdings.delete(id, from: collection, selection) > 0 else {
      throw TAXIIError.notFound("there is no such object, or no such version of it, to delete")
    }
    return .taxii(.ok, ByteBuffer())
  }

  /// `GET /{api-root}/status/{status-id}/`: for the one who sent the objects.
  func status(_ id: String, root: String, _ requester: Requester) async throws -> Response {
    guard let status = try await holdings.status(id.lowercased(), root: root),
      status.account == nil || status.account == requester.name
    else {
      if requester == .anonymous {
        throw TAXIIError.unauthorized("a status is for the account that sent the objects")
      }
      throw TAXIIError.notFound("there is no such status, or it is another account's")
    }
    return .taxii(.ok, ByteBuffer(bytes: status.resource))
  }
}

extension Request {
  /// The body of a request that adds objects.
  /// - Throws: "415 Unsupported Media Type", "413 Content Too Large" as soon as it is known to be,
  ///   "400 Bad Request" where it breaks off.
  fileprivate func envelopeBody(upTo limit: Int) async throws -> [UInt8] {
    guard TAXIIMedia.isEnvelope(headers[.contentType]) else {
      throw TAXIIError.unsupportedMedia(
        "the header Content-Type says what is sent: \(TAXIIMedia.taxii)")
    }
    guard (headers[.contentEncoding] ?? "identity").lowercased() == "identity" else {
      throw TAXIIError.unsupportedMedia("a body is sent as it is, without a Content-Encoding")
    }
    let length = headers[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= limit else { throw TAXIIError.tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(length, 1 << 20))
    do {
      for try await part in body {
        guard bytes.count + part.readableBytes <= limit else {
          throw TAXIIError.tooLarge(limit: limit)
        }
        bytes.append(contentsOf: part.readableBytesView)
      }
    } catch let error as TAXIIError {
      throw error
    } catch is CancellationError {
      throw TAXIIError.unavailable
    } catch {
      var told = TAXIIError.badRequest("the body breaks off or is malformed")
      told.headers[.connection] = "close"
      throw told
    }
    return bytes
  }
}
