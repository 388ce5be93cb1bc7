import HearsayTesting
import Lineage
import Model
import Testing

@Suite(.enabled(if: Shared.isPresent, "skipped: ../shared is absent"))
struct SeedTests {
  @Test func `Two reports of one briefing are one event`() throws {
    let seeds = try GoldSeeds.load()
    let first = try #require(seeds["000"])
    let second = try #require(seeds["001"])
    let retelling = try #require(RetellingFinder.retelling(between: first, and: second))
    #expect(retelling.kind == .sameEvent)
    #expect(retelling.certainty >= 0.8)
    let mine = LineageKeys(first)
    let theirs = LineageKeys(second)
    #expect(!Set(mine.events).isDisjoint(with: theirs.events))
  }

  @Test(arguments: [
    ("000", "002"), ("000", "003"), ("000", "004"), ("001", "002"), ("001", "003"),
    ("001", "004"), ("002", "003"), ("002", "004"), ("003", "004"),
  ])
  func `Other briefings are no retelling of one another`(first: String, second: String) throws {
    let seeds = try GoldSeeds.load()
    let retelling = RetellingFinder.retelling(
      between: try #require(seeds[first]), and: try #require(seeds[second]))
    #expect(retelling == nil)
  }

  @Test(arguments: UInt64(1)...20)
  func `The event is found when a third of the statements is missed`(seed: UInt64) throws {
    let seeds = try GoldSeeds.load()
    var random = SplitMix64(state: seed)
    let halves = try ["000", "001"].map { name in
      var document = try #require(seeds[name])
      document.statements.removeAll { _ in Int.random(in: 0..<3, using: &random) == 0 }
      return document
    }
    let retelling = RetellingFinder.retelling(between: halves[0], and: halves[1])
    #expect(retelling?.kind == .sameEvent)
  }

  @Test func `The event is found when one side does not say the day`() throws {
    let seeds = try GoldSeeds.load()
    let first = try #require(seeds["000"])
    var second = try #require(seeds["001"])
    for index in second.statements.indices { second.statements[index].saidOn = nil }
    #expect(RetellingFinder.retelling(between: first, and: second)?.kind == .sameEvent)
    second.document.published = nil
    #expect(RetellingFinder.retelling(between: first, and: second)?.kind == .sameEvent)
  }
}
