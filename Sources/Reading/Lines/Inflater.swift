internal import CZlib

/// Decompresses gzip, also of several members, and the two forms of deflate that HTTP knows, in
/// pieces of bounded size.
///
/// No piece goes beyond a member.
///
/// The stream lies at an address of its own, since zlib keeps that address; nobody else has it.
@safe
final class Inflater {
  /// How the data are wrapped.
  enum Format: Int32 {
    /// gzip (RFC 1952).
    case gzip = 31
    /// zlib (RFC 1950), which HTTP calls deflate.
    case zlib = 15
    /// Deflate (RFC 1951) alone, which some servers call so.
    case deflate = -15
  }

  /// How many members have begun.
  private(set) var memberCount = 1
  /// Whether a member has ended, and what follows it is no other.
  private(set) var isDone = false
  private let stream: UnsafeMutablePointer<z_stream>
  private var input: [UInt8] = []
  private var position = 0
  private var isBetweenMembers = false
  private var hasPendingOutput = false

  private static let outputSize = 1 << 18

  init(_ format: Format = .gzip) throws(ReadingError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe inflateInit2_(
      stream, format.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .damagedCompression(reason: "no memory") }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Takes the next compressed bytes; those before them must have been used up.
  func feed(_ bytes: [UInt8]) {
    input = bytes
    position = 0
  }

  /// The next decompressed bytes, at most 256 KiB; none when more input is needed.
  func next() throws(ReadingError) -> [UInt8] {
    while position < input.count || hasPendingOutput, !isDone {
      if isBetweenMembers {
        hasPendingOutput = false
        guard position < input.count else { return [] }
        // What follows a member is another one, or padding that ends the file.
        guard input[position] == 0x1F else {
          isDone = true
          return []
        }
        unsafe inflateReset(stream)
        isBetweenMembers = false
        memberCount += 1
      }
      var status: Int32 = Z_OK
      var usedCount = 0
      let output = unsafe [UInt8](unsafeUninitializedCapacity: Self.outputSize) {
        buffer, initialized in
        unsafe input.withUnsafeMutableBufferPointer { source in
          unsafe stream.pointee.next_in = source.baseAddress.map { unsafe $0 + position }
          unsafe stream.pointee.avail_in = UInt32(source.count - position)
          unsafe stream.pointee.next_out = buffer.baseAddress
          unsafe stream.pointee.avail_out = UInt32(Self.outputSize)
          status = unsafe inflate(stream, Z_NO_FLUSH)
          usedCount = unsafe source.count - position - Int(stream.pointee.avail_in)
          initialized = unsafe Self.outputSize - Int(stream.pointee.avail_out)
        }
      }
      position += usedCount
      hasPendingOutput = output.count == Self.outputSize
      switch status {
      case Z_STREAM_END: isBetweenMembers = true
      case Z_OK: break
      case Z_BUF_ERROR where usedCount > 0 || !output.isEmpty: break
      case Z_BUF_ERROR: return output
      default: throw .damagedCompression(reason: "its data are damaged")
      }
      if !output.isEmpty { return output }
    }
    return []
  }

  /// Says whether the data ended where a member ends.
  func finish() throws(ReadingError) {
    guard isBetweenMembers || isDone else {
      throw .damagedCompression(reason: "it ends in the middle")
    }
  }

  /// Goes on where the next member seems to begin, after damaged data or what is no member.
  ///
  /// Returns whether there is one in the bytes at hand, which are used up where there is none.
  func skipToMember() -> Bool {
    isDone = false
    isBetweenMembers = true
    hasPendingOutput = false
    position = ByteSearch.first([0x1F, 0x8B, 0x08], in: input, from: position) ?? input.count
    return position < input.count
  }
}
