/// How long to wait before something is tried again: twice as long each time, and not in step with
/// others who wait for the same.
struct Backoff: Sendable {
  /// The wait before the second attempt.
  var first: Duration
  /// The longest wait.
  var longest: Duration
  /// Gives a number from 0 up to 1, without it.
  var random: @Sendable () -> Double

  /// The wait after so many attempts, from half to the whole of what it doubles to.
  func wait(after attemptCount: Int) -> Duration {
    var whole = first
    var count = 1
    while count < attemptCount, whole < longest {
      whole = whole * 2
      count += 1
    }
    return min(whole, longest) * (0.5 + 0.5 * min(max(random(), 0), 1))
  }
}
