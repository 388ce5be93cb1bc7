import Foundation
import Testing

@testable import Pages

@Suite("The site as a whole")
struct PagesTests {
  @Test("It is written into a folder, and the same findings give the same bytes")
  func written() throws {
    let folder =
      ProcessInfo.processInfo.environment["HEARSAY_SITE"]
      ?? NSTemporaryDirectory() + "hearsay-site-\(UUID().uuidString)"
    let written = try Site(Fixture.findings).write(to: folder)
    let files = Site(Fixture.findings).files()
    #expect(written.fileCount == files.count)
    for file in files {
      let data = try Data(contentsOf: URL(filePath: folder + "/" + file.path))
      #expect(data == Data(file.content.utf8))
    }
    if ProcessInfo.processInfo.environment["HEARSAY_SITE"] == nil {
      try FileManager.default.removeItem(atPath: folder)
    }
  }
}
