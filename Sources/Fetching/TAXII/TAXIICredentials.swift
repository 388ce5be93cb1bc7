internal import Foundation

/// Who a TAXII client says it is: TAXII 2.1 section 1.6.9.
public enum TAXIICredentials: Sendable, Hashable {
  /// Nobody.
  case none
  /// A user with a password (Basic, RFC 7617).
  case basic(user: String, password: String)
  /// The bearer of a token (RFC 6750).
  case token(String)

  /// The value of the Authorization header, or `nil` for none.
  var header: String? {
    switch self {
    case .none: nil
    case .basic(let user, let password):
      "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
    case .token(let token): "Bearer " + token
    }
  }

  /// What is wrong with them, so that no header can be made of them; or `nil`.
  public var fault: String? {
    switch self {
    case .none: nil
    case .basic(let user, _) where user.utf8.contains(UInt8(ascii: ":")):
      "the name of a user has no colon in it"
    case .basic(let user, let password):
      (user + password).utf8.contains { $0 < 0x20 || $0 == 0x7F }
        ? "neither a user's name nor a password has control characters in it" : nil
    case .token(let token):
      token.isEmpty || token.utf8.contains { $0 <= 0x20 || $0 >= 0x7F }
        ? "a token is made of visible ASCII characters, without spaces" : nil
    }
  }
}
