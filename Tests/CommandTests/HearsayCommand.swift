import Foundation

/// The command as a user runs it: the program that was built beside the tests.
struct HearsayCommand: Sendable {
  /// What a run left.
  struct Outcome: Sendable {
    /// The exit status, or the signal that ended it.
    var status: Int32
    /// What it printed.
    var output: Data
    /// What it said on standard error.
    var errorText: String

    /// What it printed, as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// What it printed, in lines.
    var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  /// Where the program lies.
  static let program: URL = {
    // The tests run out of a bundle, or out of a program, in the folder of all that was built.
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<5 {
      let program = folder.appendingPathComponent("hearsay")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
      folder.deleteLastPathComponent()
    }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(".build/debug/hearsay")
  }()

  /// The folder in which it runs.
  var folder: String
  /// What is set besides the environment of the tests.
  var environment: [String: String] = [:]

  /// Starts the command; its outputs go to files, so that no pipe can fill up.
  func start(
    _ arguments: [String], input: Data? = nil
  ) throws -> (process: Process, output: URL, error: URL) {
    let name = UUID().uuidString
    let directory = FileManager.default.temporaryDirectory
    let output = directory.appendingPathComponent("hearsay-\(name).out")
    let error = directory.appendingPathComponent("hearsay-\(name).err")
    let inputFile = directory.appendingPathComponent("hearsay-\(name).in")
    for (url, data) in [(output, Data()), (error, Data()), (inputFile, input ?? Data())] {
      try data.write(to: url)
    }
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment
      .merging(["COLUMNS": "80", "NO_COLOR": ""]) { $1 }.merging(environment) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    try process.run()
    try FileManager.default.removeItem(at: inputFile)
    return (process, output, error)
  }

  /// Runs the command to its end.
  func run(_ arguments: String..., input: String? = nil) throws -> Outcome {
    try run(arguments, input: input.map { Data($0.utf8) })
  }

  /// Runs the command to its end.
  func run(_ arguments: [String], input: Data? = nil) throws -> Outcome {
    let (process, output, error) = try start(arguments, input: input)
    process.waitUntilExit()
    defer {
      try? FileManager.default.removeItem(at: output)
      try? FileManager.default.removeItem(at: error)
    }
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: output),
      errorText: String(decoding: try Data(contentsOf: error), as: UTF8.self))
  }
}
