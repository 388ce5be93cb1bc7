internal import Foundation

/// The address of a page on the web, in its one canonical form.
///
/// Made of what `URLComponents` reads (RFC 3986, with names of other scripts in their ASCII form,
/// RFC 5891), and then held to what a page of the public web needs: http or https, a host without
/// tricks, no user and no password. What is asked for, connected to and looked up in robots.txt is
/// always this form, so that no two readers can read one address in two ways.
public struct WebAddress: Sendable, Hashable, CustomStringConvertible {
  /// `http` or `https`.
  public let scheme: String
  /// The host: a name in lower case and ASCII, or a numeric address (of version 6 without brackets).
  public let host: String
  /// The address that `host` is, where it is one.
  public let numericHost: IPAddress?
  /// The port.
  public let port: Int
  /// Path and query as they are sent: ASCII, starting with "/".
  public let target: String

  /// How many bytes an address may have.
  public static let lengthLimit = 4096

  /// Reads `text`, or says why it is not fetched.
  public init(_ text: String) throws(FetchError) {
    guard text.utf8.count <= Self.lengthLimit else {
      throw .badAddress("it is longer than \(Self.lengthLimit) bytes")
    }
    // Readers of addresses differ in what they make of these: some strip them, some read "/".
    guard !text.unicodeScalars.contains(where: { $0.value <= 0x20 || $0 == "\\" || $0 == "\u{7F}" })
    else { throw .badAddress("it holds a space, a backslash or a control character") }
    guard let components = URLComponents(string: text) else {
      throw .badAddress("it is no well-formed address")
    }
    guard components.percentEncodedUser == nil, components.percentEncodedPassword == nil else {
      throw .credentials
    }
    // To `URLComponents` a port beyond all numbers is none.
    guard Self.portText(of: text).isEmpty || components.port != nil else {
      throw .badAddress("there is no such port")
    }
    try self.init(components)
  }

  private init(_ components: URLComponents) throws(FetchError) {
    let scheme = (components.scheme ?? "").lowercased()
    guard scheme == "http" || scheme == "https" else {
      throw .badAddress("only addresses that begin with http:// or https:// are fetched")
    }
    let host = try Host(components.encodedHost ?? "")
    let port = components.port ?? (scheme == "https" ? 443 : 80)
    guard (1...65535).contains(port) else { throw .badAddress("there is no port \(port)") }
    var target = components.percentEncodedPath
    if !target.hasPrefix("/") { target = "/" + target }
    target = DotSegments.removed(from: target)
    if let query = components.percentEncodedQuery { target += "?" + query }
    guard target.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw .badAddress("its path is not well-formed")
    }
    self.scheme = scheme
    self.host = host.name
    numericHost = host.address
    self.port = port
    self.target = target
  }

  /// The address that `reference` means on the page of this one, as a redirect or a feed gives it.
  public func resolving(_ reference: String) throws(FetchError) -> WebAddress {
    let reference = reference.trimmingCharacters(in: .whitespacesAndNewlines)
    guard reference.utf8.count <= Self.lengthLimit else {
      throw .badAddress("it is longer than \(Self.lengthLimit) bytes")
    }
    guard
      !reference.unicodeScalars.contains(where: { $0.value <= 0x20 || $0 == "\\" }),
      let base = URL(string: description), let url = URL(string: reference, relativeTo: base)
    else { throw .badAddress("it is no well-formed address") }
    return try WebAddress(url.absoluteString)
  }

  /// Whether the port is the usual one of the scheme.
  public var hasUsualPort: Bool { port == (scheme == "https" ? 443 : 80) }

  /// Scheme, host and port: what one robots.txt is about.
  public var origin: String {
    var hostText = host
    if case .v6 = numericHost { hostText = "[" + host + "]" }
    return scheme + "://" + hostText + (hasUsualPort ? "" : ":\(port)")
  }

  /// The whole address.
  public var description: String { origin + target }

  /// The address of the robots.txt that tells about this one.
  var robots: WebAddress { WebAddress(self, target: "/robots.txt") }

  /// What stands behind the colon of the host.
  private static func portText(of text: String) -> Substring {
    guard let start = text.firstRange(of: "//")?.upperBound else { return "" }
    let authority = text[start...].prefix { !"/?#".contains($0) }
    let end = authority.split(separator: "]", omittingEmptySubsequences: false).last ?? authority
    guard let colon = end.lastIndex(of: ":") else { return "" }
    return end[end.index(after: colon)...]
  }

  private init(_ other: WebAddress, target: String) {
    scheme = other.scheme
    host = other.host
    numericHost = other.numericHost
    port = other.port
    self.target = target
  }
}

extension WebAddress {
  /// `text`, which may be an address, as it is told to people: without a password, and cut where it
  /// is long.
  public static func shown(_ text: String) -> String {
    var shown = Substring(text)
    if let start = shown.firstRange(of: "//")?.upperBound {
      let authority = shown[start...].prefix { !"/?#\\".contains($0) }
      if let end = authority.lastIndex(of: "@") {
        shown.replaceSubrange(start..<end, with: "…")
      }
    }
    return shown.unicodeScalars.count > 200 ? shown.prefix(200) + "…" : String(shown)
  }

  /// Whether a user who writes `text` means an address rather than a path: it starts with a scheme.
  public static func isMeant(by text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = text.utf8[..<colon]
    guard text.utf8[colon...].starts(with: "://".utf8), let first = scheme.first else {
      return false
    }
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
    return isLetter(first)
      && scheme.allSatisfy { isLetter($0) || (48...57).contains($0) || "+-.".utf8.contains($0) }
  }
}
