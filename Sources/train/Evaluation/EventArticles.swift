/// CASIE: news articles on cyber events with the parties, times and amounts of each event
/// (Satyapanich, Ferraro and Finin 2020).
enum EventArticles {
  /// An article; spans count code points.
  struct Article: Decodable {
    struct Argument: Decodable {
      var span: [Int]
      var type: String
    }
    struct Event: Decodable {
      var args: [Argument]
    }
    var id: String
    var date: String?
    var text: String
    var events: [Event]
  }

  /// The types of arguments that are labelled.
  static let types = [
    "Organization", "Person", "GPE", "Malware", "CVE", "Money", "Number", "Data", "Time",
    "Version", "Software", "System", "Device", "Website", "Vulnerability",
  ]

  /// The text of `article` with its arguments; only what takes part in an event is marked, so that
  /// the absence of a label says little.
  static func text(of article: Article) -> LabelledText {
    var labelled = LabelledText(text: article.text)
    let offsets = ScalarOffsets(article.text)
    var seen: Set<[Int]> = []
    for argument in article.events.flatMap(\.args) where seen.insert(argument.span).inserted {
      guard let type = types.firstIndex(of: argument.type),
        let bytes = offsets.bytes(argument.span)
      else { continue }
      labelled.mark(bytes, type: type)
    }
    return labelled
  }

  /// Whether `index`, counted in the order of identifiers, belongs to our own development part.
  static func isDevelopment(_ index: Int) -> Bool { index % 5 == 0 }
}
