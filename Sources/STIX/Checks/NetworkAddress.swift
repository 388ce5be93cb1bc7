/// Addresses of networks as observables write them.
enum NetworkAddress {
  /// Whether it is an IPv4 address, or a range of them as "198.51.100.0/24".
  static let isIPv4: @Sendable (String) -> Bool = { text in
    let bytes = Array(text.utf8)
    guard bytes.count <= 18, let (address, bits) = parts(of: bytes[...]), bits <= 32 else {
      return false
    }
    return isDotted(address)
  }

  /// Whether it is an IPv6 address, or a range of them as "2001:db8::/32".
  static let isIPv6: @Sendable (String) -> Bool = { text in
    let bytes = Array(text.utf8)
    guard bytes.count <= 100, var (address, bits) = parts(of: bytes[...]), bits <= 128 else {
      return false
    }
    if let zone = address.firstIndex(of: UInt8(ascii: "%")) { address = address[..<zone] }
    guard let gap = gap(in: address) else { return groupCount(address) == 8 }
    guard let before = groupCount(address[..<gap], isLast: false),
      let after = groupCount(address[(gap + 2)...])
    else { return false }
    return before + after < 8
  }

  /// Where "::" stands first.
  private static func gap(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.dropLast().first {
      bytes[$0] == UInt8(ascii: ":") && bytes[$0 + 1] == UInt8(ascii: ":")
    }
  }

  /// How many groups of 16 bits stand there, a dotted address at the end counting for two.
  private static func groupCount(_ bytes: ArraySlice<UInt8>, isLast: Bool = true) -> Int? {
    if bytes.isEmpty { return 0 }
    var pieces = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var count = 0
    if isLast, let last = pieces.last, last.contains(UInt8(ascii: ".")) {
      guard isDotted(last) else { return nil }
      pieces.removeLast()
      count = 2
    }
    for piece in pieces {
      guard (1...4).contains(piece.count),
        piece.allSatisfy({ JSONScanner.hexDigit($0) != nil })
      else { return nil }
      count += 1
    }
    return count
  }

  /// Whether it is a MAC address in lower case: section 6.8.
  static let isMAC: @Sendable (String) -> Bool = { text in
    let bytes = Array(text.utf8)
    guard bytes.count == 17 else { return false }
    return bytes.enumerated().allSatisfy { place, byte in
      place % 3 == 2
        ? byte == UInt8(ascii: ":")
        : JSONScanner.hexDigit(byte) != nil && !(UInt8(ascii: "A")...UInt8(ascii: "F") ~= byte)
    }
  }

  /// The address and how many of its bits count.
  private static func parts(
    of bytes: ArraySlice<UInt8>
  ) -> (address: ArraySlice<UInt8>, bits: Int)? {
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else { return (bytes, 0) }
    guard let bits = number(bytes[(slash + 1)...]) else { return nil }
    return (bytes[..<slash], bits)
  }

  private static func isDotted(_ bytes: ArraySlice<UInt8>) -> Bool {
    let pieces = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return pieces.count == 4 && pieces.allSatisfy { number($0).map { $0 <= 255 } ?? false }
  }

  /// A number of up to three digits that has no 0 before it.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...3).contains(digits.count), digits.count == 1 || digits.first != UInt8(ascii: "0")
    else { return nil }
    var number = 0
    for byte in digits {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
