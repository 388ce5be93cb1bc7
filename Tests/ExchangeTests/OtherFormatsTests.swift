import Foundation
import Model
import Testing

@testable import Exchange

@Suite("Findings for other tools")
struct OtherFormatsTests {
  @Test("No attribute of a MISP event is an indicator, and references resolve within the event")
  func misp() async throws {
    let published = try await PublishedFindings([
      MadeUpTellings.courier(), MadeUpTellings.lantern(),
    ])
    let export = FindingsExport(published.archive, holdings: published.holdings)
    let sink = ByteSink()
    try await export.writeMISP { sink.bytes += $0 }
    let again = ByteSink()
    try await export.writeMISP { again.bytes += $0 }
    #expect(sink.bytes == again.bytes)
    let response = try JSONSerialization.jsonObject(with: Data(sink.bytes)) as? [String: Any]
    let events = (response?["response"] as? [[String: Any]] ?? [])
      .compactMap { $0["Event"] as? [String: Any] }
    #expect(!events.isEmpty)
    for event in events {
      let objects = event["Object"] as? [[String: Any]] ?? []
      let known = Set(objects.compactMap { $0["uuid"] as? String })
      #expect(known.count == objects.count)
      for object in objects {
        for attribute in object["Attribute"] as? [[String: Any]] ?? [] {
          #expect(attribute["to_ids"] as? Bool == false)
        }
        for reference in object["ObjectReference"] as? [[String: Any]] ?? [] {
          #expect(known.contains(reference["referenced_uuid"] as? String ?? ""))
        }
      }
    }
  }

  @Test("A review of a claim rates nothing")
  func claimReview() async throws {
    let published = try await PublishedFindings([
      MadeUpTellings.courier(), MadeUpTellings.lantern(),
    ])
    let sink = ByteSink()
    try await FindingsExport(published.archive, holdings: published.holdings)
      .writeClaimReviews { sink.bytes += $0 }
    let graph = try JSONSerialization.jsonObject(with: Data(sink.bytes)) as? [String: Any]
    let reviews = graph?["@graph"] as? [[String: Any]] ?? []
    #expect(!reviews.isEmpty)
    for review in reviews {
      let rating = review["reviewRating"] as? [String: Any] ?? [:]
      #expect(rating["ratingValue"] == nil)
      #expect((rating["alternateName"] as? String)?.hasPrefix("Not rated: told ") == true)
      let claim = review["itemReviewed"] as? [String: Any] ?? [:]
      #expect((claim["appearance"] as? [Any])?.isEmpty == false)
    }
  }

  @Test(
    "An address of a collection is made of letters, digits and hyphens",
    arguments: [
      ("Sylvania", "accused-sylvania"), ("The Daily  Lantern", "accused-the-daily-lantern"),
      ("U.S.", "accused-us-"), ("漢", "accused--"),
    ])
  func alias(name: String, start: String) {
    let alias = OwnCollections.alias("accused-", name)
    #expect(alias.hasPrefix(start))
    #expect(alias.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
  }

  @Test(
    "Names of clusters have the forms of the public schemes",
    arguments: [
      ("APT28", true), ("UNC-1878", true), ("Copper Typhoon", true), ("Fancy Bear", true),
      ("Bear", false), ("G20", false), ("Freedonia", false), ("APT", false),
      ("the Polar Bear", false),
    ])
  func designation(name: String, isOne: Bool) {
    #expect(GroupDesignation.isOne(name) == isOne)
  }

  @Test(
    "Only plain addresses of the web go out",
    arguments: [
      ("https://www.herald.example/a?b=1#c", "herald.example"), ("http://h.example", "h.example"),
      ("https://user:secret@h.example/", nil), ("javascript:alert(1)", nil),
      ("https://h.example/a b", nil), ("https://h.example/%zz", nil), ("https://", nil),
    ] as [(String, String?)])
  func address(text: String, host: String?) {
    #expect(WebAddress(text)?.host == host)
  }

  @Test(
    "Moments are written with milliseconds in UTC",
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
      (1_795_219_200_001, "2026-11-21T00:00:00.001Z"),
    ] as [(Int64, String)])
  func moments(milliseconds: Int64, text: String) {
    #expect(Timestamp.text(milliseconds) == text)
  }

  @Test("Words are cut at the border of a character", arguments: 0..<12)
  func cut(limit: Int) {
    let text = "aé漢👩b"
    let cut = Excerpt.cut(text, to: limit)
    #expect(cut == text || (cut.hasSuffix("…") && text.hasPrefix(cut.dropLast())))
    #expect(cut.utf8.count <= limit + 3 || cut == text)
  }
}
