import Model
import Reading
import Testing

@Suite("The encoding that a server tells")
struct ToldCharsetTests {
  /// "Посол" in Windows-1251, within a page that does not say so.
  private let page =
    Array("<html><body><p>".utf8) + [0xCF, 0xEE, 0xF1, 0xEE, 0xEB]
    + Array(
      " said on Monday that Sylvania had spied on Freedonia for years.</p></body></html>".utf8)

  private func text(_ bytes: [UInt8], charset: String?) throws -> String {
    try DocumentReader.document(
      from: bytes, path: "a.html", known: KnownMetadata(charset: charset)
    ).text
  }

  @Test("A page that does not say how it is encoded is read as its server says")
  func told() throws {
    #expect(try text(page, charset: "Windows-1251").hasPrefix("Посол said"))
    #expect(try !text(page, charset: nil).hasPrefix("Посол"))
    #expect(try text(page, charset: "no-such-encoding").contains("said on Monday"))
  }

  @Test("A page that is UTF-8 through and through is that, whatever its server says")
  func utf8() throws {
    let bytes = Array(
      "<html><body><p>Посол said that Sylvania had spied on Freedonia.</p></body></html>".utf8)
    #expect(try text(bytes, charset: "windows-1251").hasPrefix("Посол said"))
  }
}
