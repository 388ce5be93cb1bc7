import HearsayTesting
import Model
import Testing

@testable import Reading

/// The document of a text file with this content.
func document(_ text: String) throws -> Document {
  try DocumentReader.document(from: Array(text.utf8), path: "report.txt")
}

extension Document {
  /// The words of the blocks of a kind.
  func words(_ kind: TextBlock.Kind) -> [String] {
    blocks.filter { $0.kind == kind }.map { text[$0.span] }
  }
}

private let report = """
  News / World / Freedonia

  Freedonia says Sylvania read its ministers' mail

  (The Marsh Herald) 10:52, July 06, 2021

  A router in Port Amber. (File photo by portamber.example)

  PORT AMBER, July 6 (Amber Wire) — Freedonia accused Sylvania on Tuesday of reading the mail of \
  its ministers for three years, a spokesperson said.

  "We have the logs," said Ada Quill, who speaks for the ministry.

  What happened

  At least 40 accounts were read, the ministry said.

  (Web editor: Bo Reed, Cy Lark)

  Related Stories
  Sylvania opens new harbour
  Five things to know about routers
  """

@Suite("Blocks of a text")
struct TextBlockTests {
  @Test("Headline, paragraphs, captions and furniture are told apart")
  func kinds() throws {
    let document = try document(report)
    #expect(
      document.words(.headline) == ["Freedonia says Sylvania read its ministers' mail"])
    #expect(document.words(.caption).count == 1)
    #expect(document.words(.subheading) == ["What happened"])
    #expect(document.words(.paragraph).count == 3)
    #expect(document.words(.furniture).contains("Five things to know about routers"))
  }

  @Test("Every block is trimmed, in order, and none overlaps another")
  func order() throws {
    let document = try document(report)
    var end = 0
    for block in document.blocks {
      #expect(block.span.start >= end)
      end = block.span.end
      let words = document.text[block.span]
      #expect(words.first?.isWhitespace == false && words.last?.isWhitespace == false)
    }
  }

  @Test("The lines of a paragraph that was broken at a width are one block")
  func hardWrapped() throws {
    let document = try document(
      """
      Harbour of Port Amber closed

      The harbour of Port Amber was closed on Monday after a failure of the
      computers that steer its cranes, the port authority said. Nobody was
      hurt, and the ships that were waiting in the bay were sent to the next
      port along the coast.

      The authority did not say who was behind the failure, which it called
      an attack, and asked for patience while the machines were examined by
      people from the capital.
      """)
    #expect(document.words(.paragraph).count == 2)
    #expect(document.words(.headline) == ["Harbour of Port Amber closed"])
  }

  @Test("One paragraph a line without blank lines stays one block a line")
  func paragraphPerLine() throws {
    let document = try document(
      """
      Port closed
      The harbour of Port Amber was closed on Monday, officials said.
      It will open again on Thursday, they added, if the cranes can be repaired by then.
      Nobody was hurt, the port authority said in a statement.
      """)
    #expect(document.words(.paragraph).count == 3)
  }

  @Test("An article in one line is a paragraph")
  func oneLine() throws {
    let sentence = "The ministry said on Monday that the mail of forty people had been read. "
    let document = try document(String(repeating: sentence, count: 30))
    #expect(document.blocks.map(\.kind) == [.paragraph])
    #expect(document.title == nil)
  }

  @Test(
    "What is told in sentences is never lost",
    arguments: [
      "Follow our reporters, the minister said, and you will see that the logs were never deleted.",
      "Page after page of the report names the same three companies, according to the ministry.",
      "“Watch: this will happen again within a year, and nobody will be ready,” the minister said.",
      "Kestria has denied the claim. Enditem", "A spokesman denied it on Monday. (Amber Wire)",
      "The logs were kept, it says. /AMBER/",
      "Read the letter that the ministry sent on Monday and you find no such promise in it, she said.",
    ])
  func sentencesStay(sentence: String) throws {
    let document = try document(
      "A headline of some words\n\n\(sentence)\n\nThat was all, she said then.")
    #expect(document.words(.paragraph).contains(sentence))
    let last = try self.lastLine(sentence)
    #expect(last == .paragraph)
  }

  /// What the sentence is as the last line of a report.
  private func lastLine(_ sentence: String) throws -> TextBlock.Kind? {
    try document(
      "A headline of some words\n\nThat was all, the ministry said then.\n\n\(sentence)"
    ).blocks.last?.kind
  }

  @Test(
    "Lines of page furniture are known by their words",
    arguments: [
      "SHARE THIS ARTICLE", "Share this!", "Reporting by Ann Marsh; Editing by Bo Reed",
      "© 2021 The Marsh Herald. All rights reserved.", "Read more: five stories from the coast",
      "Sign up for our daily newsletter", "Read time: 3 minutes", "www.marshherald.example.com",
      "-END-", "■", "Page 3 of 5", "Home > World > Freedonia", "Facebook Twitter WhatsApp",
      "Published: Jun 15, 2022 06:04 PM Updated: Jun 15, 2022 06:01 PM",
      "This story was first published elsewhere and is reproduced with permission.",
      "The views expressed here are those of the author.", "Do you have a tip? Write to us.",
      "Source: Amber Wire", "By Ann Marsh and Bo Reed", "ADVERTISEMENT", "READ ALSO: Five stories",
      "Tags: mail, harbour, Freedonia", "Follow us on Facebook | X | WhatsApp Channel",
      "Share on Facebook", "Share: LinkedIn | X", "Friday, 20 March 2026 | 27°C Port Amber",
      "News | Jobs | E-paper", "Cy Lark contributed reporting from Port Amber.",
      "[ADVERTISEMENT - continue reading below]", "Dy Mora contributed to this report.",
      "Mon 05th July 2021 | 05:40 PM",
    ])
  func furniture(line: String) throws {
    let document = try document(
      "A headline of some words\n\nThe ministry said on Monday that the mail had been read.\n\n\(line)\n\n"
        + "It gave no proof, and nobody asked for any, two officials said.")
    #expect(document.words(.furniture) == [line])
  }

  @Test("Items of a list are items")
  func lists() throws {
    let document = try document(
      "What was taken\n\nThe ministry listed on Monday what had been taken:\n\n• The mail of forty people\n"
        + "• Two maps of the harbour\n\nIt did not say by whom the things were taken, however.")
    #expect(document.words(.listItem).count == 2)
  }

  @Test("Rows of links and items of lists are never joined, whatever stands around them")
  func rowsStandAlone() throws {
    let document = try document(
      """
      MARSH COAST NOW
      News | Maritime | Tourism | Jobs | E-paper
      Friday, 20 March 2026 | 27°C Port Amber

      Freedonia says its mail was read

      Freedonia accused Sylvania on Tuesday of reading the mail of its ministers for three years, \
      a spokesperson said, and asked for an answer before the end of the month.

      Share: WhatsApp | Copy link
      Most popular
      1. Ferry to Old Quay cancelled until Sunday
      2. Police chief: no shortage of lamp oil
      """)
    #expect(document.title == "Freedonia says its mail was read")
    #expect(document.words(.furniture).count == 7)
    #expect(document.words(.paragraph).count == 1)
  }

  @Test("A heading with a dash between paragraphs, and one that opens a report, are headings")
  func headings() throws {
    let document = try document(
      "Marsh researchers name a group\n\nKey findings\n\nThe group read the mail of nine offices.\n\n"
        + "- Harbour checks computers\n\nThe harbour said that it would look at its computers.")
    #expect(document.words(.subheading) == ["Key findings", "- Harbour checks computers"])
  }

  @Test("A page of nothing but headings of other lists is judged line by line")
  func manyEnds() throws {
    let document = try document(
      "Harbour closed on Monday\n\nThe harbour was closed on Monday, it said then.\n\n"
        + String(repeating: "Related\n", count: 20_000))
    #expect(document.words(.furniture).count == 20_000)
    #expect(document.words(.paragraph).count == 1)
  }
}
