import HTTPTypes
import NIOCore
import Server
import Testing

@Suite("TAXII 2.1, section 3.5: paging")
struct PagingTests {
  @Test("3.5 with next, every object comes once, while others are added and deleted")
  func pages() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add((1...10).map { Made.identity($0) })
      for path in [exchange.objects, exchange.manifest] {
        let before = try await exchange.get(path).ids
        var ids: [String] = []
        var next: String?
        var round = 0
        repeat {
          let answer = try await exchange.get(
            "\(path)?limit=3&match[type]=identity" + (next.map { "&next=\($0)" } ?? ""))
          #expect(answer.status == 200 && answer.hasMore == (answer.next != nil))
          ids += answer.ids
          next = answer.next
          round += 1
          if round == 1 { try await exchange.add([Made.campaign(path.utf8.count)]) }
        } while next != nil && round < 20
        #expect(ids == before.filter { $0.hasPrefix("identity") })
      }
      let first = try await exchange.get(exchange.objects + "?limit=3")
      _ = try await exchange.send(.delete, exchange.objects + Made.id(3) + "/")
      _ = try await exchange.send(.delete, exchange.objects + Made.id(4) + "/")
      let second = try await exchange.get(exchange.objects + "?limit=3&next=\(first.next ?? "")")
      #expect(first.ids == (1...3).map { Made.id($0) })
      #expect(second.ids == (5...7).map { Made.id($0) })
    }
  }

  @Test("3.5 without next, X-TAXII-Date-Added-Last as added_after leads through all of it")
  func byDate() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add((1...10).map { Made.identity($0) })
      for path in [exchange.objects, exchange.manifest] {
        var ids: [String] = []
        var answer = try await exchange.get("\(path)?limit=4")
        ids += answer.ids
        while answer.hasMore {
          answer = try await exchange.get("\(path)?limit=4&added_after=\(answer.last ?? "")")
          ids += answer.ids
        }
        #expect(ids == (1...10).map { Made.id($0) })
        let later = try await exchange.get("\(path)?added_after=\(answer.last ?? "")")
        #expect(later.text == "{}" && later.last == answer.last)
      }
    }
  }

  @Test("3.4 next goes with the query that it came from, limit apart; elsewhere it is 400")
  func otherQuery() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add((1...5).map { Made.identity($0) })
      let answer = try await exchange.get(
        exchange.objects + "?limit=2&match[type]=identity,campaign")
      let next = try #require(answer.next)
      let good = try await exchange.get(
        exchange.objects + "?limit=1&match%5Btype%5D=campaign%2Cidentity&next=\(next)")
      #expect(good.ids == [Made.id(3)])
      for path in [
        exchange.objects + "?next=\(next)",
        exchange.manifest + "?match[type]=identity&next=\(next)",
        exchange.objects + "?match[type]=campaign&next=\(next)",
        "/hearsay/collections/claims/objects/?match[type]=identity,campaign&next=\(next)",
        exchange.objects + "?match[type]=identity,campaign&next=\(next)0",
        exchange.objects + "?match[type]=identity,campaign&next=-\(next)",
      ] {
        #expect(try await exchange.get(path).isError(400), "\(path)")
      }
    }
  }

  @Test("MISP's empty next is as if there were none")
  func emptyNext() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      #expect(try await exchange.get(exchange.objects + "?next=").ids.count == 1)
      #expect(try await exchange.get(exchange.objects + "?limit=100&next").ids.count == 1)
    }
  }

  @Test("date_added is a whole millisecond and rises with each object, as OpenCTI needs it")
  func milliseconds() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add((1...30).map { Made.identity($0) })
      try await exchange.add((31...60).map { Made.identity($0) })
      let added = try await exchange.get(exchange.manifest).objects
        .compactMap { $0["date_added"] as? String }
      #expect(added.count == 60 && Set(added).count == 60 && added == added.sorted())
      #expect(added.allSatisfy { $0.hasSuffix("000Z") })
    }
  }

  @Test("A version that comes later moves an object to its place, and is not lost between pages")
  func newVersion() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add((1...6).map { Made.identity($0) })
      let first = try await exchange.get(exchange.objects + "?limit=2")
      try await exchange.add([Made.identity(4, modified: "2022-01-01T00:00:00.000Z")])
      let rest = try await exchange.get(exchange.objects + "?next=\(first.next ?? "")")
      #expect(rest.ids == [3, 5, 6, 4].map { Made.id($0) })
    }
  }
}
