/// Tells documents that are ZIP archives from archives.
enum OfficeSniffer {
  /// How many members are looked through for the mark.
  private static let memberLimit = 256

  /// Whether `zip` is one document: it starts with a member `mimetype` (OpenDocument, EPUB), or has
  /// a member `[Content_Types].xml` (Office Open XML).
  static func isDocument(_ zip: [UInt8]) -> Bool {
    guard let reader = try? MemberReader(bytes: zip) else { return false }
    var count = 0
    while count < memberLimit, let member = try? reader.next() {
      if member.name == "[Content_Types].xml" || (count == 0 && member.name == "mimetype") {
        return true
      }
      count += 1
    }
    return false
  }
}
