import HearsayTesting
import Testing

@testable import Reading

@Suite("Members of archives")
struct MemberReaderTests {
  private func members(of bytes: [UInt8]) throws -> [(String, [UInt8])] {
    let reader = try MemberReader(bytes: bytes)
    var members: [(String, [UInt8])] = []
    while let member = try reader.next() { members.append((member.name, try reader.bytes())) }
    return members
  }

  @Test(
    "ZIP, tar and 7z give back what was packed", arguments: [Packer.Format.zip, .tar, .sevenZip])
  func roundTrip(format: Packer.Format) throws {
    let long = [UInt8](repeating: 0x61, count: 700_000)
    let packed = try Packer.pack(
      [("a/one.html", Array("<p>One".utf8)), ("zwei – 二.txt", long), ("empty", [])], as: format)
    let found = try members(of: packed)
    #expect(found.map(\.0) == ["a/one.html", "zwei – 二.txt", "empty"])
    #expect(found.map(\.1) == [Array("<p>One".utf8), long, []])
  }

  @Test("A member may be left unread")
  func skipping() throws {
    let packed = try Packer.pack([("a", [1, 2, 3]), ("b", [4]), ("c", [5])], as: .zip)
    let reader = try MemberReader(bytes: packed)
    _ = try reader.next()
    #expect(try reader.next()?.name == "b")
    #expect(try reader.bytes() == [4])
    #expect(try reader.next()?.name == "c")
    #expect(try reader.next() == nil)
  }

  @Test("A member over the limit is an error, and the next one follows")
  func memberLimit() throws {
    let packed = try Packer.pack([("a", [UInt8](repeating: 7, count: 1000)), ("b", [4])], as: .tar)
    var limits = UnpackingLimits()
    limits.memberByteCount = 999
    let reader = try MemberReader(bytes: packed, limits: limits)
    _ = try reader.next()
    #expect(throws: ReadingError.tooLarge(limit: 999)) { try reader.bytes() }
    #expect(try reader.next()?.name == "b")
    #expect(try reader.bytes() == [4])
  }

  @Test("Bytes in all, their ratio, and the number of members are bounded")
  func limits() throws {
    let zeros = [UInt8](repeating: 0, count: 10 << 20)
    let packed = try Packer.pack([("a", zeros), ("b", zeros)], as: .zip)
    var limits = UnpackingLimits()
    limits.freeByteCount = 1 << 20
    let ratio = try MemberReader(bytes: packed, limits: limits)
    _ = try ratio.next()
    #expect(throws: ReadingError.unpackingLimit("it unpacks to more than 400 times its size")) {
      try ratio.bytes()
    }
    #expect(try ratio.next() == nil)
    limits = UnpackingLimits()
    limits.totalByteCount = 15 << 20
    limits.memberCount = 1
    let total = try MemberReader(bytes: packed, limits: limits)
    _ = try total.next()
    #expect(try total.bytes().count == 10 << 20)
    #expect(throws: ReadingError.unpackingLimit("it has more than 1 members")) {
      try total.next()
    }
  }

  @Test("Names are cleaned, not followed")
  func names() throws {
    let packed = try Packer.pack(
      [("../../etc/\u{1B}[31mred\u{202E}x\ny", [1]), ("/abs", [2])], as: .tar)
    #expect(try members(of: packed).map(\.0) == ["../../etc/redx y", "/abs"])
  }

  @Test("What is cut off or damaged is an error, and never a trap", arguments: UInt64(0)..<60)
  func damaged(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let format = [Packer.Format.zip, .tar, .sevenZip][Int(seed % 3)]
    var packed = try Packer.pack(
      [("a.txt", Array("Freedonia said".utf8)), ("b.txt", Array("Sylvania denied".utf8))],
      as: format)
    for _ in 0..<4 {
      packed[Int(random.next() % UInt64(packed.count))] = UInt8(truncatingIfNeeded: random.next())
    }
    packed.removeLast(Int(random.next() % UInt64(packed.count)))
    do throws(ReadingError) {
      let reader = try MemberReader(bytes: packed)
      while try reader.next() != nil {
        do throws(ReadingError) {
          _ = try reader.bytes()
        } catch {
          #expect(error.description.contains("\n  "))
        }
      }
    } catch {
      #expect(error.description.contains("\n  "))
    }
  }
}
