import CZlib
import Crypto
import FoundationEssentials

/// The bytes of a report as they were read, packed for the archive.
public struct RawBytes: Sendable {
  /// SHA-256 of the bytes: 64 hex digits.
  public let digest: String
  /// How many bytes there are.
  public let size: Int
  /// The bytes, compressed by zlib.
  let deflated: Data

  /// Packs `bytes`.
  public init(_ bytes: [UInt8]) {
    digest = Self.digest(of: bytes)
    size = bytes.count
    deflated = Self.deflate(bytes)
  }

  /// SHA-256 of `bytes` as 64 hex digits.
  public static func digest(of bytes: [UInt8]) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    let hexadecimal = Array("0123456789abcdef".utf8)
    for byte in SHA256.hash(data: bytes) {
      digits.append(hexadecimal[Int(byte >> 4)])
      digits.append(hexadecimal[Int(byte & 15)])
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Compresses `bytes`, quickly rather than well.
  static func deflate(_ bytes: [UInt8]) -> Data {
    var count = compressBound(uLong(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(count))
    let status = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { buffer in
        unsafe compress2(
          buffer.baseAddress, &count, input.baseAddress, uLong(input.count), Z_BEST_SPEED)
      }
    }
    precondition(status == Z_OK, "compressBound leaves room enough")
    return Data(output[..<Int(count)])
  }

  /// The `size` bytes that `deflated` holds, or `nil` where it holds anything else.
  static func inflate(_ deflated: Data, size: Int) -> [UInt8]? {
    guard size >= 0, size <= 1 << 31 else { return nil }
    var count = uLong(size)
    // One byte more than needed, so that bytes of no length have an address and excess is noticed.
    var output = [UInt8](repeating: 0, count: size + 1)
    count += 1
    let input = [UInt8](deflated)
    let status = unsafe input.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { buffer in
        unsafe uncompress(buffer.baseAddress, &count, input.baseAddress, uLong(input.count))
      }
    }
    guard status == Z_OK, Int(count) == size else { return nil }
    output.removeLast()
    return output
  }
}
