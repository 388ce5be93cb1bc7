import Lineage
import Model
import Reading

/// A report made ready to be compared by its words, or the reason why there is none.
enum CorpusInput: Sendable {
  /// A text.
  case text(CorpusText)
  /// Something that could not be read, by name.
  case unreadable(path: String, reason: String)

  /// Reads `input`.
  init(_ input: ReportInput) async {
    switch input {
    case .unreadable(let path, let reason): self = .unreadable(path: path, reason: reason)
    case .report(let raw):
      if case .line(let number) = raw.form {
        self = Self.read(raw, line: number)
      } else {
        self = await Self.readFile(raw)
      }
    }
  }

  private static func read(_ raw: RawReport, line number: Int) -> CorpusInput {
    // A text that is given as such is compared as it is.
    if raw.bytes.count <= ReportSource.sizeLimit, let line = TextLine(raw.bytes) {
      let published = line.published.map { PartialDate($0) }
      if published == nil || published != .some(nil) {
        return .text(
          CorpusText(
            document: DocumentReader.identifier(of: line.text), path: raw.path + "#" + line.id,
            published: published ?? nil, utf8: line.text))
      }
    }
    do throws(DocumentLineError) {
      let line = try DocumentLine(json: raw.bytes)
      do throws(ReadingError) {
        var document = try DocumentReader.document(
          fromLine: line, path: raw.path, sizeLimit: ReportSource.sizeLimit)
        if case .text = line.content { document.blocks = [] }
        return .text(CorpusText(document))
      } catch {
        return .unreadable(path: raw.path + "#" + line.id, reason: error.description)
      }
    } catch {
      let reason = ReadingError.badLine(number, reason: error.reason).description
      return .unreadable(path: raw.path, reason: reason)
    }
  }

  private static func readFile(_ raw: RawReport) async -> CorpusInput {
    do throws(ReadingError) {
      return .text(
        CorpusText(
          try await DocumentReader.read(
            raw.bytes, path: raw.path, sizeLimit: ReportSource.sizeLimit)))
    } catch {
      return .unreadable(path: raw.path, reason: error.description)
    }
  }
}
