import ArgumentParser
import Foundation
import Glibc
import Reading

/// `train pages`: how fast web pages become documents, on one core.
struct PagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages", abstract: "Measures the pages a second from bytes to documents.",
    discussion: """
      Reads the pages (.html) of a folder, whole, text and metadata, on one thread, and prints a \
      line of JSON: how many pages, bytes, and seconds of processor time of the fastest round.
      """)

  @Argument(help: "The folder of pages.")
  var folder: String

  @Option(help: "How often all are read; the fastest time counts.")
  var rounds = 3

  func run() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let pages = try names.filter { $0.hasSuffix(".html") }.map {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent($0)))
    }
    var fastest = Double.infinity
    for _ in 0..<max(1, rounds) {
      let start = clock()
      for page in pages { _ = try? DocumentReader.document(from: page, path: "") }
      fastest = min(fastest, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    print(
      """
      {"pages": \(pages.count), "bytes": \(pages.reduce(0) { $0 + $1.count }), "seconds": \(fastest)}
      """)
  }
}
