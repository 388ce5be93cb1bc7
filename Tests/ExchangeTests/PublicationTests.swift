import Archive
import Foundation
import Holdings
import Model
import Testing

@testable import Exchange

@Suite("Publishing findings as STIX")
struct PublicationTests {
  @Test("Done again it does nothing, and the bundle has the same bytes")
  func again() async throws {
    let published = try await PublishedFindings([
      MadeUpTellings.courier(), MadeUpTellings.lantern(),
    ])
    let first = try await published.publish()
    #expect(first.added > 15 && first.changed == 0 && first.retracted == 0)
    let bundle = try await published.bundle()
    let second = try await published.publish()
    #expect(second.unchanged == first.added)
    #expect((second.added, second.changed, second.moved, second.retracted) == (0, 0, 0, 0))
    #expect(try await published.bundle() == bundle)
  }

  @Test("Within each collection every reference resolves, and stands behind what it refers to")
  func references() async throws {
    let published = try await PublishedFindings([
      MadeUpTellings.courier(), MadeUpTellings.lantern(),
    ])
    _ = try await published.publish()
    let collections = try await published.holdings.collections()
    #expect(
      Set(collections.compactMap(\.alias)).isSuperset(of: [
        "claims", "contested", "accused-sylvania", "outlet-the-courier", "outlet-the-lantern",
      ]))
    for collection in collections {
      #expect(!collection.isOpenToPartners && !collection.title.contains("."))
      var seen: Set<String> = []
      for object in try await published.objects(collection.alias ?? "") {
        let missing = object.references.filter { !seen.contains($0) }
        #expect(missing.isEmpty, "\(collection.title): \(object.id) \(missing)")
        #expect(seen.insert(object.id).inserted)
      }
      #expect(!seen.isEmpty)
    }
  }

  @Test("Claims stand on notes of their claimants, and on nothing else")
  func claims() async throws {
    let published = try await PublishedFindings([
      MadeUpTellings.courier(), MadeUpTellings.lantern(),
    ])
    _ = try await published.publish()
    let objects = try await published.objects()
    let byID = Dictionary(uniqueKeysWithValues: objects.map { ($0.id, $0) })
    let notes = objects.filter { $0.type == "note" }
    #expect(notes.count == 6)
    for note in notes {
      let creator = try #require(byID[note.text("created_by_ref")])
      #expect(note.details.text("claimant_ref") == creator.id)
      #expect(note.list("labels").starts(with: ["claim", "alleged"]))
      #expect(note.list("object_refs").contains { $0.hasPrefix("report--") })
    }
    for relationship in objects where relationship.type == "relationship" {
      #expect(relationship.text("relationship_type") == "related-to")
      #expect(byID[relationship.text("created_by_ref")]?.text("identity_class") == "system")
    }
    for report in objects where report.type == "report" {
      #expect(!report.references.contains { $0.hasPrefix("note--") })
    }
    let kinds = Set(objects.map(\.type))
    #expect(kinds.isDisjoint(with: ["indicator", "observed-data", "url", "domain-name"]))
    let moments = objects.map { $0.text("created") }
    #expect(Set(moments).count == moments.count)
    #expect(moments.allSatisfy { $0 <= Timestamp.text(Publication.currentMoment()) })
  }

  @Test("Whom nobody names, and who had it through whom, is told as the report tells it")
  func hearsay() async throws {
    let published = try await PublishedFindings([MadeUpTellings.courier()])
    _ = try await published.publish()
    let objects = try await published.objects()
    let names = Dictionary(uniqueKeysWithValues: objects.map { ($0.id, $0.text("name")) })
    let notes = objects.filter { $0.type == "note" }
    let old = try #require(notes.first { $0.text("abstract").hasSuffix("the files were old") })
    #expect(names[old.text("created_by_ref")] == "Unnamed source, according to The Courier")
    #expect(old.list("authors") == ["“Two officials” (unnamed)"])
    let inner = try #require(
      notes.first {
        $0.text("abstract").hasSuffix("APT77 did it") && $0.details.text("nested_in_ref") != ""
      })
    let chain = inner.details.list("reported_by_refs").map { names[$0] ?? "" }
    #expect(chain == ["Rufus Teasdale", "The Courier"])
    let group = try #require(objects.first { $0.type == "intrusion-set" })
    #expect(names[group.text("created_by_ref")] == "Ixtara Wire")
    #expect(inner.list("object_refs").contains(group.id))
  }

  @Test("A denial is an opinion of the party that denies, on what another party said")
  func denial() async throws {
    let published = try await PublishedFindings([MadeUpTellings.courier()])
    _ = try await published.publish()
    let objects = try await published.objects()
    let opinions = objects.filter { $0.type == "opinion" }
    for opinion in opinions {
      #expect(opinion.text("opinion") == "strongly-disagree")
      #expect(opinion.list("authors") == ["Sylvania"])
      for target in opinion.list("object_refs") {
        let note = try #require(objects.first { $0.id == target })
        #expect(note.text("created_by_ref") != opinion.text("created_by_ref"))
      }
    }
    #expect(opinions.count == 1)
  }

  @Test("What is gone is retracted for ever; what comes again is another object")
  func retraction() async throws {
    let published = try await PublishedFindings([])
    let both = [MadeUpTellings.courier(), MadeUpTellings.lantern()]
    _ = try await published.publish(both)
    func lantern() async throws -> [JSONObject] {
      try await published.objects(includingRetracted: true)
        .filter { $0.type == "report" && $0.text("name").hasPrefix("The Lantern") }
    }
    let before = try await lantern()
    let gone = try await published.publish([both[0]])
    #expect(gone.retracted > 0)
    let retracted = try await lantern()
    #expect(retracted.map(\.id) == before.map(\.id))
    #expect(retracted.first?.members["revoked"] as? Bool == true)
    #expect(try #require(retracted.first).text("modified") > before[0].text("modified"))
    #expect(try await !published.objects().contains { $0.id == before[0].id })
    _ = try await published.publish(both)
    let after = try await lantern()
    #expect(after.count == 2)
    #expect(after.count { $0.members["revoked"] as? Bool == true } == 1)
    // And once more: the third of its kind.
    _ = try await published.publish([both[0]])
    _ = try await published.publish(both)
    #expect(try await lantern().count == 3)
    #expect(try await published.publish(both).added == 0)
  }

  @Test("What says something else has a new version under the same identifier")
  func change() async throws {
    let published = try await PublishedFindings([MadeUpTellings.courier()])
    _ = try await published.publish()
    let before = try await published.objects()
    let summary = try await published.publish(PublicationSettings(name: "CERT of Freedonia"))
    #expect((summary.added, summary.changed, summary.retracted) == (0, 1, 0))
    let after = try await published.objects()
    let changed = try #require(after.first { $0.text("name") == "CERT of Freedonia" })
    let former = try #require(before.first { $0.id == changed.id })
    #expect(changed.text("created") == former.text("created"))
    #expect(changed.text("modified") > former.text("modified"))
  }

  @Test("What nobody contests any more leaves the collection of contested claims")
  func leaving() async throws {
    let published = try await PublishedFindings([])
    _ = try await published.publish([MadeUpTellings.courier()])
    #expect(try await published.objects("contested").contains { $0.type == "note" })
    _ = try await published.publish([MadeUpTellings.lantern()])
    #expect(
      try await !published.objects("contested").contains {
        $0.type == "note" && $0.members["revoked"] == nil
      })
  }

  @Test("Words that are meant to break readers stay words")
  func hostile() async throws {
    let evil =
      "a\u{0}\u{1B}[31m\u{202E}\"},{\"type\":\"indicator\"" + String(repeating: "x", count: 300_000)
    let text = "Mallory said that \(evil)."
    let document = MadeUpTellings.report(
      text, path: "evil.txt", outlet: "A\nB\u{0}", day: 1, url: "javascript:alert(1)",
      title: "T\u{0}\r\n" + String(repeating: "é", count: 5000)
    ) { document in
      var statement = MadeUpTellings.statement(
        document, source: ("Mallory", "Mal\u{0}lory\n", .person), cue: "said", content: evil,
        stance: .accuses)
      statement.accused = ["\u{0}", "Mal\u{0}lory\n", String(repeating: "y", count: 10_000)]
      statement.kinds = [.intrusion]
      return [statement]
    }
    let published = try await PublishedFindings([document])
    _ = try await published.publish()
    let objects = try await published.objects()
    #expect(objects.allSatisfy { $0.type != "indicator" })
    let note = try #require(objects.first { $0.type == "note" })
    #expect(note.text("content").utf8.count < 6000)
    #expect(try await published.bundle().count < 60_000)
    #expect(note.members["external_references"].map { "\($0)".contains("javascript") } == false)
  }

  @Test("Two that publish the same at once mint one object for each finding")
  func together() async throws {
    let published = try await PublishedFindings([
      MadeUpTellings.courier(), MadeUpTellings.lantern(),
    ])
    let path = published.archive.path
    let holdings = published.holdings
    let summaries = try await withThrowingTaskGroup(of: PublicationSummary.self) { group in
      for _ in 0..<3 {
        group.addTask {
          try await Publication.publish(ReportArchive.open(at: path), into: holdings)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(summaries.count == 3)
    let objects = try await published.objects(includingRetracted: true)
    #expect(objects.count { $0.type == "note" } == 6)
    #expect(objects.count { $0.type == "report" } == 2)
    let summary = try await published.publish()
    #expect((summary.added, summary.changed, summary.retracted) == (0, 0, 0))
  }
}
