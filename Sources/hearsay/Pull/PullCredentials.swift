import ArgumentParser
import Fetching

/// Who `pull` says it is.
struct PullCredentials: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The user.", valueName: "name"))
  var user: String?

  @Flag(name: .long, help: "Take the password from the first line of standard input.")
  var passwordStdin = false

  @Flag(name: .long, help: "Take a token from the first line of standard input.")
  var tokenStdin = false

  func validate() throws {
    if passwordStdin, tokenStdin {
      throw ValidationError("--password-stdin and --token-stdin exclude one another.")
    }
    if tokenStdin, user != nil {
      throw ValidationError("A token says by itself who asks: leave out --user.")
    }
    if passwordStdin, user == nil {
      throw ValidationError("A password is that of somebody: give --user NAME, too.")
    }
  }

  /// The credentials, read where they are told to be; at last from the environment.
  func read() throws -> TAXIICredentials {
    if tokenStdin { return .token(try Self.line("token")) }
    if let user {
      if passwordStdin { return .basic(user: user, password: try Self.line("password")) }
      guard let password = Environment.value(of: "HEARSAY_TAXII_PASSWORD") else {
        throw UsageError(
          "there is no password for \(user)\n"
            + "  give it with --password-stdin, or in the environment as HEARSAY_TAXII_PASSWORD")
      }
      return .basic(user: user, password: password)
    }
    guard let token = Environment.value(of: "HEARSAY_TAXII_TOKEN"), !token.isEmpty else {
      return .none
    }
    return .token(token)
  }

  private static func line(_ what: String) throws -> String {
    guard let line = readLine(strippingNewline: true), !line.isEmpty else {
      throw UsageError("standard input has no \(what) on its first line")
    }
    return line
  }
}
