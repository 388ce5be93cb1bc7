/// Writes CSV as RFC 4180 has it: commas, quotation marks doubled, lines that end in CR LF.
///
/// A text that a spreadsheet would take for a formula (it starts with `=`, `+`, `-`, `@`, a tab or a
/// carriage return, or a full-width form of those) gets an apostrophe in front, which spreadsheets
/// do not show. Numbers are written as they are.
public struct CSVWriter: Sendable {
  /// What was written.
  public private(set) var bytes: [UInt8] = []
  private var isAtStartOfLine = true

  /// A writer that has written nothing.
  public init() {}

  /// Forgets what was written, and keeps the room for it.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isAtStartOfLine = true
  }

  /// Writes a text; an empty field for `nil`.
  public mutating func field(_ text: String?) {
    separate()
    guard let text, !text.isEmpty else { return }
    let isFormula = Self.startsFormula(text)
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      // A zero byte ends the file for many readers.
      bytes.append(byte == 0 ? UInt8(ascii: " ") : byte)
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Writes a list, its texts parted by "; ".
  public mutating func field(_ texts: [String]) {
    field(texts.joined(separator: "; "))
  }

  /// Writes a whole number.
  public mutating func field(_ number: Int?) {
    separate()
    if let number { bytes.append(contentsOf: String(number).utf8) }
  }

  /// Writes a number in its shortest form; an empty field where there is none.
  public mutating func field(_ number: Double?) {
    guard let number, number.isFinite else { return separate() }
    if let whole = Int(exactly: number), abs(number) < 1e15 { return field(whole) }
    separate()
    bytes.append(contentsOf: number.description.utf8)
  }

  /// Ends the line.
  public mutating func endLine() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isAtStartOfLine = true
  }

  /// Writes a line of texts.
  public mutating func line(_ texts: [String]) {
    for text in texts { field(text) }
    endLine()
  }

  private mutating func separate() {
    if !isAtStartOfLine { bytes.append(UInt8(ascii: ",")) }
    isAtStartOfLine = false
  }

  private static func startsFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }
}
