/// Why an index of keys could not be read or written.
public enum PostingIndexError: Error, Hashable, CustomStringConvertible {
  /// The folder cannot be made, or a file in it cannot be opened, written or renamed.
  case unusable(path: String, reason: String)

  /// The file or folder.
  public var path: String {
    switch self {
    case .unusable(let path, _): path
    }
  }

  /// Why, in the system's words.
  public var reason: String {
    switch self {
    case .unusable(_, let reason): reason
    }
  }

  public var description: String {
    switch self {
    case .unusable(let path, let reason):
      "\(path): the index cannot be kept there: \(reason)\n  is the folder yours, and the disk not full?"
    }
  }
}
