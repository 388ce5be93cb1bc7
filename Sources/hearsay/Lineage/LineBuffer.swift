/// Bytes of lines that are put together piece by piece.
struct LineBuffer {
  private var storage: [UInt8] = []
  private var count = 0

  /// What was written.
  var bytes: [UInt8] { [UInt8](storage[..<count]) }

  /// Calls `body` with a cursor that may write up to `most` bytes.
  @inline(__always)
  mutating func write(_ most: Int, _ body: (inout LineCursor) -> Void) {
    if storage.count - count < most {
      let room = [UInt8](repeating: 0, count: max(storage.count, most, 1 << 16))
      storage.append(contentsOf: room)
    }
    let start = count
    count = unsafe storage.withUnsafeMutableBytes { bytes in
      var cursor = unsafe LineCursor(bytes, at: start)
      unsafe body(&cursor)
      return unsafe cursor.at
    }
  }
}

/// Writes into room that was made for it.
@unsafe
struct LineCursor {
  /// Where the next byte goes.
  private(set) var at: Int
  private let room: UnsafeMutableRawBufferPointer

  /// Writes to `room` from a place on.
  init(_ room: UnsafeMutableRawBufferPointer, at: Int) {
    unsafe self.room = unsafe room
    unsafe self.at = at
  }

  /// Writes a byte.
  @inline(__always)
  mutating func byte(_ byte: UInt8) {
    precondition(unsafe at < room.count)
    unsafe room[at] = byte
    unsafe at &+= 1
  }

  /// Writes a text.
  @inline(__always)
  mutating func text(_ text: StaticString) {
    unsafe bytes(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes bytes.
  @inline(__always)
  mutating func bytes(_ bytes: UnsafeRawBufferPointer) {
    precondition(unsafe bytes.count <= room.count &- at)
    guard let from = bytes.baseAddress, let to = unsafe room.baseAddress else { return }
    unsafe (to + at).copyMemory(from: from, byteCount: bytes.count)
    unsafe at &+= bytes.count
  }

  /// Writes a number that is not negative, with at least so many digits.
  @inline(__always)
  mutating func number(_ number: Int, digits least: Int = 1) {
    var left = UInt64(truncatingIfNeeded: number)
    var count = 1
    var bound: UInt64 = 10
    while count < 19, left >= bound || count < least {
      count &+= 1
      bound &*= 10
    }
    precondition(unsafe count <= room.count &- at)
    var place = unsafe at &+ count
    unsafe at = place
    for _ in 0..<count {
      place &-= 1
      unsafe room[place] = UInt8(truncatingIfNeeded: 0x30 &+ left % 10)
      left /= 10
    }
  }

  /// Writes sixteen hex digits.
  mutating func hexadecimal(_ number: UInt64) {
    var shift: UInt64 = 64
    while shift > 0 {
      shift &-= 4
      let digit = UInt8(truncatingIfNeeded: number &>> shift & 15)
      unsafe byte(digit < 10 ? 0x30 &+ digit : 0x57 &+ digit)
    }
  }

  /// Writes a number from 0 to 1 in its shortest form with at most two or four digits.
  mutating func fraction(_ number: Double, digits: Int) {
    let divisor = digits == 2 ? 100 : 10_000
    var left = Int((number * Double(divisor)).rounded())
    unsafe self.number(left / divisor)
    left %= divisor
    guard left > 0 else { return }
    var digits = digits
    while left % 10 == 0 {
      left /= 10
      digits &-= 1
    }
    unsafe byte(UInt8(ascii: "."))
    unsafe self.number(left, digits: digits)
  }
}
