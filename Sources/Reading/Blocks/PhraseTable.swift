/// Phrases that are looked for in lines, at the speed of bytes.
struct PhraseTable: Sendable {
  /// The bytes of all phrases, those with the same first byte beside one another.
  private let bytes: [UInt8]
  /// Where each phrase begins in `bytes`; one more at the end.
  private let starts: [Int]
  /// The number of the first phrase that begins with each byte; one more at the end.
  private let firsts: [Int]

  /// A table of `phrases`; empty ones are left out.
  init(_ phrases: [String]) {
    let sorted = phrases.map { Array($0.utf8) }.filter { !$0.isEmpty }
      .sorted { $0.lexicographicallyPrecedes($1) }
    bytes = sorted.flatMap(\.self)
    starts = sorted.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    firsts = (0...256).map { first in
      sorted.firstIndex { Int($0[0]) >= first } ?? sorted.count
    }
  }

  /// Whether one of the phrases stands in `line` at `index`.
  func matches(_ line: [UInt8], at index: Int) -> Bool {
    guard index < line.count else { return false }
    let first = Int(line[index])
    for phrase in firsts[first]..<firsts[first + 1] where stands(phrase, in: line, at: index) {
      return true
    }
    return false
  }

  /// Whether one of the phrases stands anywhere in `line`.
  func occurs(in line: [UInt8]) -> Bool {
    line.indices.contains { matches(line, at: $0) }
  }

  /// Whether `line` ends with one of the phrases.
  func ends(_ line: [UInt8]) -> Bool {
    (0..<starts.count - 1).contains { phrase in
      stands(phrase, in: line, at: line.count - (starts[phrase + 1] - starts[phrase]))
    }
  }

  private func stands(_ phrase: Int, in line: [UInt8], at index: Int) -> Bool {
    let start = starts[phrase]
    let count = starts[phrase + 1] - start
    guard index >= 0, index + count <= line.count else { return false }
    for offset in 0..<count where line[index + offset] != bytes[start + offset] { return false }
    return true
  }
}
