import Holdings

extension ObjectHoldings {
  /// Looks whether there is an account of a name that the user gave.
  /// - Throws: wrong usage, where there is none.
  func need(account name: String) async throws {
    guard try await accounts().contains(where: { $0.name == name }) else {
      throw UsageError(HoldingsError.noSuchAccount(name: name).description)
    }
  }
}
