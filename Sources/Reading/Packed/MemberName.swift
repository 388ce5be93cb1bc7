/// Names of members as they may be shown.
///
/// A name out of a packed file is only ever shown, never opened or written to.
enum MemberName {
  /// `name` on one line, without control characters, escape sequences and marks that reorder text,
  /// and not longer than `limit` bytes.
  static func cleaned(_ name: String, limit: Int = 1024) -> String {
    // Cut first: a hostile name may be long.
    var bytes = Array(name.utf8.prefix(limit))
    if bytes.count == limit {
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    return WhiteSpace.collapsed(
      TextCleaning.cleaned(String(decoding: bytes.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self)))
  }

  /// The first of `names` of which something is left once it is cleaned.
  static func firstShown(_ names: [String?], limit: Int = 1024) -> String? {
    names.lazy.compactMap { $0.map { cleaned($0, limit: limit) } }.first { !$0.isEmpty }
  }
}
