import ArgumentParser
import Fetching

/// The options of every command that fetches pages.
struct FetchOptions: ParsableArguments {
  @Option(
    name: .customLong("allow-address"),
    help: ArgumentHelp(
      "Ask this host, too, although it is not of the public web.", valueName: "host:port"))
  var allowed: [String] = []

  func validate() throws {
    for text in allowed where AllowedEndpoint(text) == nil {
      throw ValidationError("“\(text)” is no host with a port, such as localhost:8080.")
    }
  }

  /// A fetcher that goes by these options.
  var fetcher: Fetcher {
    Fetcher(
      version: Hearsay.configuration.version,
      allowed: Set(allowed.compactMap { AllowedEndpoint($0) }))
  }
}
