/// What a robots.txt asks of one program (RFC 9309).
struct RobotsRules: Sendable, Hashable {
  /// One line of a group: a pattern of paths that may or may not be fetched.
  struct Rule: Sendable, Hashable {
    /// The path's beginning, "*" standing for anything and a "$" at its end for the end.
    var pattern: [UInt8]
    /// Whether what it matches may be fetched.
    var allows: Bool
  }

  /// The rules for us, in their order.
  private(set) var rules: [Rule] = []
  /// How many seconds to wait between two questions, where the file says so; not part of the RFC,
  /// but much used.
  private(set) var crawlDelay: Double?

  /// How many bytes of a file are read (section 2.5).
  static let sizeLimit = 500 << 10

  /// A file without rules: all may be fetched.
  init() {}

  /// Reads a file for the program named `product`.
  ///
  /// All groups that name the program count together; where none does, those for "*" do. Lines that
  /// cannot be read are passed over.
  init(_ bytes: [UInt8], product: String) {
    var own = Self()
    var others = Self()
    var namesUs = false
    var isOwn = false
    var isOthers = false
    var isAmongNames = false
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for line in bytes[start...].prefix(Self.sizeLimit).split(whereSeparator: {
      $0 == 10 || $0 == 13
    }) {
      guard let (key, value) = Self.keyAndValue(line) else { continue }
      if key == "user-agent" {
        if !isAmongNames { (isOwn, isOthers) = (false, false) }
        isAmongNames = true
        if value.first == UInt8(ascii: "*") {
          isOthers = true
        } else if Self.product(value) == product.lowercased() {
          isOwn = true
          namesUs = true
        }
        continue
      }
      guard ["allow", "disallow", "crawl-delay"].contains(key) else { continue }
      isAmongNames = false
      if isOwn { own.add(key, value) }
      if isOthers { others.add(key, value) }
    }
    self = namesUs ? own : others
  }

  private mutating func add(_ key: String, _ value: [UInt8]) {
    if key == "crawl-delay" {
      let text = String(decoding: value.prefix(16), as: UTF8.self)
      if crawlDelay == nil, let seconds = Double(text), seconds.isFinite, seconds >= 0 {
        crawlDelay = seconds
      }
    } else if !value.isEmpty {
      // An empty pattern matches nothing (section 5.2, "Disallow:").
      rules.append(Rule(pattern: RobotsPath.normalised(value), allows: key == "allow"))
    }
  }

  /// Whether `target`, path and query of an address, may be fetched.
  ///
  /// The longest pattern that matches decides; where two are as long, the one that allows.
  func allows(_ target: String) -> Bool {
    let path = RobotsPath.normalised(Array(target.utf8))
    if path == Array("/robots.txt".utf8) { return true }
    var best: (length: Int, allows: Bool) = (-1, true)
    for rule in rules {
      let length = rule.pattern.count
      guard length > best.length || length == best.length && rule.allows && !best.allows,
        RobotsPath.matches(rule.pattern, path)
      else { continue }
      best = (length, rule.allows)
    }
    return best.allows
  }

  /// The two sides of a line's colon, without the comment.
  private static func keyAndValue(_ line: ArraySlice<UInt8>) -> (key: String, value: [UInt8])? {
    let content = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = trimmed(content[..<colon])
    guard key.count <= 16 else { return nil }
    return (
      String(decoding: key, as: UTF8.self).lowercased(), Array(trimmed(content[(colon + 1)...]))
    )
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 32 || first == 9 { bytes.removeFirst() }
    while let last = bytes.last, last == 32 || last == 9 { bytes.removeLast() }
    return bytes
  }

  /// The product token at the start of a name: "Hearsay/1.0" is "hearsay" (section 2.2.1).
  private static func product(_ value: [UInt8]) -> String {
    let token = value.prefix {
      (65...90).contains($0) || (97...122).contains($0) || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "_")
    }
    return String(decoding: token, as: UTF8.self).lowercased()
  }
}
