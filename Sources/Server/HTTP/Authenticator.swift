import Holdings
import HTTPTypes
import Hummingbird
import NIOCore

/// Finds out who asks.
struct Authenticator: Sendable {
  /// Where accounts are kept.
  var holdings: ObjectHoldings
  /// Whether who does not say who they are may read what Hearsay publishes.
  var allowsAnonymous: Bool
  /// Slows down guessers.
  var throttle = AttemptThrottle()

  /// The one who sends a request.
  /// - Throws: "401 Unauthorized", "429 Too Many Requests".
  func requester(_ request: Request, from address: String) async throws -> Requester {
    guard let header = request.headers[.authorization] else {
      guard allowsAnonymous else {
        throw TAXIIError.unauthorized(
          "this server asks for an account: name and password, or token")
      }
      return .anonymous
    }
    guard let credentials = Credentials(header) else {
      throw TAXIIError.unauthorized(
        "the header Authorization is neither Basic (RFC 7617) nor Bearer (RFC 6750)")
    }
    let account: Account?
    let name: String
    switch credentials {
    case .basic(let user, let password):
      name = user
      try throttle.admit(name, from: address)
      account = try await holdings.account(user, password: password)
    case .bearer(let token):
      // 256 random bits: nobody guesses those, and nobody is to be shut out for others' attempts.
      name = ""
      account = try await holdings.account(token: token)
    }
    if let account {
      throttle.noteSuccess(name, from: address)
      return .account(account)
    }
    let wait = throttle.noteFailure(name, from: address)
    if wait > .zero { try await Task.sleep(for: wait) }
    throw TAXIIError.unauthorized("the name, the password or the token is wrong")
  }
}

/// Who sends a request.
enum Requester: Sendable, Hashable {
  /// Somebody with an account.
  case account(Account)
  /// Anybody.
  case anonymous

  /// The account's name.
  var name: String? {
    if case .account(let account) = self { account.name } else { nil }
  }

  /// What they may do with a collection.
  ///
  /// What Hearsay publishes itself is closed to their writes,
  /// and is all that is open to the anonymous.
  func rights(in collection: HeldCollection) -> Rights {
    switch self {
    case .account(let account):
      let rights = account.rights(in: collection)
      return collection.isOpenToPartners ? rights : rights.intersection(.read)
    case .anonymous:
      return collection.isOpenToPartners ? [] : .read
    }
  }
}
