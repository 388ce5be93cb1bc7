internal import CLibArchive

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// One archive that libarchive is reading, and the stream that it reads from.
///
/// libarchive holds the address of `source` while the handle lives; nobody else has the handle.
@safe
final class ArchiveHandle {
  /// What is looked for in the stream.
  enum Content {
    /// The members of a ZIP, tar or 7z archive that is not compressed as a whole.
    case members
    /// The bytes that bzip2, xz, lzip or zstd compressed.
    case decompressed
  }

  /// What the archive says of a member.
  struct Entry {
    /// Its name as it stands.
    var name: String?
    /// How many bytes it is said to have.
    var byteCount: Int?
    /// Whether it is a regular file, neither folder, link nor device.
    var isRegular: Bool
    /// Whether its bytes are encrypted.
    var isEncrypted: Bool
  }

  private let archive: OpaquePointer
  private let source: ArchiveInput
  private let content: Content
  private static let pieceSize = 1 << 18

  init(_ stream: any ByteStream, content: Content) throws(ReadingError) {
    source = ArchiveInput(stream)
    self.content = content
    guard let archive = unsafe archive_read_new() else {
      throw .damagedPacking(reason: "there is no memory")
    }
    unsafe self.archive = unsafe archive
    switch content {
    case .members:
      unsafe archive_read_support_format_zip(archive)
      unsafe archive_read_support_format_tar(archive)
      unsafe archive_read_support_format_7zip(archive)
    case .decompressed:
      unsafe archive_read_support_format_raw(archive)
      unsafe archive_read_support_filter_bzip2(archive)
      unsafe archive_read_support_filter_xz(archive)
      unsafe archive_read_support_filter_lzip(archive)
      unsafe archive_read_support_filter_zstd(archive)
    }
    let client = unsafe Unmanaged.passUnretained(source).toOpaque()
    if stream.byteCount != nil {
      unsafe archive_read_set_seek_callback(archive) { _, client, offset, whence in
        guard let client = unsafe client else { return la_int64_t(ARCHIVE_FATAL) }
        let source = unsafe Unmanaged<ArchiveInput>.fromOpaque(client).takeUnretainedValue()
        return la_int64_t(source.seek(by: Int(offset), from: whence))
      }
    }
    let status = UTF8Locale.use {
      unsafe archive_read_open2(
        archive, client, nil,
        { _, client, buffer in
          guard let client = unsafe client, let buffer = unsafe buffer else {
            return la_ssize_t(ARCHIVE_FATAL)
          }
          let source = unsafe Unmanaged<ArchiveInput>.fromOpaque(client).takeUnretainedValue()
          let piece = unsafe source.next()
          unsafe buffer.pointee = unsafe UnsafeRawPointer(piece?.baseAddress)
          return unsafe piece?.count ?? la_ssize_t(ARCHIVE_FATAL)
        }, nil, nil)
    }
    // `deinit` runs also when this throws: all parts are there.
    try check(status)
  }

  deinit {
    unsafe archive_read_free(archive)
  }

  /// The next member, or `nil` at the end; an error is the end.
  func nextEntry() throws(ReadingError) -> Entry? {
    var entry: OpaquePointer?
    let status = UTF8Locale.use { unsafe archive_read_next_header(archive, &entry) }
    if status == ARCHIVE_EOF { return nil }
    try check(status)
    // Without a filter the bytes would come back as they are.
    if content == .decompressed, unsafe archive_filter_count(archive) < 2 {
      throw .damagedPacking(reason: "its head is damaged")
    }
    guard let entry = unsafe entry else { throw .damagedPacking(reason: "a member has no head") }
    return UTF8Locale.use {
      let name = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
      let size = unsafe archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : -1
      return unsafe Entry(
        name: name.map { unsafe String(cString: $0) },
        byteCount: size >= 0 ? Int(size) : nil,
        // S_IFREG, as POSIX has it; a hard link is a regular file without bytes of its own.
        isRegular: archive_entry_filetype(entry) & 0o170000 == 0o100000
          && archive_entry_hardlink(entry) == nil,
        isEncrypted: archive_entry_is_encrypted(entry) != 0)
    }
  }

  /// The next bytes of the member at hand, never none; `nil` at its end.
  func nextPiece() throws(ReadingError) -> [UInt8]? {
    var result = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, initialized in
      unsafe result = archive_read_data(archive, buffer.baseAddress, buffer.count)
      initialized = max(0, result)
    }
    if result < 0 { try check(Int32(truncatingIfNeeded: result), isData: true) }
    return piece.isEmpty ? nil : piece
  }

  /// Throws what `status` says has gone wrong; a warning is none, unless it is one about bytes.
  private func check(_ status: Int32, isData: Bool = false) throws(ReadingError) {
    if let failure = source.failure { throw failure }
    guard status < ARCHIVE_WARN || (isData && status < ARCHIVE_OK) else { return }
    guard let words = unsafe archive_error_string(archive) else {
      throw .damagedPacking(reason: "its data are damaged")
    }
    // They may quote the archive.
    let reason = MemberName.cleaned(unsafe String(cString: words))
    throw .damagedPacking(reason: reason.isEmpty ? "its data are damaged" : reason)
  }
}

/// What libarchive reads from: a stream, a piece of which lies where libarchive can look at it.
@safe
private final class ArchiveInput {
  /// Why the stream could not be read.
  private(set) var failure: ReadingError?
  private let stream: any ByteStream
  private var piece: UnsafeMutableRawBufferPointer
  private var position = 0

  init(_ stream: any ByteStream) {
    self.stream = stream
    unsafe piece = .allocate(byteCount: 1 << 18, alignment: 16)
  }

  deinit {
    unsafe piece.deallocate()
  }

  /// The next bytes, which stay until the next call; none at the end, `nil` after an error.
  func next() -> UnsafeRawBufferPointer? {
    do throws(ReadingError) {
      guard let bytes = try stream.next() else {
        return unsafe UnsafeRawBufferPointer(start: piece.baseAddress, count: 0)
      }
      if unsafe bytes.count > piece.count {
        unsafe piece.deallocate()
        unsafe piece = .allocate(byteCount: bytes.count, alignment: 16)
      }
      unsafe piece.copyBytes(from: bytes)
      position += bytes.count
      return unsafe UnsafeRawBufferPointer(start: piece.baseAddress, count: bytes.count)
    } catch {
      failure = error
      return nil
    }
  }

  /// Goes on elsewhere; returns the place from the start, or libarchive's code of an error.
  func seek(by offset: Int, from whence: Int32) -> Int {
    let base: Int
    switch whence {
    case SEEK_SET: base = 0
    case SEEK_CUR: base = position
    case SEEK_END: base = stream.byteCount ?? 0
    default: return Int(ARCHIVE_FATAL)
    }
    let (target, overflows) = base.addingReportingOverflow(offset)
    guard !overflows, target >= 0, stream.seek(to: target) else { return Int(ARCHIVE_FATAL) }
    position = target
    return target
  }
}

/// The locale in which libarchive gives names as UTF-8; a program starts in one that has only ASCII.
@safe
private enum UTF8Locale {
  nonisolated(unsafe) private static let locale = unsafe newlocale(
    1 << LC_CTYPE, "C.UTF-8", nil)

  /// Does `body` in that locale, on this thread alone.
  static func use<Result>(_ body: () -> Result) -> Result {
    guard let locale = unsafe locale else { return body() }
    let former = unsafe uselocale(locale)
    defer { unsafe uselocale(former) }
    return body()
  }
}
