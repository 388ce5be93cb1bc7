internal import Subprocess

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Has poppler's `pdftotext` take a PDF file apart, in a process of its own.
///
/// A PDF file is a program that draws, and its readers have a history. The process gets the bytes on
/// its standard input and gives words with their places on its standard output; it has no
/// environment, may not write a file, and is held to limits of memory and time by the shell that
/// becomes it (POSIX `ulimit`). It has no use for a network and no code for one.
enum PDFText {
  /// What a PDF file may take.
  struct Limits {
    /// How many seconds on the processor; twice as many on the clock.
    var time = 30
    /// How much memory: 1 GiB, in the unit of `ulimit -v`, which is KiB.
    var memory = 1 << 20
    /// How many bytes of words and places may come out.
    var output = 128 << 20
  }

  /// The words of the PDF file `bytes` with their places, as XHTML (`pdftotext -bbox-layout`).
  static func layout(
    of bytes: [UInt8], tool: String = "pdftotext", limits: Limits = Limits()
  ) async throws(ReadingError) -> [UInt8] {
    _ = ignoresBrokenPipes
    // Where a limit cannot be set, one that is lower already holds; else nothing is run.
    let ulimits = [("v", limits.memory), ("t", limits.time)].map { option, limit in
      "{ ulimit -\(option) \(limit) || test \"$(ulimit -\(option))\" -lt \(limit) || exit 126; }"
    }
    let command =
      ulimits + ["ulimit -f 0", "ulimit -c 0", "exec \(tool) -q -bbox-layout -enc UTF-8 - -"]
    let outcome = await outcome(
      of: command.joined(separator: "; "), input: bytes, limits: limits)
    switch outcome {
    case .done(let output): return output
    case .tooSlow:
      throw .overLimit("a PDF file", "it takes more than \(limits.time) seconds to read")
    case .tooMuch:
      throw .overLimit("a PDF file", "more than \(limits.output >> 20) MiB come out of it")
    case .tooLarge:
      throw .overLimit(
        "a PDF file", "it takes more than \(limits.memory >> 10) MiB of memory to read")
    case .failed(127): throw .missingTool(tool, package: "poppler-utils")
    case .failed:
      if ByteSearch.first(Array("/Encrypt".utf8), in: bytes, from: 0) != nil {
        throw .encrypted("a PDF file")
      }
      throw .damagedForm("a PDF file", reason: "pdftotext finds no pages in it")
    }
  }

  private enum Outcome: Sendable {
    case done([UInt8])
    case failed(Int)
    case tooSlow
    case tooMuch
    case tooLarge
  }

  /// What comes of the shell's `command`, or of the clock.
  private static func outcome(
    of command: String, input: [UInt8], limits: Limits
  ) async -> Outcome {
    await withTaskGroup(of: Outcome.self) { group in
      group.addTask { await run(command, input: input, outputLimit: limits.output) }
      group.addTask {
        // Time on the clock, beside the time on the processor that the shell sets.
        try? await Task.sleep(for: .seconds(2 * limits.time))
        return .tooSlow
      }
      let first = await group.next() ?? .tooSlow
      group.cancelAll()  // This ends the process.
      return first
    }
  }

  private static func run(
    _ command: String, input: [UInt8], outputLimit: Int
  ) async -> Outcome {
    do {
      let result = try await Subprocess.run(
        .name("sh"), arguments: ["-c", command],
        environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]),
        input: .inputWriter, output: .bytes(limit: outputLimit), error: .discarded
      ) { execution in
        // A process that ends before it has read all says why by its status. The pipe has to be
        // closed in any case: swift-subprocess 1.0 traps where `.array` is not written whole.
        _ = try? await execution.standardInputWriter.write(input)
        try? await execution.standardInputWriter.finish()
      }
      switch result.terminationStatus {
      case .exited(0): return .done(result.standardOutput)
      case .exited(let code): return .failed(Int(code))
      case .signaled(SIGXCPU), .signaled(SIGKILL): return .tooSlow
      case .signaled(SIGABRT): return .tooLarge  // What C++ does where it gets no memory.
      default: return .failed(1)
      }
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      return .tooMuch
    } catch {
      return .failed(1)
    }
  }

  /// A process that ends before it has read all must not end this one.
  private static let ignoresBrokenPipes: Bool = {
    _ = signal(SIGPIPE, SIG_IGN)
    return true
  }()
}
