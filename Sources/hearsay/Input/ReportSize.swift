/// How much there is to read.
enum ReportSize {
  /// How many bytes the files have that a walk through `paths` comes by, or `nil` where one of them
  /// is standard input, or a page of the web.
  static func byteCount(
    of paths: [String], passingOver: Set<FileWalk.Identity>
  ) -> Int? {
    var walk = FileWalk(paths, passingOver: passingOver)
    var byteCount = 0
    while let entry = walk.next() {
      switch entry {
      case .file(let path): byteCount += FileWalk.size(of: path)
      case .standardInput, .address: return nil
      case .unreadable: break
      }
    }
    return byteCount
  }
}
