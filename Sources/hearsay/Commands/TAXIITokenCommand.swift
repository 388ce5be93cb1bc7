import ArgumentParser
import Holdings

/// `hearsay taxii token`: what programs authenticate with.
struct TAXIITokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token", abstract: "Tokens: what programs authenticate with.",
    subcommands: [Add.self])

  /// The command `hearsay taxii token add`.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a token for an account, and prints it this once.",
      discussion: """
          hearsay taxii token add heron

        Clients send it as: Authorization: Bearer TOKEN. It may do what its account may. Only a hash \
        of it is kept.
        """)

    @OptionGroup var place: ArchiveOptions
    @OptionGroup var exchange: HoldingsOptions

    @Argument(help: "The account's name.")
    var user: String

    func run() async throws {
      try await exchange.withHoldings(beside: place.archive) { holdings in
        try await holdings.need(account: user)
        try StandardOutput.shared.write(try await holdings.makeToken(for: user) + "\n")
      }
    }
  }
}
