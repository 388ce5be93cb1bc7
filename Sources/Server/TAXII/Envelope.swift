import NIOCore

/// Writes envelopes: TAXII 2.1 section 3.7.
enum Envelope {
  private static let start: StaticString = "{\"objects\":["

  /// Makes an envelope of `objects`, which have a comma between two; `{}` where there are none.
  ///
  /// Where the buffer has room before and behind the objects, and nobody else has it, they are not
  /// copied. The value of `next` is told where there is more.
  static func enclose(_ objects: inout ByteBuffer, next: String?) {
    guard objects.readableBytes > 0 else {
      objects = ByteBuffer(string: next.map { "{\"more\":true,\"next\":\"\($0)\"}" } ?? "{}")
      return
    }
    let startCount = start.utf8CodeUnitCount
    if objects.readerIndex >= startCount {
      objects.moveReaderIndex(to: objects.readerIndex - startCount)
      _ = objects.setStaticString(start, at: objects.readerIndex)
    } else {
      var envelope = ByteBuffer()
      envelope.reserveCapacity(startCount + objects.readableBytes + 128)
      envelope.writeStaticString(start)
      envelope.writeImmutableBuffer(objects)
      objects = envelope
    }
    objects.writeString(next.map { "],\"more\":true,\"next\":\"\($0)\"}" } ?? "]}")
  }
}
