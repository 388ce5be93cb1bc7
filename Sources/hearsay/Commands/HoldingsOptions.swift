import ArgumentParser
import Holdings

/// The option of every command that uses the exchange's database.
struct HoldingsOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The database of the exchange: a file, or postgresql://USER@HOST/NAME.",
      discussion:
        "Without it, what the environment says as HEARSAY_DATABASE, or else a file beside the "
        + "archive: hearsay-exchange.db for hearsay.db.",
      valueName: "address"))
  var database: String?

  /// The address of the database, where the archive lies at `archive`.
  func address(beside archive: String) -> String {
    if let database { return database }
    if let told = Environment.value(of: "HEARSAY_DATABASE"), !told.isEmpty { return told }
    let stem = archive.hasSuffix(".db") ? String(archive.dropLast(3)) : archive
    return stem + "-exchange.db"
  }

  /// Opens the exchange, and makes what is missing in it.
  func open(beside archive: String) async throws -> ObjectHoldings {
    try await ObjectHoldings.open(at: address(beside: archive))
  }

  /// Opens the exchange for `work`, and closes it.
  func withHoldings(
    beside archive: String, _ work: (ObjectHoldings) async throws -> Void
  ) async throws {
    let holdings = try await open(beside: archive)
    do {
      try await work(holdings)
    } catch {
      try? await holdings.close()
      throw error
    }
    try await holdings.close()
  }
}
