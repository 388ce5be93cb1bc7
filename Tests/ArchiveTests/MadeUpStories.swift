import HearsayTesting
import Model

@testable import Archive

/// Stories told by several invented outlets, with changes on the way.
enum MadeUpStories {
  /// Some stories of a few tellings, and one that has more copies than any key may have.
  static func reports() -> [NewDocument] {
    (1...14).flatMap { story(number: $0, members: 2 + $0 % 5) } + story(number: 99, members: 66)
  }

  /// One story: each telling drops sentences and changes figures of the first, or of another.
  static func story(number: Int, members: Int) -> [NewDocument] {
    var random = SplitMix64(state: UInt64(number))
    var first = (0..<(members > 50 ? 2 : 5)).map { _ in Sentence(using: &random) }
    // Of one with very many tellings two speakers say the same, so that its keys become common.
    if members > 50 { first[1].words = first[0].words }
    var tellings = [first]
    for _ in 1..<max(2, members) {
      var sentences = tellings[members > 50 ? 0 : Int.random(in: tellings.indices, using: &random)]
      if sentences.count > 3, Bool.random(using: &random) { sentences.removeLast() }
      if Int.random(in: 0..<3, using: &random) == 0 {
        let index = Int.random(in: sentences.indices, using: &random)
        sentences[index].figure += 100 * Int.random(in: 1...3, using: &random)
      }
      tellings.append(sentences)
    }
    return tellings.enumerated().map { index, sentences in
      report(sentences, story: number, index: index)
    }
  }

  /// Reports made from one form, in which some figures differ, and which grow apart.
  static func forms(members: Int) -> [NewDocument] {
    var random = SplitMix64(state: 7)
    let form = (0..<4).map { _ in Sentence(using: &random) }
    return (0..<members).map { index in
      var sentences = form
      for place in sentences.indices.dropFirst() {
        sentences[place].figure += 100 * Int.random(in: 0...2, using: &random)
      }
      for place in 2..<4 where Bool.random(using: &random) {
        sentences[place] = Sentence(using: &random)
      }
      return report(sentences, story: 50, index: index)
    }
  }

  private struct Sentence {
    var words: [String]
    var figure: Int
    var speaker: String

    init(using random: inout SplitMix64) {
      words = (0..<12).map { _ in MadeUpStories.word(using: &random) }
      figure = Int.random(in: 20...90, using: &random) * 10
      speaker = "Minister " + MadeUpStories.word(using: &random).uppercased()
    }

    var content: String {
      "the \(words[0]) hackers stole \(figure) \(words[1]) files "
        + words[2...].joined(separator: " ")
    }
  }

  /// An invented word: few enough syllables that some words come up again.
  private static func word(using random: inout SplitMix64) -> String {
    let syllables = ["ba", "dor", "ke", "lim", "no", "pra", "sul", "ti", "ve", "zan", "gu", "hes"]
    return (0..<3).map { _ in syllables[Int.random(in: syllables.indices, using: &random)] }
      .joined()
  }

  /// What every outlet puts under its reports.
  private static let furniture =
    "Write to the editors if you know more about this matter or want to correct what stands here "
    + "and sign up for the letter that goes out to all readers every morning before sunrise."

  private static func report(_ sentences: [Sentence], story: Int, index: Int) -> NewDocument {
    let paragraphs = sentences.map { "\($0.speaker) said \($0.content)." }
    let text = (paragraphs + [furniture, "No. \(story) \(index)"]).joined(separator: "\n\n")
    return MadeUpReports.report(
      text, path: "\(story)/\(index)",
      published: PartialDate(year: 2031, month: 1 + story % 12, day: 1 + index % 28)
    ) { document in
      sentences.map { sentence in
        MadeUpReports.statement(
          document, of: sentence.speaker, saying: sentence.content, figure: sentence.figure)
      }
    }
  }
}
