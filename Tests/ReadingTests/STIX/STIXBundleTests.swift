import Model
import Testing

@testable import Reading

@Suite("Bundles in which nobody says anything")
struct STIXBundleTests {
  static func malware(_ number: Int) -> String {
    STIXReading.object(
      "malware", number, #""name":"Mudlark","is_family":true,"description":"An implant.""#)
  }

  @Test("A bundle is one document that says what it holds, as the bytes that it came in")
  func bundle() throws {
    let text = STIXReading.bundle(
      [STIXReading.identity(10, "Graywick Labs"), Self.malware(11), Self.malware(12)])
    let read = STIXReading(text)
    let document = try #require(read.documents.first)
    #expect(read.documents.count == 1)
    #expect(read.reports.first?.bytes == Array(text.utf8))
    #expect(document.path == "f.json")
    #expect(document.title == "STIX bundle bundle--\(STIXReading.uuid)00")
    #expect(
      document.text.contains(
        "It holds 3 objects:\nmalware: 2\nidentity: 1\nNamed in it: Graywick Labs"))
    #expect(document.blocks.allSatisfy { $0.kind == .furniture })
    for block in document.blocks { #expect(!document.text[block.span].contains("\n")) }
  }

  @Test("An envelope is one as well")
  func envelope() {
    let read = STIXReading(#"{"more":false,"objects":[\#(Self.malware(11))]}"#)
    #expect(read.documents.map(\.title) == ["STIX objects"])
  }

  @Test("A report in it is a document of its own beside it")
  func mixed() {
    let report = STIXReading.object(
      "report", 13, #""name":"On Mudlark","description":"Graywick Labs said that it was found.""#)
    let read = STIXReading(STIXReading.bundle([Self.malware(11), report]))
    #expect(
      read.documents.map(\.title) == ["STIX bundle bundle--\(STIXReading.uuid)00", "On Mudlark"])
  }

  @Test("A bundle without objects is told to be empty")
  func empty() {
    let read = STIXReading(STIXReading.bundle([]))
    #expect(read.documents.isEmpty)
    #expect(read.failures.count == 1)
  }

  @Test("A hundred thousand types and names are not all listed")
  func many() throws {
    let objects = (0..<20_000).map { number in
      #"{"type":"x-\#(number)","name":"n\#(number)"},{"type":"campaign","name":"c\#(number)"}"#
    }
    let document = try #require(STIXReading(STIXReading.bundle(objects)).documents.first)
    #expect(document.text.contains("It holds 40000 objects"))
    #expect(document.text.utf8.count < 50_000)
  }
}
