import Archive
import ArgumentParser

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// One run of the command, from arguments to exit status.
enum CommandRun {
  /// Runs the command that `arguments` ask for, and ends the process.
  static func run(arguments: [String]) async -> Never {
    // A reader that has seen enough closes the pipe: that is no error, and writing tells us.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Hearsay.parseAsRoot(withArchiveBehindSubcommand(arguments))
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      try StandardOutput.shared.flush()
      end(.done)
    } catch {
      end(after: error)
    }
  }

  /// Says what went wrong, and ends the process.
  private static func end(after error: any Error) -> Never {
    switch error {
    case is StandardOutput.ReaderIsGone:
      end(.done)
    case let error as ArchiveError:
      finish(error.description, .archiveFailed)
    case let error as UsageError:
      finish(error.description, .usage)
    case let error as StandardOutput.WriteFailure:
      finish(error.description, .archiveFailed)
    case let error as OutputFailure:
      finish(error.description, .archiveFailed)
    case let code as ExitCode:
      try? StandardOutput.shared.flush()
      exit(code.rawValue)
    default:
      let message = Hearsay.fullMessage(for: error)
      switch Hearsay.exitCode(for: error) {
      case .success:
        try? StandardOutput.shared.write(message + "\n")
        end(.done)
      case .validationFailure:
        Diagnostics.writeLines(message)
        end(.usage)
      default:
        finish(String(describing: error), .archiveFailed)
      }
    }
  }

  private static func finish(_ message: String, _ status: ExitStatus) -> Never {
    try? StandardOutput.shared.flush()
    Diagnostics.report(message)
    exit(status.rawValue)
  }

  private static func end(_ status: ExitStatus) -> Never {
    try? StandardOutput.shared.flush()
    exit(status.rawValue)
  }

  /// `--archive FILE` may stand before the subcommand too, where ArgumentParser knows no options.
  private static func withArchiveBehindSubcommand(_ arguments: [String]) -> [String] {
    var arguments = arguments
    guard let first = arguments.first else { return arguments }
    var option: [String] = []
    if first == "--archive", arguments.count > 2 {
      option = Array(arguments.prefix(2))
    } else if first.hasPrefix("--archive="), arguments.count > 1 {
      option = [first]
    }
    guard !option.isEmpty else { return arguments }
    arguments.removeFirst(option.count)
    arguments.insert(contentsOf: option, at: 1)
    return arguments
  }
}
