import Foundation
import HearsayTesting
import Lineage
import Testing

extension TemporaryFolder {
  /// The names of the files in it, in order.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// The bytes of each of its files.
  func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try names() { contents[name] = FileManager.default.contents(atPath: path(name)) }
    return contents
  }

  /// Puts files in the place of those that are there.
  func replace(with contents: [String: Data]) throws {
    for name in try names() { try FileManager.default.removeItem(atPath: path(name)) }
    for (name, data) in contents { try write(data, to: name) }
  }
}

struct PostingFilesTests {
  /// A folder with an index of three runs that covers through 30.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let index = try PostingIndex(folder: folder.path, name: "a")
    for owner in 1...30 {
      index.insert([UInt64(owner) << 40, 77 << 50], owner: Int64(owner))
      if owner % 10 == 0 { try index.flush() }
    }
    return folder
  }

  private static func isWhole(_ index: PostingIndex) -> Bool {
    index.coveredThrough == 30 && index.owners(of: 77 << 50, limit: 100) == (1...30).map(Int64.init)
  }

  private static func isEmpty(_ index: PostingIndex) -> Bool {
    index.coveredThrough == 0 && index.postingCount == 0
      && index.owners(of: 77 << 50, limit: 100) == []
  }

  @Test func `Any byte that is changed is noticed, and everything is thrown away`() throws {
    let folder = try Self.folder()
    let whole = try folder.contents()
    for (name, data) in whole {
      for place in stride(from: 0, to: data.count, by: name.hasSuffix("manifest") ? 1 : 7) {
        var changed = whole
        changed[name]?[place] ^= 1 << UInt8(place % 8)
        try folder.replace(with: changed)
        let index = try PostingIndex(folder: folder.path, name: "a")
        #expect(Self.isEmpty(index), "\(name), byte \(place)")
      }
    }
    try folder.replace(with: whole)
    #expect(Self.isWhole(try PostingIndex(folder: folder.path, name: "a")))
  }

  @Test func `A file that is cut off, longer or missing is noticed`() throws {
    let folder = try Self.folder()
    let whole = try folder.contents()
    for (name, data) in whole {
      for damaged in [data.dropLast(), data.prefix(0), data + [0], nil] {
        var changed = whole
        changed[name] = damaged
        try folder.replace(with: changed)
        #expect(Self.isEmpty(try PostingIndex(folder: folder.path, name: "a")), "\(name)")
        let index = try PostingIndex(folder: folder.path, name: "a")
        index.insert([5], owner: 1)
        try index.flush()
        #expect(try PostingIndex(folder: folder.path, name: "a").owners(of: 5, limit: 2) == [1])
      }
    }
  }

  @Test(arguments: UInt64(1)...4)
  func `Whatever a kill leaves behind is the state before a flush or after it`(seed: UInt64) throws
  {
    var random = SplitMix64(state: seed)
    let folder = try Self.folder()
    let old = try folder.contents()
    let index = try PostingIndex(folder: folder.path, name: "a")
    index.insert([99 << 40], owner: 31)
    try index.flush()
    let new = try folder.contents()
    for _ in 0..<20 {
      // Runs are written before the manifest and removed after it, so the folder may hold any of
      // the new runs beside the old manifest, and any of the old ones beside the new.
      for (before, after, isNew) in [(old, new, false), (new, old, true)] {
        var left = before
        for (name, data) in after where !name.hasSuffix(".manifest") && left[name] == nil {
          switch Int.random(in: 0..<3, using: &random) {
          case 0: left[name] = data
          case 1: left[name + ".unfinished"] = data.prefix(data.count / 2)
          default: break
          }
        }
        try folder.replace(with: left)
        let opened = try PostingIndex(folder: folder.path, name: "a")
        #expect(isNew ? opened.coveredThrough == 31 : Self.isWhole(opened))
        opened.insert([1], owner: 40)
        try opened.flush()
        #expect(try !folder.names().contains { $0.hasSuffix(".unfinished") })
      }
    }
  }

  @Test func `Two indexes in one folder leave each other alone`() throws {
    let folder = try TemporaryFolder()
    let first = try PostingIndex(folder: folder.path, name: "a")
    let second = try PostingIndex(folder: folder.path, name: "a-1")
    for owner in 1...20 {
      first.insert([1 << 60], owner: Int64(owner))
      second.insert([1 << 60], owner: Int64(owner) * 2)
      try first.flush()
      try second.flush()
    }
    try first.removeAll()
    #expect(Self.isEmpty(try PostingIndex(folder: folder.path, name: "a")))
    let again = try PostingIndex(folder: folder.path, name: "a-1")
    #expect(again.owners(of: 1 << 60, limit: 100) == (1...20).map { Int64($0) * 2 })
  }

  @Test func `Two processes that write to one index in turn leave a whole one`() throws {
    let folder = try TemporaryFolder()
    let first = try PostingIndex(folder: folder.path, name: "a")
    let second = try PostingIndex(folder: folder.path, name: "a")
    for owner in 1...12 {
      // Each takes in what the other added, as whoever writes to the archive does.
      for index in [first, second] { index.insert([UInt64(owner) << 33, 9], owner: Int64(owner)) }
      try (owner % 3 == 0 ? first : second).flush()
      let opened = try PostingIndex(folder: folder.path, name: "a")
      #expect(opened.coveredThrough == Int64(owner))
      #expect(opened.owners(of: 9, limit: 100) == (1...owner).map(Int64.init))
    }
    #expect(first.owners(of: 9, limit: 100) == second.owners(of: 9, limit: 100))
  }

  @Test func `A foreign file under the manifest's name is no index`() throws {
    let folder = try TemporaryFolder()
    try folder.write("PK\u{3}\u{4} something else altogether", to: "a.manifest")
    try folder.write(Data(repeating: 0, count: 200_000), to: "b.manifest")
    for name in ["a", "b"] {
      #expect(Self.isEmpty(try PostingIndex(folder: folder.path, name: name)))
    }
  }

  @Test func `A folder that cannot be made is told by name, and so is one that goes away`() throws {
    #expect(throws: PostingIndexError.self) {
      try PostingIndex(folder: "/proc/no/such/folder", name: "a")
    }
    let folder = try TemporaryFolder()
    let path = folder.path("index")
    let index = try PostingIndex(folder: path, name: "a")
    index.insert([4], owner: 1)
    try FileManager.default.removeItem(atPath: path)
    do {
      try index.flush()
      Issue.record("nothing can be written")
    } catch {
      #expect("\(error)".contains(path))
    }
    #expect(index.owners(of: 4, limit: 1) == [1])
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try index.flush()
    #expect(try PostingIndex(folder: path, name: "a").owners(of: 4, limit: 1) == [1])
  }

  @Test func `The same owners make the same files, but for their names`() throws {
    let made = try (0..<2).map { _ in
      try Self.folder().contents().filter { $0.key.hasSuffix(".postings") }.values
        .sorted { $0.lexicographicallyPrecedes($1) }
    }
    #expect(made[0] == made[1])
  }
}
