import GRDB
public import Model

/// A document that a search found.
public struct SearchHit: Sendable, Hashable {
  /// The document.
  public var document: DocumentID
  /// Where it was read from.
  public var path: String
  /// Its headline.
  public var title: String?
  /// Its publisher.
  public var publisher: String?
  /// When it was published.
  public var published: PartialDate?
  /// Words around what was found, in pieces: those that match, and those between.
  public var snippet: [Piece]

  /// A piece of a snippet.
  public struct Piece: Sendable, Hashable {
    /// The words.
    public var text: String
    /// Whether they match.
    public var isMatch: Bool
  }
}

extension ReportArchive {
  /// The documents that hold all of `words`, the best first; words in "quotation marks" stand
  /// together.
  public func search(_ words: String, limit: Int) throws -> [SearchHit] {
    guard let query = SearchQuery(words) else { return [] }
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT document.id, path, document.title, publisher, published,
            snippet(document_text, 1, char(2), char(3), '…', 28)
          FROM document_text JOIN document ON document.number = document_text.rowid
          WHERE document_text MATCH ?
          ORDER BY bm25(document_text, 4.0, 1.0), path, document.id LIMIT ?
          """, arguments: [query.text, limit]
      ).map { row in
        SearchHit(
          document: RetellingRows.documentID(row[0]), path: row[1], title: row[2],
          publisher: row[3], published: (row[4] as String?).flatMap { PartialDate($0) },
          snippet: SearchQuery.pieces(row[5]))
      }
    }
  }

  /// The claims of which a telling holds `words`, most told first; at most `limit`.
  ///
  /// Where none holds them as they stand, those that hold each of them somewhere.
  public func claims(mentioning words: String, limit: Int = 20) throws -> [Claim] {
    let whole = try claims(holding: [words], limit: limit)
    let single = words.split(whereSeparator: \.isWhitespace).map(String.init)
    guard whole.isEmpty, single.count > 1 else { return whole }
    return try claims(holding: Array(single.prefix(16)), limit: limit)
  }

  private func claims(holding words: [String], limit: Int) throws -> [Claim] {
    guard words.contains(where: { !$0.isEmpty }) else { return [] }
    let conditions = words.map { _ in "statement.content_text LIKE ? ESCAPE '!'" }
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT \(ClaimRow.columns) FROM claim WHERE number IN (
            SELECT telling.claim FROM telling JOIN statement
            ON statement.number = telling.statement
            WHERE \(conditions.joined(separator: " AND ")))
          ORDER BY telling_count DESC, document_count DESC, id LIMIT ?
          """,
        arguments: StatementArguments(words.map(SearchQuery.likePattern)) + [limit]
      ).map { try ClaimRow.claim($0, in: database) }
    }
  }
}
