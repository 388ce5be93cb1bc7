import ArgumentParser

/// `hearsay taxii`: the accounts and collections of the exchange.
struct TAXIICommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taxii",
    abstract: "Accounts and collections of the TAXII server.",
    discussion: """
        hearsay taxii collection add "Reports from the marsh" --alias marsh
        hearsay taxii user add heron --write marsh --read-all
        hearsay taxii token add heron

      A running server sees what is changed here at once.
      """,
    subcommands: [
      TAXIIUserCommand.self, TAXIITokenCommand.self, TAXIICollectionCommand.self,
      TAXIIGrantCommand.self,
    ])
}
