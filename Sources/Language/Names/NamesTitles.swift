/// Reads the names of headlines, whose capitals tell little.
struct TitleScan: Sendable {
  private let scan: NameScan
  private var known: [String: [NameScan.Candidate]] = [:]

  /// A reader that knows the names that `scan` found in the rest of the document.
  init(_ scan: NameScan) {
    self.scan = scan
    for candidate in scan.candidates {
      let first = scan.tokens[candidate.tokens.lowerBound].lower
      known[first, default: []].append(candidate)
    }
    for key in known.keys {
      known[key]?.sort {
        ($1.tokens.count, $0.tokens.lowerBound) < ($0.tokens.count, $1.tokens.lowerBound)
      }
      // Few are tried in the end, so that a text of one name a million times stays cheap.
      known[key] = Array(distinct(known[key] ?? []).prefix(32))
    }
  }

  private func distinct(_ candidates: [NameScan.Candidate]) -> [NameScan.Candidate] {
    var seen: Set<String> = []
    return candidates.filter { candidate in
      seen.insert(candidate.tokens.map { scan.tokens[$0].lower }.joined(separator: " ")).inserted
    }
  }

  /// The names of the sentence `range`, written in `style`.
  func names(in range: Range<Int>, style: CaseStyle) -> [NameScan.Candidate] {
    var found: [NameScan.Candidate] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard scan.has(index, [.word, .number]) else {
        index += 1
        continue
      }
      if let candidate = candidate(at: index, range.upperBound, style) {
        found.append(candidate)
        index = candidate.tokens.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func candidate(
    at index: Int, _ end: Int, _ style: CaseStyle
  ) -> NameScan.Candidate? {
    let token = scan.tokens[index]
    let entry = scan.match(at: index, before: end)
    for candidate in known[token.lower] ?? []
    where candidate.tokens.count > (entry?.words.count ?? 0) {
      guard index + candidate.tokens.count <= end, stands(candidate, at: index) else { continue }
      if candidate.tokens.count == 1, isCommon(index) { continue }
      return NameScan.Candidate(
        tokens: index..<index + candidate.tokens.count, kind: candidate.kind,
        canonical: candidate.canonical, form: candidate.form, isCertain: candidate.isCertain)
    }
    if let body = body(at: index, end) { return body }
    if let entry, !entry.isThing, entry.words.count > 1 || !isCommon(index) || token.lower == "us" {
      return NameScan.Candidate(
        tokens: index..<index + entry.words.count, kind: entry.kind, canonical: entry.canonical,
        form: entry.form)
    }
    if style == .title, scan.has(index, .acronym), !scan.has(index, .notName),
      !isCommon(index), token.text.utf8.count < 7
    {
      return NameScan.Candidate(
        tokens: index..<index + 1, kind: .organisation, canonical: nil, isCertain: false)
    }
    return nil
  }

  private func stands(_ candidate: NameScan.Candidate, at index: Int) -> Bool {
    candidate.tokens.enumerated().allSatisfy { offset, position in
      scan.tokens[index + offset].lower == scan.tokens[position].lower
    }
  }

  private func isCommon(_ index: Int) -> Bool {
    scan.has(index, [.common, .small])
  }

  /// "Foreign Ministry", "Ministry of Defence", "Justice Department".
  private func body(at index: Int, _ end: Int) -> NameScan.Candidate? {
    let tokens = scan.tokens
    guard index + 1 < end else { return nil }
    var last: Int?
    if scan.has(index, .department)
      || scan.has(index, .titleModifier),
      tokens[index + 1].isOneOf("ministry", "department", "office")
    {
      last = index + 2
    } else if tokens[index].isOneOf("ministry", "department"),
      tokens[index + 1].isOneOf("of", "for")
    {
      var next = index + 2
      while next < end,
        scan.has(next, .department)
          || tokens[next].lower == "and" && next + 1 < end
            && scan.has(next + 1, .department)
      {
        next += 1
      }
      if next > index + 2 { last = next }
    }
    guard let last else { return nil }
    return NameScan.Candidate(tokens: index..<last, kind: .organisation, canonical: nil)
  }
}
