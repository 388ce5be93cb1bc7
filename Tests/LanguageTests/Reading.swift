import Language
import Model

/// A text as one paragraph, or as a headline and a paragraph, read.
func reading(
  _ text: String, headline: String? = nil, published: String? = nil, place: String? = nil
) -> Analysis {
  var whole = text
  var blocks: [TextBlock] = []
  if let headline {
    whole = headline + "\n" + text
    blocks.append(TextBlock(span: TextSpan(0, headline.utf8.count), kind: .headline))
  }
  let start = whole.utf8.count - text.utf8.count
  if !text.isEmpty {
    blocks.append(TextBlock(span: TextSpan(start, whole.utf8.count), kind: .paragraph))
  }
  return Analysis(
    Document(
      id: DocumentID(digits: ""), path: "reading", place: place,
      published: published.flatMap { PartialDate($0) }, text: whole, blocks: blocks))
}

extension Analysis {
  /// The names as "kind: text = canonical".
  var nameLines: [String] {
    names.map { "\($0.kind): \(text(of: $0.tokens)) = \($0.canonical)" }
  }

  /// The dates as "text = value".
  var dateLines: [String] {
    dates.map { "\(text(of: $0.tokens)) = \($0.value.map { "\($0)" } ?? "nil")" }
  }

  /// The quantities as "text: low...high comparator unit".
  var quantityLines: [String] {
    quantities.map { quantity in
      let figure = quantity.figure
      let sides = [figure.low, figure.high].map { $0.map { "\(Int($0))" } ?? "" }
      return "\(figure.text): \(sides[0])...\(sides[1]) \(figure.comparator.rawValue) "
        + (figure.unit ?? "-")
    }
  }
}
