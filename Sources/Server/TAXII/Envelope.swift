import NIOCore

/// Writes envelopes: TAXII 2.1 section 3.7.
enum Envelope {
  private static let start: StaticString = "{\"objects\":["

  /// An envelope around `objects`, which have a comma between two; `{}` where there are none.
  ///
  /// Where the buffer has room before and behind the objects, they are not copied. The value of
  /// `next` is told where there is more.
  static func bytes(_ objects: ByteBuffer, next: String?) -> ByteBuffer {
    guard objects.readableBytes > 0 else {
      return ByteBuffer(string: next.map { "{\"more\":true,\"next\":\"\($0)\"}" } ?? "{}")
    }
    let end = next.map { "],\"more\":true,\"next\":\"\($0)\"}" } ?? "]}"
    let startCount = start.utf8CodeUnitCount
    var envelope: ByteBuffer
    if objects.readerIndex >= startCount {
      envelope = objects
      envelope.moveReaderIndex(to: envelope.readerIndex - startCount)
      _ = envelope.setStaticString(start, at: envelope.readerIndex)
    } else {
      envelope = ByteBuffer()
      envelope.reserveCapacity(startCount + objects.readableBytes + end.utf8.count)
      envelope.writeStaticString(start)
      envelope.writeImmutableBuffer(objects)
    }
    envelope.writeString(end)
    return envelope
  }
}
