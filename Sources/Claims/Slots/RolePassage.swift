import Model

/// Where a source stands with its role.
enum RolePassage {
  /// The source's words with the role's, where the role stands close by.
  static func span(of source: Statement.Source, in document: Document) -> TextSpan {
    guard let role = source.role, !role.isEmpty else { return source.span }
    let count = document.text.utf8.count
    let start = min(count, max(0, source.span.start - 120))
    let window = TextSpan(start, max(start, min(count, source.span.end + 120)))
    let bytes = Array(document.text.utf8.dropFirst(window.start).prefix(window.byteCount))
    let needle = Array(role.utf8)
    guard bytes.count >= needle.count else { return source.span }
    var best: TextSpan?
    for index in 0...(bytes.count - needle.count) where bytes[index...].starts(with: needle) {
      let found = TextSpan(start + index, start + index + needle.count)
      let distance = found.union(source.span).byteCount
      if best.map({ distance < $0.union(source.span).byteCount }) ?? true { best = found }
    }
    return best.map { $0.union(source.span) } ?? source.span
  }
}
