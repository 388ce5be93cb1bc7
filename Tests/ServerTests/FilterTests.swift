import HTTPTypes
import NIOCore
import Server
import Testing

@Suite("TAXII 2.1, section 3.4: filters")
struct FilterTests {
  @Test(
    "3.4 a malformed parameter is 400 at every endpoint that filters",
    arguments: [
      "added_after=yesterday", "added_after=", "added_after=2021-07-05",
      "added_after=2021-07-05T17:40:00%2B05:00", "added_after=2021-13-05T17:40:00Z",
      "added_after=2021-07-05T17:40:00.000000", "limit=0", "limit=-1", "limit=ten", "limit=",
      "limit=1.0", "limit=1e3", "limit=99999999999999999999", "limit=%20", "next=nonsense",
      "next=-", "next=0-0", "next=zzzzzzzzzzzzzzzzzzzz-0000000000000000", "match[id]=nonsense",
      "match[id]=", "match[id]=\(Made.id(1)),", "match[type]=", "match[type]=a,,b",
      "match[type]=a%20b", "match[version]=", "match[version]=latest",
      "match[version]=2021-07-05", "match[version]=last,", "match[spec_version]=two",
      "match[spec_version]=2", "match[spec_version]=", "match[type=a", "match[]=a", "match=a",
      "match[type]=%FF", "match[type]=%ZZ", "limit=%0",
    ])
  func malformed(query: String) async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      for path in ObjectsTests.dated(exchange) {
        #expect(try await exchange.get("\(path)?\(query)").isError(400), "\(path)")
      }
    }
  }

  @Test(
    "3.4 a parameter that stands twice is 400",
    arguments: [
      "limit=1&limit=1",
      "added_after=2021-07-05T17:40:00.000000Z&added_after=2021-07-05T17:40:00.000000Z",
      "match[type]=identity&match[type]=campaign", "match[type]=a&match%5Btype%5D=b",
      "match[version]=last&match[version]=first",
      "next=&next=",
    ])
  func twice(query: String) async throws {
    try await TestExchange.run { exchange async throws in
      #expect(try await exchange.get("\(exchange.objects)?\(query)").isError(400))
    }
  }

  @Test(
    "3.4 parameters and match fields that the specification does not have are passed over",
    arguments: [
      "x=1", "match[name]=a", "match[x y]=", "&&", "=", "limits=0", "foo", "match[next]=1",
    ])
  func unknown(query: String) async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      for path in ObjectsTests.dated(exchange) {
        #expect(try await exchange.get("\(path)?\(query)").status == 200)
      }
    }
  }

  @Test("3.4 added_after leaves what was added up to then, whatever its fraction digits")
  func addedAfter() async throws {
    try await TestExchange.run { exchange async throws in
      for number in 1...4 { try await exchange.add([Made.identity(number)]) }
      let added = try await exchange.get(exchange.manifest).objects
        .compactMap { $0["date_added"] as? String }
      for path in [exchange.objects, exchange.manifest] {
        for (index, time) in added.enumerated() {
          let answer = try await exchange.get("\(path)?added_after=\(time)")
          #expect(answer.ids == (index + 1..<4).map { Made.id($0 + 1) })
          // Milliseconds are all there is: the same with 3 digits.
          let short = time.dropLast(4) + "Z"
          #expect(try await exchange.get("\(path)?added_after=\(short)").ids == answer.ids)
        }
      }
      for early in [
        "1999-01-01T00:00:00Z", "1999-01-01T00:00:00.1Z", "1999-01-01T00:00:00.123456789Z",
      ] {
        #expect(try await exchange.get("\(exchange.objects)?added_after=\(early)").ids.count == 4)
      }
    }
  }

  @Test("3.4 without added_after the oldest objects come first")
  func oldestFirst() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add((1...9).map { Made.identity($0) })
      #expect(
        try await exchange.get("\(exchange.objects)?limit=3").ids == (1...3).map { Made.id($0) })
    }
  }

  @Test("3.4 limit: never more, and all where there are no more")
  func limit() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add((1...5).map { Made.identity($0) })
      for path in [exchange.objects, exchange.manifest] {
        for (limit, count) in [(1, 1), (4, 4), (5, 5), (6, 5), (9_007_199_254_740_991, 5)] {
          let answer = try await exchange.get("\(path)?limit=\(limit)")
          #expect(answer.ids.count == count)
          #expect(answer.hasMore == (count < 5))
          #expect((answer.next != nil) == answer.hasMore)
        }
      }
    }
  }

  @Test("3.4 the server's own limit holds where the client's is larger or absent, and tells more")
  func serverLimit() async throws {
    var settings = ServerSettings()
    settings.maxPageCount = 3
    try await TestExchange.run(settings) { exchange async throws in
      try await exchange.add((1...5).map { Made.identity($0) })
      for query in ["", "?limit=5000"] {
        let answer = try await exchange.get(exchange.objects + query)
        #expect(answer.ids.count == 3 && answer.hasMore && answer.next != nil)
      }
    }
  }

  @Test("3.4.1 id: one or several, percent-encoded or not; one that is not there leaves nothing")
  func ids() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add((1...3).map { Made.identity($0) })
      for path in [exchange.objects, exchange.manifest] {
        #expect(try await exchange.get("\(path)?match[id]=\(Made.id(2))").ids == [Made.id(2)])
        let two = "match%5Bid%5D=\(Made.id(3))%2C\(Made.id(1))"
        #expect(try await exchange.get("\(path)?\(two)").ids == [Made.id(1), Made.id(3)])
        #expect(try await exchange.get("\(path)?match[id]=\(Made.id(8))").text == "{}")
      }
    }
  }

  @Test("3.4.1 type: any type of STIX 2.1, one or several, and no error for others")
  func types() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1), Made.campaign(2), Made.address(3)])
      let all = [Made.id(1), Made.id(2, "campaign"), Made.id(3, "domain-name")]
      for path in [exchange.objects, exchange.manifest] {
        #expect(try await exchange.get("\(path)?match[type]=campaign").ids == [all[1]])
        #expect(
          try await exchange.get("\(path)?match[type]=domain-name,identity").ids
            == [all[0], all[2]])
        for type in ["indicator", "sighting", "x-marsh", "x509-certificate", "language-content"] {
          let answer = try await exchange.get("\(path)?match[type]=\(type)")
          #expect(answer.status == 200 && answer.text == "{}")
        }
      }
    }
  }

  @Test("3.4.1 spec_version: none but those that are asked for; the latest by default")
  func specVersions() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      for (query, count) in [
        ("", 1), ("?match[spec_version]=2.1", 1), ("?match[spec_version]=2.0,2.1", 1),
        ("?match[spec_version]=2.0", 0), ("?match[spec_version]=9.9", 0),
      ] {
        #expect(try await exchange.get(exchange.objects + query).ids.count == count)
        #expect(try await exchange.get(exchange.manifest + query).ids.count == count)
      }
    }
  }

  static let days = ["2021-07-05", "2021-07-06", "2021-07-07"].map { $0 + "T00:00:00.000Z" }

  @Test(
    "3.4.1 version: last, first, all and times, in any combination",
    arguments: [
      ("", [2]), ("match[version]=last", [2]), ("match[version]=first", [0]),
      ("match[version]=all", [0, 1, 2]), ("match[version]=last,first", [0, 2]),
      ("match[version]=2021-07-06T00:00:00.000Z", [1]),
      ("match[version]=2021-07-06T00:00:00Z", [1]),
      ("match[version]=first,2021-07-06T00:00:00.000Z", [0, 1]),
      ("match[version]=2021-07-06T00:00:00.000Z%2C2021-07-07T00:00:00.000Z", [1, 2]),
      ("match[version]=last,2021-07-07T00:00:00.000Z", [2]),
    ])
  func versions(query: String, expected: [Int]) async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add(Self.days.map { Made.identity(1, modified: $0) })
      for path in [
        exchange.objects, exchange.manifest, exchange.objects + Made.id(1) + "/",
      ] {
        let answer = try await exchange.get("\(path)?\(query)")
        let versions = answer.objects.compactMap { ($0["modified"] ?? $0["version"]) as? String }
        #expect(versions == expected.map { Self.days[$0] }, "\(path)")
      }
    }
  }

  @Test(
    "3.4.1 version: all with another version parameter is 400, and so is any of them twice",
    arguments: [
      "all,last", "first,all", "all,2021-07-06T00:00:00.000Z", "last,last", "first,first",
      "all,all",
      "2021-07-06T00:00:00.000Z,2021-07-06T00:00:00.000Z",
      "2021-07-06T00:00:00.000Z,2021-07-06T00:00:00Z",
    ])
  func badVersions(value: String) async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      for path in [exchange.objects, exchange.manifest, exchange.objects + Made.id(1) + "/"] {
        #expect(try await exchange.get("\(path)?match[version]=\(value)").isError(400))
      }
      let path = exchange.objects + Made.id(1) + "/"
      #expect(try await exchange.send(.delete, "\(path)?match[version]=\(value)").isError(400))
    }
  }

  @Test("3.4 all filters hold together")
  func together() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([
        Made.identity(1), Made.campaign(2), Made.identity(3),
        Made.identity(3, modified: "2021-08-01T00:00:00.000Z"),
      ])
      let query =
        "match[type]=identity&match[id]=\(Made.id(3)),\(Made.id(2, "campaign"))"
        + "&match[version]=first&match[spec_version]=2.1&added_after=2001-01-01T00:00:00Z&limit=9"
      let answer = try await exchange.get("\(exchange.objects)?\(query)")
      #expect(answer.ids == [Made.id(3)])
      #expect(answer.objects.first?["modified"] as? String == "2021-07-05T17:40:00.000Z")
    }
  }
}
