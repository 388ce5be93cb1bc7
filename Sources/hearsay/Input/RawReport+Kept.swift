import Archive
import Exchange
import Reading
import STIX

extension RawReport {
  /// A report of the archive as it was before it was read, or `nil` where its bytes are lost.
  init?(_ kept: KeptReport) {
    guard let bytes = kept.bytes else { return nil }
    guard let given = kept.given else {
      self.init(
        path: kept.path, form: .file, bytes: bytes, retrieval: kept.retrieval,
        listed: kept.listed.flatMap { ListedMetadata(json: $0) })
      return
    }
    // The line as it was: what was told beside the bytes, and the bytes as its text or HTML.
    var content = JSONWriter()
    content.string(String(decoding: bytes, as: UTF8.self))
    let key = kept.mediaType == "text/html" ? "{\"html\":" : "{\"text\":"
    let line = Array(key.utf8) + content.bytes + [UInt8(ascii: ",")] + given.utf8.dropFirst()
    self.init(path: kept.path, form: .line(number: 1), bytes: line)
  }
}
