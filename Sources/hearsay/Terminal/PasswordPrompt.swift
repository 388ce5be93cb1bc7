#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Asks for a password on the terminal, without showing it.
enum PasswordPrompt {
  /// Whether there is a terminal to ask at.
  static var isPossible: Bool { isatty(STDIN_FILENO) == 1 }

  /// Asks twice.
  /// - Throws: wrong usage, where the two differ or nothing was said.
  static func newPassword(for name: String) throws -> String {
    let first = try answer("Password for \(TerminalText.sanitised(name)): ")
    guard try answer("The same once more: ") == first else {
      throw UsageError("the two passwords differ: nothing was changed")
    }
    return first
  }

  /// The first line of standard input.
  static func line() throws -> String {
    guard let line = readLine(strippingNewline: true), !line.isEmpty else {
      throw UsageError("there was no password on standard input")
    }
    return line
  }

  private static func answer(_ question: String) throws -> String {
    Diagnostics.writeRaw(question)
    var before = termios()
    let isKnown = unsafe tcgetattr(STDIN_FILENO, &before) == 0
    if isKnown {
      var silent = before
      silent.c_lflag &= ~tcflag_t(ECHO)
      _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    }
    defer {
      if isKnown { _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
      Diagnostics.writeRaw("\n")
    }
    return try line()
  }
}
