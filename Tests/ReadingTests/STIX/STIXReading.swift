import Model

@testable import Reading

/// What is read out of JSON that may be STIX.
struct STIXReading {
  /// The documents, in order.
  var documents: [Document] = []
  /// The statements of each.
  var statements: [[Statement]] = []
  /// The bytes of each, and what was known beside them.
  var reports: [PackedReports.Report] = []
  /// What could not be read.
  var failures: [String] = []

  init(_ text: String, found: (Document) -> [Statement] = { _ in [] }) {
    for element in PackedReports(bytes: Array(text.utf8), path: "f.json") {
      switch element {
      case .failure(_, let error): failures.append(error.description)
      case .report(let report):
        let listed = report.listed ?? ListedMetadata()
        do throws(ReadingError) {
          let document = try DocumentReader.document(
            from: report.bytes, path: report.path, listed: listed)
          documents.append(document)
          reports.append(report)
          statements.append(
            STIXStatements.statements(
              of: document, from: report.bytes, listed: listed, found: found(document)))
        } catch {
          failures.append(error.description)
        }
      }
    }
  }

  static let uuid = "a5008bf9-fa2f-4193-91c2-bdeb8f7397"

  /// An identity called so.
  static func identity(_ number: Int, _ name: String, _ identityClass: String = "organization")
    -> String
  {
    #"{"type":"identity","spec_version":"2.1","id":"identity--\#(uuid)\#(number)","name":"\#(name)","#
      + #""identity_class":"\#(identityClass)"}"#
  }

  /// An object of the type with these members.
  static func object(_ type: String, _ number: Int, _ members: String) -> String {
    #"{"type":"\#(type)","spec_version":"2.1","id":"\#(type)--\#(uuid)\#(number)","#
      + #""created":"2026-03-16T09:00:00.000Z","modified":"2026-03-16T09:00:00.000Z",\#(members)}"#
  }

  /// A bundle of objects.
  static func bundle(_ objects: [String]) -> String {
    #"{"type":"bundle","id":"bundle--\#(uuid)00","objects":[\#(objects.joined(separator: ","))]}"#
  }

  /// The extension of Hearsay, which says `members`.
  static func record(_ members: String) -> String {
    #""extensions":{"extension-definition--\#(uuid)99":{"extension_type":"property-extension",\#(members)}}"#
  }
}
