import Foundation

/// A bar on the terminal that shows how far long work has come, its rate, and the time left.
///
/// Where nobody is looking it shows nothing.
final class ProgressBar {
  private let terminal: Terminal
  private let byteCount: Int?
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private var isShown = false

  /// A bar for work on `byteCount` bytes, or on an unknown number of them.
  init(terminal: Terminal, byteCount: @autoclosure () -> Int?) {
    self.terminal = terminal
    self.byteCount = terminal.isInteractive ? byteCount() : nil
  }

  /// Shows that so many documents and bytes are done; at most ten times a second.
  func show(documentCount: Int, byteCount done: Int) {
    guard terminal.isInteractive else { return }
    let now = ContinuousClock.now
    if let lastShown, now - lastShown < .milliseconds(100) {
      return
    }
    lastShown = now
    isShown = true
    Diagnostics.writeRaw(
      "\r\u{1B}[K"
        + Self.line(
          documentCount: documentCount, done: done, total: byteCount, elapsed: now - start,
          terminal: terminal))
  }

  /// Takes the bar away, so that something else can be written.
  func remove() {
    guard isShown else { return }
    isShown = false
    Diagnostics.writeRaw("\r\u{1B}[K")
  }

  /// The bar as text, at most as wide as the terminal.
  static func line(
    documentCount: Int, done: Int, total: Int?, elapsed: Duration, terminal: Terminal
  ) -> String {
    let seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(documentCount) / seconds : 0
    var text =
      " \(documentCount) \(documentCount == 1 ? "document" : "documents"), "
      + "\(Int(rate.rounded())) a second"
    guard let total, total > 0, done <= total else {
      return TerminalText.fitted(text, to: terminal.width - 1)
    }
    let share = Double(done) / Double(total)
    if share > 0.01 || seconds > 5, share > 0 {
      text += ", \(duration(seconds * (1 - share) / share)) left"
    }
    let percent = " \(Int(share * 100))%"
    let room = min(40, terminal.width - 2 - text.count - percent.count)
    guard room >= 8 else {
      return TerminalText.fitted(percent + text, to: terminal.width - 1)
    }
    let filled = min(room, Int(Double(room) * share))
    return terminal.styled(String(repeating: "█", count: filled), .cyan)
      + terminal.styled(String(repeating: "░", count: room - filled), .dim) + percent + text
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e6).rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
