import Lineage
import Model
import Synchronization

/// Compares all texts of a source, on one thread or on several.
///
/// Work is cut into pieces whose results keep their order, so that any number of threads prints the
/// same bytes.
struct CorpusRun {
  /// How many pieces are worked on at once.
  let threadCount: Int

  private static let piece = 128

  /// The texts of `source`, in order; what cannot be read is handed to `unreadable`.
  func read(
    _ source: inout ReportSource, into corpus: inout TextCorpus,
    unreadable: (String, String) -> Void
  ) async throws {
    var walk = source
    var isAtEnd = false
    try await inOrder {
      guard !isAtEnd else { return nil }
      var inputs: [ReportInput] = []
      var byteCount = 0
      while inputs.count < Self.piece, byteCount < 1 << 20 {
        guard let input = await walk.next() else {
          isAtEnd = true
          break
        }
        byteCount += input.byteCount
        inputs.append(input)
      }
      return inputs.isEmpty ? nil : inputs
    } transform: { (inputs: [ReportInput]) in
      var texts: [CorpusInput] = []
      for input in inputs { texts.append(await CorpusInput(input)) }
      return texts
    } consume: { texts in
      for text in texts {
        switch text {
        case .text(let text): try corpus.add(text)
        case .unreadable(let path, let reason): unreadable(path, reason)
        }
      }
    }
    source = walk
    try corpus.sort()
  }

  /// Takes the keys of all texts in.
  func index(_ corpus: inout TextCorpus) async throws {
    let readers = CorpusReaders(corpus)
    try await inOrder(pieces(corpus.count)) { texts in
      Result { try readers.with { reader in try texts.map { try reader.keys(of: $0) } } }
    } consume: { keys in
      corpus.insert(try keys.get())
    }
    try corpus.finish()
  }

  /// Writes all retellings.
  func write(_ corpus: TextCorpus, _ body: ([UInt8]) throws -> Void) async throws {
    let readers = CorpusReaders(corpus)
    try await inOrder(pieces(corpus.count)) { texts in
      Result {
        try readers.with { reader in
          var lines = CorpusLines(corpus)
          for text in texts {
            try reader.forEachRetelling(of: text) { lines.write($0) }
          }
          return lines.bytes
        }
      }
    } consume: { bytes in
      try body(try bytes.get())
    }
  }

  private func pieces(_ count: Int) -> () -> Range<Int>? {
    var start = 0
    return {
      guard start < count else { return nil }
      defer { start += Self.piece }
      return start..<min(count, start + Self.piece)
    }
  }

  private func inOrder<Input: Sendable, Output: Sendable>(
    _ next: () async throws -> Input?,
    transform: @escaping @Sendable (Input) async -> Output, consume: (Output) throws -> Void
  ) async throws {
    guard threadCount > 1 else {
      while let input = try await next() { try consume(await transform(input)) }
      return
    }
    let pipeline = OrderedPipeline<Input, Output>(
      width: threadCount, weightLimit: threadCount, weight: { _ in 1 }, transform: transform)
    try await pipeline.run(next: next, consume: consume)
  }
}

/// Readers of one corpus, of which each thread takes one for the time that it needs it.
final class CorpusReaders: Sendable {
  private let corpus: TextCorpus
  private let idle = Mutex<[CorpusReader]>([])

  /// Readers of `corpus`.
  init(_ corpus: TextCorpus) {
    self.corpus = corpus
  }

  /// Calls `body` with a reader that nobody else has.
  func with<Result>(_ body: (inout CorpusReader) throws -> Result) throws -> Result {
    var reader = idle.withLock { $0.popLast() } ?? CorpusReader(corpus)
    defer { idle.withLock { $0.append(reader) } }
    return try body(&reader)
  }
}
