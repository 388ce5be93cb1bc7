import ArgumentParser
import Holdings

/// `hearsay taxii grant`: what an account may do with a collection.
struct TAXIIGrantCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant",
    abstract: "Gives an account rights in a collection, in place of those that it had there.",
    discussion: """
        hearsay taxii grant heron marsh --read --write
        hearsay taxii grant heron marsh

      Without --read and --write it has none there any more. Deleting needs both.
      """)

  @OptionGroup var place: ArchiveOptions
  @OptionGroup var exchange: HoldingsOptions

  @Argument(help: "The account's name.")
  var user: String

  @Argument(help: "The collection: its identifier, alias or title.")
  var collection: String

  @Flag(name: .long, help: "It may be read.")
  var read = false

  @Flag(name: .long, help: "It may be written to.")
  var write = false

  func run() async throws {
    try await exchange.withHoldings(beside: place.archive) { holdings in
      try await holdings.need(account: user)
      let collection = try await CollectionNames(of: holdings).collection(collection)
      var rights: Rights = []
      if read { rights.insert(.read) }
      if write { rights.insert(.write) }
      try await holdings.grant(rights, in: collection, to: user)
    }
  }
}
