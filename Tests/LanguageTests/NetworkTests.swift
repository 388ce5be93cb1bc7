import Foundation
import HearsayTesting
import Language
import Model
import Testing

@testable import Language

/// Numbers that are the same in every run.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 31
  }
  mutating func unit() -> Float { Float(next() >> 40) * 0x1p-24 * 2 - 1 }
}

@Suite("The network")
struct NetworkTests {
  @Test(
    "Products of whole numbers are those of the numbers that they stand for, to a thousandth",
    arguments: [(1, 8, 8), (3, 16, 11), (7, 128, 384), (33, 64, 51), (4, 128, 17)])
  func products(rows: Int, inner: Int, columns: Int) {
    var numbers = Numbers(state: UInt64(rows * 1000 + columns))
    let left = Floats(zeros: rows * inner)
    let right = Floats(zeros: inner * columns)
    let expected = Floats(zeros: rows * columns)
    let found = Floats(zeros: rows * columns)
    defer { for block in [left, right, expected, found] { block.free() } }
    for index in 0..<(rows * inner) { left[index] = numbers.unit() * 3 }
    for index in 0..<(inner * columns) { right[index] = numbers.unit() * 0.2 }
    FloatProduct.multiply(
      left, right, into: expected, rows: rows, inner: inner, columns: columns)
    let packed = PackedRows(rows: rows, width: inner)
    packed.fill(left, count: rows, width: inner)
    PackedMatrix(right, inner: inner, columns: columns)
      .multiply(packed, count: rows, into: found, sumWidth: columns)
    let bound = 3 * 0.2 * Float(inner) * 1e-3
    for index in 0..<(rows * columns) { #expect(abs(found[index] - expected[index]) <= bound) }
  }

  @Test("Sums of the largest numbers stay within 32 bits")
  func largest() {
    let (inner, columns) = (128, 8)
    let left = Floats(zeros: inner)
    let right = Floats(zeros: inner * columns)
    let sums = Floats(zeros: columns)
    defer { for block in [left, right, sums] { block.free() } }
    for index in 0..<inner { left[index] = -5 }
    for index in 0..<(inner * columns) { right[index] = 7 }
    let packed = PackedRows(rows: 1, width: inner)
    packed.fill(left, count: 1, width: inner)
    PackedMatrix(right, inner: inner, columns: columns)
      .multiply(packed, count: 1, into: sums, sumWidth: columns)
    for index in 0..<columns { #expect(abs(sums[index] + 35 * 128) < 10) }
  }

  @Test("The exponential is right to one part in a hundred thousand, and never overflows")
  func exponentials() {
    for tenth in stride(from: -200, through: 200, by: 1) {
      let x = Float(tenth) / 10
      let found = exponential(SIMD8(repeating: x))[3]
      #expect(abs(found / exp(x) - 1) < 1e-5)
    }
    #expect(exponential(SIMD8(repeating: 1e9))[0].isFinite)
    #expect(logistic(SIMD8(repeating: -1e9))[0] < 1e-30)
    #expect(logistic(SIMD8(repeating: 1e9))[0] == 1)
  }

  @Test("Heads always make one tree with one root", arguments: 1...40)
  func trees(seed: Int) {
    var numbers = Numbers(state: UInt64(seed))
    let count = seed % 13 + 1
    let scores = (0..<(count * (count + 1))).map { _ in numbers.unit() }
    let heads = TreeDecoder.heads(scores, count: count)
    #expect(heads.count { $0 == -1 } == 1)
    for start in heads.indices {
      var word = start
      var steps = 0
      while heads[word] >= 0, steps <= count {
        word = heads[word]
        steps += 1
      }
      #expect(steps <= count, "a cycle at \(start)")
    }
  }

  @Test("The heads that score best by themselves are taken where they make a tree")
  func bestTree() {
    // "Dogs bark .": bark is the root and holds both others.
    var scores = [Float](repeating: 0, count: 3 * 4)
    scores[0 * 4 + 2] = 5
    scores[1 * 4 + 0] = 5
    scores[2 * 4 + 2] = 5
    #expect(TreeDecoder.heads(scores, count: 3) == [1, -1, 1])
  }

  @Test("No sequence of labels scores better than the one found", arguments: 1...20)
  func chains(seed: Int) {
    var numbers = Numbers(state: UInt64(seed))
    let (length, count) = (4, 3)
    let scores = Floats(zeros: length * count)
    let transitions = Floats(zeros: (count + 1) * count)
    defer { for block in [scores, transitions] { block.free() } }
    for index in 0..<(length * count) { scores[index] = numbers.unit() }
    for index in 0..<((count + 1) * count) { transitions[index] = numbers.unit() }
    func value(_ labels: [Int]) -> Float {
      var sum: Float = 0
      for (place, label) in labels.enumerated() {
        sum += scores[place * count + label]
        let before = place == 0 ? 0 : labels[place - 1] + 1
        sum += transitions[before * count + label]
      }
      return sum
    }
    let best = LabelChain.best(scores, length: length, count: count, transitions: transitions)
    let found = value(best.map(Int.init))
    for number in 0..<81 {
      let other = [number % 3, number / 3 % 3, number / 9 % 3, number / 27]
      #expect(value(other) <= found + 1e-5)
    }
  }

  @Test("A file that is cut short or changed is refused, and one that is whole reads the same")
  func file() throws {
    let network = Network.standard
    let bytes = network.bytes()
    let again = try Network(bytes: bytes)
    #expect(again.bytes() == bytes)
    #expect(again.shape == network.shape)
    #expect(throws: DamagedWeights.self) { try Network(bytes: Array(bytes.dropLast(100))) }
    var changed = bytes
    changed[bytes.count / 2] ^= 1
    #expect(throws: DamagedWeights.self) { try Network(bytes: changed) }
    #expect(throws: DamagedWeights.self) { try Network(bytes: []) }
  }

  @Test("A name reads like any other, and that of a state is one word")
  func names() {
    func looks(_ text: String) -> [[UInt32]] {
      let analysis = reading(text)
      let windows = NetworkWindow.windows(
        of: analysis.tokens, sentences: analysis.sentences, quotations: analysis.quotations,
        lexicon: Network.standard.lexicon)
      return windows.flatMap(\.words).map { word in
        [word.key] + word.buckets.indices.map { word.buckets[$0] }
      }
    }
    #expect(looks("He met Tarnow on Monday.") == looks("He met Wenbin on Monday."))
    #expect(looks("He met Tarnow on Monday.") != looks("He met Tarnow on Tuesday."))
    #expect(looks("China denied it.") == looks("South Korea denied it."))
    #expect(looks("The Chinese envoy left.") == looks("The French envoy left."))
  }

  @Test("A text of one endless sentence is read in pieces, each word once")
  func endless() {
    let text = String(repeating: "he said that ", count: 2000) + "it was so."
    let analysis = reading(text)
    let windows = NetworkWindow.windows(
      of: analysis.tokens, sentences: analysis.sentences, quotations: analysis.quotations,
      lexicon: Network.standard.lexicon)
    #expect(windows.allSatisfy { $0.words.count <= NetworkWindow.most })
    #expect(windows.flatMap(\.words).map(\.first) == Array(analysis.tokens.indices))
    #expect(analysis.reading.heads.count == analysis.tokens.count)
  }

  @Test("Every head stands in its word's sentence")
  func heads() {
    let analysis = reading(
      "The ministry said it had no part in this. “We deny it,” Ana Reyes added.\nWho did it?")
    for sentence in analysis.sentences {
      let heads = sentence.tokens.map { analysis.reading.heads[$0] }
      #expect(heads.count { $0 == -1 } == 1)
      #expect(heads.allSatisfy { $0 == -1 || sentence.tokens.contains($0) })
    }
  }
}
