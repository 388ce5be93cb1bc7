import Foundation
import HearsayTesting
import Model
import Testing

@testable import Reading

/// What is read out of one invented report in each form in which reports come.
///
/// `scripts/make_form_samples.py` makes the samples, some by the programs that people use.
/// `HEARSAY_UPDATE_GOLDENS=1 swift test --filter FormSampleTests` writes the goldens anew; a golden
/// holds what a careful reader would want, so look at the difference before you commit it.
@Suite("Samples of all forms")
struct FormSampleTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let samples = folder.appendingPathComponent("Samples")
  private static let goldens = folder.appendingPathComponent("Goldens")

  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: samples.path)) ?? []).sorted()

  /// The bytes of a sample.
  static func bytes(of name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: samples.appendingPathComponent(name)))
  }

  @Test("Each form is there")
  func complete() {
    let endings = Set(Self.names.map { String($0.drop { $0 != "." }.dropFirst()) })
    #expect(
      endings == [
        "atom", "docx", "eml", "html", "json", "mbox", "md", "mhtml", "ndjson", "odt", "pdf", "rss",
        "rtf", "tar.gz", "txt", "warc.gz", "zip",
      ])
  }

  @Test("Each sample reads as its golden document", arguments: names)
  func sample(name: String) async throws {
    if name.hasSuffix(".pdf"), !hasPoppler { return }
    let found = try await Self.documents(in: name).map(GoldenDocument.init).map(\.json)
    let text = "[\n" + found.joined(separator: ",\n") + "\n]\n"
    let golden = Self.goldens.appendingPathComponent(name + ".json")
    if ProcessInfo.processInfo.environment["HEARSAY_UPDATE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: Self.goldens, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: golden)
    }
    let expected = try String(decoding: Data(contentsOf: golden), as: UTF8.self)
    let before = expected.split(separator: "\n")
    let now = text.split(separator: "\n")
    for line in Set(before).symmetricDifference(now).sorted().prefix(6) {
      Issue.record("\(before.contains(line) ? "no longer read" : "new"): \(line)")
    }
    #expect(text == expected)
  }

  @Test("What the report tells is the same in every form", arguments: names)
  func same(name: String) async throws {
    if name == "bundle.json" || (name.hasSuffix(".pdf") && !hasPoppler) { return }
    let page = try #require(try await Self.documents(in: "page.html").first)
    // Its note stands elsewhere in each form, and has its mark in some.
    let told = Self.told(in: page).filter { !$0.contains("published a summary") }
    let tellings = try await Self.documents(in: name).map(Self.told).filter { telling in
      telling.contains { $0.contains("mayor of Port Amber") }
    }
    #expect(!tellings.isEmpty)
    for telling in tellings {
      let own = Set(told)
      #expect(telling.filter(own.contains) == told)
      #expect(telling.count <= told.count + 2, "\(telling)")
    }
  }

  /// The kinds and words of what is read of a document, headline aside, in the signs that all forms
  /// have.
  private static func told(in document: Document) -> [String] {
    let bytes = Array(document.text.utf8)
    return document.blocks.filter { $0.isRead && $0.kind != .headline }.map { block in
      var words = String(decoding: bytes[block.span.start..<block.span.end], as: UTF8.self)
      for (sign, plain) in [
        ("\u{A0}", " "), ("“", "\""), ("”", "\""), ("’", "'"), (" --- ", " — "), ("[1]", ""),
      ] {
        words = words.replacing(sign, with: plain)
      }
      if block.kind == .listItem, words.hasPrefix("* ") { words.removeFirst(2) }
      return "\(block.kind): \(words)"
    }
  }

  /// The documents of a sample, as the program reads them.
  private static func documents(in name: String) async throws -> [Document] {
    let bytes = try bytes(of: name)
    var documents: [Document] = []
    for element in PackedReports(bytes: bytes, path: name) {
      switch element {
      case .failure(let path, let error): throw Failure(path: path, error: error)
      case .report(let report):
        if case .line = report.form {
          let line = try DocumentLine(json: report.bytes)
          documents.append(try DocumentReader.document(fromLine: line, path: report.path))
        } else {
          let retrieval = report.retrieval
          let known = KnownMetadata(url: retrieval?.url, charset: retrieval?.charset)
          documents.append(
            try await DocumentReader.read(
              report.bytes, path: report.path, known: known,
              listed: report.listed ?? ListedMetadata()))
        }
      }
    }
    return documents
  }

  private struct Failure: Error {
    var path: String
    var error: ReadingError
  }
}

/// A document as the goldens show it: a value or a block a line, in a fixed order.
private struct GoldenDocument {
  let document: Document

  init(_ document: Document) { self.document = document }

  var json: String {
    let origins = document.origins
    let values: [(String, String?)] = [
      ("path", Self.quoted(document.path)), ("mediaType", Self.quoted(document.mediaType)),
      ("url", Self.value(document.url, origins.url)),
      ("title", Self.value(document.title, origins.title)),
      ("byline", Self.list(document.byline, origins.byline)),
      ("publisher", Self.value(document.publisher, origins.publisher)),
      ("credits", Self.list(document.credits, nil)), ("place", Self.value(document.place, nil)),
      ("published", Self.value(document.published?.description, origins.published)),
      ("shownPublished", Self.value(origins.shownPublished?.description, nil)),
      ("updated", Self.value(document.updated?.description, origins.updated)),
      ("language", Self.value(document.language, origins.language)),
      ("dateline", Self.value(document.dateline.map(words), nil)),
    ]
    let blocks = document.blocks.map {
      "      [\(Self.quoted($0.kind.rawValue)), \(Self.quoted(words($0.span)))]"
    }
    let lines =
      values.compactMap { name, value in value.map { "    \"\(name)\": \($0)" } }
      + ["    \"blocks\": [\n" + blocks.joined(separator: ",\n") + "\n    ]"]
    return "  {\n" + lines.joined(separator: ",\n") + "\n  }"
  }

  private func words(_ span: TextSpan) -> String {
    let bytes = Array(document.text.utf8)
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }

  /// A value with what it was taken from, where that is told.
  private static func value(_ value: String?, _ origin: String?) -> String? {
    guard let value else { return nil }
    guard let origin else { return quoted(value) }
    return "{ \"is\": \(quoted(value)), \"from\": \(quoted(origin)) }"
  }

  private static func list(_ values: [String], _ origin: String?) -> String? {
    guard !values.isEmpty else { return nil }
    let list = "[" + values.map(quoted).joined(separator: ", ") + "]"
    guard let origin else { return list }
    return "{ \"is\": \(list), \"from\": \(quoted(origin)) }"
  }

  /// As JSON, with what cannot be seen written as its number.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default:
        let isSeen = scalar == " " || !scalar.properties.isWhitespace
        if isSeen, scalar.value >= 0x20, scalar.properties.generalCategory != .format {
          quoted.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
      }
    }
    return quoted + "\""
  }
}
