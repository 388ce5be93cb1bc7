/// Titles among the properties of a file, which programs fill in as well as people.
enum GivenTitle {
  /// Whether `title` reads as one rather than as the name of a file or a program's default.
  static func isSane(_ title: String) -> Bool {
    let lowercased = title.lowercased()
    guard title.utf8.count >= 8, title.utf8.count <= 300, title.contains(" ") else { return false }
    if defaults.contains(where: { lowercased.hasPrefix($0) }) { return false }
    return !endings.contains { lowercased.hasSuffix($0) }
  }

  private static let defaults = [
    "untitled", "microsoft word", "powerpoint", "slide 1", "(unspecified)", "layout 1",
  ]
  private static let endings = [
    ".doc", ".docx", ".pdf", ".indd", ".qxd", ".odt", ".tex", ".dvi", ".rtf", ".xls",
  ]
}
