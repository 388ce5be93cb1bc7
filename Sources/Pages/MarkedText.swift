import Model

/// A document's text with every statement marked in it, block by block.
struct MarkedText {
  /// One block, marked.
  struct Block: Sendable {
    var kind: TextBlock.Kind
    var markup: Markup
    /// The numbers of the statements that begin in it, from 1.
    var statementNumbers: [Int]
  }

  private(set) var blocks: [Block] = []

  private let bytes: [UInt8]
  private var events: [Event] = []
  private var nextEvent = 0
  private var depths = Depths()

  /// What begins or ends at a byte.
  private struct Event {
    enum Change: Int {
      // What ends at a place is closed before what begins there is opened.
      case sourceEnd, cueEnd, contentEnd, differenceEnd, reference, differenceReference
      case anchor, sourceStart, cueStart, contentStart, differenceStart
    }

    var byte: Int
    var change: Change
    var number: Int
  }

  /// How many sources, cues and contents cover a place.
  private struct Depths {
    var source = 0
    var cue = 0
    var content = 0
    var difference = 0

    var style: String {
      var names: [String] = []
      if content > 0 { names.append(content > 1 ? "c c2" : "c") }
      if source > 0 { names.append("s") }
      if cue > 0 { names.append("q") }
      if difference > 0 { names.append("d") }
      return names.joined(separator: " ")
    }
  }

  /// The passages of `document` that differ from others, as they are numbered in its events.
  private let discrepancies: [Discrepancy]

  init(_ document: Document, statements: [Statement], discrepancies: [Discrepancy]) {
    bytes = Array(document.text.utf8)
    self.discrepancies = discrepancies
    for (index, discrepancy) in discrepancies.enumerated() {
      addEvents(discrepancy, number: index, document: document.id)
    }
    for (index, statement) in statements.enumerated() {
      addEvents(statement, number: index + 1)
    }
    events.sort {
      ($0.byte, $0.change.rawValue, $0.number) < ($1.byte, $1.change.rawValue, $1.number)
    }
    var reached = 0
    for block in document.blocks.sorted(by: { $0.span < $1.span }) {
      let start = boundary(block.span.start)
      let end = boundary(block.span.end)
      guard start >= reached, end > start else { continue }
      appendGap(reached, start)
      append(start, end, block.kind)
      reached = end
    }
    appendGap(reached, bytes.count, kind: document.blocks.isEmpty ? .paragraph : .furniture)
    finish()
  }

  /// The nearest byte at or before `byte` where a character starts.
  private func boundary(_ byte: Int) -> Int {
    var byte = min(max(0, byte), bytes.count)
    while byte > 0, byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte -= 1 }
    return byte
  }

  private mutating func addEvents(_ statement: Statement, number: Int) {
    func add(_ span: TextSpan, _ start: Event.Change, _ end: Event.Change) {
      let from = boundary(span.start)
      let to = boundary(span.end)
      guard from < to else { return }
      events.append(Event(byte: from, change: start, number: number))
      events.append(Event(byte: to, change: end, number: number))
    }
    if let source = statement.source { add(source.span, .sourceStart, .sourceEnd) }
    add(statement.cue.span, .cueStart, .cueEnd)
    for passage in statement.content { add(passage.span, .contentStart, .contentEnd) }
    let starts =
      [statement.source?.span.start, statement.cue.span.start]
      .compactMap(\.self) + statement.content.map(\.span.start)
    let ends = [statement.cue.span.end] + statement.content.map(\.span.end)
    events.append(Event(byte: boundary(starts.min() ?? 0), change: .anchor, number: number))
    events.append(Event(byte: boundary(ends.max() ?? 0), change: .reference, number: number))
  }

  private mutating func addEvents(
    _ discrepancy: Discrepancy, number: Int, document: DocumentID
  ) {
    for side in [discrepancy.a, discrepancy.b] where side.document == document {
      let from = boundary(side.passage.span.start)
      let to = boundary(side.passage.span.end)
      guard from < to else { continue }
      events.append(Event(byte: from, change: .differenceStart, number: number))
      events.append(Event(byte: to, change: .differenceEnd, number: number))
      events.append(Event(byte: to, change: .differenceReference, number: number))
    }
  }

  /// Text between blocks is shown too, where it is more than white space.
  private mutating func appendGap(
    _ start: Int, _ end: Int, kind: TextBlock.Kind = .furniture
  ) {
    guard start < end, bytes[start..<end].contains(where: { $0 > 32 }) else { return }
    append(start, end, kind)
  }

  private mutating func append(_ start: Int, _ end: Int, _ kind: TextBlock.Kind) {
    var block = Block(kind: kind, markup: .empty, statementNumbers: [])
    var byte = start
    // What begins just before the block, in the white space, belongs to it.
    takeEvents(upTo: start, endingBlock: false, into: &block)
    while byte < end {
      let stop = nextEvent < events.count ? min(end, max(byte, events[nextEvent].byte)) : end
      appendSegment(byte, stop, to: &block)
      byte = stop
      takeEvents(upTo: byte, endingBlock: byte == end, into: &block)
    }
    blocks.append(block)
  }

  private mutating func appendSegment(_ start: Int, _ end: Int, to block: inout Block) {
    guard start < end else { return }
    let style = depths.style
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    if !style.isEmpty { block.markup.append(trusted: "<span class=\"\(style)\">") }
    block.markup.append(text: text)
    if !style.isEmpty { block.markup.append(trusted: "</span>") }
  }

  /// Takes what begins and ends up to `byte`; at a block's end only what ends there.
  private mutating func takeEvents(upTo byte: Int, endingBlock: Bool, into block: inout Block) {
    while nextEvent < events.count, events[nextEvent].byte <= byte {
      let event = events[nextEvent]
      if endingBlock, event.byte == byte,
        event.change.rawValue >= Event.Change.anchor.rawValue
      {
        break
      }
      nextEvent += 1
      apply(event, to: &block)
    }
  }

  private mutating func apply(_ event: Event, to block: inout Block) {
    switch event.change {
    case .sourceStart: depths.source += 1
    case .sourceEnd: depths.source -= 1
    case .cueStart: depths.cue += 1
    case .cueEnd: depths.cue -= 1
    case .contentStart: depths.content += 1
    case .contentEnd: depths.content -= 1
    case .differenceStart: depths.difference += 1
    case .differenceEnd: depths.difference -= 1
    case .differenceReference:
      let discrepancy = discrepancies[event.number]
      let mark = SeverityMark(discrepancy.severity)
      block.markup.append(
        trusted: "<sup><a href=\"#\(PageAddress.anchor(ofDiscrepancy: discrepancy.id))\" "
          + "class=\"mark \(mark.name)\" aria-label=\"\(mark.word) discrepancy: "
          + "\(Wording.label(discrepancy.kind))\">\(mark.shape)</a></sup>")
    case .anchor:
      block.markup.append(trusted: "<span id=\"s\(event.number)\" class=\"at\"></span>")
      block.statementNumbers.append(event.number)
    case .reference:
      block.markup.append(
        trusted: "<sup><a href=\"#n\(event.number)\" class=\"ref\" "
          + "aria-label=\"Note \(event.number)\">\(event.number)</a></sup>")
    }
  }

  /// Statements at the very end, or in a document without text, are marked in the last block.
  private mutating func finish() {
    guard nextEvent < events.count else { return }
    var block = blocks.popLast() ?? Block(kind: .paragraph, markup: .empty, statementNumbers: [])
    while nextEvent < events.count {
      let event = events[nextEvent]
      nextEvent += 1
      apply(event, to: &block)
    }
    blocks.append(block)
  }
}
