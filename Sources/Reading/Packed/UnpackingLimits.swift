/// How much may come out of a packed file.
///
/// They hold over all that is packed within one file, however deep.
public struct UnpackingLimits: Sendable, Hashable {
  /// How many bytes one member may have.
  public var memberByteCount = DocumentReader.defaultSizeLimit
  /// How many bytes may be unpacked in all.
  public var totalByteCount = 1 << 40
  /// How many members there may be, those included that are not read, such as folders.
  public var memberCount = 1_000_000
  /// How many bytes may come out of one that goes in, beyond `freeByteCount`.
  ///
  /// Text packs to a tenth, and many pages of one site to a hundredth at best; a thousandth, the
  /// most that deflate can do, is a bomb.
  public var ratio = 400
  /// How many bytes are unpacked before `ratio` counts.
  public var freeByteCount = 64 << 20
  /// How many packings may lie within one another: a compressed tar archive in a ZIP archive is 3.
  public var depth = 6

  /// The limits that hold unless a caller says otherwise.
  public init() {}
}

/// What has been unpacked out of one file.
final class UnpackingBudget {
  let limits: UnpackingLimits
  /// How many bytes the packed file has, or gave so far.
  var packedByteCount = 0
  private var unpackedByteCount = 0
  private var memberCount = 0

  init(_ limits: UnpackingLimits = UnpackingLimits()) {
    self.limits = limits
  }

  /// Counts bytes that were unpacked; throws where they are too many.
  func unpack(_ count: Int) throws(ReadingError) {
    unpackedByteCount += count
    if unpackedByteCount > limits.totalByteCount {
      throw .unpackingLimit("it unpacks to more than \(limits.totalByteCount >> 20) MiB")
    }
    let (allowed, isHuge) = packedByteCount.multipliedReportingOverflow(by: limits.ratio)
    if unpackedByteCount > limits.freeByteCount, !isHuge, unpackedByteCount > allowed {
      throw .unpackingLimit("it unpacks to more than \(limits.ratio) times its size")
    }
  }

  /// Counts a member; throws where they are too many.
  func enterMember() throws(ReadingError) {
    memberCount += 1
    if memberCount > limits.memberCount {
      throw .unpackingLimit("it has more than \(limits.memberCount) members")
    }
  }
}
