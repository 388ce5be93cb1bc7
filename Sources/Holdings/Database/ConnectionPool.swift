import NIOPosix
import Synchronization

/// Connections to one database, each lent to one piece of work at a time on a thread of the pool.
final class ConnectionPool: Sendable {
  private let threads: NIOThreadPool
  private let address: String
  private let connect: @Sendable () throws -> any Connection
  private let state: Mutex<State>

  private struct State {
    var idle: [any Connection] = []
    var isClosed = false
  }

  /// A pool of `width` threads; connections are made when they are first needed.
  init(
    width: Int, address: String, connect: @escaping @Sendable () throws -> any Connection
  ) {
    self.address = address
    self.connect = connect
    state = Mutex(State())
    threads = NIOThreadPool(numberOfThreads: width)
    threads.start()
  }

  deinit {
    threads.shutdownGracefully { _ in }
  }

  /// Runs `body` with a connection that nobody else uses meanwhile.
  ///
  /// A connection that broke before anything was done is replaced once: the server may have been
  /// started anew.
  func run<Result: Sendable>(
    _ body: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    guard !state.withLock({ $0.isClosed }) else { throw HoldingsError.closed(address: address) }
    return try await threads.runIfActive { try self.runHere(body) }
  }

  /// Runs `body` when a thread of the pool has time, and nobody waits for it.
  ///
  /// What goes wrong in it is nobody's concern; where the pool closes first it is never done.
  func runSoon(_ body: @escaping @Sendable (any Connection) -> Void) {
    threads.submit { state in
      guard case .active = state else { return }
      try? self.runHere(body)
    }
  }

  /// The same on the thread of the caller.
  func runHere<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
    var attempt = 0
    while true {
      let kept = state.withLock { $0.idle.popLast() }
      let connection = try kept ?? connect()
      defer { giveBack(connection) }
      do {
        return try body(connection)
      } catch let fault as PassingFault {
        attempt += 1
        guard attempt < 8 else { throw fault.error }
        if attempt > 1 { pause(milliseconds: UInt32(attempt * 5)) }
        // All of the idle ones broke when this one did.
        if !connection.isUsable {
          for other in state.withLock({ state in
            defer { state.idle = [] }
            return state.idle
          }) {
            other.close()
          }
        }
      }
    }
  }

  private func giveBack(_ connection: any Connection) {
    let isKept = state.withLock { state in
      guard connection.isUsable, !state.isClosed else { return false }
      state.idle.append(connection)
      return true
    }
    if !isKept { connection.close() }
  }

  /// Waits for what is under way, and closes the connections.
  func close() async throws {
    guard
      state.withLock({ state in
        defer { state.isClosed = true }
        return !state.isClosed
      })
    else { return }
    try await threads.shutdownGracefully()
    let idle = state.withLock { state in
      defer { state.idle = [] }
      return state.idle
    }
    for connection in idle { connection.close() }
  }
}

/// Something that went wrong through no fault of the statement, before anything was kept: it may be
/// done again.
struct PassingFault: Error {
  /// What to say where it goes wrong every time.
  var error: HoldingsError
}
