internal import Model

/// What a record of a web archive holds, as a reader of it would have had it.
struct WARCPayload {
  /// The page, the file.
  var bytes: [UInt8]
  /// How it was had.
  var retrieval: Retrieval

  /// How long the head of an answer may be, and how many fields it may have.
  private static let headLimit = 1 << 18
  private static let fieldLimit = 200

  /// The payload of the record with that head and block; `nil` where it is no report, such as a
  /// picture or an error page.
  init?(of block: [UInt8], head: WARCHead, limit: Int) throws(ReadingError) {
    if head.isSegment {
      throw .unsupported(
        "one part of a record that was split", advice: "fetch the page itself: \(head.name ?? "")")
    }
    retrieval = Retrieval(url: MemberName.cleaned(head.url, limit: 8192), date: head.date)
    if head.type == "response" {
      guard let answer = HTTPAnswer(block, headLimit: Self.headLimit, fieldLimit: Self.fieldLimit)
      else { throw .damagedPacking(reason: "it holds no answer of a web server") }
      let contentType = answer.value(of: "content-type")
      guard (200..<300).contains(answer.status),
        MediaTypes.isReadable(contentType, url: head.url)
      else { return nil }
      bytes = try answer.body(in: block, limit: limit)
      guard !MediaTypes.isUnknown(contentType) || MediaTypes.looksReadable(bytes) else {
        return nil
      }
      retrieval.status = answer.status
      retrieval.headers = answer.fields.map { Retrieval.Header($0.name, $0.value) }
    } else {
      bytes = block
      guard !MediaTypes.isUnknown(head.contentType) || MediaTypes.looksReadable(bytes) else {
        return nil
      }
    }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
  }
}
