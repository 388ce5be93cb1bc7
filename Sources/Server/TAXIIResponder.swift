import FoundationEssentials
import HTTPTypes
public import Holdings
public import Hummingbird
import Logging
import NIOCore
import STIX

/// Answers each request as TAXII 2.1 says; whatever goes wrong is told by an error object of TAXII.
public struct TAXIIResponder: HTTPResponder {
  /// The objects, collections and accounts.
  let holdings: ObjectHoldings
  /// How the server presents itself.
  let settings: ServerSettings
  /// Who asks.
  let authenticator: Authenticator

  /// Answers from what `holdings` has.
  public init(holdings: ObjectHoldings, settings: ServerSettings) {
    self.holdings = holdings
    self.settings = settings
    authenticator = Authenticator(
      holdings: holdings, allowsAnonymous: settings.allowsAnonymous)
  }

  /// Answers one request.
  public func respond(to request: Request, context: ExchangeContext) async throws -> Response {
    var response: Response
    do {
      response = try await answer(request, context)
    } catch let error as TAXIIError {
      response = error.response
    } catch is CancellationError {
      response = TAXIIError.unavailable.response
    } catch HoldingsError.noSuchCollection {
      response = TAXIIError.notFound("the collection is not there any more").response
    } catch HoldingsError.unfitText {
      response = TAXIIError.badRequest("a text with a zero byte in it cannot be asked for").response
    } catch {
      let told = TAXIIError.inner(of: error)
      context.logger.error(
        "a request failed",
        metadata: [
          "error_id": "\(told.id)", "error": "\(error)",
          "request": "\(request.method.rawValue) \(request.head.path ?? "")",
        ])
      response = told.response
    }
    if settings.tls != nil {
      response.headers[.strictTransportSecurity] = "max-age=31536000"
    }
    return request.method == .head ? response.createHeadResponse() : response
  }

  private func answer(_ request: Request, _ context: ExchangeContext) async throws -> Response {
    let target = RequestTarget(request.head.path ?? "")
    guard let endpoint = target.segments.flatMap(TAXIIEndpoint.init(segments:)) else {
      throw TAXIIError.notFound(
        "there is nothing at this address; the server's API roots are told at /taxii2/")
    }
    guard target.endsInSlash else {
      if case .root(let root) = endpoint { try await need(root: root) }
      return Self.redirect(target)
    }
    let requester = try await authenticator.requester(request, from: context.address)
    guard endpoint.methods.contains(request.method) else {
      throw TAXIIError.methodNotAllowed(request.method.rawValue, allowed: endpoint.allowed)
    }
    if request.method == .options {
      return .taxii(.noContent, ByteBuffer(), [.allow: endpoint.allowed])
    }
    let isManifest = if case .manifest = endpoint { true } else { false }
    guard TAXIIMedia.isAccepted(by: request.headers[.accept], coversSTIX: isManifest) else {
      throw TAXIIError.notAcceptable
    }
    return try await answer(endpoint, to: Inquiry(request, target, requester))
  }

  private func answer(
    _ endpoint: TAXIIEndpoint, to inquiry: Inquiry
  ) async throws -> Response {
    switch endpoint {
    case .discovery: return try await discovery()
    case .root(let root): return try await rootInformation(root)
    case .status(let root, let id): return try await status(id, root: root, inquiry.requester)
    case .collections(let root): return try await collections(root: root, inquiry.requester)
    case .collection(let root, let name):
      let access = try await CollectionAccess(name, root: root, inquiry.requester, in: holdings)
      var json = JSONWriter()
      access.write(to: &json)
      return .taxii(.ok, ByteBuffer(bytes: json.bytes))
    case .manifest(let root, let name):
      let access = try await readable(name, root: root, inquiry.requester)
      return try await manifest(of: access.collection, inquiry)
    case .objects(let root, let name):
      let access = try await CollectionAccess(name, root: root, inquiry.requester, in: holdings)
      if inquiry.request.method == .post {
        try access.needWrite(inquiry.requester)
        return try await add(to: access.collection, inquiry)
      }
      try access.needRead()
      return try await objects(of: access.collection, inquiry)
    case .object(let root, let name, let id):
      let access = try await CollectionAccess(name, root: root, inquiry.requester, in: holdings)
      if inquiry.request.method == .delete {
        try access.needRead()
        try access.needWrite(inquiry.requester)
        return try await delete(id, from: access.collection, inquiry)
      }
      try access.needRead()
      return try await object(id, of: access.collection, inquiry)
    case .versions(let root, let name, let id):
      let access = try await readable(name, root: root, inquiry.requester)
      return try await versions(of: id, in: access.collection, inquiry)
    }
  }

  private func readable(
    _ name: String, root: String, _ requester: Requester
  ) async throws -> CollectionAccess {
    let access = try await CollectionAccess(name, root: root, requester, in: holdings)
    try access.needRead()
    return access
  }

  /// Sends who left out the slash at the end of an endpoint's path to where it stands.
  ///
  /// Section 3.1 makes the slash a duty of clients: to answer as if it were there would teach them a
  /// habit that other servers refuse, and to refuse it helps nobody. The method, the body and the
  /// query stay as they are (308).
  private static func redirect(_ target: RequestTarget) -> Response {
    let location = target.path + "/" + (target.query.map { "?" + $0 } ?? "")
    return .taxii(.permanentRedirect, ByteBuffer(), [.location: String(location)])
  }
}

/// A request whose endpoint is known and whose sender may come in.
struct Inquiry: Sendable {
  /// The request as it came.
  var request: Request
  /// What it asks for.
  var target: RequestTarget
  /// Who asks.
  var requester: Requester

  /// A request with what was made of it.
  init(_ request: Request, _ target: RequestTarget, _ requester: Requester) {
    self.request = request
    self.target = target
    self.requester = requester
  }
}
