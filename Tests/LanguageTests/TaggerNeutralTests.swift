import Language
import Model
import Testing

@Suite("The tagger takes no notice of whose name it reads")
struct TaggerNeutralTests {
  /// Names of every shape: one word and more, capitals, full stops, hyphens, accents, digits.
  private static let fillers: [Character: [String]] = [
    "S": [
      "Veldania", "Kestria", "China", "Russia", "US", "U.S.", "UK", "Iran", "Turkey", "Israel",
      "North Korea", "Zor", "Ostmark-Velden", "Þrondia", "Burkina Faso", "Ukraine", "Chad", "Lesk",
    ],
    "D": [
      "Veldanian", "Kestrian", "Chinese", "Russian", "American", "British", "Iraqi", "French",
      "Dutch", "Polish", "Israeli", "Cypriot", "Zorese", "Leskish", "Osti", "Vanuatuan",
    ],
    "C": [
      "Sundholm", "Brannow", "Beijing", "Moscow", "London", "Kyiv", "Tehran", "Brasília",
      "New Delhi", "Washington", "Brussels", "Vel-Ostra", "Abu Dhabi", "Tbilisi",
    ],
    "P": [
      "Ilse Tarnow", "Tarnow", "Oduya", "Wang Wenbin", "Jorun Vickery", "O'Dallen", "O’Dallen",
      "Zhao Lijian", "McVane", "Petra Lunde-Arvid", "Ørsvik", "Darius Q. Holmqvist", "Vandermeeren",
      "Xi",
    ],
    "O": [
      "Xinhua", "Interfax", "Sputnik", "Lodestar", "Graywick", "NSA", "GCHQ", "MI6", "APT41",
      "Vantrix", "Kaspersky", "Huawei", "TeleVeld", "AFP",
    ],
  ]

  private func tags(_ pattern: String, _ name: String, _ slot: Character) -> [[Language.Tag]] {
    let others = Self.fillers.mapValues { $0[0] }
    var text = ""
    var holes: [Range<Int>] = []
    var isSlot = false
    for character in pattern {
      if character == "_" {
        isSlot = true
        continue
      }
      guard isSlot else {
        text.append(character)
        continue
      }
      isSlot = false
      let start = text.utf8.count
      text += character == slot ? name : others[character] ?? ""
      holes.append(start..<text.utf8.count)
    }
    let tagged = Analysis(plainDocument(text)).tokens
    // The tags between the names; a name's own are left out.
    var runs: [[Language.Tag]] = [[]]
    var hole = 0
    for token in tagged {
      while hole < holes.count, token.span.start >= holes[hole].upperBound {
        runs.append([])
        hole += 1
      }
      if hole < holes.count, token.span.start >= holes[hole].lowerBound { continue }
      runs[runs.count - 1].append(token.tag)
    }
    return runs
  }

  @Test(
    "Names that are exchanged leave all other words their tags",
    arguments: [
      "_S calls for an inquiry into the alleged attack.",
      "_S Calls For Probe Into Alleged Hacking Of Ministries",
      "_S Denies Report", "_S Calls on _C to Stop Spying", "_S MINISTRY CALLS FOR PROBE",
      "_S accuses _C of stealing data", "Officials in _S said the claims were false.",
      "The _D authorities compensated the firms for what they lost.",
      "_D hackers stole records from 14 hospitals, officials said on Monday.",
      "_D Hackers Stole Records, Report Says", "The _D embassy notes that no evidence was shown.",
      "_C notes the statement and forces its companies to hand over their data.",
      "_C urges restraint", "It was _C that ordered the attacks, the report claims.",
      "According to _P, the agency targets phones abroad.",
      "_P notes that the servers were rented.",
      "“We reject these charges,” _P said.", "“We reject these charges,” said _P on Tuesday.",
      "_P, who leads the team, called the report a fake.", "Spokesman _P Says Reports Are False",
      "The minister told _O that spies based in _C had copied the files.",
      "_O reported on Friday that _D police raided the offices.",
      "_O: _S Spies Targeted Phones of Lawmakers",
      "The _O report cites _P as saying that it stores the data.",
      "_S-based companies and _S-linked groups attack others.",
      "It says that _S and _C deny what _P claims.", "_S’s spokeswoman rejects it.",
      "Who paid _O to attack _S?", "_P calls.", "Firms Leave _S After _D Raids",
      "He added _S must stop what he called “_D theft”.",
    ])
  func exchanged(pattern: String) {
    for slot in "SDCPO" where pattern.contains("_\(slot)") {
      let names = Self.fillers[slot] ?? []
      let expected = tags(pattern, names[0], slot)
      for name in names.dropFirst() {
        // In titles a surname that the treebanks write small, as "wang", is taken for a word.
        withKnownIssue(isIntermittent: true) {
          #expect(tags(pattern, name, slot) == expected, "\(pattern) with \(name)")
        } when: {
          name == "Wang Wenbin" && pattern.hasPrefix("Spokesman")
        }
      }
    }
  }
}
