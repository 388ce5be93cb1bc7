import ArgumentParser
import Holdings
import Logging
import Server

/// `hearsay serve`: exchanges objects with others.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves what was found, and collections of partners, over TAXII 2.1.",
    discussion: """
        hearsay taxii user add analyst --read-all
        hearsay serve
        hearsay serve --listen 0.0.0.0:443 --certificate chain.pem --key key.pem

      Clients find everything from the address /taxii2/ on: the API root /hearsay/ with Hearsay's own \
      collections (every claim, contested claims, and one for each case, accused and outlet), and the \
      collections that were made for partners (hearsay taxii collection add). Nobody is let in without \
      an account (hearsay taxii user add), unless --anonymous opens Hearsay's own collections to all.

      Passwords and tokens cross the network as they are: elsewhere than on this machine give \
      --certificate and --key, or put a proxy that speaks TLS in front. The port 0 takes one that is \
      free; the address is printed when the server can be asked. SIGINT (Ctrl-C) or SIGTERM ends it \
      after the requests at hand.
      """)

  @OptionGroup var place: ArchiveOptions
  @OptionGroup var exchange: HoldingsOptions
  @OptionGroup var publication: PublicationOptions

  @Option(name: .long, help: ArgumentHelp("The address to listen on.", valueName: "host:port"))
  var listen = "127.0.0.1:8430"

  @Flag(name: .long, help: "Let everybody read what Hearsay publishes.")
  var anonymous = false

  @Option(
    name: .long, help: ArgumentHelp("The chain of certificates for TLS (PEM).", valueName: "file"),
    completion: .file())
  var certificate: String?

  @Option(
    name: .long, help: ArgumentHelp("The key to the first of them (PEM).", valueName: "file"),
    completion: .file())
  var key: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The most bytes of a request's body.", valueName: "bytes"))
  var maxContentLength = ServerSettings().maxContentLength

  @Option(
    name: .long, help: ArgumentHelp("The most objects on a page.", valueName: "count"))
  var maxPage = ServerSettings().maxPageCount

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The address that others know the server by, such as https://exchange.example.org.",
      valueName: "address"))
  var baseURL: String?

  @Option(name: .long, help: ArgumentHelp("What people call the server.", valueName: "text"))
  var title = ServerSettings().title

  @Option(name: .long, help: ArgumentHelp("How to reach who runs it.", valueName: "text"))
  var contact: String?

  func validate() throws {
    guard ListenAddress(listen) != nil else {
      throw ValidationError("--listen takes HOST:PORT, such as 127.0.0.1:8430 or [::1]:8430.")
    }
    guard (certificate == nil) == (key == nil) else {
      throw ValidationError("--certificate and --key go together.")
    }
    guard (1_024...(1 << 30)).contains(maxContentLength) else {
      throw ValidationError("--max-content-length takes bytes, from 1024 to 1073741824.")
    }
    guard (1...100_000).contains(maxPage) else {
      throw ValidationError("--max-page takes a count, from 1 to 100000.")
    }
    if let baseURL {
      guard baseURL.hasPrefix("https://"), baseURL.count > 8, !baseURL.contains("?"),
        !baseURL.contains("#")
      else { throw ValidationError("--base-url takes an address that begins with https://.") }
    }
  }

  func run() async throws {
    guard let address = ListenAddress(listen) else { return }
    if certificate == nil, !address.isLoopback {
      Diagnostics.report(
        "passwords and tokens cross the network as they are: give --certificate and --key, or put "
          + "a proxy that speaks TLS in front")
    }
    let settings = settings(for: address)
    let archive = place.archive
    let before = ArchivePublisher.FileMark(archive)
    try await exchange.withHoldings(beside: archive) { holdings in
      let publisher = ArchivePublisher(
        path: archive, holdings: holdings, settings: publication.settings)
      if before.exists { try await publisher.publish() }
      let logger = Logger(label: "hearsay") { StreamLogHandler.standardError(label: $0) }
      let server = ExchangeServer(holdings: holdings, settings: settings, logger: logger.quiet)
      do {
        try await server.run(besides: { await publisher.follow(since: before) }) { address in
          try? StandardOutput.shared.write("hearsay: listening on \(address)\n")
          try? StandardOutput.shared.flush()
        }
      } catch {
        throw ServeFailure(description: "\(listen): it cannot be served: \(error)")
      }
    }
  }

  private func settings(for address: ListenAddress) -> ServerSettings {
    var settings = ServerSettings()
    settings.host = address.host
    settings.port = address.port
    settings.allowsAnonymous = anonymous
    settings.maxContentLength = maxContentLength
    settings.maxPageCount = maxPage
    settings.baseURL = baseURL
    settings.title = title
    settings.contact = contact
    settings.maxConnectionCount = max(
      16, min(settings.maxConnectionCount, OpenFiles.raiseLimit() - 128))
    if let certificate, let key { settings.tls = .init(certificate: certificate, key: key) }
    return settings
  }
}

/// The server could not begin or go on.
struct ServeFailure: Error, CustomStringConvertible {
  /// What happened.
  var description: String
}

extension Logger {
  /// The same, without what is only of interest while all goes well.
  fileprivate var quiet: Logger {
    var logger = self
    logger.logLevel = .warning
    return logger
  }
}
