/// What a collection has of one object, as far as it matters to what is added.
struct KnownVersions {
  /// A version that the collection has, or that is about to be added.
  struct Version {
    var version: Int64
    var added: Int64
    /// The number of its bytes; of one that is about to be added the index in the intake.
    var bytes: Bytes
  }

  /// Where a version's bytes are.
  enum Bytes {
    case kept(Int64)
    case coming(Int)
  }

  /// The latest version.
  var last: Version?
  /// The earliest version, where it was looked up: it matters to objects older than the latest
  /// version alone.
  var first: Version?
  /// Versions that are about to be added, or that were looked up because some came with the same
  /// time.
  var others: [Int64: Version] = [:]
}
