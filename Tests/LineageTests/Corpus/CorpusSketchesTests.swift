import HearsayTesting
import Testing

@testable import Lineage

struct CorpusSketchesTests {
  @Test(arguments: [4, 60, 1_000_000] as [UInt32])
  func `A sketch never says of two texts that they share less than they do`(kinds: UInt32) {
    var random = SplitMix64(state: UInt64(kinds))
    var sketches = CorpusSketches(memoryLimit: 1 << 20)
    var unrelated = 0
    for _ in 0..<300 {
      let first = (0..<Int.random(in: 0...90, using: &random)).map { _ in
        UInt32.random(in: 0..<kinds, using: &random) &* 0x9E37_79B9
      }
      var second = (0..<Int.random(in: 0...30, using: &random)).map { _ in random32(&random) }
      let start = Int.random(in: 0...first.count, using: &random)
      second += first[start...].prefix(Int.random(in: 0...25, using: &random))
      let place = sketches.append(first)
      var filter = TrigramFilter()
      unsafe second.withUnsafeBufferPointer { unsafe filter.fill($0) }
      let most = unsafe filter.withView { unsafe sketches.mostShared(place, $0) }
      let shared = Self.runs(first).intersection(Self.runs(second)).count
      #expect(most >= shared)
      if kinds > 60, most < 15 { unrelated += 1 }
    }
    // Most of the others it knows.
    if kinds > 60 { #expect(unrelated > 150) }
  }

  @Test func `A text for which there is no room, or that is very long, is left to be compared`() {
    var sketches = CorpusSketches(memoryLimit: 40)
    let words = (0..<40).map { UInt32($0) &* 0x9E37_79B9 }
    let (kept, other) = (sketches.append(words), sketches.append(words))
    var filter = TrigramFilter()
    filter.fillWith(words)
    #expect(unsafe filter.withView { unsafe sketches.mostShared(kept, $0) } == 37)
    #expect(unsafe filter.withView { unsafe sketches.mostShared(other, $0) } == .max)
    filter.fillWith([UInt32](repeating: 5, count: 4000))
    #expect(unsafe filter.withView { unsafe sketches.mostShared(kept, $0) } == .max)
  }

  @Test func `What must be shared for the verdict follows from the verdict`() {
    for (first, second) in [(3, 9), (20, 22), (30, 400), (200, 220)] {
      for uncommon in 0...6 {
        for common in 0...6 {
          let least = TextVerdict.leastSharedGrams(
            first, second, sharedFingerprints: uncommon + common, uncommon: uncommon)
          let counting = (1...min(first, second)).filter { shared in
            var alignment = Alignment()
            alignment.grams = (first, second)
            alignment.words = (first + 4, second + 4)
            alignment.sharedGrams = shared
            let wanted = TextVerdict.leastUncommonFingerprints(
              alignment, sharedFingerprints: uncommon + common)
            return wanted.map { uncommon >= $0 } ?? false
          }
          #expect(counting == least.map { Array($0...min(first, second)) } ?? [])
        }
      }
    }
  }

  private func random32(_ random: inout SplitMix64) -> UInt32 {
    UInt32(truncatingIfNeeded: random.next())
  }

  private static func runs(_ words: [UInt32]) -> Set<[UInt32]> {
    guard words.count >= WordGrams.width else { return [] }
    return Set(
      (0...(words.count - WordGrams.width)).map { Array(words[$0..<($0 + WordGrams.width)]) })
  }
}

extension TrigramFilter {
  fileprivate mutating func fillWith(_ words: [UInt32]) {
    unsafe words.withUnsafeBufferPointer { unsafe fill($0) }
  }
}
