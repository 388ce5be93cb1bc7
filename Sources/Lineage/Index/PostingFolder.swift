#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The files of one index in a folder, which others may share.
struct PostingFolder: Sendable {
  /// The folder.
  let path: String
  /// The name of the index, with which the names of its files begin.
  let name: String

  /// The files of the index `name` in the folder at `path`, which is made where it is missing.
  init(path: String, name: String) throws(PostingIndexError) {
    self.path = path
    self.name = name
    if unsafe mkdir(path, 0o777) != 0, errno != EEXIST {
      throw .unusable(path: path, reason: Self.reason(errno))
    }
  }

  /// Where the manifest is.
  var manifestPath: String { path + "/" + name + ".manifest" }

  /// Where the run of that number is.
  func runPath(_ number: UInt64) -> String { path + "/" + name + "-\(number).postings" }

  /// A path for a file that is being written.
  func unfinishedPath(_ path: String) -> String { path + ".unfinished" }

  /// The bytes of the manifest, or `nil` where there is none.
  func manifestBytes() throws(PostingIndexError) -> [UInt8]? {
    let descriptor = unsafe open(manifestPath, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .unusable(path: manifestPath, reason: Self.reason(errno))
    }
    defer { close(descriptor) }
    return Self.bytes(descriptor, limit: PostingManifest.mostBytes)
  }

  /// Everything in a file, or its first `limit` bytes.
  private static func bytes(_ descriptor: Int32, limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while bytes.count < limit {
      let count = unsafe part.withUnsafeMutableBytes { buffer in
        unsafe read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes.append(contentsOf: part.prefix(count))
    }
    return bytes
  }

  /// Puts `bytes` in the place of the manifest: wholly or, whatever happens, not at all.
  func replaceManifest(with bytes: [UInt8]) throws(PostingIndexError) {
    let unfinished = unfinishedPath(manifestPath)
    let file = try PostingFile(creating: unfinished)
    try file.write(bytes, at: 0)
    try file.synchronise()
    try rename(unfinished, to: manifestPath)
    try synchronise()
  }

  /// Gives a file its name.
  func rename(_ old: String, to new: String) throws(PostingIndexError) {
    guard unsafe Glibc.rename(old, new) == 0 else {
      throw .unusable(path: new, reason: Self.reason(errno))
    }
  }

  /// Makes the names of the folder's files durable.
  func synchronise() throws(PostingIndexError) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unusable(path: path, reason: Self.reason(errno)) }
    defer { close(descriptor) }
    // Some file systems cannot do it for a folder; there the rename is as safe as it gets.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .unusable(path: path, reason: Self.reason(errno))
    }
  }

  /// Removes the runs of this index that are not in `kept`, and what was left unfinished.
  func removeRuns(but kept: [UInt64]) {
    guard let folder = unsafe opendir(path) else { return }
    defer { _ = unsafe closedir(folder) }
    var removed: [String] = []
    while let entry = unsafe readdir(folder) {
      let file = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      guard let number = runNumber(file), !kept.contains(number) else { continue }
      removed.append(file)
    }
    for file in removed { _ = unsafe unlink(path + "/" + file) }
  }

  /// The number of the run whose file has that name, finished or not.
  private func runNumber(_ file: String) -> UInt64? {
    guard file.hasPrefix(name + "-") else { return nil }
    for ending in [".postings", ".postings.unfinished"] where file.hasSuffix(ending) {
      return UInt64(file.dropFirst(name.utf8.count + 1).dropLast(ending.utf8.count))
    }
    return nil
  }

  /// What the system says about an error.
  static func reason(_ code: Int32) -> String {
    unsafe String(cString: strerror(code))
  }
}
