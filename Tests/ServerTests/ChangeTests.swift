import Foundation
import HTTPTypes
import Holdings
import NIOCore
import Server
import Testing

@Suite("TAXII 2.1, sections 4.3, 5.5 and 5.7: adding, deleting, status")
struct ChangeTests {
  static let noSuch = Made.id(99)

  @Test("5.5 adding answers 202 with a status that has all that 4.3.1 requires")
  func add() async throws {
    try await TestExchange.run { exchange async throws in
      let answer = try await exchange.add([Made.identity(1), Made.address(2)])
      #expect(answer.status == 202)
      #expect(answer.contentType == "application/taxii+json;version=2.1")
      let status = answer.json
      let id = try #require(status["id"] as? String)
      #expect(UUID(uuidString: id) != nil && Array(id)[14] == "4")
      #expect(status["status"] as? String == "complete")
      #expect(
        ObjectsTests.isTimestamp(status["request_timestamp"] as? String))
      #expect(status["total_count"] as? Int == 2)
      #expect(status["success_count"] as? Int == 2)
      #expect(status["failure_count"] as? Int == 0)
      #expect(status["pending_count"] as? Int == 0)
      #expect(status["failures"] == nil && status["pendings"] == nil)
      let successes = try #require(status["successes"] as? [[String: Any]])
      #expect(successes[0]["id"] as? String == Made.id(1))
      #expect(successes[0]["version"] as? String == "2021-07-05T17:40:00.000Z")
      #expect(successes[1]["id"] as? String == Made.id(2, "domain-name"))
    }
  }

  @Test("4.3 the status is kept as it was told, for the account that added, and 404 to others")
  func status() async throws {
    try await TestExchange.run { exchange async throws in
      let told = try await exchange.add([Made.identity(1)], as: .crane)
      let id = try #require(told.json["id"] as? String)
      let kept = try await exchange.get("/hearsay/status/\(id)/", as: .crane)
      #expect(kept.status == 200 && kept.text == told.text)
      #expect(try await exchange.get("/hearsay/status/\(id)/", as: .heron).isError(404))
      #expect(try await exchange.get("/delta/status/\(id)/", as: .crane).isError(404))
      for other in [Made.uuid(5), "nonsense", "%00"] {
        #expect(try await exchange.get("/hearsay/status/\(other)/", as: .crane).isError(404))
      }
    }
  }

  @Test("5.5 the same object again is no error, and is not added twice")
  func duplicate() async throws {
    try await TestExchange.run { exchange async throws in
      for _ in 0..<2 {
        let status = try await exchange.add([Made.identity(1), Made.identity(1)]).json
        #expect(status["success_count"] as? Int == 2)
        #expect(status["failure_count"] as? Int == 0)
      }
      #expect(try await exchange.get(exchange.objects + "?match[version]=all").ids.count == 1)
    }
  }

  @Test("The same identifier and version with another content is a failure that says why")
  func contradiction() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      let status = try await exchange.add([Made.identity(1, name: "Other"), Made.identity(2)]).json
      #expect(status["success_count"] as? Int == 1)
      let failures = try #require(status["failures"] as? [[String: Any]])
      #expect(failures[0]["id"] as? String == Made.id(1))
      #expect(failures[0]["version"] as? String == "2021-07-05T17:40:00.000Z")
      #expect((failures[0]["message"] as? String)?.isEmpty == false)
      #expect(
        try await exchange.get(exchange.objects).objects[0]["name"] as? String == "Marsh Herald")
    }
  }

  @Test("4.3.1 objects are checked one by one: the bad are failures, the good are kept")
  func mixed() async throws {
    try await TestExchange.run { exchange async throws in
      let bad = [
        "{}", "[]", "7", "null", "\"text\"", "{\"type\":\"identity\"}",
        "{\"id\":7,\"type\":[]}",
        Made.identity(7).replacingOccurrences(of: "2021-07-05T17:40:00.000Z", with: "soon"),
        Made.identity(8).replacingOccurrences(of: "\"spec_version\":\"2.1\",", with: ""),
        String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000),
      ]
      let answer = try await exchange.add([Made.identity(1)] + bad + [Made.identity(2)])
      let status = answer.json
      #expect(status["total_count"] as? Int == bad.count + 2)
      #expect(status["success_count"] as? Int == 2)
      #expect(status["failure_count"] as? Int == bad.count)
      let failures = try #require(status["failures"] as? [[String: Any]])
      #expect(failures.count == bad.count)
      for failure in failures {
        #expect((failure["id"] as? String)?.isEmpty == false)
        #expect((failure["version"] as? String)?.isEmpty == false)
        #expect((failure["message"] as? String)?.isEmpty == false)
      }
      #expect(try await exchange.get(exchange.objects).ids == [Made.id(1), Made.id(2)])
    }
  }

  @Test(
    "5.5 what is no envelope is 422",
    arguments: [
      "", "{", "[]", "7", "null", "\"text\"", "{}x", "{\"objects\":{}}", "{\"objects\":7}",
      "{\"objects\":[}", "{\"objects\":null}", "{}", "{\"objects\":[]}", "\u{0}",
      "{\"objects\":[{]}", "{\"objects\":[],\"objects\":[]}",
    ])
  func noEnvelope(body: String) async throws {
    try await TestExchange.run { exchange async throws in
      #expect(try await exchange.send(.post, exchange.objects, body: body).isError(422))
    }
  }

  @Test("7.1.1 custom properties of an envelope are passed over; a bundle is as good as one")
  func bundle() async throws {
    try await TestExchange.run { exchange async throws in
      let body = """
        {"type":"bundle","id":"bundle--\(Made.uuid(9))","x_marsh":{"a":[1]},"more":false,\
        "objects":[\(Made.identity(1))]}
        """
      #expect(try await exchange.send(.post, exchange.objects, body: body).status == 202)
      #expect(try await exchange.get(exchange.objects).ids == [Made.id(1)])
    }
  }

  @Test("4.2.1 up to max_content_length there is no 413; beyond it there is")
  func tooLarge() async throws {
    var settings = ServerSettings()
    settings.maxContentLength = 1_000
    try await TestExchange.run(settings) { exchange async throws in
      func body(_ length: Int) -> String {
        let start = "{\"objects\":[\(Made.identity(1))]}"
        return start + String(repeating: " ", count: length - start.utf8.count)
      }
      for length in [999, 1_000] {
        let answer = try await exchange.send(.post, exchange.objects, body: body(length))
        #expect(answer.status == 202)
      }
      #expect(
        try await exchange.send(.post, exchange.objects, body: body(1_001)).isError(413))
    }
  }

  @Test("5.7 deleting takes every version out; the object is 404 and in no list any more")
  func delete() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([
        Made.identity(1), Made.identity(1, modified: "2021-08-01T00:00:00.000Z"), Made.identity(2),
      ])
      let path = exchange.objects + Made.id(1) + "/"
      let answer = try await exchange.send(.delete, path)
      #expect(answer.status == 200)
      #expect(answer.contentType == "application/taxii+json;version=2.1")
      #expect(try await exchange.get(path).isError(404))
      #expect(try await exchange.get(path + "versions/").isError(404))
      #expect(try await exchange.send(.delete, path).isError(404))
      for list in [exchange.objects, exchange.manifest] {
        #expect(try await exchange.get(list + "?match[version]=all").ids == [Made.id(2)])
        #expect(try await exchange.get(list + "?match[id]=\(Made.id(1))").text == "{}")
      }
    }
  }

  @Test("5.7 deleting one version leaves the others, and the latest of them is the latest")
  func deleteVersion() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([
        Made.identity(1), Made.identity(1, modified: "2021-08-01T00:00:00.000Z"),
        Made.identity(1, modified: "2021-09-01T00:00:00.000Z"),
      ])
      let path = exchange.objects + Made.id(1) + "/"
      let last = "?match[version]=2021-09-01T00:00:00.000Z"
      #expect(try await exchange.send(.delete, path + last).status == 200)
      #expect(try await exchange.send(.delete, path + last).isError(404))
      #expect(try await exchange.get(path + last).isError(404))
      let never = try await exchange.get(path + "?match[version]=1999-01-01T00:00:00.000Z")
      #expect(never.status == 200 && never.text == "{}")
      let latest = try await exchange.get(path).objects.first
      #expect(latest?["modified"] as? String == "2021-08-01T00:00:00.000Z")
      #expect(try await exchange.send(.delete, path + "?match[version]=first").status == 200)
      let versions = try await exchange.get(path + "versions/").json["versions"] as? [String]
      #expect(versions == ["2021-08-01T00:00:00.000Z"])
      #expect(try await exchange.send(.delete, path + "?match[spec_version]=2.0").isError(404))
      #expect(try await exchange.send(.delete, path + "?match[version]=last").status == 200)
      #expect(try await exchange.get(path).isError(404))
    }
  }

  @Test("5.7 what was deleted may be added again, at a later place")
  func addAgain() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1), Made.identity(2)])
      let last = try await exchange.get(exchange.objects).last ?? ""
      _ = try await exchange.send(.delete, exchange.objects + Made.id(1) + "/")
      try await exchange.add([Made.identity(1)])
      #expect(try await exchange.get(exchange.objects).ids == [Made.id(2), Made.id(1)])
      #expect(
        try await exchange.get(exchange.objects + "?added_after=\(last)").ids == [Made.id(1)])
    }
  }

  @Test("5.7 the table of rights: neither is 404, one alone is 403, both do it")
  func deleteRights() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      let path = exchange.objects + Made.id(1) + "/"
      for (sender, status) in [
        (TestExchange.Sender.newt, 404), (.stork, 403), (.crane, 403), (.nobody, 401),
      ] {
        #expect(try await exchange.send(.delete, path, as: sender).isError(status))
      }
      #expect(
        try await exchange.send(.delete, exchange.objects + Self.noSuch + "/").isError(404))
      let own = "/hearsay/collections/claims/objects/\(Made.id(1))/"
      #expect(try await exchange.send(.delete, own).isError(403))
      #expect(try await exchange.send(.delete, path).status == 200)
    }
  }

  @Test("An object that one collection has is not in another one")
  func separate() async throws {
    try await TestExchange.run { exchange async throws in
      let other = try await exchange.holdings.makeCollection(
        root: "hearsay", alias: "reed", title: "Reed", description: nil, isOpenToPartners: true)
      try await exchange.add([Made.identity(1)])
      let path = "/hearsay/collections/\(other.id)/objects/"
      #expect(try await exchange.get(path).text == "{}")
      #expect(try await exchange.get(path + Made.id(1) + "/").isError(404))
    }
  }
}
