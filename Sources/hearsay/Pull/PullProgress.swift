/// A line on the terminal that shows how far a pull has come; where nobody is looking, none.
final class PullProgress {
  private let terminal: Terminal
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private var isShown = false

  /// A line on `terminal`.
  init(_ terminal: Terminal) {
    self.terminal = terminal
  }

  /// Shows how many objects are new; at most ten times a second.
  func show(_ title: String, newCount: Int) {
    guard terminal.isInteractive else { return }
    let now = ContinuousClock.now
    if let lastShown, now - lastShown < .milliseconds(100) { return }
    lastShown = now
    isShown = true
    let seconds = max((now - start) / .seconds(1), 0.001)
    let text =
      " \(AddSummary.grouped(newCount)) objects, \(Int(Double(newCount) / seconds)) a second: "
      + TerminalText.sanitised(title)
    Diagnostics.writeRaw("\r\u{1B}[K" + TerminalText.fitted(text, to: terminal.width - 1))
  }

  /// Takes the line away, so that something else can be written.
  func remove() {
    guard isShown else { return }
    isShown = false
    Diagnostics.writeRaw("\r\u{1B}[K")
  }
}
