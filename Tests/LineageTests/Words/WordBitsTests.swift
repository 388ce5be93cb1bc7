import HearsayTesting
import Testing

@testable import Lineage

struct WordBitsTests {
  @Test func `Eight bytes at once are told apart as one by one`() {
    var random = SplitMix64(state: 6)
    let letter = UInt64(UInt8(ascii: "q")) &* 0x0101_0101_0101_0101
    for byte in UInt8.min ... .max {
      let isWord = byte < 0x80 && WordCharacters.standard.lowerCase(UInt32(byte)) != 0
      for place in 0..<8 {
        // The bytes behind it are anything.
        let behind = random.next() & (place == 7 ? 0 : .max << UInt64(8 * place + 8))
        let before = letter & ~(.max << UInt64(8 * place))
        let found = WordBits.leadingCount(before | UInt64(byte) << UInt64(8 * place) | behind)
        #expect(isWord ? found > place : found == place, "byte \(byte) at \(place)")
      }
    }
  }

  @Test func `Words end where their characters do, wherever the text ends`() {
    let text = Array("Ab_9 naïve—Straße “X” 12345678 abcdefghijklmnopq ßtart e\u{301}x".utf8)
    for count in 0...text.count {
      let bytes = Array(text[..<count])
      var words: [[UInt8]] = []
      unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe WordReader.forEachWord(in: buffer, 0..<count) { word in
          words.append(Array(bytes[word.start..<word.end]))
          return true
        }
      }
      let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars
        .split { WordCharacters.standard.lowerCase($0.value) == 0 || $0 == "\u{FFFD}" }
        .map { Array(String($0).utf8) }
      #expect(words == expected)
    }
  }
}
