import Fetching

/// The pages that a user names, fetched some at a time ahead of their reading.
struct FetchedPages {
  private let fetcher: Fetcher
  private var waiting: ArraySlice<String>
  private var fetched: [(address: String, result: Result<Fetched, FetchError>)] = []

  /// How many are fetched at once; one host is never asked two things at once.
  private static let width = 8

  /// The pages at `addresses`, which are asked for in this order.
  init(_ addresses: [String], fetcher: Fetcher) {
    self.fetcher = fetcher
    waiting = addresses[...]
  }

  /// The next page, which is that at `address`.
  mutating func next(_ address: String) async -> Result<Fetched, FetchError> {
    if fetched.isEmpty { await fetchSome() }
    guard let next = fetched.first, next.address == address else {
      return await Self.page(at: address, by: fetcher)
    }
    fetched.removeFirst()
    return next.result
  }

  private mutating func fetchSome() async {
    let batch = Array(waiting.prefix(Self.width))
    waiting.removeFirst(batch.count)
    let fetcher = fetcher
    let results = await withTaskGroup(of: (Int, Result<Fetched, FetchError>).self) { group in
      for (index, address) in batch.enumerated() {
        group.addTask { (index, await Self.page(at: address, by: fetcher)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    fetched = batch.enumerated().compactMap { index, address in
      results[index].map { (address, $0) }
    }
  }

  private static func page(
    at address: String, by fetcher: Fetcher
  ) async -> Result<Fetched, FetchError> {
    do throws(FetchError) {
      guard case .fetched(let page) = try await fetcher.fetch(address) else {
        return .failure(.broken(reason: "it does not say what has not changed"))
      }
      return .success(page)
    } catch {
      return .failure(error)
    }
  }
}
