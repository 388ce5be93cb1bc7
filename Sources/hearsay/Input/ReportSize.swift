/// How much there is to read.
enum ReportSize {
  /// How many bytes the files have that a walk through `paths` comes by, or `nil` where one of them
  /// is standard input.
  static func byteCount(
    of paths: [String], passingOver: Set<FileWalk.Identity>
  ) -> Int? {
    var walk = FileWalk(paths, passingOver: passingOver)
    var byteCount = 0
    while let entry = walk.next() {
      switch entry {
      case .file(let path): byteCount += FileWalk.size(of: path)
      case .standardInput: return nil
      case .unreadable: break
      }
    }
    return byteCount
  }
}
