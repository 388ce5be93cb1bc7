internal import CLibArchive
internal import Glibc

/// Makes packed files, through libarchive.
public enum Packer {
  /// The form of an archive.
  public enum Format: Sendable, CaseIterable {
    /// ZIP.
    case zip
    /// tar, as POSIX has it.
    case tar
    /// 7z.
    case sevenZip
    /// No archive: the bytes of the only member.
    case raw
  }

  /// How the whole is compressed.
  public enum Filter: Sendable, CaseIterable {
    /// Not at all.
    case none
    /// gzip.
    case gzip
    /// bzip2.
    case bzip2
    /// xz.
    case xz
    /// zstd.
    case zstd
  }

  /// Something libarchive refused.
  public struct Failure: Error {
    /// In its words.
    public var reason: String
  }

  /// An archive of `members`, each a name and its bytes.
  public static func pack(
    _ members: [(name: String, bytes: [UInt8])], as format: Format, filter: Filter = .none
  ) throws -> [UInt8] {
    // libarchive converts names to the locale's character set, which is ASCII when a program starts.
    let locale = unsafe newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
    let former = unsafe uselocale(locale)
    defer {
      unsafe uselocale(former)
      unsafe freelocale(locale)
    }
    let room = members.reduce(1 << 20) { $0 + $1.bytes.count + 2048 }
    guard let archive = unsafe archive_write_new(), let entry = unsafe archive_entry_new() else {
      throw Failure(reason: "no memory")
    }
    defer {
      unsafe archive_entry_free(entry)
      unsafe archive_write_free(archive)
    }
    func check(_ status: Int) throws {
      guard status < 0 else { return }
      let words = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
      throw Failure(reason: words ?? "unknown")
    }
    switch format {
    case .zip: unsafe archive_write_set_format_zip(archive)
    case .tar: unsafe archive_write_set_format_pax_restricted(archive)
    case .sevenZip: unsafe archive_write_set_format_7zip(archive)
    case .raw: unsafe archive_write_set_format_raw(archive)
    }
    switch filter {
    case .none: break
    case .gzip:
      unsafe archive_write_add_filter_gzip(archive)
      unsafe archive_write_set_filter_option(archive, "gzip", "timestamp", nil)
    case .bzip2: unsafe archive_write_add_filter_bzip2(archive)
    case .xz: unsafe archive_write_add_filter_xz(archive)
    case .zstd: unsafe archive_write_add_filter_zstd(archive)
    }
    unsafe archive_write_set_bytes_in_last_block(archive, 1)
    var usedCount = 0
    let memory = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 16)
    defer { unsafe memory.deallocate() }
    return try unsafe withUnsafeMutablePointer(to: &usedCount) { used in
      try check(Int(unsafe archive_write_open_memory(archive, memory, room, used)))
      for member in members {
        unsafe archive_entry_clear(entry)
        unsafe archive_entry_set_pathname_utf8(entry, member.name)
        unsafe archive_entry_set_size(entry, Int64(member.bytes.count))
        unsafe archive_entry_set_filetype(entry, 0o100000)
        unsafe archive_entry_set_perm(entry, 0o644)
        try check(Int(unsafe archive_write_header(archive, entry)))
        try unsafe member.bytes.withUnsafeBytes { buffer in
          try check(unsafe archive_write_data(archive, buffer.baseAddress, buffer.count))
        }
      }
      try check(Int(unsafe archive_write_close(archive)))
      return unsafe Array(UnsafeRawBufferPointer(start: memory, count: used.pointee))
    }
  }
}
