import HearsayTesting
import Lineage
import Testing

struct PostingIndexTests {
  @Test(arguments: UInt64(1)...12)
  func `An index says what a dictionary says, however often it is flushed`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let folder = try TemporaryFolder()
    let index = seed % 3 == 0 ? PostingIndex() : try PostingIndex(folder: folder.path, name: "a")
    var model = PostingModel()
    var owner: Int64 = 0
    for round in 0..<300 {
      owner += Int64.random(in: 1...5, using: &random)
      let keys = PostingModel.keys(&random)
      index.insert(keys, owner: owner)
      model.insert(keys, owner: owner)
      if Int.random(in: 0..<4, using: &random) == 0 { try index.flush() }
      if round % 10 == 0 {
        let wanted = PostingModel.keys(&random, most: 60)
        #expect(model.differences(from: index, keys: wanted, limit: 8) == [])
      }
    }
    #expect(index.coveredThrough == owner)
    #expect(index.postingCount == model.owners.values.reduce(0) { $0 + $1.count })
    let all = Array(model.owners.keys.sorted().prefix(2000))
    #expect(model.differences(from: index, keys: all, limit: 60) == [])
  }

  @Test(arguments: UInt64(1)...6)
  func `What is opened again is what was flushed last`(seed: UInt64) throws {
    var random = SplitMix64(state: seed &* 31)
    let folder = try TemporaryFolder()
    var model = PostingModel()
    var flushed = model
    var covered: Int64 = 0
    var owner: Int64 = 0
    for _ in 0..<12 {
      let index = try PostingIndex(folder: folder.path, name: "a")
      #expect(index.coveredThrough == covered)
      model = flushed
      #expect(
        model.differences(from: index, keys: model.owners.keys.sorted(), limit: 9) == [])
      owner = covered
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        owner += 1
        let keys = PostingModel.keys(&random)
        index.insert(keys, owner: owner)
        model.insert(keys, owner: owner)
        if Int.random(in: 0..<5, using: &random) == 0 {
          try index.flush()
          flushed = model
          covered = owner
        }
      }
    }
  }

  @Test func `Owners may lie further apart than four bytes can say`() throws {
    let folder = try TemporaryFolder()
    let index = try PostingIndex(folder: folder.path, name: "far")
    let owners: [Int64] = [1, 1 << 31, 1 << 33, (1 << 33) + 1, 1 << 40, .max - 1, .max]
    for owner in owners {
      index.insert([7, UInt64(bitPattern: owner)], owner: owner)
      try index.flush()
    }
    #expect(index.owners(of: 7, limit: 100) == owners)
    let again = try PostingIndex(folder: folder.path, name: "far")
    #expect(again.owners(of: 7, limit: 100) == owners)
    #expect(again.coveredThrough == .max)
  }

  @Test func `An owner that is covered already is left out, and one without keys covers`() {
    let index = PostingIndex()
    index.insert([1, 2, 2, 1], owner: 5)
    index.insert([1], owner: 5)
    index.insert([1], owner: 3)
    index.insert([], owner: 9)
    #expect(index.owners(of: 1, limit: 10) == [5])
    #expect(index.owners(of: 2, limit: 10) == [5])
    #expect(index.coveredThrough == 9)
  }

  @Test func `A key with as many owners as it may have without being common is crossing`() {
    let index = PostingIndex()
    for owner in 1...3 { index.insert([10, UInt64(owner)], owner: Int64(owner)) }
    let shared = index.shared(with: [10, 1], commonAbove: 3)
    #expect(shared.crossing == [10])
    #expect(shared.counts == [1: 2, 2: 1, 3: 1])
    let common = index.shared(
      with: [10, 1], commonAbove: 2, looksUpCommon: { $0 == 1 }, mostOwners: 2)
    #expect(common.counts == [1: 1])
    #expect(common.commonCounts == [1: 1, 2: 1])
    #expect(common.crossing == [])
  }

  @Test func `Many documents take few bytes each, in few runs`() throws {
    let folder = try TemporaryFolder()
    let index = try PostingIndex(folder: folder.path, name: "big")
    var random = SplitMix64(state: 5)
    for owner in 1...12_000 {
      index.insert((0..<100).map { _ in random.next() }, owner: Int64(owner))
    }
    try index.flush()
    #expect(index.byteCount <= 12 * 1_200_000 + 1_200_000 / 3)
    let files = try folder.names().filter { $0.hasSuffix(".postings") }
    #expect(files.count <= 4)
    random = SplitMix64(state: 5)
    #expect(index.owners(of: random.next(), limit: 3) == [1])
  }
}
