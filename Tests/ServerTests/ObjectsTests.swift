import Foundation
import HTTPTypes
import NIOCore
import Server
import Testing

@Suite("TAXII 2.1, sections 3.2, 3.3, 3.7, 5.3, 5.4, 5.6 and 5.8: objects, manifest, versions")
struct ObjectsTests {
  /// Whether a text has the one form of TAXII 2.1 section 2: six fraction digits and "Z".
  static func isTimestamp(_ text: String?) -> Bool {
    text?.wholeMatch(
      of: /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z/) != nil
  }

  /// The four endpoints that tell when objects were added.
  static func dated(_ exchange: TestExchange) -> [String] {
    [
      exchange.manifest, exchange.objects, exchange.objects + Made.id(1) + "/",
      exchange.objects + Made.id(1) + "/versions/",
    ]
  }

  @Test("3.2 every 200 of manifest, objects, object and versions has both Date-Added headers")
  func dateAdded() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1), Made.identity(2)])
      for path in Self.dated(exchange) {
        let answer = try await exchange.get(path)
        #expect(Self.isTimestamp(answer.first), "\(path)")
        #expect(Self.isTimestamp(answer.last), "\(path)")
        let none = try await exchange.get(path + "?added_after=2999-01-01T00:00:00.000000Z")
        #expect(none.status == 200 && none.text == "{}", "\(path)")
        #expect(none.first == "2999-01-01T00:00:00.000000Z", "\(path)")
        #expect(none.last == "2999-01-01T00:00:00.000000Z", "\(path)")
      }
    }
  }

  @Test("3.2 the headers tell when the first and the last object of the answer were added")
  func dateAddedOfPage() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add((1...5).map { Made.identity($0) })
      let entries = try await exchange.get(exchange.manifest).objects
      let added = entries.compactMap { $0["date_added"] as? String }
      #expect(added.count == 5 && added == added.sorted() && Set(added).count == 5)
      for path in [exchange.manifest, exchange.objects] {
        let answer = try await exchange.get(path)
        #expect(answer.first == added.first && answer.last == added.last)
        let page = try await exchange.get(path + "?limit=2")
        #expect(page.first == added[0] && page.last == added[1])
      }
      let one = try await exchange.get(exchange.objects + Made.id(3) + "/")
      #expect(one.first == added[2] && one.last == added[2])
    }
  }

  @Test("An empty collection tells the beginning of time; an empty answer, where to go on from")
  func emptyPlaces() async throws {
    try await TestExchange.run { exchange async throws in
      let none = try await exchange.get(exchange.objects)
      #expect(none.status == 200 && none.text == "{}")
      #expect(none.last == "1970-01-01T00:00:00.000000Z" && none.first == none.last)
      try await exchange.add([Made.identity(1)])
      let last = try await exchange.get(exchange.objects).last
      let other = try await exchange.get(exchange.objects + "?match[type]=campaign")
      #expect(other.text == "{}" && other.last == last)
    }
  }

  @Test("5.3.1 a manifest entry has id, date_added, version and a media type of the collection")
  func manifest() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      let answer = try await exchange.get(exchange.manifest)
      let entry = try #require(answer.objects.first)
      #expect(entry["id"] as? String == Made.id(1))
      #expect(Self.isTimestamp(entry["date_added"] as? String))
      #expect(entry["version"] as? String == "2021-07-05T17:40:00.000Z")
      #expect(entry["media_type"] as? String == "application/stix+json;version=2.1")
    }
  }

  @Test("5.3.1, 5.4 and 5.8.1 an empty list is left out: the answer is {}")
  func emptyResources() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      for path in Self.dated(exchange) {
        let answer = try await exchange.get(path + "?match[spec_version]=2.0")
        #expect(answer.status == 200 && answer.text == "{}", "\(path)")
      }
    }
  }

  @Test("5.3 and 5.4 the version is modified, else created, else a time that stays the same")
  func versionText() async throws {
    try await TestExchange.run { exchange async throws in
      let marking = """
        {"type":"marking-definition","spec_version":"2.1","id":"\(Made.id(2, "marking-definition"))",\
        "created":"2021-07-02T00:00:00.5Z","definition_type":"statement",\
        "definition":{"statement":"Reed"}}
        """
      let status = try await exchange.add([Made.identity(1), marking, Made.address(3)]).json
      let successes = try #require(status["successes"] as? [[String: Any]])
      let entries = try await exchange.get(exchange.manifest).objects
      #expect(entries.count == 3)
      #expect(entries[0]["version"] as? String == "2021-07-05T17:40:00.000Z")
      #expect(entries[1]["version"] as? String == "2021-07-02T00:00:00.5Z")
      for (entry, success) in zip(entries, successes) {
        #expect(entry["id"] as? String == success["id"] as? String)
        #expect(entry["version"] as? String == success["version"] as? String)
      }
      let path = exchange.objects + Made.id(3, "domain-name") + "/"
      let versions = try await exchange.get(path + "versions/").json["versions"] as? [String]
      #expect(versions == [try #require(entries[2]["version"] as? String)])
    }
  }

  @Test("3.3 objects and manifest come in the order in which they were added")
  func sorting() async throws {
    try await TestExchange.run { exchange async throws in
      for number in [5, 2, 9, 1] { try await exchange.add([Made.identity(number)]) }
      let expected = [5, 2, 9, 1].map { Made.id($0) }
      #expect(try await exchange.get(exchange.objects).ids == expected)
      #expect(try await exchange.get(exchange.manifest).ids == expected)
    }
  }

  @Test("3.7 an object is served as the bytes that it came in")
  func bytes() async throws {
    try await TestExchange.run { exchange async throws in
      let object = """
        {"x_last": 1.50 ,"type":"identity", "spec_version":"2.1","id":"\(Made.id(1))",\
        "created":"2021-07-01T00:00:00.000Z","modified":"2021-07-01T00:00:00.000000Z",\
        "name":"M\\u0061rsh \\/ H\u{E9}rald","x_big":123456789012345678901234567890,\
        "x_list":[ {"b":1,"a":2} ]}
        """
      try await exchange.add([object])
      #expect(try await exchange.get(exchange.objects).text == "{\"objects\":[\(object)]}")
    }
  }

  @Test("Each object that is served has a spec_version, observables too")
  func specVersion() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.address(1), Made.identity(2)])
      for object in try await exchange.get(exchange.objects).objects {
        #expect(object["spec_version"] as? String == "2.1")
      }
    }
  }

  @Test("5.6 an object is got by its identifier, in an envelope, in its latest version")
  func object() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([
        Made.identity(1), Made.identity(1, modified: "2021-07-06T00:00:00.000Z", name: "Later"),
        Made.identity(2),
      ])
      let answer = try await exchange.get(exchange.objects + Made.id(1) + "/")
      #expect(answer.ids == [Made.id(1)])
      #expect(answer.objects.first?["name"] as? String == "Later")
    }
  }

  @Test("5.6 and 5.8 an object that the collection has not is 404, whatever the query")
  func noObject() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      for id in [Made.id(2), "nonsense", "identity--", "%00", "identity--\(Made.uuid(1))%20"] {
        for rest in ["/", "/?match[version]=all", "/versions/"] {
          let answer = try await exchange.get(exchange.objects + id + rest)
          #expect(answer.isError(404), "\(id)\(rest)")
        }
      }
    }
  }

  @Test("5.8 the versions of an object, each once, in the order in which they came")
  func versions() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([
        Made.identity(1, modified: "2021-07-06T00:00:00.000Z"),
        Made.identity(1, modified: "2021-07-05T00:00:00.000Z"),
        Made.identity(1, modified: "2021-07-07T00:00:00.000Z"), Made.identity(2),
      ])
      let path = exchange.objects + Made.id(1) + "/versions/"
      let answer = try await exchange.get(path)
      #expect(
        answer.json["versions"] as? [String] == [
          "2021-07-06T00:00:00.000Z", "2021-07-05T00:00:00.000Z", "2021-07-07T00:00:00.000Z",
        ])
      #expect(!answer.hasMore)
      let page = try await exchange.get(path + "?limit=2")
      #expect((page.json["versions"] as? [String])?.count == 2 && page.hasMore)
      let rest = try await exchange.get(path + "?limit=2&next=" + (page.next ?? ""))
      #expect(rest.json["versions"] as? [String] == ["2021-07-07T00:00:00.000Z"])
    }
  }
}
