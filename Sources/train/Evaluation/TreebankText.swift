/// The raw text of a treebank's documents with its words.
enum TreebankText {
  /// A surface word or a syntactic word in it, with its place in the text in bytes.
  struct Word {
    var form: String
    var xpos: String
    var misc: String
    var start: Int
    var end: Int
  }

  /// A document.
  struct Document {
    /// A paragraph a line, the sentences as their `# text` lines have them.
    var text = ""
    var words: [Word] = []
  }

  /// The documents of `conllu`; one begins at each `# newdoc`, a paragraph at each `# newpar`.
  static func documents(of conllu: String) -> [Document] {
    var documents: [Document] = []
    var begins = true
    var isSpaced = true
    var cursor = 0
    var bytes: [UInt8] = []
    var surfaceEnd = 0
    for line in conllu.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# newdoc") || documents.isEmpty {
        documents.append(Document())
        begins = true
        bytes = []
        cursor = 0
      }
      let last = documents.count - 1
      if line.hasPrefix("# newpar") { begins = true }
      if line.hasPrefix("# text = ") {
        if !bytes.isEmpty, begins || isSpaced {
          documents[last].text += begins ? "\n" : " "
          bytes.append(begins ? 10 : 32)
        }
        documents[last].text += line.dropFirst(9)
        cursor = bytes.count
        bytes += Array(line.utf8.dropFirst(9))
        begins = false
        surfaceEnd = 0
      }
      guard let first = line.utf8.first, first >= 48, first <= 57 else { continue }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count == 10 else { continue }
      if let hyphen = columns[0].firstIndex(of: "-") {
        surfaceEnd = Int(columns[0][columns[0].index(after: hyphen)...]) ?? 0
        isSpaced = !columns[9].contains("SpaceAfter=No")
        continue
      }
      guard let number = Int(columns[0]) else { continue }
      if number > surfaceEnd { isSpaced = !columns[9].contains("SpaceAfter=No") }
      while cursor < bytes.count, bytes[cursor] == 32 || bytes[cursor] == 0xC2 { cursor += 1 }
      let form = Array(columns[1].utf8)
      let end = min(bytes.count, cursor + form.count)
      guard Array(bytes[min(cursor, end)..<end]) == form else { continue }
      documents[last].words.append(
        Word(
          form: String(columns[1]), xpos: String(columns[4]), misc: String(columns[9]),
          start: cursor, end: end))
      cursor = end
    }
    return documents.filter { !$0.text.isEmpty }
  }
}
