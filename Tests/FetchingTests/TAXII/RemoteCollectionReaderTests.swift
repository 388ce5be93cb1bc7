import HearsayTesting
import Synchronization
import Testing

@testable import Fetching

@Suite("Reading a collection of a TAXII server")
struct RemoteCollectionReaderTests {
  /// A reader of the collection "c1" of `server`.
  private func reader(
    _ server: FakeTAXII, from place: RemotePlace = RemotePlace(), allVersions: Bool = false,
    limits: TAXIILimits = TAXIILimits()
  ) throws -> RemoteCollectionReader {
    let resource = try #require(
      TAXIIResource.parse(Array(Notes.collection.utf8))?.collection)
    let collection = try #require(
      RemoteCollection(resource, root: try WebAddress("https://herald.example/a/")))
    return RemoteCollectionReader(
      collection, by: try server.client(limits: limits), from: place, hasAllVersions: allVersions)
  }

  /// All that `reader` gives.
  private func all(_ reader: inout RemoteCollectionReader) async throws -> [RemotePage] {
    var pages: [RemotePage] = []
    while let page = try await reader.next() { pages.append(page) }
    return pages
  }

  private static func date(_ second: Int) -> String {
    "2031-07-05T10:00:\(second < 10 ? "0" : "")\(second).000000Z"
  }

  private static func page(
    _ numbers: [Int], more: Bool = false, next: String? = nil, last: Int? = nil
  ) -> FakeTAXII.Answer {
    FakeTAXII.Answer(
      headers: last.map { [("X-TAXII-Date-Added-Last", date($0))] } ?? [],
      body: Notes.envelope(numbers, more: more, next: next))
  }

  @Test("Pages follow by the server's word for the next, and the next run goes on behind them")
  func next() async throws {
    let server = FakeTAXII { target, _ in
      if target.contains("added_after") { return Self.page([]) }
      if target.hasSuffix("&next=b%20%26%C3%A9") { return Self.page([3], last: 30) }
      return Self.page([1, 2], more: true, next: "b &é", last: 20)
    }
    var reader = try reader(server, allVersions: true)
    let pages = try await all(&reader)
    #expect(pages.map(Notes.numbers) == [[1, 2], [3]])
    #expect(pages[0].place == RemotePlace(next: "b &é", lastAdded: Self.date(20)))
    #expect(pages[1].place == RemotePlace(addedAfter: Self.date(30), lastAdded: Self.date(30)))
    #expect(
      server.targets == [
        "/a/collections/c1/objects/?limit=1000&match%5Bversion%5D=all",
        "/a/collections/c1/objects/?limit=1000&match%5Bversion%5D=all&next=b%20%26%C3%A9",
      ])
    var later = try self.reader(server, from: pages[1].place)
    let more = try await all(&later)
    #expect(more.map(Notes.numbers) == [[]])
    #expect(more[0].place == pages[1].place)
    #expect(
      server.targets.last
        == "/a/collections/c1/objects/?limit=1000&added_after=2031-07-05T10%3A00%3A30.000000Z")
  }

  @Test("Where more comes without a word for it, the last time leads on; ties are asked for again")
  func addedAfter() async throws {
    let server = FakeTAXII { target, _ in
      if target.contains("10%3A00%3A19.999999") { return Self.page([2, 3], more: true, last: 20) }
      if target.contains("10%3A00%3A20.000000") { return Self.page([4], last: 40) }
      return Self.page([1, 2], more: true, last: 20)
    }
    var reader = try reader(server)
    #expect(try await all(&reader).map(Notes.numbers) == [[1, 2], [2, 3], [4]])
  }

  @Test("A word for the next page that the server has forgotten is replaced by the last time")
  func forgottenNext() async throws {
    for status in [400, 404, 500] {
      let server = FakeTAXII { target, _ in
        target.contains("next=")
          ? FakeTAXII.Answer(status: status) : Self.page([2, 3], last: 30)
      }
      var reader = try reader(
        server, from: RemotePlace(next: "gone", lastAdded: Self.date(20)))
      #expect(try await all(&reader).map(Notes.numbers) == [[2, 3]])
      #expect(server.targets.last?.hasSuffix("added_after=2031-07-05T10%3A00%3A19.999999Z") == true)
    }
    // A collection that is gone stays gone.
    let gone = FakeTAXII([:])
    var reader = try reader(gone, from: RemotePlace(next: "x", lastAdded: Self.date(20)))
    await #expect(throws: TAXIIError.notThere(status: 404, title: nil)) { try await reader.next() }
    #expect(gone.targets.count == 2)
  }

  @Test("A page that is too large is asked for in smaller pieces")
  func tooLarge() async throws {
    var limits = TAXIILimits()
    limits.pageSize = 2000
    let server = FakeTAXII { target, _ in
      let limit = Int(target.drop { $0 != "=" }.dropFirst().prefix { $0 != "&" }) ?? 0
      return Self.page(Array(0..<min(limit, 50)), last: 30)
    }
    var reader = try reader(server, limits: limits)
    #expect(try await all(&reader).map(\.objects.count) == [1])
    #expect(server.targets.map { $0.drop { $0 != "=" } } == ["=1000", "=125", "=15", "=1"])
    let vast = FakeTAXII { _, _ in FakeTAXII.Answer(error: .tooLarge(limit: 9)) }
    var other = try self.reader(vast)
    await #expect(throws: TAXIIError.unanswered(.tooLarge(limit: 9))) { try await other.next() }
    #expect(vast.targets.count == 4)
  }

  @Test("A server that gives the same page, or nothing, for ever is noticed")
  func circles() async throws {
    let circles: [@Sendable (String, Int) -> FakeTAXII.Answer] = [
      { _, _ in Self.page([1, 2], more: true, next: "same", last: 20) },
      { _, count in Self.page([1, 2], more: true, next: "n\(count)", last: 20) },
      { _, count in Self.page([count % 3], more: true, next: "n\(count % 3)", last: 20) },
      { _, count in Self.page([], more: true, next: "n\(count)") },
      { _, _ in Self.page([1, 2], more: true, last: 20) },
      { _, _ in Self.page([1], more: true) },
    ]
    for (index, answer) in circles.enumerated() {
      let server = FakeTAXII(answer)
      var reader = try reader(server)
      let error = await #expect(throws: TAXIIError.self, "\(index)") {
        while try await reader.next() != nil {}
      }
      guard case .endless = error else {
        Issue.record("\(index): \(String(describing: error))")
        continue
      }
      #expect(server.targets.count <= 20)
    }
  }

  @Test("Bad objects are named one by one, and the rest of their page is taken")
  func badObjects() async throws {
    let server = FakeTAXII { _, _ in
      FakeTAXII.Answer(
        body: #"{"objects":[7,\#(Notes.note(1)),{"type":"note"},\#(Notes.note(2))]}"#)
    }
    var reader = try reader(server)
    let pages = try await all(&reader)
    #expect(pages.map(Notes.numbers) == [[1, 2]])
    #expect(pages[0].objects.count == 4)
  }

  @Test(
    "A page that is no envelope is refused",
    arguments: ["", "{", "[]", "null", #"{"objects":7}"#, "\u{FEFF}<html>"])
  func noEnvelope(body: String) async throws {
    let server = FakeTAXII { _, _ in FakeTAXII.Answer(body: body) }
    var reader = try reader(server)
    let error = await #expect(throws: TAXIIError.self) { try await reader.next() }
    if case .malformed = error { return }
    Issue.record("\(String(describing: error))")
  }

  @Test(
    "Whatever way a server pages, and wherever a run stops, all objects come", arguments: 0..<60)
  func everyObject(seed: Int) async throws {
    var random = SplitMix64(state: UInt64(seed))
    // Objects in order, some of them added in the same moment, though fewer than a page holds.
    var seconds: [Int] = []
    while seconds.count < 40 {
      let tieCount = min(1 + Int(random.next() % 3), 40 - seconds.count)
      seconds += Array(repeating: (seconds.last ?? 0) + 1, count: tieCount)
    }
    let pageLength = 4 + Int(random.next() % 9)
    let hasNext = random.next() % 2 == 0
    let added = seconds
    let failing = random.next() % 3
    let server = FakeTAXII { target, count in
      if failing == 0, count % 5 == 2 { return FakeTAXII.Answer(error: .broken(reason: "cut")) }
      if failing == 1, count % 7 == 3, target.contains("next=") {
        return FakeTAXII.Answer(status: 400)
      }
      let after =
        target.firstRange(of: "added_after=").map { range in
          let text = target[range.upperBound...].prefix { $0 != "&" }.split(separator: "%3A")[2]
          return Double(text.dropLast()) ?? 0
        } ?? 0
      let start = target.firstRange(of: "next=").flatMap { Int(target[$0.upperBound...]) } ?? 0
      let found = added.indices.filter { $0 >= start && Double(added[$0]) > after }
      let page = Array(found.prefix(pageLength))
      let isMore = found.count > page.count
      return Self.page(
        page, more: isMore, next: isMore && hasNext ? "\((page.last ?? 0) + 1)" : nil,
        last: page.last.map { added[$0] })
    }
    var place = RemotePlace()
    var read: [Int] = []
    for _ in 0..<50 {
      // A run that stops anywhere, its place kept as a caller does.
      var reader = try reader(server, from: place)
      for _ in 0..<1 + Int(random.next() % 3) {
        guard let page = try await reader.next() else { break }
        read += Notes.numbers(page)
        place = page.place
      }
    }
    #expect(Set(read) == Set(0..<40))
    #expect(place.next == nil)
  }
}
