import Fetching
import SystemPackage

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Walks through the files that a user names: files as they are, folders with all that is in them.
///
/// In a folder the order is that of the names' bytes, files and folders alike; hidden entries are
/// passed over. Links are followed, but no folder is entered twice, so that a loop of links ends.
struct FileWalk {
  /// A file to read, or why there is none.
  enum Entry: Sendable {
    /// A regular file.
    case file(path: String)
    /// Standard input.
    case standardInput
    /// A page of the web.
    case address(String)
    /// Something that cannot be read.
    case unreadable(path: String, reason: String)
  }

  /// What tells one file from another, whatever its path.
  struct Identity: Hashable {
    /// The device it lies on.
    var device: DeviceID
    /// Its number there.
    var number: Inode

    /// The identity of a file with this status.
    init(_ status: Stat) {
      device = status.deviceID
      number = status.inode
    }
  }

  private var pending: [String]
  private var visitedFolders: Set<Identity> = []
  private let passedOver: Set<Identity>
  private var namedCount: Int

  /// A walk through `paths`; files of `passingOver` are left out where a folder holds them.
  init(_ paths: [String], passingOver: Set<Identity> = []) {
    pending = paths.reversed()
    passedOver = passingOver
    namedCount = paths.count
  }

  /// The next file, or `nil` at the end.
  mutating func next() -> Entry? {
    while let path = pending.popLast() {
      let isNamed = pending.count < namedCount
      namedCount = min(namedCount, pending.count)
      if isNamed, path == "-" { return .standardInput }
      if isNamed, WebAddress.isMeant(by: path) { return .address(path) }
      let status: Stat
      do {
        status = try Stat(FilePath(path))
      } catch {
        guard error == .noSuchFileOrDirectory, isNamed, Self.looksLikeAddress(path) else {
          return .unreadable(path: path, reason: Self.reason(error.rawValue))
        }
        return .unreadable(
          path: WebAddress.shown(path),
          reason: "there is no such file\n  the address of a page begins with https://")
      }
      let identity = Identity(status)
      switch status.type {
      case .regular:
        if !isNamed, passedOver.contains(identity) { continue }
        return .file(path: path)
      case .directory:
        if !isNamed, passedOver.contains(identity) { continue }
        guard visitedFolders.insert(identity).inserted else { continue }
        guard let names = Self.names(in: path) else {
          return .unreadable(path: path, reason: Self.reason(errno))
        }
        let prefix = path.hasSuffix("/") ? path : path + "/"
        for name in names.reversed() { pending.append(prefix + name) }
      case .fifo, .socket, .characterSpecial, .blockSpecial:
        return .unreadable(
          path: path,
          reason: "it is a pipe, a socket or a device, which is not read\n"
            + "  send what it gives to standard input: hearsay add -")
      default:
        return .unreadable(path: path, reason: "it is neither a file nor a folder")
      }
    }
    return nil
  }

  /// The identity of the file at `path`, or `nil` where there is none.
  static func identity(of path: String) -> Identity? {
    (try? Stat(FilePath(path))).map(Identity.init)
  }

  /// How many bytes the file at `path` has; 0 where there is none.
  static func size(of path: String) -> Int {
    (try? Stat(FilePath(path))).map { Int($0.size) } ?? 0
  }

  /// The names in a folder by their bytes, hidden ones left out, or `nil` with `errno` set.
  private static func names(in path: String) -> [String]? {
    guard let folder = unsafe opendir(path) else { return nil }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether who writes `path`, which is no file, may mean a page of the web.
  private static func looksLikeAddress(_ path: String) -> Bool {
    let words = path.lowercased()
    return words.hasPrefix("www.") || words.hasPrefix("http:") || words.hasPrefix("https:")
      || words.contains("://")
  }

  /// What an error of the system means, and what to do.
  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file\n  check the path; a link may point nowhere"
    case EACCES, EPERM: "it may not be read\n  change its permissions, or run as its owner"
    case ELOOP: "its links lead in a circle\n  remove one of them"
    case ENAMETOOLONG: "its name is too long"
    default: unsafe String(cString: strerror(code))
    }
  }
}
