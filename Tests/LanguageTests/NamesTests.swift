import HearsayTesting
import Language
import Model
import Testing

@Suite("Names")
struct NamesTests {
  @Test("A state's possessive stays out of its ministry's name")
  func possessives() {
    let lines = reading("Officials said that Denmark's National Water Authority was not told.")
      .nameLines
    #expect(lines.contains("state: Denmark = Denmark"))
    #expect(
      lines.contains("organisation: National Water Authority = National Water Authority"))
  }

  @Test("An acronym in brackets stands for the name before it")
  func acronyms() {
    let lines = reading(
      "The report names the Office of Harbour Signals (OHS). It says that the OHS denied it."
    ).nameLines
    #expect(lines.contains("organisation: Office of Harbour Signals = Office of Harbour Signals"))
    #expect(lines.count { $0 == "organisation: OHS = Office of Harbour Signals" } == 2)
  }

  @Test("A surname, first or last, stands for the full name")
  func surnames() {
    let lines = reading(
      "Foreign minister Jane Orrick said so on Monday. The spokesman Veng Talo agreed. "
        + "Orrick said that Veng was right, and Vemg said no more."
    ).nameLines
    #expect(lines.contains("person: Orrick = Jane Orrick"))
    #expect(lines.contains("person: Veng = Veng Talo"))
  }

  @Test("A misspelt surname before a verb of saying is that of the speaker")
  func misspellings() {
    let lines = reading(
      "The spokesman Veldo Marsk denied it. \"It is wrong,\" Veldu said."
    ).nameLines
    #expect(lines.contains("person: Veldu = Veldo Marsk"))
  }

  @Test("A name that behaves like a state is one, and so are its demonym and its capital")
  func inventedStates() {
    let lines = reading(
      "Freedonia's Foreign Ministry denied it. Freedonian officials spoke in Fredville, the "
        + "capital of Freedonia. Fredville then accused Denmark."
    ).nameLines
    #expect(lines.contains("state: Freedonia = Freedonia"))
    #expect(lines.contains("state: Freedonian = Freedonia"))
    #expect(lines.contains("state: Fredville = Freedonia"))
  }

  @Test("An outlet named for a state is an outlet")
  func outlets() {
    let lines = reading("The story was told by the Sundholm Courier and by the Norway Gazette.")
      .nameLines
    #expect(lines.contains("outlet: Sundholm Courier = Sundholm Courier"))
    #expect(lines.contains("outlet: Norway Gazette = Norway Gazette"))
  }

  @Test("Small words, initials and hyphens are parts of people's names")
  func particles() {
    let lines = reading(
      "Rear Admiral Corvo van der Meld spoke first. Deputy Minister Lin Veng-shai and Dr. J. K. "
        + "Orrick agreed. Asked about it, Van der Meld said no more, and Ms. Lin left."
    ).nameLines
    #expect(lines.contains("person: Corvo van der Meld = Corvo van der Meld"))
    #expect(lines.contains("person: Van der Meld = Corvo van der Meld"))
    #expect(lines.contains("person: Lin Veng-shai = Lin Veng-shai"))
    #expect(lines.contains("person: J. K. Orrick = J. K. Orrick"))
    #expect(lines.contains("person: Lin = Lin Veng-shai"))
  }

  @Test("A lone surname is a person's where he or she is spoken of")
  func loneSurnames() {
    let lines = reading(
      "Brostek said that he had seen the letter. Arbolink said that it had sent none."
    ).nameLines
    #expect(lines.contains("person: Brostek = Brostek"))
    #expect(lines.contains("organisation: Arbolink = Arbolink"))
  }

  @Test(
    "A name beside the word for an outlet is an outlet's",
    arguments: [
      ("It was told by the broadcaster Kanal Norvo.", "outlet: Kanal Norvo = Kanal Norvo"),
      ("The news agency Fokusart told it.", "outlet: Fokusart = Fokusart"),
      ("The story came from the Fokusart magazine.", "outlet: Fokusart = Fokusart"),
      ("The channel Zavros TV told it.", "outlet: Zavros TV = Zavros TV"),
    ])
  func outletWords(text: String, expected: String) {
    #expect(reading(text).nameLines == [expected])
  }

  @Test("Acronyms stand before and behind what they mean, and short forms stand for it")
  func shortForms() {
    let lines = reading(
      "MIO, the Military Insight Office, said so. The Harbour Intelligence and Signals Service, "
        + "known as HISS, did not. Veldaro Networks agreed. The MIO, HISS and Veldaro met later."
    ).nameLines
    #expect(lines.count { $0 == "organisation: MIO = Military Insight Office" } == 2)
    #expect(
      lines.count { $0 == "organisation: HISS = Harbour Intelligence and Signals Service" } == 2)
    #expect(lines.last == "organisation: Veldaro = Veldaro Networks")
  }

  @Test("Wares are nobody's names")
  func wares() {
    let lines = reading(
      "The malware Grindleaf spread through Word files. Grindleaf then stole passwords, said the "
        + "firm Arbolink."
    ).nameLines
    #expect(lines == ["organisation: Arbolink = Arbolink"])
  }

  @Test("Headlines give the names that the text knows, whatever their capitals")
  func headlines() {
    let text = "The firm Arbolink said that Denmark had been told."
    for headline in ["Denmark Warned By Arbolink Of New Threats", "DENMARK WARNED BY ARBOLINK"] {
      let lines = reading(text, headline: headline).nameLines
      #expect(lines.first == "state: \(headline.prefix(7)) = Denmark")
      #expect(lines.count { $0.lowercased().hasPrefix("organisation: arbolink") } == 2)
    }
  }

  @Test("Swapping two states swaps the names and nothing else")
  func mirror() {
    let template = "X accused Y of the breach. Officials in X's Defence Ministry said that Y lied."
    let pairs = [("Denmark", "Peru"), ("Kenya", "Japan"), ("Chile", "Iran"), ("China", "Canada")]
    for (one, other) in pairs {
      let here = reading(filled(template, one, other)).nameLines
      let there = reading(filled(template, other, one)).nameLines
      let swapped = here.map { line in
        filled(
          line.replacing(one, with: "X").replacing(other, with: "Y"), other, one)
      }
      #expect(swapped == there)
    }
  }

  @Test("Names never overlap and stand within the tokens, in whatever text")
  func noise() {
    var generator = SplitMix64(state: 7)
    let words = [
      "China", "'s", "Foreign", "Ministry", "of", "and", "(", ")", "NSA", "President", "\"", ",",
      "said", "in", "the", "New", "York", "360", "Group", "May", "5", "US", ".", "Al-", "'", "for",
      "capital", "Secretary", "State", "to", "million", "$", "last", "week", "over", "%", "-",
    ]
    for _ in 0..<200 {
      let text = (0..<40).map { _ in words.randomElement(using: &generator) ?? "" }
        .joined(separator: " ")
      let analysis = reading(text, published: "2021-03-01")
      for ranges in [
        analysis.names.map(\.tokens), analysis.dates.map(\.tokens),
        analysis.quantities.map(\.tokens),
      ] {
        #expect(ranges.allSatisfy { !$0.isEmpty && $0.upperBound <= analysis.tokens.count })
        #expect(
          zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "\(text)")
      }
    }
  }

  private func filled(_ template: String, _ one: String, _ other: String) -> String {
    template.split(separator: "X", omittingEmptySubsequences: false)
      .map { $0.replacing("Y", with: other) }.joined(separator: one)
  }
}
