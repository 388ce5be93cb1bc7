import Claims
import HearsayTesting
import Model

/// Makes retellings that differ from what they retell in one known word or two.
enum EditMaker {
  /// What is changed, and how: words to replace, with what may stand there instead.
  struct Edit: Sendable, CustomStringConvertible {
    var kind: Discrepancy.Kind
    var before: String
    var after: [String]

    var description: String { "\(kind.rawValue): “\(before)”" }
  }

  /// Sentences of many shapes, of invented parties, each with what can be changed in it.
  static let sentences: [(text: String, edits: [Edit])] = [
    (
      "the intruders had copied at least 2,410 letters each year since 2027 from the servers of Orvane",
      [
        Edit(kind: .figure, before: "2,410", after: ["2,140", "24,100", "2,910"]),
        Edit(kind: .comparator, before: "at least", after: ["up to", "fewer than", "at most"]),
        Edit(kind: .period, before: "each year since 2027", after: ["in all over five years"]),
        Edit(
          kind: .hedge, before: "had copied", after: ["may have copied", "had reportedly copied"]),
        Edit(kind: .name, before: "Orvane", after: ["Orvena", "Kestrin"]),
        Edit(kind: .stance, before: "had copied", after: ["had not copied", "hadn’t copied"]),
      ]
    ),
    (
      "a suspected crew of smugglers may have stolen 3 million crowns in March from the Brannow bank",
      [
        Edit(kind: .figure, before: "3 million", after: ["3 billion", "8 million"]),
        Edit(kind: .hedge, before: "may have stolen", after: ["has stolen", "stole"]),
        Edit(kind: .hedge, before: "suspected ", after: [""]),
        Edit(kind: .date, before: "March", after: ["May", "October"]),
        Edit(kind: .name, before: "Brannow", after: ["Brannwo", "Melrand"]),
      ]
    ),
    (
      "more than 40 clinics were not reached by the worm, which Corvin Labs found in 2031, for a week",
      [
        Edit(kind: .figure, before: "40", after: ["90", "14"]),
        Edit(kind: .comparator, before: "more than", after: ["fewer than", "up to"]),
        Edit(kind: .stance, before: "were not", after: ["were"]),
        Edit(kind: .date, before: "2031", after: ["2027"]),
        Edit(kind: .name, before: "Corvin", after: ["Corvni", "Pellmar"]),
        Edit(kind: .hedge, before: "were not", after: ["were probably not", "may not have been"]),
      ]
    ),
    (
      "the ministry of Tavonia tried to breach nearly 15,000 mailboxes of the harbour union last year",
      [
        Edit(kind: .figure, before: "15,000", after: ["51,000", "1,500"]),
        Edit(kind: .comparator, before: "nearly", after: ["more than"]),
        Edit(kind: .period, before: "last year", after: ["each year", "over the past five years"]),
        Edit(kind: .outcome, before: "tried to breach", after: ["breached"]),
        Edit(kind: .countedThing, before: "mailboxes", after: ["computers"]),
        Edit(kind: .name, before: "Tavonia", after: ["Tavinia", "Sundholm"]),
      ]
    ),
    (
      "Dalgren does not know whether the gang allegedly sold the 600 blueprints over the past six months",
      [
        Edit(kind: .stance, before: "does not know", after: ["does know", "knows"]),
        Edit(kind: .hedge, before: "allegedly ", after: [""]),
        Edit(kind: .figure, before: "600", after: ["900", "6,000"]),
        Edit(kind: .period, before: "over the past six months", after: ["each month"]),
      ]
    ),
  ]

  /// A short report around a sentence.
  static func report(_ path: String, _ sentence: String, day: String) -> Report {
    var report = Report(
      path,
      "Ada Renn said on Friday that \(sentence). Nobody at the quay was hurt, and the ferries sailed. "
        + "Bo Tal said that the council would meet again before the winter.", published: day)
    report.says("Ada Renn", "said", sentence, party: "Ada Renn", on: "2031-05-02")
    report.says(
      "Bo Tal", "said that", "the council would meet again before the winter", party: "Bo Tal",
      stance: .asserts, on: "2031-05-02")
    return report
  }
}
