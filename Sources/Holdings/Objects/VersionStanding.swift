/// How a version of an object stands among those that a collection has of it.
enum VersionStanding: CaseIterable {
  /// It is the only one.
  case only
  /// There are later ones alone.
  case first
  /// There are earlier ones alone.
  case last
  /// There are both.
  case between

  /// What the table "member" says of it.
  var condition: String {
    switch self {
    case .only: "is_last = 1 AND is_first = 1"
    case .first: "is_last = 0 AND is_first = 1"
    case .last: "is_last = 1 AND is_first = 0"
    case .between: "is_last = 0 AND is_first = 0"
    }
  }

  /// Whether it is among the versions that are wanted, whatever their times.
  func meets(_ versions: Set<ObjectSelection.Version>) -> Bool {
    if versions.contains(.all) { return true }
    return switch self {
    case .only: versions.contains(.first) || versions.contains(.last)
    case .first: versions.contains(.first)
    case .last: versions.contains(.last)
    case .between: false
    }
  }
}
