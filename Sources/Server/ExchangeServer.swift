public import Holdings
public import Hummingbird
import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle

/// The server that others exchange objects with: TAXII 2.1 over HTTP or HTTPS.
public struct ExchangeServer: Sendable {
  /// The objects, collections and accounts.
  public var holdings: ObjectHoldings
  /// How it presents itself and what it takes.
  public var settings: ServerSettings
  /// Where to say what went wrong.
  public var logger: Logger

  /// A server of what `holdings` has.
  public init(holdings: ObjectHoldings, settings: ServerSettings, logger: Logger) {
    self.holdings = holdings
    self.settings = settings
    self.logger = logger
  }

  /// Serves until SIGTERM or SIGINT comes, and ends after the requests at hand.
  /// - Parameters:
  ///   - besides: work that goes on as long as the server does; it is cancelled at the end.
  ///   - onListening: called with the address of the discovery endpoint, once it can be asked.
  /// - Throws: where the address cannot be listened on, or the certificate cannot be read.
  public func run(
    besides: (@Sendable () async throws -> Void)? = nil,
    onListening: @escaping @Sendable (String) async -> Void
  ) async throws {
    var application = try application(onListening: onListening)
    if let besides { application.addServices(BesideWork(work: besides)) }
    try await application.runService()
  }

  /// The server as an application of Hummingbird.
  public func application(
    onListening: @escaping @Sendable (String) async -> Void = { _ in }
  ) throws -> Application<TAXIIResponder> {
    let maxContentLength = settings.maxContentLength
    var server = HTTPServerBuilder.http1(
      configuration: .init(
        additionalChannelHandlers: [ConnectionGuard(maxContentLength: maxContentLength)],
        idleTimeout: .seconds(Int64(settings.idleSeconds)),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 32 << 10, maxHeaderListSize: 64 << 10, maxHeaderFieldCount: 200)))
    if let files = settings.tls {
      server = try .tls(server, tlsConfiguration: Self.tls(files))
    }
    let scheme = settings.tls == nil ? "http" : "https"
    let host = settings.host
    return Application(
      responder: TAXIIResponder(holdings: holdings, settings: settings),
      server: server,
      configuration: .init(
        address: .hostname(host, port: settings.port), serverName: "hearsay", backlog: 1_024,
        availableConnectionsDelegate: .maximum(settings.maxConnectionCount, logger: logger)),
      onServerRunning: { channel in
        let name = host.contains(":") ? "[\(host)]" : host
        await onListening("\(scheme)://\(name):\(channel.localAddress?.port ?? 0)/taxii2/")
      },
      logger: logger)
  }

  /// TLS 1.2 and 1.3, with none of the ciphers that RFC 9113 appendix A lists.
  ///
  /// So wants TAXII 2.1 section 8.2.2, which forbids early data (0-RTT), too: NIOSSL has none.
  private static func tls(_ files: ServerSettings.TLSFiles) throws -> TLSConfiguration {
    let chain = try NIOSSLCertificate.fromPEMFile(files.certificate)
    let key = try NIOSSLPrivateKey(file: files.key, format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    configuration.cipherSuites = "ECDHE+AESGCM:ECDHE+CHACHA20"
    configuration.applicationProtocols = ["http/1.1"]
    return configuration
  }
}

/// Work that goes on beside the server.
private struct BesideWork: Service {
  let work: @Sendable () async throws -> Void

  func run() async throws {
    await cancelWhenGracefulShutdown {
      // Its failures are its own: the server goes on.
      try? await work()
    }
    try? await gracefulShutdown()
  }
}
