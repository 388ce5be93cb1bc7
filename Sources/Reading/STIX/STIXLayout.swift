internal import Model

/// The text that tellings are laid out as: "SPEAKER CUE: what is said", a paragraph a piece.
struct STIXLayout {
  /// Where the parts of a telling stand in the text.
  struct Place {
    /// Who speaks.
    var speaker: TextSpan?
    /// The words that report.
    var cue: TextSpan
    /// What is said.
    var passages: [TextSpan]
    /// The words of its figures, in their order, and of the times that they are told for.
    var figures: [(words: TextSpan, period: TextSpan?)] = []

    /// All of it.
    var span: TextSpan {
      let end = passages.last?.end ?? cue.end
      return TextSpan((speaker ?? cue).start, max(end, cue.end))
    }
  }

  /// The text so far.
  private(set) var text: [UInt8] = []
  /// Its blocks.
  private(set) var blocks: [TextBlock] = []
  /// The places of the tellings, in their order.
  private(set) var places: [Place] = []

  /// Lays out tellings.
  init(_ tellings: [STIXTelling]) {
    for telling in tellings { append(telling) }
  }

  private mutating func append(_ words: String) -> TextSpan {
    let start = text.count
    text.append(contentsOf: words.utf8)
    return TextSpan(start, text.count)
  }

  /// Begins a paragraph.
  private mutating func beginParagraph() -> Int {
    if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
    return text.count
  }

  private mutating func endParagraph(_ kind: TextBlock.Kind, from start: Int) {
    blocks.append(TextBlock(span: TextSpan(start, text.count), kind: kind))
  }

  private mutating func append(_ telling: STIXTelling) {
    var start = beginParagraph()
    var speaker: TextSpan?
    if let words = telling.speaker {
      speaker = append(words)
      text.append(0x20)
    }
    var place = Place(speaker: speaker, cue: append(telling.cue), passages: [])
    text.append(contentsOf: [0x3A, 0x20])
    for (index, passage) in telling.passages.enumerated() {
      if index > 0 { start = beginParagraph() }
      place.passages.append(append(passage.text))
      endParagraph(.paragraph, from: start)
    }
    for figure in telling.figures ?? [] {
      var words = find(figure.words, start: figure.start, of: telling, in: place.passages)
      if words == nil {
        // Words that stand outside what is said, such as "two reports found".
        start = beginParagraph()
        words = append(figure.words)
        endParagraph(.furniture, from: start)
      }
      let period = figure.period.flatMap {
        find($0.text, start: nil, of: telling, in: place.passages)
      }
      place.figures.append((words ?? place.cue, period))
    }
    places.append(place)
  }

  /// How far into a passage the words of a figure are looked for.
  private static let searchedByteCount = 1 << 16

  /// Where words stand in the passages: where the telling says, or else where they first occur.
  private func find(
    _ words: String, start: Int?, of telling: STIXTelling, in spans: [TextSpan]
  ) -> TextSpan? {
    let wanted = Array(words.utf8)
    for (passage, span) in zip(telling.passages, spans) {
      guard let start, let first = passage.start, start >= first else { continue }
      let scalars = passage.text.unicodeScalars
      guard
        let index = scalars.index(
          scalars.startIndex, offsetBy: start - first, limitedBy: scalars.endIndex)
      else { continue }
      let place = span.start + passage.text.utf8.distance(from: passage.text.startIndex, to: index)
      if text[place...].starts(with: wanted), place + wanted.count <= span.end {
        return TextSpan(place, place + wanted.count)
      }
    }
    for span in spans {
      let near = Array(text[span.start..<min(span.end, span.start + Self.searchedByteCount)])
      guard let place = ByteSearch.first(wanted, in: near, from: 0) else { continue }
      return TextSpan(span.start + place, span.start + place + wanted.count)
    }
    return nil
  }
}
