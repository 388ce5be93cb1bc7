import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The wish of a user or the system that the program ends: SIGINT or SIGTERM.
///
/// The first one lets it end in good order; a second one ends it at once.
enum StopSignal {
  private static let isRaised = Atomic<Bool>(false)

  /// From now on the signals are heard.
  static func listen() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        StopSignal.isRaised.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  /// Runs `work`, which is cancelled when a signal comes; returns what it returns.
  static func cancelling<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    try await withThrowingTaskGroup(of: Result?.self) { group in
      group.addTask { try await work() }
      group.addTask {
        while !isRaised.load(ordering: .relaxed), !Task.isCancelled {
          try? await Task.sleep(for: .milliseconds(100))
        }
        return nil
      }
      var result: Result?
      while let next = try await group.next() {
        if let next { result = next }
        group.cancelAll()
      }
      guard let result else { throw CancellationError() }
      return result
    }
  }
}
