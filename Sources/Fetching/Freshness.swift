internal import Foundation
internal import Model

/// How long an answer stands before it need be asked for again (RFC 9111, section 4.2).
enum Freshness {
  /// How many seconds the answer with these headers has left; `nil` where they say nothing.
  ///
  /// What a cache on the way has used up of it is taken off. `no-cache` and `no-store` are no time
  /// at all, and so is an `Expires` that is no date.
  static func seconds(_ headers: [Retrieval.Header]) -> Int? {
    func values(_ name: String) -> [String] {
      headers.filter { $0.name.lowercased() == name }.map(\.value)
    }
    let words = values("cache-control").joined(separator: ",").lowercased().prefix(4096)
    let directives = words.filter { !" \t\"".contains($0) }.split(separator: ",")
    if directives.contains("no-cache") || directives.contains("no-store") { return 0 }
    let age = values("age").first.flatMap { number($0) } ?? 0
    for directive in directives where directive.hasPrefix("max-age=") {
      if let length = number(directive.dropFirst(8)) { return max(0, length - age) }
    }
    guard let expires = values("expires").first else { return nil }
    guard let end = HTTPDate.date(expires) else { return 0 }
    guard let start = values("date").first.flatMap(HTTPDate.date) else { return nil }
    return max(0, Int(end.timeIntervalSince(start)) - age)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return min(Int(text) ?? .max, 1 << 30)
  }
}
