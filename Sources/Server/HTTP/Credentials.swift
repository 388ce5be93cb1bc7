import FoundationEssentials

/// Who a request says it is from: the header `Authorization`.
enum Credentials: Sendable, Hashable {
  /// RFC 7617.
  case basic(name: String, password: String)
  /// RFC 6750; taxii2-client's `TokenAuth` says `Token` in place of `Bearer`.
  case bearer(String)

  /// Reads the header, or gives `nil` where it is none that we know.
  init?(_ header: String) {
    let scheme = header.prefix { $0 != " " }
    let rest = header[scheme.endIndex...].drop { $0 == " " }
    guard !rest.isEmpty, rest.utf8.count <= 4_096, !rest.contains(" ") else { return nil }
    switch scheme.lowercased() {
    case "basic":
      guard let data = Data(base64Encoded: String(rest)) else { return nil }
      // The challenge asks for UTF-8; Python's requests sends Latin-1 all the same.
      let text =
        String(validating: data, as: UTF8.self)
        ?? data.reduce(into: "") { $0.unicodeScalars.append(Unicode.Scalar($1)) }
      guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      self = .basic(
        name: String(text[..<colon]), password: String(text[text.utf8.index(after: colon)...]))
    case "bearer", "token":
      self = .bearer(String(rest))
    default: return nil
    }
  }
}
