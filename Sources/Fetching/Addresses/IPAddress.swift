#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// An address of the Internet, of version 4 or 6.
public enum IPAddress: Sendable, Hashable, CustomStringConvertible {
  /// Version 4: 32 bits, the first byte highest.
  case v4(UInt32)
  /// Version 6: the upper and the lower 64 bits.
  case v6(UInt64, UInt64)

  /// Reads an address in its one plain form.
  ///
  /// Version 4 is four decimal numbers without leading zeros, "192.0.2.1". The shortened, octal and
  /// hexadecimal forms that some resolvers take ("127.1", "0177.0.0.1", "2130706433") are none:
  /// they only ever hide an address. Version 6 is as in RFC 4291, section 2.2, without a zone.
  public init?(_ text: String) {
    if text.utf8.contains(UInt8(ascii: ":")) {
      guard let bytes = Self.bytes(ofVersion6: text) else { return nil }
      self.init(version6: bytes)
    } else {
      guard let number = Self.number(ofVersion4: text) else { return nil }
      self = .v4(number)
    }
  }

  /// The address of version 6 with these 16 bytes.
  init(version6 bytes: [UInt8]) {
    func half(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    self = .v6(half(bytes.prefix(8)), half(bytes.dropFirst(8).prefix(8)))
  }

  /// The address in its plain form; of version 6 without brackets.
  public var description: String {
    switch self {
    case .v4(let number):
      return stride(from: 24, through: 0, by: -8).map { String(number >> UInt32($0) & 0xFF) }
        .joined(separator: ".")
    case .v6(let high, let low):
      return Self.text(
        [high, low].flatMap { half in (0..<4).map { half >> (48 - 16 * $0) & 0xFFFF } })
    }
  }

  /// RFC 5952: lower case, the first of the longest runs of zeros shortened.
  private static func text(_ groups: [UInt64]) -> String {
    var longest = 0..<0
    var start = 0
    while start < groups.count {
      var end = start
      while end < groups.count, groups[end] == 0 { end += 1 }
      if end - start > max(1, longest.count) { longest = start..<end }
      start = max(end, start + 1)
    }
    func joined(_ groups: ArraySlice<UInt64>) -> String {
      groups.map { String($0, radix: 16) }.joined(separator: ":")
    }
    if longest.isEmpty { return joined(groups[...]) }
    return joined(groups[..<longest.lowerBound]) + "::" + joined(groups[longest.upperBound...])
  }

  private static func number(ofVersion4 text: String) -> UInt32? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var number: UInt32 = 0
    for part in parts {
      guard (1...3).contains(part.count), part.allSatisfy({ (48...57).contains($0) }),
        part.count == 1 || part.first != UInt8(ascii: "0"),
        let byte = UInt8(String(decoding: part, as: UTF8.self))
      else { return nil }
      number = number << 8 | UInt32(byte)
    }
    return number
  }

  private static func bytes(ofVersion6 text: String) -> [UInt8]? {
    guard text.utf8.count <= 45, !text.utf8.contains(0) else { return nil }
    var bytes = [UInt8](repeating: 0, count: 16)
    let status = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe inet_pton(AF_INET6, text, buffer.baseAddress)
    }
    return status == 1 ? bytes : nil
  }
}
