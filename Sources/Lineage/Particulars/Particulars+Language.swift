internal import Model

extension Document {
  /// Its language without region and script, in small letters: `pt` of `pt-BR`.
  var languageTag: String? {
    language.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() }
  }
}

extension Spans {
  /// From the start of the first to the end of the last.
  static func extent(of spans: ArraySlice<TextSpan>) -> TextSpan {
    guard let first = spans.first, let last = spans.last else { return TextSpan(0, 0) }
    return TextSpan(first.start, last.end)
  }
}
