import Model

/// How to read the report: its words, its marks, its limits.
struct AboutPage: Page {
  static let template = "about"

  var path = PageAddress.about
  var frame: Frame
  var kinds: [Meaning]

  /// A kind of discrepancy and what it means.
  struct Meaning: Sendable {
    var name: String
    var meaning: String
  }

  init(catalogue: Catalogue) {
    frame = Frame(
      title: "How to read this", path: path, section: .about,
      summary: "The words and the marks of this report, and what it cannot say.",
      catalogue: catalogue)
    kinds = Discrepancy.Kind.allCases.map {
      Meaning(name: Wording.label($0).capitalisedFirst, meaning: Self.meaning($0))
    }
  }

  private static func meaning(_ kind: Discrepancy.Kind) -> String {
    switch kind {
    case .hedge: "A word of doubt, such as “suspected” or “may have”, was dropped or added."
    case .speaker: "Two tellings name different people as those who said it."
    case .comparator: "“At least” became “up to”, “about” became exact."
    case .term: "Another technical or legal word is used."
    case .quoteWording: "Words in quotation marks differ."
    case .date: "The day of the deed, or of the statement, differs."
    case .name: "A name is spelt otherwise, or is another’s."
    case .countedThing: "One counts computers, another accounts."
    case .figure: "The numbers differ: digits swapped, million for billion."
    case .scope: "“In the country” became “worldwide”."
    case .accused: "Another is said to have done it, or somebody was added."
    case .outcome: "“Attempted” became “succeeded”."
    case .target: "Another is said to be the victim."
    case .period: "So many a year became so many in all, or since another date."
    case .attributionLost: "What a speaker said stands in the outlet’s own voice."
    case .speakerRole: "The speaker is given another role."
    case .stance: "A denial became an admission, or a negation was lost."
    case .relation: "Who did it and to whom were exchanged."
    }
  }
}
