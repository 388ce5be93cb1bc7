public import Model

/// The statements that a document which came as STIX says by itself that it holds.
public enum STIXStatements {
  /// The statements of `document`: those that its objects tell, and of those that were found in its
  /// text, `found`, what they leave open.
  ///
  /// A note with an author is a statement of that author: it says so itself. Notes that Hearsay
  /// published are the statements that were exported. Of any other document `found` is the answer.
  /// - Parameters:
  ///   - document: the document, as it was read.
  ///   - bytes: the bytes that it was read from.
  ///   - listed: what was known beside them when it was read.
  ///   - found: what was found in its text.
  /// - Returns: the statements in text order.
  public static func statements(
    of document: Document, from bytes: [UInt8], listed: ListedMetadata = ListedMetadata(),
    found: [Statement]
  ) -> [Statement] {
    guard document.mediaType == STIXReport.mediaType,
      let report = STIXReport(bytes, listed: listed), case .tellings(let tellings) = report.content
    else { return found }
    let layout = STIXLayout(tellings)
    guard document.text.utf8.elementsEqual(layout.text) else { return found }
    let maker = STIXStatementMaker(document: document)
    var ids: [String: StatementID] = [:]
    var statements: [Statement] = []
    var index = 0
    for (telling, place) in zip(tellings, layout.places) {
      var within: [Statement] = []
      while index < found.count, found[index].cue.span.start < place.span.end {
        within.append(found[index])
        index += 1
      }
      guard telling.speaker != nil || telling.isTranscribed else {
        statements += within
        continue
      }
      let made = maker.statements(of: telling, at: place, found: within)
      if let first = made.first, !telling.id.isEmpty { ids[telling.id] = first.id }
      statements += made
    }
    link(&statements, tellings, ids)
    return statements
  }

  /// Puts statements under those in which they stood.
  private static func link(
    _ statements: inout [Statement], _ tellings: [STIXTelling], _ ids: [String: StatementID]
  ) {
    var outer: [StatementID: StatementID] = [:]
    for telling in tellings {
      guard let id = ids[telling.id], let nest = telling.nestedIn.flatMap({ ids[$0] }), id != nest
      else { continue }
      outer[id] = nest
    }
    for index in statements.indices {
      guard let nest = outer[statements[index].id] else { continue }
      // Objects from elsewhere may stand within each other in a circle.
      var link: StatementID? = nest
      var depth = 0
      while let next = link, next != statements[index].id, depth < 64 {
        link = outer[next]
        depth += 1
      }
      if link == nil { statements[index].nestedIn = nest }
    }
  }
}
