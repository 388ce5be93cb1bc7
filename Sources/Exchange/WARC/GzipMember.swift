import CZlib

/// Compression with gzip (RFC 1952), the same bytes for the same bytes.
enum GzipMember {
  /// `bytes` as one member, without a name or a time.
  static func bytes(of bytes: [UInt8]) -> [UInt8] {
    // zlib keeps the address of the stream, which therefore lies where it stays.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 window bits, and 16 more for the head of gzip.
    var status = unsafe deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has the memory that it needs")
    defer {
      unsafe deflateEnd(stream)
      unsafe stream.deinitialize(count: 1)
      unsafe stream.deallocate()
    }
    let limit = unsafe Int(deflateBound(stream, uLong(bytes.count)))
    var input = bytes
    return unsafe [UInt8](unsafeUninitializedCapacity: limit) { output, count in
      unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe stream.pointee.next_in = input.baseAddress
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(limit)
        status = unsafe deflate(stream, Z_FINISH)
      }
      precondition(status == Z_STREAM_END, "deflateBound leaves room enough")
      count = unsafe limit - Int(stream.pointee.avail_out)
    }
  }
}
