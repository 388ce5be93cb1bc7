internal import Synchronization

/// What answers wait for until a test says so.
public final class Hold: Sendable {
  private struct State {
    var isReleased = false
    var waiting: [@Sendable () -> Void] = []
  }

  private let state = Mutex(State())

  /// Something that holds.
  public init() {}

  /// Lets all go on that wait, and all that come later.
  public func release() {
    let waiting = state.withLock { state in
      state.isReleased = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for body in waiting { body() }
  }

  func whenReleased(_ body: @escaping @Sendable () -> Void) {
    let isReleased = state.withLock { state in
      if !state.isReleased { state.waiting.append(body) }
      return state.isReleased
    }
    if isReleased { body() }
  }
}
