public import Foundation

/// A folder for one test; it is gone when the test is.
public final class TemporaryFolder: Sendable {
  /// Where it lies.
  public let path: String

  /// Makes a folder of its own.
  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("hearsay-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of `name` within it.
  public func path(_ name: String) -> String {
    path + "/" + name
  }

  /// Writes a file, and returns its path.
  @discardableResult
  public func write(_ content: Data, to name: String) throws -> String {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: url)
    return url.path
  }

  /// Writes a file of text, and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }
}
