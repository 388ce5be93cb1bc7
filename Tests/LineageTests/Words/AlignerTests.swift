import HearsayTesting
import Testing

@testable import Lineage

struct AlignerTests {
  /// Words of few kinds, so that runs repeat, with stretches of `source` among them.
  private static func words(
    _ random: inout SplitMix64, kinds: UInt32, from source: [UInt32]
  ) -> [UInt32] {
    var words: [UInt32] = []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        words.append(UInt32.random(in: 0..<kinds, using: &random) &* 0x9E37_79B9)
      }
      guard !source.isEmpty else { continue }
      let start = Int.random(in: source.indices, using: &random)
      words += source[start...].prefix(Int.random(in: 0...40, using: &random))
    }
    return words
  }

  private static func runs(_ words: [UInt32]) -> [[UInt32]] {
    guard words.count > WordGrams.width else { return words.isEmpty ? [] : [words] }
    return (0...(words.count - WordGrams.width)).map { Array(words[$0..<($0 + WordGrams.width)]) }
  }

  @Test(arguments: [3, 12, 500, 1_000_000] as [UInt32])
  func `The runs that are shared are those that counting finds`(kinds: UInt32) throws {
    var random = SplitMix64(state: UInt64(kinds))
    for _ in 0..<300 {
      let first = Self.words(&random, kinds: kinds, from: [])
      let second = Self.words(&random, kinds: kinds, from: first)
      let expected = Set(Self.runs(first)).intersection(Self.runs(second)).count
      var aligner = Aligner()
      unsafe second.withUnsafeBufferPointer { unsafe aligner.take(second: $0) }
      let known = Bool.random(using: &random) ? Set(Self.runs(first)).count : nil
      let alignment = try #require(
        unsafe first.withUnsafeBufferPointer {
          unsafe aligner.alignment(first: $0, firstGrams: known, leastShared: 0)
        })
      #expect(alignment.sharedGrams == expected)
      #expect(alignment.grams.first == Set(Self.runs(first)).count)
      #expect(alignment.grams.second == Set(Self.runs(second)).count)
      for passage in alignment.passages {
        #expect(passage.first.upperBound <= first.count)
        #expect(passage.second.upperBound <= second.count)
        #expect(first[passage.first.lowerBound] == second[passage.second.lowerBound])
        #expect(first[passage.first.upperBound - 1] == second[passage.second.upperBound - 1])
        #expect(passage.alike >= Alignment.leastWords)
      }
      #expect(
        alignment.covered.second == Set(alignment.passages.flatMap { Array($0.second) }).count)
    }
  }

  @Test func `The fingerprints of flat memory are those of a list`() {
    var random = SplitMix64(state: 4)
    for count in 0..<60 {
      let hashes = (0..<count).map { _ in UInt64.random(in: 0..<9, using: &random) }
      var expected: [Int] = []
      WordGrams.forEachPick(hashes) { expected.append($0) }
      var found: [Int] = []
      unsafe hashes.withUnsafeBufferPointer { hashes in
        unsafe Winnowing.forEachPick(hashes, window: WordGrams.window) { found.append($0) }
      }
      #expect(found == expected)
    }
  }

  @Test func `The filter knows every run of three of its text, and few others`() {
    var random = SplitMix64(state: 5)
    let words = (0..<2000).map { _ in UInt32.random(in: .min ... .max, using: &random) }
    let others = (0..<2000).map { _ in UInt32.random(in: .min ... .max, using: &random) }
    var filter = TrigramFilter()
    unsafe words.withUnsafeBufferPointer { unsafe filter.fill($0) }
    var (known, mistaken) = (0, 0)
    unsafe filter.withView { filter in
      unsafe words.withUnsafeBufferPointer { words in
        unsafe others.withUnsafeBufferPointer { others in
          for at in 0..<1998 {
            if unsafe filter.mayHave(words, at) { known += 1 }
            if unsafe filter.mayHave(others, at) { mistaken += 1 }
          }
        }
      }
    }
    #expect(known == 1998)
    #expect(mistaken < 200)
  }
}
