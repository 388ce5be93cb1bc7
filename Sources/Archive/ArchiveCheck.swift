import FoundationEssentials
import GRDB
import Model

/// What a check of an archive verified, and what it found.
public struct ArchiveCheck: Sendable {
  /// One thing that was verified.
  public struct Finding: Sendable, Hashable {
    /// What was verified, with how many there were.
    public var subject: String
    /// What is wrong, the first few in words; empty where all is well.
    public var problems: [String]
    /// How many things are wrong.
    public var problemCount: Int
  }

  /// What was verified, in order.
  public private(set) var findings: [Finding] = []

  /// Whether all is well.
  public var isSound: Bool { findings.allSatisfy { $0.problemCount == 0 } }

  private static let mostProblems = 5

  /// Verifies the archive of `database`.
  init(_ database: Database) throws {
    try checkFile(database)
    try checkRawBytes(database)
    try checkDocuments(database)
    try checkLinks(database)
    try checkRetrievals(database)
  }

  private mutating func add(_ subject: String, _ problems: [String]) {
    findings.append(
      Finding(
        subject: subject, problems: Array(problems.prefix(Self.mostProblems)),
        problemCount: problems.count))
  }

  fileprivate mutating func skip(_ subject: String) {
    add(subject + ": passed over", [])
  }

  private mutating func checkFile(_ database: Database) throws {
    let messages = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    add("the pages of the file", messages.filter { $0 != "ok" })
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    var problems: [String] = []
    if application != ArchiveSchema.applicationID {
      problems.append("the application id is \(application)")
    }
    // One of an earlier version is as sound: it is brought up to date when something is added.
    if !(1...ArchiveSchema.version).contains(version) {
      problems.append("the schema's version is \(version)")
    }
    add("the schema, version \(version)", problems)
    let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    add(
      "the references between tables",
      strays.map { row in
        let table: String = row["table"]
        let parent: String = row["parent"]
        return "a row of \(table) points at no row of \(parent)"
      })
  }

  private mutating func checkRawBytes(_ database: Database) throws {
    var problems: [String] = []
    var count = 0
    let rows = try Row.fetchCursor(database, sql: "SELECT sha256, size, deflated FROM raw")
    while let row = try rows.next() {
      count += 1
      let digest: String = row[0]
      guard let bytes = RawBytes.inflate(row[2], size: row[1]) else {
        problems.append("the bytes \(digest) do not decompress")
        continue
      }
      if RawBytes.digest(of: bytes) != digest { problems.append("the bytes \(digest) changed") }
    }
    add("the raw bytes of \(count) reports against their SHA-256", problems)
  }

  private mutating func checkDocuments(_ database: Database) throws {
    var problems: [String] = []
    var documentCount = 0
    var statementCount = 0
    let documents = StoredDocuments(
      database: database, cache: DocumentCache(byteLimit: 0))
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(DocumentRow.columns), sha256 FROM document ORDER BY number")
    while let row = try rows.next() {
      documentCount += 1
      let (number, document) = DocumentRow.document(row)
      let digest: String = row[row.count - 1]
      if document.id.digits != String(digest.prefix(32)) {
        problems.append("\(document.id) does not bear the name of its bytes")
      }
      let byteCount = document.text.utf8.count
      if document.blocks.contains(where: { $0.span.end > byteCount }) {
        problems.append("a block of \(document.id) ends behind its text")
      }
      let statements = try documents.archived((number, document)).analysed.statements
      statementCount += statements.count
      problems += Self.problems(of: statements, in: document)
    }
    let sides = try Self.problemsOfDiscrepancies(database)
    add(
      "the spans of \(documentCount) documents and \(statementCount) statements", problems + sides)
  }

  private static func problems(
    of statements: [Model.Statement], in document: Document
  ) -> [String] {
    let text = Array(document.text.utf8)
    func isThere(_ words: String, at span: TextSpan) -> Bool {
      span.end <= text.count
        && (words.utf8.contains(0xEF) || text[span.start..<span.end].elementsEqual(words.utf8))
    }
    var problems: [String] = []
    for statement in statements {
      var passages = statement.content + [statement.cue]
      if let source = statement.source {
        passages.append(Passage(text: source.text, span: source.span))
      }
      passages += statement.figures.map { Passage(text: $0.text, span: $0.span) }
      if statement.content.isEmpty { problems.append("\(statement.id) has no content") }
      for passage in passages where !isThere(passage.text, at: passage.span) {
        problems.append(
          "\(statement.id): its words are not at \(passage.span.start)..<\(passage.span.end)")
      }
    }
    return problems
  }

