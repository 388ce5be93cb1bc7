import ArgumentParser

/// How the command ends; the only place that knows the numbers.
enum ExitStatus: Int32 {
  /// All was done.
  case done = 0
  /// All was done, but some input could not be read; each was named.
  case someInputUnreadable = 1
  /// The command was used in a way that it does not know.
  case usage = 2
  /// The archive or the disk failed.
  case archiveFailed = 3

  /// The same for ArgumentParser.
  var code: ExitCode { ExitCode(rawValue) }
}

/// A command that was well formed but asks for what cannot be done.
struct UsageError: Error, CustomStringConvertible {
  /// What is wrong and what to do.
  var description: String

  /// Wrong usage, told by `description`.
  init(_ description: String) {
    self.description = description
  }
}
