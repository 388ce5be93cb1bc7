import ArgumentParser
import Foundation
import Language

/// The treebanks of a folder.
struct Corpora {
  /// The folder that holds `en_ewt-train.conllu.gz` and so on.
  let folder: URL

  /// The treebank `name`, from `name.conllu` or `name.conllu.gz`.
  func treebank(_ name: String) throws -> Treebank { Treebank(conllu: try text(of: name)) }

  /// The treebank `name` with a word for each of UD's.
  func words(_ name: String) throws -> Treebank { Treebank.words(conllu: try text(of: name)) }

  private func text(of name: String) throws -> String {
    let plain = folder.appendingPathComponent(name + ".conllu")
    if FileManager.default.fileExists(atPath: plain.path) {
      return String(decoding: try Data(contentsOf: plain), as: UTF8.self)
    }
    let packed = folder.appendingPathComponent(name + ".conllu.gz")
    guard FileManager.default.fileExists(atPath: packed.path) else {
      throw ValidationError(
        "\(folder.path) holds no \(name).conllu or .conllu.gz\n  give the folder of the UD files")
    }
    return try Self.unpacked(packed)
  }

  /// The text of the gzipped file `name` in `folder`.
  static func text(_ folder: URL, _ name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw ValidationError("\(folder.path) holds no \(name)\n  give the folder of the corpora")
    }
    return try unpacked(file)
  }

  private static func unpacked(_ file: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
