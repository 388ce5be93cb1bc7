extension IPAddress {
  /// What the address is where it is not one of the public Internet, such as "a loopback address".
  ///
  /// Version 4 is checked against the IANA registry of special-purpose addresses. Of version 6 only
  /// 2000::/3, which is all that is given out, is public, less what RFC 6890 and its successors take
  /// from it; so are not the forms that carry an address of version 4 inside (mapped, NAT64, 6to4,
  /// Teredo), behind which any address can hide.
  public var privateReach: String? {
    switch self {
    case .v4(let number):
      Self.blocks.first { number >> (32 - $0.bits) == $0.prefix >> (32 - $0.bits) }?.name
    case .v6(let high, let low): Self.privateReach(high, low)
    }
  }

  /// Whether it is this machine's own.
  var isLoopback: Bool {
    switch self {
    case .v4(let number): number >> 24 == 127
    case .v6(let high, let low): high == 0 && low == 1
    }
  }

  private struct Block {
    var prefix: UInt32
    var bits: UInt32
    var name: String

    init(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ bits: UInt32, _ name: String) {
      prefix = first << 24 | second << 16 | third << 8
      self.bits = bits
      self.name = name
    }
  }

  private static let blocks = [
    Block(0, 0, 0, 8, "an address of this very network"),
    Block(10, 0, 0, 8, "a private address"),
    Block(100, 64, 0, 10, "a private address of a provider (RFC 6598)"),
    Block(127, 0, 0, 8, "a loopback address"),
    Block(169, 254, 0, 16, "a link-local address"),
    Block(172, 16, 0, 12, "a private address"),
    Block(192, 0, 0, 24, "a reserved address"),
    Block(192, 0, 2, 24, "an address for documentation"),
    Block(192, 88, 99, 24, "a relay of 6to4"),
    Block(192, 168, 0, 16, "a private address"),
    Block(198, 18, 0, 15, "an address for measurements"),
    Block(198, 51, 100, 24, "an address for documentation"),
    Block(203, 0, 113, 24, "an address for documentation"),
    Block(224, 0, 0, 4, "a multicast address"),
    Block(240, 0, 0, 4, "a reserved address"),
  ]

  private static func privateReach(_ high: UInt64, _ low: UInt64) -> String? {
    if high == 0 {
      if low == 0 { return "an address of this very network" }
      if low == 1 { return "a loopback address" }
      if low >> 32 == 0xFFFF { return "an address of version 4 in disguise" }
      if low >> 32 == 0 { return "an address of version 4 in disguise" }
    }
    if high >> 32 == 0x0064_FF9B { return "an address of version 4 in disguise (NAT64)" }
    if high >> 54 == 0xFE80 >> 6 { return "a link-local address" }
    if high >> 57 == 0xFC00 >> 9 || high >> 54 == 0xFEC0 >> 6 { return "a private address" }
    if high >> 56 == 0xFF { return "a multicast address" }
    guard high >> 61 == 1 else { return "a reserved address" }
    if high >> 32 == 0x2001_0000 { return "an address of version 4 in disguise (Teredo)" }
    if high >> 41 == 0x2001_0000 >> 9 { return "a reserved address" }
    if high >> 32 == 0x2001_0DB8 || high >> 44 == 0x3FFF0 {
      return "an address for documentation"
    }
    if high >> 48 == 0x2002 { return "an address of version 4 in disguise (6to4)" }
    return nil
  }
}
