import Foundation
import HearsayTesting

/// Web archives for tests, made record by record.
enum WebArchive {
  /// A page of invented news.
  static func page(_ number: Int) -> String {
    """
    <!doctype html><html><head><title>Report \(number)</title></head><body><article>
    <h1>Report \(number)</h1><p>Karl Brandt of Freedonia said on Monday that Sylvania had read \
    \(number) letters of its ministers, and that it should stop at once.</p>
    </article></body></html>
    """
  }

  /// A record; `lie` is added to the length that it tells.
  static func record(
    _ type: String, _ url: String, _ block: [UInt8], contentType: String, lie: Int = 0
  ) -> [UInt8] {
    let head =
      "WARC/1.1\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(url)\r\n"
      + "WARC-Date: 2021-07-05T10:00:00.123Z\r\nContent-Type: \(contentType)\r\n"
      + "Content-Length: \(block.count + lie)\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  /// A record of an answer of a web server.
  static func response(
    _ url: String, _ body: [UInt8], status: String = "200 OK", contentType: String = "text/html",
    fields: String = "", lie: Int = 0
  ) -> [UInt8] {
    let head = "HTTP/1.1 \(status)\r\nContent-Type: \(contentType)\r\n\(fields)\r\n"
    return record(
      "response", url, Array(head.utf8) + body, contentType: "application/http; msgtype=response",
      lie: lie)
  }

  /// A record of an answer that is page `number`, under an address that ends in it.
  static func response(_ number: Int, lie: Int = 0) -> [UInt8] {
    response("https://marsh.example/\(number)", Array(page(number).utf8), lie: lie)
  }

  /// `bytes` in chunks (RFC 9112 §7.1).
  static func chunked(_ bytes: [UInt8]) -> [UInt8] {
    var chunks: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 100) {
      let chunk = bytes[start..<min(bytes.count, start + 100)]
      chunks += Array("\(String(chunk.count, radix: 16))\r\n".utf8) + chunk + [0x0D, 0x0A]
    }
    return chunks + Array("0\r\n\r\n".utf8)
  }

  /// `bytes` compressed with gzip.
  static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    try Packer.pack([("data", bytes)], as: .raw, filter: .gzip)
  }
}
