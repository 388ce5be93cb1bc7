/// How the server presents itself and what it takes.
public struct ServerSettings: Sendable {
  /// The certificates and the key for TLS, as PEM files.
  public struct TLSFiles: Sendable {
    /// The chain of certificates, the server's own first.
    public var certificate: String
    /// The key to the first of them.
    public var key: String

    /// A certificate and its key.
    public init(certificate: String, key: String) {
      self.certificate = certificate
      self.key = key
    }
  }

  /// The address to listen on.
  public var host = "127.0.0.1"
  /// The port to listen on; 0 for any that is free.
  public var port = 8430
  /// For HTTPS; plain HTTP without.
  public var tls: TLSFiles?
  /// Whether what Hearsay publishes may be read without an account.
  public var allowsAnonymous = false
  /// The most bytes of a request's body.
  public var maxContentLength = 64 << 20
  /// The most objects on a page.
  public var maxPageCount = 10_000
  /// The address that others know the server by, such as "https://exchange.example.org", for the
  /// absolute addresses of its API roots; they are relative ones without.
  public var baseURL: String?
  /// What people call the server.
  public var title = "Hearsay"
  /// What it is, for people.
  public var description: String? =
    "Public reports about alleged cyber operations: who said what, who had it from whom, "
    + "and what changed on the way."
  /// How to reach who runs it.
  public var contact: String?
  /// How long a connection may be idle, in seconds.
  public var idleSeconds = 60
  /// How many connections there may be at a time.
  public var maxConnectionCount = 2_000

  /// The settings that hold where nothing else is said.
  public init() {}
}

/// The API root that Hearsay's own collections belong to.
public let ownAPIRoot = "hearsay"
