import ArgumentParser
import Exchange
import Holdings
import STIX

/// `hearsay taxii user`: who may ask the server.
struct TAXIIUserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Accounts: who may ask the server.",
    subcommands: [Add.self, List.self])

  /// The command `hearsay taxii user add`.
  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes an account, or gives one a new password and new rights.",
      discussion: """
          hearsay taxii user add analyst --read-all
          hearsay taxii user add heron --write marsh --read claims --generate
          pass show heron | hearsay taxii user add heron --password-stdin

        Asks for the password on the terminal, unless one of the options says otherwise. Only a salted \
        scrypt hash of it is kept. What Hearsay publishes itself is closed to writes, whatever the \
        rights.
        """)

    @OptionGroup var place: ArchiveOptions
    @OptionGroup var exchange: HoldingsOptions

    @Argument(help: "The name; without a colon, which HTTP does not allow in it.")
    var name: String

    @Flag(name: .long, help: "Take the password from the first line of standard input.")
    var passwordStdin = false

    @Flag(name: .long, help: "Make a password up, and print it this once.")
    var generate = false

    @Flag(name: .long, help: "Set no password: for tokens alone, or to change rights only.")
    var noPassword = false

    @Option(
      name: .long, help: ArgumentHelp("A collection that may be read.", valueName: "collection"))
    var read: [String] = []

    @Option(
      name: .long,
      help: ArgumentHelp("A collection that may be written to.", valueName: "collection"))
    var write: [String] = []

    @Flag(name: .long, help: "Every collection may be read.")
    var readAll = false

    @Flag(name: .long, help: "Every collection of partners may be written to.")
    var writeAll = false

    func validate() throws {
      guard !name.isEmpty, name.utf8.count <= 200,
        name.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0 != ":" && $0.value != 0x7F })
      else {
        throw ValidationError("A name has 1 to 200 bytes, without colons and control characters.")
      }
      guard [passwordStdin, generate, noPassword].count(where: \.self) <= 1 else {
        throw ValidationError("--password-stdin, --generate and --no-password exclude one another.")
      }
    }

    func run() async throws {
      try await exchange.withHoldings(beside: place.archive) { holdings in
        let names = try await CollectionNames(of: holdings)
        var rights: [Int64: (collection: HeldCollection, rights: Rights)] = [:]
        for (list, right) in [(read, Rights.read), (write, Rights.write)] {
          for name in list {
            let collection = try names.collection(name)
            let before = rights[collection.number]?.rights ?? []
            rights[collection.number] = (collection, before.union(right))
          }
        }
        let password = try password()
        var everywhere: Rights = []
        if readAll { everywhere.insert(.read) }
        if writeAll { everywhere.insert(.write) }
        try await holdings.setAccount(name, password: password, rightsEverywhere: everywhere)
        for number in rights.keys.sorted() {
          guard let (collection, right) = rights[number] else { continue }
          try await holdings.grant(right, in: collection, to: name)
        }
        if generate, let password { try StandardOutput.shared.write(password + "\n") }
      }
    }

    private func password() throws -> String? {
      if noPassword { return nil }
      if generate { return GeneratedPassword.make() }
      if passwordStdin { return try PasswordPrompt.line() }
      guard PasswordPrompt.isPossible else {
        throw UsageError(
          "there is no terminal to ask for a password: use --password-stdin, --generate or "
            + "--no-password")
      }
      return try PasswordPrompt.newPassword(for: name)
    }
  }

  /// The command `hearsay taxii user list`.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the accounts and what they may do.")

    @OptionGroup var options: ListingOptions
    @OptionGroup var exchange: HoldingsOptions

    func run() async throws {
      try await exchange.withHoldings(beside: options.place.archive) { holdings in
        let collections = try await holdings.collections()
        var table = TextTable(
          columns: [
            .init("NAME"), .init("READS", isFlexible: true), .init("WRITES", isFlexible: true),
          ])
        for account in try await holdings.accounts() {
          let reads = collections.filter { account.rights[$0.number]?.contains(.read) == true }
          let writes = collections.filter { account.rights[$0.number]?.contains(.write) == true }
          let readsAll = account.rightsEverywhere.contains(.read)
          let writesAll = account.rightsEverywhere.contains(.write)
          if options.json {
            var json = JSONWriter()
            json.object { json in
              json.key("name")
              json.string(account.name)
              json.key("readAll")
              json.boolean(readsAll)
              json.key("writeAll")
              json.boolean(writesAll)
              json.key("read")
              json.array(reads.map(\.id))
              json.key("write")
              json.array(writes.map(\.id))
            }
            json.endLine()
            try StandardOutput.shared.write(json.bytes)
          } else {
            func text(_ isAll: Bool, _ some: [HeldCollection]) -> String {
              isAll ? "all" : some.map { $0.alias ?? $0.title }.joined(separator: ", ")
            }
            try table.add([account.name, text(readsAll, reads), text(writesAll, writes)])
          }
        }
        try table.finish()
      }
    }
  }
}
