import Foundation
import HearsayTesting
import Language

/// The development parts of the treebanks, where they are at hand.
enum TreebankFiles {
  static func corpus(_ name: String) throws -> Treebank {
    let file = Shared.folder.appendingPathComponent("data/ud/\(name).conllu.gz")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Treebank(conllu: String(decoding: data, as: UTF8.self))
  }

  /// The harmonic mean of precision and recall of `found` against `expected`.
  static func score(_ found: Set<Range<Int>>, _ expected: Set<Range<Int>>) -> Double {
    let common = found.intersection(expected).count
    return 2 * Double(common) / Double(max(1, found.count + expected.count))
  }
}
