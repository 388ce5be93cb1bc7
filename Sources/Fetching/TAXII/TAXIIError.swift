/// Why something could not be had from a TAXII server, and what to do about it.
///
/// The words do not name the address: whoever prints them puts it in front.
public enum TAXIIError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An address that is none of a TAXII server, and why.
  case badAddress(String)
  /// An address without encryption that is not of this machine.
  case unencrypted(host: String)
  /// An address at another origin than the one that the user named.
  case elsewhere(origin: String)
  /// The question could not be asked, or its answer not be read.
  case unanswered(FetchError)
  /// The server does not give it to who asks.
  case unauthorised(status: Int, title: String?)
  /// The server has nothing there.
  case notThere(status: Int, title: String?)
  /// The server does not answer in TAXII 2.1.
  case notAcceptable(title: String?)
  /// The server answered with another status than that of success.
  case status(Int, title: String?)
  /// The server asks to come back so many seconds later, which is too long to wait for.
  case comeBackLater(seconds: Int)
  /// The answer is of another media type.
  case otherMedia(String?)
  /// The answer is not what TAXII has there.
  case malformed(String)
  /// The pages lead in a circle, or nowhere.
  case endless(String)
  /// The program is to end.
  case cancelled

  /// What is wrong and, on a line of its own, what to do.
  public var description: String {
    switch self {
    case .badAddress(let reason):
      "\(reason)\n  write the address of a server, an API root or a collection: https://…"
    case .unencrypted(let host):
      "\(host) would be asked without encryption, where all on the way can read along\n"
        + "  write https://, or, if you mean it: --insecure-http"
    case .elsewhere(let origin):
      "it is at \(origin), which is not the server that you named\n"
        + "  if you trust it, and would tell it your password: --allow-origin \(origin)"
    case .unanswered(let error): Self.text(error)
    case .unauthorised(let status, let title):
      "the server does not let you in (status \(status)\(Self.told(title)))\n"
        + "  check the user and the password or token, and what the server allows them"
    case .notThere(let status, let title):
      "the server has nothing there (status \(status)\(Self.told(title)))\n"
        + "  check the address; a server's own is often https://HOST/taxii2/"
    case .notAcceptable(let title):
      "the server does not answer in TAXII 2.1 (status 406\(Self.told(title)))\n"
        + "  ask its operators for an address of TAXII 2.1"
    case .status(let status, let title):
      "the server answered with status \(status)\(Self.told(title))\n"
        + (status >= 500 || status == 429
          ? "  try again later" : "  check the address, and ask the server's operators")
    case .comeBackLater(let seconds):
      "the server asks to wait \(seconds) seconds\n  run the same command then: it goes on from here"
    case .otherMedia(let media):
      "it is no TAXII 2.1: its media type is \(media.map { "“\($0)”" } ?? "not told")\n"
        + "  check the address; a server's own is often https://HOST/taxii2/"
    case .malformed(let reason):
      "the answer is not what TAXII 2.1 has there: \(reason)\n  ask the server's operators"
    case .endless(let reason):
      "\(reason)\n  what came before is kept; ask the server's operators"
    case .cancelled: "it was given up\n  run the same command again: it goes on from here"
    }
  }

  private static func told(_ title: String?) -> String {
    title.map { ": " + $0 } ?? ""
  }

  private static func text(_ error: FetchError) -> String {
    switch error {
    case .unknownHost, .unreachable, .timedOut, .status, .cancelled, .tooManyRedirects:
      error.description
    case .untrusted(let host):
      "the certificate of \(host) is not to be trusted\n"
        + "  a server's operators can tell why; certificates are always checked"
    case .tooLarge(let limit):
      "the answer is larger than the limit of \(limit >> 20) MiB\n  ask the server's operators"
    case .unknownEncoding(let encoding):
      "the answer is packed as “\(encoding)”, which was not asked for\n"
        + "  ask the server's operators"
    case .broken(let reason): "the answer is broken: \(reason)\n  try again later"
    case .badAddress, .credentials, .privateHost, .unusualPort, .redirect, .disallowed,
      .robotsUnreachable:
      error.description
    }
  }
}
