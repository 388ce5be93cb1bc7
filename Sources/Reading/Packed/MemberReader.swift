/// Reads the members of a ZIP, tar or 7z archive one after the other, through libarchive.
///
/// Nothing is written anywhere, and no name is followed. Only regular files are members; folders,
/// links and devices are passed over.
@safe
final class MemberReader {
  /// A member that can be read.
  struct Member {
    /// Its name in the archive, cleaned for people; made up from its number where it has none.
    var name: String
    /// How many bytes it has, where the archive says so; it may lie.
    var byteCount: Int?
    /// Whether its bytes are encrypted.
    var isEncrypted: Bool
  }

  private let archive: ArchiveHandle
  private let budget: UnpackingBudget
  private var memberNumber = 0
  private var isAtEnd = false

  /// Reads the archive in `bytes`.
  convenience init(
    bytes: [UInt8], limits: UnpackingLimits = UnpackingLimits()
  ) throws(ReadingError) {
    let budget = UnpackingBudget(limits)
    budget.packedByteCount = bytes.count
    try self.init(BytesStream(bytes), budget: budget)
  }

  /// Reads the archive that `stream` holds; 7z wants a stream that seeks.
  init(_ stream: any ByteStream, budget: UnpackingBudget) throws(ReadingError) {
    self.budget = budget
    archive = try ArchiveHandle(stream, content: .members)
  }

  /// The next member, whose bytes may be read next; `nil` at the end.
  ///
  /// An error is the end: nothing follows it.
  func next() throws(ReadingError) -> Member? {
    guard !isAtEnd else { return nil }
    do throws(ReadingError) {
      while true {
        guard let entry = try archive.nextEntry() else {
          isAtEnd = true
          return nil
        }
        memberNumber += 1
        try budget.enterMember()
        guard entry.isRegular else { continue }
        let name = MemberName.cleaned(entry.name ?? "")
        return Member(
          name: name.isEmpty ? "member \(memberNumber)" : name, byteCount: entry.byteCount,
          isEncrypted: entry.isEncrypted)
      }
    } catch {
      isAtEnd = true
      throw error
    }
  }

  /// The next bytes of the member at hand, never none; `nil` at its end.
  ///
  /// After an error the next member may be asked for.
  func nextPiece() throws(ReadingError) -> [UInt8]? {
    guard !isAtEnd, let piece = try archive.nextPiece() else { return nil }
    do throws(ReadingError) {
      try budget.unpack(piece.count)
    } catch {
      isAtEnd = true
      throw error
    }
    return piece
  }

  /// All bytes of the member at hand; throws where they are more than the limit.
  func bytes() throws(ReadingError) -> [UInt8] {
    try MemberStream(self).readAll(limit: budget.limits.memberByteCount)
  }
}

/// The bytes of the member that a reader is at; of use until the reader goes on.
final class MemberStream: ByteStream {
  private let reader: MemberReader
  private var isAtEnd = false

  init(_ reader: MemberReader) {
    self.reader = reader
  }

  func next() throws(ReadingError) -> [UInt8]? {
    guard !isAtEnd else { return nil }
    do throws(ReadingError) {
      return try reader.nextPiece()
    } catch {
      isAtEnd = true
      throw error
    }
  }
}
