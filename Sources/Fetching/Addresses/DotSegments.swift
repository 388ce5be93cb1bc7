/// The segments "." and ".." of a path, which mean its beginning (RFC 3986, section 5.2.4).
enum DotSegments {
  /// `path`, which begins with "/", without them.
  ///
  /// A dot may be percent-encoded, as browsers have it (WHATWG URL, section 4.4): else one path would
  /// be compared with robots.txt, and another be asked for.
  static func removed(from path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: ".")) || path.utf8.contains(UInt8(ascii: "%")) else {
      return path
    }
    let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    var kept: [Substring] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch dotCount(segment) {
      case 2:
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      case 1: if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return "/" + kept.joined(separator: "/")
  }

  /// 1 for ".", 2 for "..", and 0 for all else.
  private static func dotCount(_ segment: Substring) -> Int {
    guard segment.utf8.count <= 6 else { return 0 }
    switch segment.lowercased().replacing("%2e", with: ".") {
    case ".": return 1
    case "..": return 2
    default: return 0
    }
  }
}
