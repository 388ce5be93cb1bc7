import Model

/// The head of a web server's answer, as it stands before the body in a record.
enum HTTPHead {
  /// The head of `retrieval`'s answer, made to fit a body of `bodyByteCount` bytes.
  ///
  /// The body is as a reader had it: out of its chunks, and unpacked where the retrieval says so.
  /// Fields that tell of what is no longer so are kept under the names that web archives use for them
  /// (`X-Archive-Orig-…`).
  static func bytes(of retrieval: Retrieval, status: Int, bodyByteCount: Int) -> [UInt8] {
    var lines = ["HTTP/1.1 \(status) \(status == 200 ? "OK" : "")"]
    var hasLength = false
    for header in retrieval.headers where isToken(header.name) {
      let value = WARCRecord.line(header.value)
      var name = header.name
      switch name.lowercased() {
      case "transfer-encoding": name = "X-Archive-Orig-" + name
      case "content-encoding" where retrieval.isDecoded: name = "X-Archive-Orig-" + name
      case "content-length":
        if !hasLength, value == String(bodyByteCount) {
          hasLength = true
        } else {
          name = "X-Archive-Orig-" + name
        }
      default: break
      }
      lines.append("\(name): \(value)")
    }
    if !hasLength { lines.append("Content-Length: \(bodyByteCount)") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  /// Whether `name` is one that a field can have (RFC 9110, section 5.6.2).
  private static func isToken(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
          || "!#$%&'*+-.^_`|~".utf8.contains($0)
      }
  }
}
