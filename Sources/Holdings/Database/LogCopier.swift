import Synchronization

/// Copies an SQLite file's write-ahead log into the file, beside those who read and write.
///
/// SQLite itself copies a long log within the commit that made it long, which keeps the next one
/// waiting, and leaves a short one as it is, which makes reading a tenth slower.
final class LogCopier: Sendable {
  private let connections: ConnectionPool
  private let pause = Mutex<Task<Void, Never>?>(nil)

  /// How long nobody writes before what there is of the log is copied.
  private static let quiet = Duration.seconds(1)

  init(_ file: SQLiteFile) {
    connections = ConnectionPool(width: 1, address: file.path) { try file.connect() }
  }

  /// Sees to the log after a commit: at once where it is long, or else when nobody writes any more.
  func noteCommit(isLong: Bool) {
    if isLong { copy() }
    pause.withLock { pause in
      pause?.cancel()
      pause = Task { [weak self] in
        guard (try? await Task.sleep(for: Self.quiet)) != nil else { return }
        self?.copy()
      }
    }
  }

  private func copy() {
    connections.runSoon { ($0 as? SQLiteConnection)?.copyLog() }
  }

  /// Waits for what is under way.
  func close() async throws {
    pause.withLock { $0?.cancel() }
    try await connections.close()
  }
}
