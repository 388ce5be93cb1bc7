import Model

@testable import Reading

/// All the reports in a file, read as the program reads them.
enum FormReading {
  /// What is told of a packed file or a report in it, one line each.
  static func told(
    _ bytes: [UInt8], path: String, limits: UnpackingLimits = UnpackingLimits()
  ) async -> [String] {
    var found: [String] = []
    for element in PackedReports(bytes: bytes, path: path, limits: limits) {
      switch element {
      case .failure(let path, let error): found.append("\(path): \(error)")
      case .report(let report):
        if case .line(let number) = report.form {
          guard let line = try? DocumentLine(json: report.bytes) else {
            found.append("line \(number) is none\n  ")
            continue
          }
          let document = try? DocumentReader.document(fromLine: line, path: report.path)
          found.append(document?.text ?? "no document\n  ")
          continue
        }
        do throws(ReadingError) {
          found.append(try await DocumentReader.read(report.bytes, path: report.path).text)
        } catch {
          found.append("\(report.path): \(error)")
        }
      }
    }
    return found
  }
}
