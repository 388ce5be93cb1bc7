import Testing

@testable import Language

@Suite("The distinct words of a text")
struct VocabularyTests {
  private func vocabulary(_ text: String) -> (tokens: [Token], words: Vocabulary) {
    let tokens = Tokenizer.tokens(of: plainDocument(text)).0
    return (tokens, Vocabulary(tokens))
  }

  @Test("Words that differ in capitals alone have one number and looks of their own")
  func capitals() {
    let (_, words) = vocabulary("Ports open ports OPEN")
    #expect(words.wordCount == 2)
    #expect((0..<4).map { words.word(at: $0) } == [0, 1, 0, 1])
    #expect(words.letters(at: 0).contains(.capital) && !words.letters(at: 2).contains(.capital))
    #expect(words.letters(at: 3).contains(.allCapitals))
  }

  @Test("Every token finds its own word, however many words drive each other out")
  func manyWords() {
    let made = (0..<4000).map { "w\($0 * 7919 % 3001)x" }
    let (tokens, words) = vocabulary(made.joined(separator: " "))
    #expect(words.wordCount == Set(tokens.map(\.lower)).count)
    for (index, token) in tokens.enumerated() {
      #expect(words.number(of: token.lower) == words.word(at: index))
    }
  }

  @Test("A date or a quantity starts only with a word that is marked so")
  func starts() {
    let text = """
      On Monday 40 firms, a third of twenty-five, were told 2 weeks ago; mid-July brought €5 \
      million, half of it by 5 May 2021, and dozens of hosts in the past five years.
      """
    let document = plainDocument(text)
    let (tokens, words) = vocabulary(text)
    let sentences = Tokenizer.tokens(of: document).1
    let dates = DateFinder.dates(in: tokens, sentences: sentences, document: document)
    #expect(dates.count >= 4)
    for date in dates {
      #expect(words.tables(at: date.tokens.lowerBound).contains(.dateStart))
    }
    let marked = tokens.indices.filter { words.tables(at: $0).contains(.quantityStart) }
    #expect(
      marked.map { tokens[$0].lower } == [
        "40", "a", "twenty-five", "2", "mid-july", "€", "5", "half", "5", "2021", "dozens", "past",
        "five",
      ])
  }
}
