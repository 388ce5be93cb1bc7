import ArgumentParser
import Exchange
import Holdings
import Server
import STIX

/// `hearsay taxii collection`: collections for partners.
struct TAXIICollectionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collection", abstract: "Collections that partners write to.",
    subcommands: [Add.self, List.self])

  /// The command `hearsay taxii collection add`.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes a collection for partners, and prints its identifier.",
      discussion: """
          hearsay taxii collection add "Reports from the marsh" --alias marsh

        A collection of the same alias and API root that is there already gets the title and the \
        description told now.
        """)

    @OptionGroup var place: ArchiveOptions
    @OptionGroup var exchange: HoldingsOptions

    @Argument(
      help: "What people call it; without dots, which some clients take for parts of a path.")
    var title: String

    @Option(
      name: .long,
      help: ArgumentHelp("A name for it in addresses: a to z, 0 to 9, hyphens.", valueName: "name"))
    var alias: String?

    @Option(name: .long, help: ArgumentHelp("What is in it, for people.", valueName: "text"))
    var description: String?

    @Option(name: .long, help: ArgumentHelp("The API root that it belongs to.", valueName: "name"))
    var root = ownAPIRoot

    func validate() throws {
      guard !title.isEmpty, !title.contains(".") else {
        throw ValidationError("A title is not empty and has no dots.")
      }
      for (name, option) in [(alias, "--alias"), (root, "--root")] {
        guard let name else { continue }
        guard (1...100).contains(name.utf8.count),
          name.utf8.allSatisfy({ byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
              UInt8(ascii: "-"):
              true
            default: false
            }
          })
        else { throw ValidationError("\(option) takes a to z, 0 to 9 and hyphens.") }
      }
      guard root != "taxii2" else {
        throw ValidationError("--root: taxii2 is where the server is discovered.")
      }
    }

    func run() async throws {
      try await exchange.withHoldings(beside: place.archive) { holdings in
        if let alias, let there = try await holdings.collection(alias, root: root),
          !there.isOpenToPartners
        {
          throw UsageError("\(alias): Hearsay publishes in this collection itself")
        }
        let collection = try await holdings.makeCollection(
          root: root, id: nil, alias: alias, title: title, description: description,
          isOpenToPartners: true)
        try StandardOutput.shared.write(collection.id + "\n")
      }
    }
  }

  /// The command `hearsay taxii collection list`.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the collections, Hearsay's own and partners'.")

    @OptionGroup var options: ListingOptions
    @OptionGroup var exchange: HoldingsOptions

    func run() async throws {
      try await exchange.withHoldings(beside: options.place.archive) { holdings in
        var table = TextTable(
          columns: [
            .init("ROOT"), .init("ALIAS"), .init("TITLE", isFlexible: true), .init("FOR"),
            .init("ID"),
          ])
        for collection in try await holdings.collections() {
          if options.json {
            try StandardOutput.shared.write(Self.json(collection))
          } else {
            try table.add([
              collection.root, collection.alias ?? "", collection.title,
              collection.isOpenToPartners ? "partners" : "Hearsay", collection.id,
            ])
          }
        }
        try table.finish()
      }
    }

    private static func json(_ collection: HeldCollection) -> [UInt8] {
      var json = JSONWriter()
      json.object { json in
        json.key("id")
        json.string(collection.id)
        json.key("root")
        json.string(collection.root)
        json.key("alias")
        json.string(collection.alias)
        json.key("title")
        json.string(collection.title)
        json.key("description")
        json.string(collection.description)
        json.key("openToPartners")
        json.boolean(collection.isOpenToPartners)
      }
      json.endLine()
      return json.bytes
    }
  }
}
