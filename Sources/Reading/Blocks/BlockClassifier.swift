internal import Model

/// Tells headline, paragraphs and page furniture of a plain text apart.
///
/// What is told in sentences is never taken for furniture unless its words say so: a false paragraph
/// costs a reader a glance, a lost one may cost the finding.
struct BlockClassifier {
  private let lines: [BlockCandidate]
  private var kinds: [TextBlock.Kind?]
  private let knownTitle: String?

  /// The kinds of `lines`, in their order; `title` is the headline where it is known.
  static func kinds(of lines: [BlockCandidate], title: String?) -> [TextBlock.Kind] {
    var classifier = BlockClassifier(lines: lines, title: title)
    classifier.markByForm()
    classifier.markHeadline()
    classifier.markEnd()
    classifier.markRest()
    return classifier.kinds.map { $0 ?? .paragraph }
  }

  private init(lines: [BlockCandidate], title: String?) {
    self.lines = lines
    kinds = Array(repeating: nil, count: lines.count)
    knownTitle = title.map { WhiteSpace.collapsed($0).lowercased().trimmedOfMarks }
  }

  /// Marks what form and words alone tell.
  private mutating func markByForm() {
    for index in lines.indices {
      let line = lines[index]
      if isTitle(line) {
        continue
      } else if FurnitureRules.isFurniture(line)
        || knownTitle.map({ FurnitureRules.isFeedNote(line, title: $0) }) == true
      {
        kinds[index] = .furniture
      } else if CaptionRules.isCaption(line) {
        kinds[index] = .caption
      } else if index > 0, isRepeat(index) {
        kinds[index] = kinds[index - 1] ?? .furniture
      }
    }
  }

  private func isTitle(_ line: BlockCandidate) -> Bool {
    guard let knownTitle, !line.isLong, !knownTitle.isEmpty else { return false }
    return line.lowercased.trimmedOfMarks == knownTitle
  }

  private func isRepeat(_ index: Int) -> Bool {
    !lines[index].isLong && lines[index].text == lines[index - 1].text
      && !lines[index].isProse
  }

  /// The first line of prose, from which on the report runs.
  private var bodyStart: Int {
    lines.indices.first { kinds[$0] == nil && !isTitle(lines[$0]) && isBody($0) } ?? lines.count
  }

  /// Whether line `index` can open the report: prose, or an item of a list.
  private func isBody(_ index: Int) -> Bool {
    guard lines[index].isProse else { return false }
    // A headline may end in a question or exclamation mark, or be a sentence of its own.
    let isFirst = !lines[..<index].indices.contains { kinds[$0] == nil }
    guard isFirst, !lines[index].isLong, lines[index].words.count <= 22 else { return true }
    let nextProse = lines.indices.dropFirst(index + 1).first {
      kinds[$0] == nil && lines[$0].isProse
    }
    return nextProse == nil || endsInFullStop(lines[index])
  }

  private func endsInFullStop(_ line: BlockCandidate) -> Bool {
    let bare = line.text.last { $0 != "\"" && $0 != "”" && $0 != "’" && $0 != ")" && $0 != "'" }
    return bare == "." || bare == "。"
  }

  private mutating func markHeadline() {
    if let index = lines.indices.first(where: { isTitle(lines[$0]) }) {
      kinds[index] = .headline
      for before in lines.indices.prefix(index) where kinds[before] == nil {
        if !lines[before].isProse { kinds[before] = .furniture }
      }
      markBelowHeadline(index)
      return
    }
    let start = bodyStart
    let open = lines.indices.prefix(start).filter { kinds[$0] == nil && !lines[$0].isLong }
    let candidates = open.filter { ListItem.markerLength(in: lines[$0].text) == 0 }
    guard start < lines.count || lines.count > 1 else { return }
    var body: [Int] = []
    for index in lines.indices[start...] where kinds[index] == nil && lines[index].isProse {
      body.append(index)
      if body.count == 3 { break }
    }
    let finder = HeadlineFinder(lines: lines, body: body)
    guard let headline = finder.headline(among: candidates) else { return }
    kinds[headline] = .headline
    for before in candidates where before < headline { kinds[before] = .furniture }
    markBelowHeadline(headline)
  }

  /// Lines between the headline and the body: standfirsts are read, labels and names are not.
  private mutating func markBelowHeadline(_ headline: Int) {
    for index in lines.indices.dropFirst(headline + 1) {
      if kinds[index] != nil { continue }
      if lines[index].isProse || ListItem.markerLength(in: lines[index].text) > 0 { return }
      let isHeading =
        lines[index].words.count > 3 || FurniturePhrases.isHeadingOfReport(lines[index].lowercased)
      kinds[index] = isHeading ? .subheading : .furniture
      if Masthead.isStrap(lines[index]) || BylineReader.isStaff(lines[index]) {
        kinds[index] = .furniture
      }
      if isRepeatOfHeadline(index, headline) { kinds[index] = .furniture }
      if index > headline + 8 { return }
    }
  }

  private func isRepeatOfHeadline(_ index: Int, _ headline: Int) -> Bool {
    lines[index].lowercased.trimmedOfMarks == lines[headline].lowercased.trimmedOfMarks
  }

  /// Marks what stands below the report: lists of other reports, the outlet's name.
  private mutating func markEnd() {
    let lastProse = lines.indices.last { kinds[$0] == nil && lines[$0].isProse }
    guard let lastProse else { return }
    // A heading such as "Related Stories" ends the report where no prose follows it soon.
    var reach = 0  // Up to here all is judged.
    for index in lines.indices where index > 0 && !lines[index].isLong {
      guard lines[index].words.count <= 6,
        FurniturePhrases.isEndOfReport(lines[index].lowercased)
      else { continue }
      kinds[index] = .furniture
      reach = max(reach, index + 1)
      while reach < lines.count {
        if kinds[reach] == nil {
          if lines[reach].isLong || (lines[reach].isProse && lines[reach].words.count >= 20) {
            break
          }
          kinds[reach] = .furniture
        }
        reach += 1
      }
    }
    for index in lines.indices.dropFirst(lastProse + 1) where kinds[index] == nil {
      let line = lines[index]
      if line.endsSentence || line.words.count > 14 { continue }
      if ListItem.markerLength(in: line.text) > 0 { continue }
      kinds[index] = .furniture
    }
  }

  /// "- Harbour stays closed" alone between two paragraphs.
  private func isDashedHeading(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.text.hasPrefix("- ") || line.text.hasPrefix("– "), !line.endsSentence,
      (3...10).contains(line.words.count), index > 0, index + 1 < lines.count
    else { return false }
    return [index - 1, index + 1].allSatisfy {
      lines[$0].isProse && ListItem.markerLength(in: lines[$0].text) == 0
    }
  }

  /// Headings and items of lists within the report.
  private mutating func markRest() {
    let lastRead = lines.indices.last { kinds[$0] == nil } ?? 0
    for index in lines.indices where kinds[index] == nil && !lines[index].isLong {
      let line = lines[index]
      if ListItem.markerLength(in: line.text) > 0 {
        kinds[index] = isDashedHeading(index) ? .subheading : .listItem
      } else if !line.endsSentence, line.words.count <= 14, index < lastRead, index > 0,
        !line.text.hasSuffix(":"), !line.text.hasSuffix(","), !line.text.hasSuffix(";"),
        index > 1 || knownTitle != nil || kinds.contains(.headline)
      {
        kinds[index] = .subheading
      }
    }
  }
}
