import Foundation
import HearsayTesting
import Testing

@testable import Reading

/// Our tree beside gumbo's, which reads HTML5 as browsers do.
///
/// Ours need not have the same shape, but should have the same words. On purpose they differ so:
/// - What is typed into forms (`textarea`), and what only browsers without frames or plug-ins would
///   show (`noframes`, `noembed`, `iframe`), is left out of both.
/// - A title that is not closed, or is longer than 2,000 bytes, ends before its first tag; in HTML5 it
///   takes all that follows.
/// - An attribute whose quotation mark is not closed ends with its tag; in HTML5 it takes all up to the
///   next such mark, or all. So we have words there that gumbo has not.
/// - The words of CDATA sections, and those beside frames, stay; HTML5 drops them.
/// - Comments and scripts that are not closed take all that follows, in both.
/// - Control characters go. A reference by a name that nobody has defined stays as it stands.
@Suite("The words of wild pages, beside gumbo's")
struct HTMLOracleTests {
  @Test("No word of a made page is lost", arguments: WildPage.all)
  func made(page: WildPage) {
    let html = PageCharset.utf8(page.html)
    let theirs = GumboWords.words(of: html)
    #expect(!theirs.isEmpty)
    let lost = PageWords(html).lost(of: theirs)
    #expect(lost.allSatisfy { page.lostOnPurpose.contains(String($0)) }, "\(lost.prefix(20))")
  }

  @Test("Hardly a word of a damaged page is lost", arguments: UInt64(0)..<300)
  func damaged(seed: UInt64) {  // a failure names its seed
    let html = PageCharset.utf8(PageDamage.page(seed: seed))
    let theirs = GumboWords.words(of: html)
    let lost = PageWords(html).lost(of: theirs)
    #expect(lost.count * 100 <= theirs.count, "\(lost.prefix(20))")
  }

  @Test("Of real pages hardly a word is lost", .enabled(if: Shared.isPresent, "\(Shared.absence)"))
  func real() throws {
    let folder = Shared.folder.appendingPathComponent("data/extraction/html")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var wordCount = 0
    var lostCount = 0
    for name in names {
      let packed = try Array(Data(contentsOf: folder.appendingPathComponent(name)))
      var reports = PackedReports(bytes: packed, path: name)
      guard case .report(let page)? = reports.next() else { continue }
      let html = PageCharset.utf8(page.bytes)
      let theirs = GumboWords.words(of: html)
      let lost = PageWords(html).lost(of: theirs)
      wordCount += theirs.count
      lostCount += lost.count
      #expect(
        lost.count * 100 <= theirs.count,
        "\(name): \(lost.count) of \(theirs.count): \(lost.prefix(10))")
    }
    print("words lost on real pages: \(lostCount) of \(wordCount) on \(names.count)")
    #expect(lostCount * 1000 <= wordCount)
  }
}
