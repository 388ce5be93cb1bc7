import Foundation
import HearsayTesting
import Language
import Model
import Testing

@Suite("Tagging")
struct TaggerTests {
  private func tags(_ text: String) -> [Language.Tag] {
    Analysis(plainDocument(text)).tokens.map(\.tag)
  }

  @Test("A plain sentence is tagged, and its quotation marks stay as they are")
  func plain() {
    #expect(
      tags("The minister said that “Borduria’s spies took it.”") == [
        .dt, .nn, .vbd, .in, .openQuote, .nnp, .pos, .nns, .vbd, .prp, .period, .closeQuote,
      ])
  }

  @Test("A sentence is tagged alike wherever it stands")
  func context() {
    let one = tags("Officials denied the report.")
    #expect(tags("It rained.\nOfficials denied the report.").suffix(5) == one[...])
  }

  @Test("Missing and damaged weights are told apart")
  func damaged() throws {
    #expect(throws: LanguageError.self) { try Network(contentsOfFile: "/nowhere/network.bin") }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("network-\(UUID().uuidString).bin")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("HSYNET02 but no more than that, alas, so it is of no use".utf8).write(to: file)
    #expect {
      _ = try Network(contentsOfFile: file.path)
    } throws: { error in
      if case .weightsDamaged(let path, _)? = error as? LanguageError {
        path == file.path
      } else {
        false
      }
    }
  }

  @Test(
    "Tags and trees are those of the treebanks",
    .enabled(if: Shared.isPresent, "\(Shared.absence)"),
    arguments: [("en_ewt-dev", 0.94, 0.84, 0.80), ("en_gum_open-dev", 0.955, 0.83, 0.79)])
  func quality(name: String, tags: Double, arcs: Double, relations: Double) throws {
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var gold: [Treebank.Word] = []
    for sentence in try TreebankFiles.corpus(name).sentences {
      let start = tokens.count
      for var word in sentence {
        let isMark = word.tag == .openQuote || word.tag == .closeQuote
        tokens.append(
          Token(
            span: TextSpan(0, 0), text: word.text, lower: word.text.lowercased(),
            tag: isMark ? word.tag ?? .nn : .nn, followsSpace: true))
        word.head = word.head == 0 ? -1 : start + word.head - 1
        gold.append(word)
      }
      sentences.append(Sentence(tokens: start..<tokens.count, block: start))
    }
    let reading = TextReading.read(
      &tokens, sentences: sentences,
      quotations: Quotation.all(in: tokens, sentences: sentences), network: .standard)
    var right = (tags: 0, arcs: 0, relations: 0)
    for (index, word) in gold.enumerated() {
      if tokens[index].tag == word.tag { right.tags += 1 }
      guard reading.heads[index] == word.head else { continue }
      right.arcs += 1
      if reading.relation(of: index) == word.relation { right.relations += 1 }
    }
    let count = Double(gold.count)
    #expect(Double(right.tags) / count >= tags)
    #expect(Double(right.arcs) / count >= arcs)
    #expect(Double(right.relations) / count >= relations)
  }
}

@Suite("Lemmas")
struct LemmaTests {
  @Test(
    "Verbs come back to their dictionary form",
    arguments: [
      ("said", Language.Tag.vbd, "say"), ("accused", .vbn, "accuse"), ("calling", .vbg, "call"),
      ("stopped", .vbd, "stop"), ("denies", .vbz, "deny"), ("infringing", .vbg, "infringe"),
      ("stole", .vbd, "steal"), ("launches", .vbz, "launch"), ("'s", .vbz, "be"),
      ("urged", .vbd, "urge"), ("released", .vbn, "release"), ("developed", .vbn, "develop"),
    ])
  func verbs(word: String, tag: Language.Tag, lemma: String) {
    #expect(Lemma.lemma(of: word, tag: tag) == lemma)
  }

  @Test(
    "Nouns come back to their singular",
    arguments: [
      ("countries", "country"), ("attacks", "attack"), ("breaches", "breach"),
      ("spokesmen", "spokesman"), ("analyses", "analysis"), ("cyber-attacks", "cyber-attack"),
      ("losses", "loss"), ("lives", "life"),
    ])
  func nouns(word: String, lemma: String) {
    #expect(Lemma.lemma(of: word, tag: .nns) == lemma)
  }
}
