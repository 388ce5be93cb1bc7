import Holdings

/// Collections as a user names them: by identifier, by alias or by title.
struct CollectionNames {
  private let collections: [HeldCollection]

  /// The collections that there are.
  init(of holdings: ObjectHoldings) async throws {
    collections = try await holdings.collections()
  }

  /// The collection of that name.
  /// - Throws: wrong usage, where there is none, or several.
  func collection(_ name: String) throws -> HeldCollection {
    let found = [
      collections.filter { $0.id == name.lowercased() },
      collections.filter { $0.alias == name },
      collections.filter { $0.title == name },
    ].first { !$0.isEmpty }
    guard let found, let collection = found.first else {
      throw UsageError(
        "\(name): there is no collection of this name\n"
          + "  see which there are with: hearsay taxii collection list")
    }
    guard found.count == 1 else {
      throw UsageError("\(name): several collections are called so; name one by its identifier")
    }
    return collection
  }
}
