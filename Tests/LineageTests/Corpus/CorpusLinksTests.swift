import HearsayTesting
import Testing

@testable import Lineage

struct CorpusLinksTests {
  /// Keys of texts, drawn so that some are had by many.
  private static func keys(texts: Int, seed: UInt64) -> [[UInt64]] {
    var random = SplitMix64(state: seed)
    return (0..<texts).map { _ in
      let keys = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        let bound = UInt64(1) << UInt64.random(in: 0...12, using: &random)
        // All of them in one part of the store, so that it has many pieces.
        return UInt64.random(in: 0..<bound, using: &random) &* 0x9E37_79B9_7F4A_7C15 >> 12
      }
      return Array(Set(keys)).sorted()
    }
  }

  @Test(arguments: [1 << 20, 0])
  func `Each text is linked with all that share a key, in memory and in files`(
    memoryLimit: Int
  ) throws {
    let folder = try TemporaryFolder()
    let keys = Self.keys(texts: 400, seed: 3)
    var store = CorpusKeyStore(folder: folder.path, memoryLimit: memoryLimit)
    for (text, keys) in keys.enumerated() { store.insert(keys, text: text) }
    let links = try CorpusLinks(
      &store, textCount: keys.count, folder: folder.path, memoryLimit: memoryLimit)
    #expect(try folder.names() == [])
    var owners: [UInt64: [Int]] = [:]
    for (text, keys) in keys.enumerated() {
      for key in keys { owners[key, default: []].append(text) }
    }
    for (text, keys) in keys.enumerated() {
      let expected = keys.compactMap { owners[$0] }.filter { $0.count > 1 }
      var found: [[Int]] = []
      unsafe links.forEachLink(of: text) { place, _ in
        var members: [Int] = []
        links.forEachMember(ofListAt: place, limit: .max) { members.append($0) }
        #expect(members.prefix(9).allSatisfy { links.has($0, at: place) })
        #expect(!links.has(-1, at: place) && !links.has(keys.count + 5000, at: place))
        found.append(members)
      }
      #expect(
        found.sorted { $0.lexicographicallyPrecedes($1) }
          == expected.sorted { $0.lexicographicallyPrecedes($1) })
    }
  }

  @Test func `A folder that is not there is told`() {
    #expect(throws: PostingIndexError.self) {
      var store = CorpusKeyStore(folder: "/no/such/folder", memoryLimit: 0)
      for text in 0..<2000 { store.insert([5], text: text) }
      _ = try CorpusLinks(&store, textCount: 2000, folder: "/no/such/folder", memoryLimit: 0)
    }
  }
}
