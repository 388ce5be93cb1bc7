import FoundationEssentials
import HTTPTypes
import Holdings
import Hummingbird
import NIOCore
import STIX

/// Why a request is refused, in the form that TAXII 2.1 section 3.6.1 gives errors.
struct TAXIIError: Error, Sendable, Hashable {
  /// The status.
  var status: HTTPResponse.Status
  /// A few words that name the kind of error.
  var title: String
  /// What is wrong and what to do about it.
  var description: String
  /// What else the head of the answer says.
  var headers: HTTPFields = [:]
  /// A name for this one error, to be found in the server's log.
  var id = UUID().uuidString.lowercased()

  /// The error as JSON.
  var body: ByteBuffer {
    var json = JSONWriter()
    json.object { json in
      json.member("title", title)
      json.member("description", description)
      json.member("error_id", id)
      json.member("http_status", String(status.code))
    }
    return ByteBuffer(bytes: json.bytes)
  }

  /// The error as it is sent.
  var response: Response { .taxii(status, body, headers) }
}

extension TAXIIError {
  /// 400: the request itself is malformed.
  static func badRequest(_ description: String) -> TAXIIError {
    TAXIIError(status: .badRequest, title: "Bad request", description: description)
  }

  /// 401: nobody, or somebody unknown.
  static func unauthorized(_ description: String) -> TAXIIError {
    var headers: HTTPFields = [:]
    headers.append(
      HTTPField(name: .wwwAuthenticate, value: "Basic realm=\"hearsay\", charset=\"UTF-8\""))
    headers.append(HTTPField(name: .wwwAuthenticate, value: "Bearer realm=\"hearsay\""))
    return TAXIIError(
      status: .unauthorized, title: "Authentication required", description: description,
      headers: headers)
  }

  /// 403: somebody known who may not do this.
  static func forbidden(_ description: String) -> TAXIIError {
    TAXIIError(status: .forbidden, title: "Forbidden", description: description)
  }

  /// 404: not there, or not to be seen by the one who asks.
  static func notFound(_ description: String) -> TAXIIError {
    TAXIIError(status: .notFound, title: "Not found", description: description)
  }

  /// 405: the address is known, but not this method.
  static func methodNotAllowed(_ method: String, allowed: String) -> TAXIIError {
    TAXIIError(
      status: .methodNotAllowed, title: "Method not allowed",
      description: "this endpoint does not know the method \(method); it knows \(allowed)",
      headers: [.allow: allowed])
  }

  /// 406: what we can send is not wanted.
  static var notAcceptable: TAXIIError {
    TAXIIError(
      status: .notAcceptable, title: "Not acceptable",
      description: "this server sends \(TAXIIMedia.taxii), which the header Accept leaves out")
  }

  /// 413: more than `max_content_length`.
  static func tooLarge(limit: Int) -> TAXIIError {
    TAXIIError(
      status: .contentTooLarge, title: "Content too large",
      description:
        "a request may have \(limit) bytes at most (max_content_length of the API root): "
        + "send the objects in several requests",
      headers: [.connection: "close"])
  }

  /// 415: a body of another kind.
  static func unsupportedMedia(_ description: String) -> TAXIIError {
    TAXIIError(
      status: .unsupportedMediaType, title: "Unsupported media type", description: description)
  }

  /// 422: a body that is not what it should be.
  static func unprocessable(_ description: String) -> TAXIIError {
    TAXIIError(
      status: .unprocessableContent, title: "Unprocessable content", description: description)
  }

  /// 429: too many wrong passwords.
  static func tooManyAttempts(retryAfter seconds: Int) -> TAXIIError {
    TAXIIError(
      status: .tooManyRequests, title: "Too many requests",
      description: "too many failed attempts to authenticate: try again in \(seconds) s",
      headers: [.retryAfter: String(seconds)])
  }

  /// 500, or 503 where it may pass: our own failure, of which nothing is told but a name for it.
  static func inner(of error: any Error) -> TAXIIError {
    switch error {
    case HoldingsError.busy, HoldingsError.unreachable, HoldingsError.interrupted:
      return .unavailable
    default: break
    }
    return TAXIIError(
      status: .internalServerError, title: "Internal server error",
      description: "the server failed; its log names the reason under this error_id")
  }

  /// 503: stopping, or the database is not to be had.
  static var unavailable: TAXIIError {
    TAXIIError(
      status: .serviceUnavailable, title: "Service unavailable",
      description: "the server cannot answer now: try again later", headers: [.retryAfter: "5"])
  }
}
