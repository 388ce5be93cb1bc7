/// Why a page could not be had, and what to do about it.
///
/// The words do not name the address: whoever prints them puts it in front.
public enum FetchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An address that is not fetched whatever lies behind it.
  case badAddress(String)
  /// An address with the name of a user, or a password.
  case credentials
  /// A host that is not on the public Internet, and what it is.
  case privateHost(host: String, port: Int, what: String)
  /// A port on which the public web does not answer.
  case unusualPort(host: String, port: Int)
  /// A host that the name service does not know.
  case unknownHost(String)
  /// A host that could not be connected to.
  case unreachable(host: String, reason: String)
  /// A host whose certificate does not prove that it is the one.
  case untrusted(host: String)
  /// Too long without an end, or without a byte.
  case timedOut(host: String)
  /// More bytes than the limit allows, after decompression.
  case tooLarge(limit: Int)
  /// An answer that is no page.
  case status(Int, retryAfter: Int?)
  /// More redirects than the limit allows.
  case tooManyRedirects(limit: Int)
  /// A redirect to somewhere that cannot be had.
  indirect case redirect(to: String, FetchError)
  /// The host's robots.txt asks not to fetch the page.
  case disallowed(robots: String)
  /// The host's robots.txt could not be had, so that nobody knows what it asks.
  case robotsUnreachable(robots: String, reason: String)
  /// A body that is packed in a way that was not asked for.
  case unknownEncoding(String)
  /// An answer that is broken.
  case broken(reason: String)
  /// The program is to end.
  case cancelled

  /// What is wrong and, on a line of its own, what to do.
  public var description: String {
    switch self {
    case .badAddress(let reason):
      "\(reason)\n  write the address as the browser shows it"
    case .credentials:
      "it names a user, and pages are fetched as everybody sees them\n"
        + "  leave out what stands before the @, or save the page in a browser and add the file"
    case .privateHost(let host, let port, let what):
      "\(host) is not on the public web: \(what)\n"
        + "  if you mean it: --allow-address \(Self.endpoint(host, port))"
    case .unusualPort(let host, let port):
      "port \(port) is not one of the public web\n"
        + "  if you mean it: --allow-address \(Self.endpoint(host, port))"
    case .unknownHost(let host):
      "the name \(host) is not known\n  check its spelling, and the connection"
    case .unreachable(let host, let reason):
      "\(host) cannot be reached: \(reason)\n  check the connection, or try again later"
    case .untrusted(let host):
      "the certificate of \(host) is not to be trusted\n"
        + "  open the address in a browser to see why"
    case .timedOut(let host):
      "\(host) took too long\n  try again later"
    case .tooLarge(let limit):
      "it is larger than the limit of \(limit >> 20) MiB\n  save it as a file, and split it"
    case .status(let status, let retryAfter): Self.text(status: status, retryAfter: retryAfter)
    case .tooManyRedirects(let limit):
      "it leads on and on, more than \(limit) times\n  open it in a browser, and copy the address"
    case .redirect(let target, .badAddress(let reason)):
      "it leads to \(target): \(reason)\n  open it in a browser, and copy the address"
    case .redirect(let target, .credentials):
      "it leads to \(target), which names a user\n  save the page in a browser and add the file"
    case .redirect(let target, let error):
      "it leads to \(target): \(error.description)"
    case .disallowed(let robots):
      "the site asks programs not to fetch it (\(robots))\n"
        + "  ask the publisher, or save the page in a browser and add the file"
    case .robotsUnreachable(let robots, let reason):
      "what the site asks of programs could not be read (\(robots): \(reason))\n"
        + "  try again later, or save the page in a browser and add the file"
    case .unknownEncoding(let encoding):
      "it is packed as “\(encoding)”, which was not asked for\n"
        + "  save the page in a browser and add the file"
    case .broken(let reason):
      "the answer is broken: \(reason)\n"
        + "  try again later, or save the page in a browser and add the file"
    case .cancelled: "it was given up\n  run the same command again"
    }
  }

  /// Whether the same may go well at another time.
  public var isTemporary: Bool {
    switch self {
    case .unknownHost, .unreachable, .untrusted, .timedOut, .robotsUnreachable, .broken, .cancelled:
      true
    case .status(let status, _): status == 408 || status == 425 || status == 429 || status >= 500
    case .redirect(_, let error): error.isTemporary
    case .badAddress, .credentials, .privateHost, .unusualPort, .tooLarge, .tooManyRedirects,
      .disallowed,
      .unknownEncoding:
      false
    }
  }

  /// How many seconds the host asks to wait, where it does.
  public var retryAfter: Int? {
    switch self {
    case .status(_, let seconds): seconds
    case .redirect(_, let error): error.retryAfter
    default: nil
    }
  }

  private static func endpoint(_ host: String, _ port: Int) -> String {
    (host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host) + ":\(port)"
  }

  private static func text(status: Int, retryAfter: Int?) -> String {
    switch status {
    case 401, 402, 403, 407, 451:
      "the site does not give it out (status \(status))\n"
        + "  save the page in a browser and add the file"
    case 410: "the page is gone for good (status 410)\n  look for it in a web archive"
    case 404:
      "the page is not there (status \(status))\n"
        + "  check the address, or look for the page in a web archive"
    case 429, 503:
      "the site asks to come back later (status \(status))\n"
        + (retryAfter.map { "  wait \($0) seconds, then try again" } ?? "  try again later")
    case 500...: "the site failed (status \(status))\n  try again later"
    default: "the site answered with status \(status)\n  open the address in a browser"
    }
  }
}
