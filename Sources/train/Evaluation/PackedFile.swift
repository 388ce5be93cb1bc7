import ArgumentParser
import Foundation

/// Files of corpora, packed or not.
enum PackedFile {
  /// The text of the file at `path`, unpacked where its name ends in "gz".
  static func text(_ path: String) throws -> String {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ValidationError("\(path) is not there\n  give the file of a corpus")
    }
    guard path.hasSuffix(".gz") else { return try String(contentsOfFile: path, encoding: .utf8) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The values of a file of JSON, one a line.
  static func values<Value: Decodable>(_ type: Value.Type, _ path: String) throws -> [Value] {
    let decoder = JSONDecoder()
    return try text(path).split(separator: "\n")
      .map { try decoder.decode(type, from: Data($0.utf8)) }
  }
}
