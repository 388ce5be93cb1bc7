import Model
import Reading
import Statements

/// A report that was read, with the statements found in it.
struct ReadReport: Sendable {
  /// The name that its line gives it, where it came as a line.
  var lineID: String?
  /// The document with its statements.
  var analysed: AnalysedDocument
  /// Its bytes.
  var bytes: [UInt8]
  /// What its line tells beside them, as a JSON object.
  var given: String?
  /// What the feed that lists it says of it, where one does.
  var listed: ListedMetadata?
  /// How they were had over the network, where they were.
  var retrieval: Retrieval?
}

/// Reads reports and finds their statements: the part of the work that needs no archive.
struct ReportAnalysis {
  /// A report that could not be read.
  struct Failure: Error, Sendable {
    /// The name that its line gives it, where that could be read.
    var lineID: String?
    /// The path; with the name of its line where it came as a line.
    var path: String
    /// In words, with what to do.
    var reason: String
  }

  /// Whether a document need not be read.
  var isKnown: (DocumentID) -> Bool = { _ in false }

  /// Reads `raw` and finds its statements; `nil` for a report that is known.
  func read(_ raw: RawReport) async throws(Failure) -> ReadReport? {
    switch raw.form {
    case .file: try await readFile(raw)
    case .line(let number): try readLine(raw, number: number)
    }
  }

  private func readFile(_ raw: RawReport) async throws(Failure) -> ReadReport? {
    if isKnown(DocumentReader.identifier(of: raw.bytes)) { return nil }
    do throws(ReadingError) {
      let document = try await DocumentReader.read(
        raw.bytes, path: raw.path,
        known: KnownMetadata(url: raw.retrieval?.url, charset: raw.retrieval?.charset),
        listed: raw.listed ?? ListedMetadata(), sizeLimit: ReportSource.sizeLimit)
      return ReadReport(
        analysed: Self.analysed(document, from: raw), bytes: raw.bytes, listed: raw.listed,
        retrieval: raw.retrieval)
    } catch {
      throw Failure(path: raw.path, reason: error.description)
    }
  }

  private func readLine(_ raw: RawReport, number: Int) throws(Failure) -> ReadReport? {
    let line: DocumentLine
    do throws(DocumentLineError) {
      line = try DocumentLine(json: raw.bytes)
    } catch {
      let reason = ReadingError.badLine(number, reason: error.reason).description
      throw Failure(lineID: error.id, path: raw.path, reason: reason)
    }
    let bytes = line.rawBytes
    if isKnown(DocumentReader.identifier(of: bytes)) { return nil }
    do throws(ReadingError) {
      let document = try DocumentReader.document(
        fromLine: line, path: raw.path, sizeLimit: ReportSource.sizeLimit)
      return ReadReport(
        lineID: line.id, analysed: Self.analysed(document), bytes: bytes,
        given: LineMembers.withoutContent(raw.bytes))
    } catch {
      throw Failure(
        lineID: line.id, path: raw.path + "#" + line.id, reason: error.description)
    }
  }

  /// A document that was read from a file, with its statements: those that it tells itself, too.
  private static func analysed(_ document: Document, from raw: RawReport) -> AnalysedDocument {
    let found = StatementFinder.statements(in: document)
    return AnalysedDocument(
      document: document,
      statements: STIXStatements.statements(
        of: document, from: raw.bytes, listed: raw.listed ?? ListedMetadata(), found: found))
  }

  /// `document` with its statements.
  static func analysed(_ document: Document) -> AnalysedDocument {
    AnalysedDocument(
      document: document, statements: StatementFinder.statements(in: document))
  }
}
