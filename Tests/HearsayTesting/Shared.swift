public import Foundation

/// Where the project's shared data lies, for the tests that measure on it.
///
/// Users do not have it: a test that needs it is enabled by `Shared.isPresent` and says so when it
/// skips.
public enum Shared {
  /// The folder beside the checkout that holds seeds, gold, corpora and tools.
  public static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true)

  /// Whether the folder is there.
  public static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("gold/seeds.json").path)
  }

  /// The line that a skipped test prints.
  public static let absence: String = "skipped: ../shared is absent"
}
