import FoundationEssentials

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The file of an archive, before the database opens it.
struct ArchiveFile {
  /// Where it lies.
  var path: String

  /// The folder that it lies in.
  var folder: String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether the file and its folder may be written.
  var mayBeWritten: Bool {
    isAccessible(path, W_OK) && isAccessible(folder, W_OK | X_OK)
  }

  /// An address under which SQLite opens the file without any file beside it.
  var immutableAddress: String {
    var address = "file:"
    for byte in path.utf8 {
      let isPlain =
        (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
        || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
      if isPlain {
        address.append(Character(Unicode.Scalar(byte)))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return address + "?immutable=1"
  }

  /// Throws where the file is missing, no archive, or may not be written though it must.
  func verify(mayCreate: Bool, mayWrite: Bool) throws {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      guard errno == ENOENT else {
        throw ArchiveError.cannotOpen(path: path, reason: systemErrorText())
      }
      guard mayCreate else { throw ArchiveError.missing(path: path) }
      guard isAccessible(folder, F_OK) else {
        throw ArchiveError.cannotOpen(path: path, reason: "its folder does not exist")
      }
      guard isAccessible(folder, W_OK | X_OK) else {
        throw ArchiveError.readOnly(path: path)
      }
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ArchiveError.notAnArchive(path: path) }
    if status.st_size > 0 {
      try verifyHeader(mayCreate: mayCreate)
    } else if !mayCreate {
      throw ArchiveError.notAnArchive(path: path)
    }
    if mayWrite, !mayBeWritten { throw ArchiveError.readOnly(path: path) }
  }

  /// Reads the first 100 bytes, which name the program and the version that the file belongs to.
  private func verifyHeader(mayCreate: Bool) throws {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ArchiveError.cannotOpen(path: path, reason: systemErrorText())
    }
    defer { Glibc.close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    let count = unsafe header.withUnsafeMutableBytes { buffer in
      unsafe pread(descriptor, buffer.baseAddress, 100, 0)
    }
    // A maker killed while SQLite wrote the first page leaves its journal, which mends the file.
    if mayCreate, isAccessible(path + "-journal", F_OK) { return }
    guard count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw ArchiveError.notAnArchive(path: path)
    }
    func number(at offset: Int) -> UInt32 {
      header[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    let application = number(at: 68)
    // A file whose maker was killed before the first transaction never had a table (its schema
    // cookie is 0), and a database whose changes still lie in the WAL shows them only once opened.
    let hadNoTable = mayCreate && number(at: 40) == 0
    let isUnfinished = application == 0 && (hadNoTable || isAccessible(path + "-wal", F_OK))
    guard application == UInt32(bitPattern: ArchiveSchema.applicationID) || isUnfinished else {
      throw ArchiveError.notAnArchive(path: path)
    }
    guard number(at: 60) <= UInt32(bitPattern: ArchiveSchema.version) else {
      throw ArchiveError.tooNew(path: path)
    }
  }

  /// Forces the folder's entry for the file to the disk.
  func syncFolder() throws {
    let descriptor = unsafe Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { Glibc.close(descriptor) }
    // Some file systems cannot; then there is nothing to be gained.
    _ = fsync(descriptor)
  }
}

private func isAccessible(_ path: String, _ mode: Int32) -> Bool {
  unsafe access(path, mode) == 0
}

private func systemErrorText() -> String {
  unsafe String(cString: strerror(errno))
}
