import HTTPTypes
import HearsayTesting
import Holdings
import HummingbirdTesting
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import Server
import Testing

@Suite("TAXII 2.1, section 8.2.2: HTTPS")
struct TLSTests {
  /// Asks the discovery endpoint over TLS.
  static func run(
    _ configure: @escaping @Sendable (inout TLSConfiguration) -> Void,
    _ test: @escaping @Sendable (TestClient.Response?) async throws -> Void
  ) async throws {
    let folder = try TemporaryFolder()
    let holdings = try await ObjectHoldings.open(at: folder.path("exchange.db"))
    var settings = ServerSettings()
    settings.port = 0
    settings.allowsAnonymous = true
    settings.tls = .init(
      certificate: try folder.write(TestCertificate.certificate, to: "certificate.pem"),
      key: try folder.write(TestCertificate.key, to: "key.pem"))
    let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let application = try ExchangeServer(holdings: holdings, settings: settings, logger: quiet)
      .application()
    try await application.test(.live) { client in
      var configuration = TLSConfiguration.makeClientConfiguration()
      configuration.trustRoots = .certificates(
        try NIOSSLCertificate.fromPEMBytes(Array(TestCertificate.certificate.utf8)))
      configure(&configuration)
      let response = try? await TestClient.withClient(
        host: "localhost", port: client.port ?? 0,
        configuration: .init(tlsConfiguration: configuration, timeout: .seconds(10))
      ) { client in
        try await client.get("/taxii2/", headers: [.accept: "application/taxii+json"])
      }
      try await test(response)
    }
    try await holdings.close()
    withExtendedLifetime(folder) {}
  }

  @Test("8.2.2 requests over HTTPS are answered, with TLS 1.2 and with TLS 1.3")
  func versions() async throws {
    for version in [TLSVersion.tlsv12, .tlsv13] {
      try await Self.run {
        $0.minimumTLSVersion = version
        $0.maximumTLSVersion = version
      } _: { response in
        #expect(response?.status == .ok)
        #expect(response?.headers[.contentType] == "application/taxii+json;version=2.1")
        #expect(response?.headers[.strictTransportSecurity] != nil)
      }
    }
  }

  @Test("Earlier versions of TLS, and ciphers that HTTP/2 lists as bad, are not let in")
  func refused() async throws {
    try await Self.run {
      $0.minimumTLSVersion = .tlsv1
      $0.maximumTLSVersion = .tlsv11
    } _: {
      #expect($0 == nil)
    }
    try await Self.run {
      $0.maximumTLSVersion = .tlsv12
      $0.cipherSuites = "ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES128-SHA:AES128-SHA"
    } _: {
      #expect($0 == nil)
    }
  }
}
