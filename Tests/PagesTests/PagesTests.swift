import Foundation
import Model
import Testing

@testable import Pages

@Suite("The site as a whole")
struct PagesTests {
  @Test("It is written into a folder, and the same findings give the same bytes")
  func written() throws {
    let chosen = ProcessInfo.processInfo.environment["HEARSAY_SITE"]
    let folder = chosen ?? NSTemporaryDirectory() + "hearsay-site-\(UUID().uuidString)"
    let written = try Site(Fixture.findings).write(to: folder)
    let files = Site(Fixture.findings).files()
    #expect(written.fileCount == files.count)
    for file in files {
      let data = try Data(contentsOf: URL(filePath: folder + "/" + file.path))
      #expect(data == Data(file.content.utf8))
    }
    if chosen == nil { try FileManager.default.removeItem(atPath: folder) }
  }

  @Test("A folder that cannot be made is an error with its path")
  func notWritten() {
    #expect(throws: (any Error).self) {
      try Site(Fixture.findings).write(to: "/dev/null/report")
    }
  }

  @Test("Every page is well formed, names its language and its landmarks", arguments: Sites.all)
  func wellFormed(site: Sites) {
    for file in site.files where file.path.hasSuffix(".html") {
      let page = PageReader(file.content)
      #expect(page.faults.isEmpty, "\(file.path)")
      let names = page.elements.map(\.name)
      #expect(page.elements.first?.attributes["lang"] == "en")
      for name in ["main", "header", "nav", "footer", "h1", "title"] {
        #expect(names.contains(name), "\(file.path) has no \(name)")
      }
      #expect(names.count { $0 == "h1" } == 1, "\(file.path)")
      let ids = page.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(file.path) has an id twice")
      for id in page.elements.compactMap({ $0.attributes["aria-labelledby"] }) {
        let isKnown = id.split(separator: " ").allSatisfy { ids.contains(String($0)) }
        #expect(isKnown, "\(id)")
      }
    }
  }

  @Test("Every link within the site leads to a page and a place on it", arguments: Sites.all)
  func links(site: Sites) {
    var places: [String: Set<String>] = [:]
    var pages: [(path: String, page: PageReader)] = []
    for file in site.files {
      let page = PageReader(file.path.hasSuffix(".html") ? file.content : "")
      places[file.path] = Set(page.elements.compactMap { $0.attributes["id"] })
      pages.append((file.path, page))
    }
    for (path, page) in pages {
      for href in page.elements.compactMap({ $0.attributes["href"] })
      where href != "data:," && !href.hasPrefix("http") {
        let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var folders = path.split(separator: "/").dropLast().map(String.init)
        for step in parts[0].split(separator: "/") {
          if step == ".." { folders.removeLast() } else { folders.append(String(step)) }
        }
        let target = parts[0].isEmpty ? path : folders.joined(separator: "/")
        #expect(places[target] != nil, "\(path) leads to \(href)")
        if parts.count > 1 {
          #expect(places[target]?.contains(String(parts[1])) == true, "\(path): \(href)")
        }
      }
    }
  }

  @Test("No page runs a script or fetches anything", arguments: Sites.all)
  func nothingForeign(site: Sites) {
    let fetching: Set<String> = [
      "script", "img", "iframe", "object", "embed", "audio", "video", "form", "base", "style",
      "foreignObject", "image", "use",
    ]
    for file in site.files where file.path.hasSuffix(".html") {
      let page = PageReader(file.content)
      #expect(file.content.contains("default-src 'none'; style-src 'self'"))
      for element in page.elements {
        #expect(!fetching.contains(element.name), "\(file.path): \(element.name)")
        for (key, value) in element.attributes {
          #expect(!key.lowercased().hasPrefix("on") && key != "style" && key != "src", "\(key)")
          if key == "href", value.hasPrefix("http") {
            #expect(element.attributes["rel"]?.contains("noreferrer nofollow") == true)
          }
          #expect(!value.lowercased().contains("javascript:") || key == "content")
        }
      }
    }
    #expect(!StyleSheet.text.contains("url(") && !StyleSheet.text.contains("@import"))
  }

  @Test("Each picture has a title, a description, and the same in words")
  func pictures() {
    for file in Sites.usual.files where file.content.contains("<svg") {
      let page = PageReader(file.content)
      for element in page.elements where element.name == "svg" {
        let isOrnament = element.attributes["aria-hidden"] == "true"
        #expect(isOrnament || element.attributes["aria-labelledby"] != nil, "\(file.path)")
      }
    }
    let claim = Sites.usual.files.first { $0.path.hasPrefix("claims/0a11ce00000000a1") }
    #expect(claim?.content.contains("passes on what Northline said") == true)
    #expect(claim?.content.contains("Dana Reuss denies it in The Marrow Gazette") == true)
  }

  @Test("Tables have captions and headings with a scope")
  func tables() {
    for file in Sites.usual.files {
      let page = PageReader(file.path.hasSuffix(".html") ? file.content : "")
      let tables = page.elements.count { $0.name == "table" }
      #expect(page.elements.count { $0.name == "caption" } == tables, "\(file.path)")
      for heading in page.elements where heading.name == "th" {
        #expect(heading.attributes["scope"] != nil, "\(file.path)")
      }
    }
  }

  @Test("A claim told once has no page of its own, unless something differs")
  func pagesOfClaims() {
    let paths = Set(Sites.usual.files.map(\.path))
    #expect(paths.contains("claims/0a11ce00000000a1.html"))
    #expect(paths.contains("claims/0a11ce00000000a5.html"))
    #expect(!paths.contains("claims/0a11ce00000000a6.html"))
  }

  @Test("Long lists are parted")
  func parted() {
    let paths = Sites.large.files.map(\.path)
    #expect(paths.contains("documents/page-2.html"))
    #expect(paths.contains("claims/page-2.html"))
    #expect(Set(paths).count == paths.count)
    for file in Sites.large.files {
      #expect(file.content.utf8.count < 1_500_000, "\(file.path)")
    }
  }
}

/// Sites made once for all tests.
enum Sites: String, CaseIterable, Sendable {
  case usual, empty, hostile, broken, large

  static let all = allCases
  private static let made: [Sites: [Site.File]] = [
    .usual: Site(Fixture.findings).files(),
    .empty: Site(Findings(documents: [], retellings: [], claims: [], discrepancies: [])).files(),
    .hostile: Site(HostileFindings.hostile).files(),
    .broken: Site(HostileFindings.broken).files(),
    .large: Site(HostileFindings.large).files(),
  ]

  var files: [Site.File] { Self.made[self] ?? [] }
}
