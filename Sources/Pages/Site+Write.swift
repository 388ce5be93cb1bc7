import FoundationEssentials

extension Site {
  /// What was written.
  public struct Written: Sendable, Hashable {
    /// The page to open.
    public var firstPage: String
    /// How many files were written.
    public var fileCount: Int
  }

  /// Writes the site into `folder`, which is made where it does not exist.
  ///
  /// Files of the same names are replaced, each at once; others are left alone.
  @discardableResult
  public func write(to folder: String) throws -> Written {
    let folders = ["", "/claims", "/documents", "/parties", "/discrepancies"]
    for name in folders {
      try FileManager.default.createDirectory(
        atPath: folder + name, withIntermediateDirectories: true)
    }
    var fileCount = 0
    try forEachFile { file in
      let path = folder + "/" + file.path
      do {
        try Data(file.content.utf8).write(to: URL(filePath: path), options: .atomic)
      } catch {
        throw SiteError.notWritten(path: path, reason: "\(error)")
      }
      fileCount += 1
    }
    return Written(firstPage: folder + "/" + PageAddress.overview, fileCount: fileCount)
  }
}

/// Why a site was not written.
public enum SiteError: Error, Hashable, CustomStringConvertible {
  case notWritten(path: String, reason: String)

  /// What happened, and where.
  public var description: String {
    switch self {
    case .notWritten(let path, let reason):
      "\(path): could not be written\n  \(reason)"
    }
  }
}
