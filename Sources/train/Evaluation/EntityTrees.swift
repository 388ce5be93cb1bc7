/// The entities of the GUM treebank, from the column MISC (Zeldes 2017).
enum EntityTrees {
  /// The types that are names of something; abstract things and the like are left out.
  static let types = ["person", "organization", "place", "time", "object"]

  /// The texts of a treebank in CoNLL-U, a document each, with its outermost entities that hold a
  /// proper noun or are times.
  static func texts(conllu: String) -> [LabelledText] {
    var texts: [LabelledText] = []
    for document in TreebankText.documents(of: conllu) {
      var labelled = LabelledText(text: document.text)
      let bytes = Array(document.text.utf8)
      for span in spans(of: document.words, in: bytes) {
        labelled.mark(span.range, type: span.type)
      }
      texts.append(labelled)
    }
    return texts
  }

  private static func spans(
    of words: [TreebankText.Word], in bytes: [UInt8]
  ) -> [(range: Range<Int>, type: Int)] {
    var found: [(range: Range<Int>, type: Int)] = []
    var open: [(id: Substring, type: Int?, start: Int, first: Int)] = []
    for (place, word) in words.enumerated() {
      guard let field = word.misc.split(separator: "|").first(where: { $0.hasPrefix("Entity=") })
      else { continue }
      for mark in marks(of: field.dropFirst(7)) {
        if mark.first == "(" {
          let parts = mark.dropFirst().split(separator: "-")
          let type = parts.count > 1 ? types.firstIndex(of: String(parts[1])) : nil
          open.append((parts.first.map { $0.prefix { $0 != ")" } } ?? "", type, word.start, place))
        }
        guard mark.last == ")" else { continue }
        let id = mark.drop { $0 == "(" }.prefix { $0 != ")" && $0 != "-" }
        guard let index = open.lastIndex(where: { $0.id == id }) else { continue }
        let entity = open.remove(at: index)
        guard let type = entity.type, word.end > entity.start else { continue }
        let isName = words[entity.first...place].contains { $0.xpos.hasPrefix("NNP") }
        if isName || types[type] == "time" { found.append((entity.start..<word.end, type)) }
      }
    }
    // The innermost first: "the University of X" is not hidden by a clause that describes it.
    return found.sorted {
      ($0.range.count, $0.range.lowerBound) < ($1.range.count, $1.range.lowerBound)
    }
  }

  /// "(1-person-…(2-place-…)" as its marks: each opens, closes or does both.
  private static func marks(of field: Substring) -> [Substring] {
    var marks: [Substring] = []
    var start = field.startIndex
    for index in field.indices {
      if field[index] == "(", index > start {
        marks.append(field[start..<index])
        start = index
      } else if field[index] == ")" {
        let end = field.index(after: index)
        marks.append(field[start..<end])
        start = end
      }
    }
    if start < field.endIndex { marks.append(field[start...]) }
    return marks
  }
}