  private static func problemsOfDiscrepancies(_ database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT discrepancy.id FROM discrepancy
        JOIN document a ON a.number = a_document JOIN document b ON b.number = b_document
        WHERE a_start > a_end OR a_end > length(CAST(a.text AS BLOB))
          OR b_start > b_end OR b_end > length(CAST(b.text AS BLOB)) ORDER BY 1
        """
    ).map { "\($0) points behind a text" }
  }

  private mutating func checkLinks(_ database: Database) throws {
    func ids(_ sql: String, _ problem: String) throws -> [String] {
      try String.fetchAll(database, sql: sql).map { "\($0) \(problem)" }
    }
    let claimCount = try Int.fetchOne(database, sql: "SELECT count(*) FROM claim") ?? 0
    let tellingCount = try Int.fetchOne(database, sql: "SELECT count(*) FROM telling") ?? 0
    var problems = try ids(
      """
      SELECT claim.id FROM claim LEFT JOIN telling ON telling.claim = claim.number
      GROUP BY claim.number HAVING count(telling.statement) <> telling_count
        OR count(telling.statement) = 0 ORDER BY 1
      """, "does not have as many tellings as it says")
    problems += try ids(
      """
      SELECT claim.id FROM claim WHERE NOT EXISTS (
        SELECT 1 FROM telling JOIN statement ON statement.number = telling.statement
        WHERE telling.claim = claim.number AND statement.id = claim.origin) ORDER BY 1
      """, "has an origin that is none of its tellings")
    problems += try ids(
      """
      SELECT id FROM statement WHERE nested_in IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM statement AS outer WHERE outer.id = statement.nested_in
          AND outer.document = statement.document) ORDER BY 1
      """, "is nested in a statement that is not there")
    for side in ["a", "b"] {
      problems += try ids(
        """
        SELECT id FROM discrepancy WHERE \(side)_statement IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM statement WHERE statement.id = \(side)_statement) ORDER BY 1
        """, "is about a statement that is not there")
    }
    add("the links of \(claimCount) claims and \(tellingCount) tellings", problems)
  }

  private mutating func checkRetrievals(_ database: Database) throws {
    guard try ArchiveSchema.hasRetrievals(database) else { return }
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM retrieval") ?? 0
    let feedCount = try Int.fetchOne(database, sql: "SELECT count(*) FROM feed") ?? 0
    var problems = try String.fetchAll(
      database,
      sql: """
        SELECT document.id FROM retrieval JOIN document ON document.number = retrieval.document
        WHERE retrieval.url = '' OR retrieval.date NOT GLOB '[0-9][0-9][0-9][0-9]-*'
          OR NOT json_valid(headers) OR decoded NOT IN (0, 1) OR brought NOT IN (0, 1)
        ORDER BY 1
        """
    ).map { "a retrieval of \($0) is not readable" }
    problems += try String.fetchAll(
      database,
      sql: """
        SELECT document.id FROM retrieval JOIN document ON document.number = retrieval.document
        WHERE brought = 1 GROUP BY document.number HAVING count(*) > 1 ORDER BY 1
        """
    ).map { "\($0) was brought more than once" }
    if try ArchiveSchema.hasListings(database) {
      problems += try String.fetchAll(
        database,
        sql: """
          SELECT document.id FROM listing JOIN document ON document.number = listing.document
          WHERE NOT json_valid(said) ORDER BY 1
          """
      ).map { "what a feed says of \($0) is not readable" }
    }
    add("\(count) retrievals and \(feedCount) feeds", problems)
  }

  /// FTS5 checks itself by an `INSERT` that inserts nothing, which needs the writer.
  fileprivate mutating func checkSearch(_ database: Database) throws {
    var problems: [String] = []
    do {
      try database.execute(
        sql: "INSERT INTO document_text(document_text, rank) VALUES ('integrity-check', 1)")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      problems.append("its words are not those of the documents")
    }
    add("the full-text index", problems)
  }
}

extension ReportArchive {
  /// Verifies that the archive holds what it should; nothing is changed.
  public func check() throws -> ArchiveCheck {
    try withDatabaseErrors {
      settle()
      var check = try read { try ArchiveCheck($0) }
      do {
        try database.write { try check.checkSearch($0) }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
        check.skip("the full-text index, which cannot be verified where nothing may be written")
      }
      return check
    }
  }
}
