import Foundation
import HearsayTesting
import Testing

@testable import Lineage

struct PostingStampTests {
  /// A folder with an index of one run, which was opened again when its file had a stamp.
  private static func folder() throws -> (TemporaryFolder, PostingFolder) {
    let folder = try TemporaryFolder()
    let index = try PostingIndex(folder: folder.path, name: "a")
    for owner in 1...30 { index.insert([UInt64(owner) << 40, 77 << 50], owner: Int64(owner)) }
    try index.flush()
    let files = try PostingFolder(path: folder.path, name: "a")
    var opened = try open(files)
    try opened.flush()
    return (folder, files)
  }

  /// What the folder holds where runs of any size and age are trusted.
  private static func open(_ folder: PostingFolder) throws -> PostingState {
    try PostingState(folder: folder, mostAlwaysChecked: 0, leastAge: 0)
  }

  @Test func `A run that nobody touched is not read again`() throws {
    let (folder, files) = try Self.folder()
    let bytes = try #require(try files.manifestBytes())
    var manifest = try #require(PostingManifest(bytes))
    #expect(manifest.entries.allSatisfy { $0.stamp != nil })
    // A checksum that is wrong is not even compared.
    manifest.entries[0].checksum ^= 1
    try files.replaceManifest(with: manifest.bytes)
    #expect(try Self.open(files).coveredThrough == 30)
    #expect(try PostingState(folder: files).coveredThrough == 0)
    #expect(try folder.names().count == 1)
  }

  @Test func `A run that was written to or replaced is checked`() throws {
    for isReplaced in [false, true] {
      let (folder, files) = try Self.folder()
      let name = try #require(try folder.names().first { $0.hasSuffix(".postings") })
      var data = try #require(FileManager.default.contents(atPath: folder.path(name)))
      if isReplaced {
        try folder.write(data, to: "other")
        try FileManager.default.removeItem(atPath: folder.path(name))
        try FileManager.default.moveItem(
          atPath: folder.path("other"), toPath: folder.path(name))
        #expect(try Self.open(files).coveredThrough == 30)
      }
      data[3] ^= 1
      let handle = try #require(FileHandle(forWritingAtPath: folder.path(name)))
      // The clock of a file system may tick but a few hundred times a second.
      let before = try PostingStamp(
        of: PostingFile(opening: folder.path(name)), leastAge: 0)
      repeat {
        try handle.seek(toOffset: 0)
        try handle.write(contentsOf: data)
      } while try PostingStamp(of: PostingFile(opening: folder.path(name)), leastAge: 0) == before
      try handle.close()
      #expect(try Self.open(files).coveredThrough == 0)
    }
  }

  @Test func `A file has no stamp while it is young, and it keeps the one that it gets`() throws {
    let folder = try TemporaryFolder()
    try folder.write("four", to: "a")
    let file = try PostingFile(opening: folder.path("a"))
    #expect(PostingStamp(of: file, leastAge: .max) == nil)
    let stamp = try #require(PostingStamp(of: file, leastAge: 0))
    #expect(PostingStamp(of: try PostingFile(opening: folder.path("a")), leastAge: 0) == stamp)
    #expect(PostingStamp(stamp.words[...]) == stamp)
    #expect(PostingStamp([0, 0, 0]) == nil)
  }
}
