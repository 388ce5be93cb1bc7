import HTTPTypes
import Hummingbird
import NIOCore
import STIX

extension Response {
  /// An answer in TAXII's media type.
  static func taxii(
    _ status: HTTPResponse.Status, _ body: ByteBuffer, _ headers: HTTPFields = [:]
  ) -> Response {
    var fields: HTTPFields = [
      .contentType: TAXIIMedia.taxii, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
    ]
    fields.append(contentsOf: headers)
    return Response(
      status: status, headers: fields,
      body: body.readableBytes == 0 ? ResponseBody() : ResponseBody(byteBuffer: body))
  }

  /// An answer that is the object with the members that `members` writes.
  static func taxii(
    _ status: HTTPResponse.Status = .ok, _ headers: HTTPFields = [:],
    _ members: (inout JSONWriter) -> Void
  ) -> Response {
    var json = JSONWriter()
    json.object(members)
    return .taxii(status, ByteBuffer(bytes: json.bytes), headers)
  }
}

extension HTTPField.Name {
  /// When the first object of an answer was added: TAXII 2.1 section 3.2.
  static let dateAddedFirst = known("X-TAXII-Date-Added-First")
  /// When the last object of an answer was added: TAXII 2.1 section 3.2.
  static let dateAddedLast = known("X-TAXII-Date-Added-Last")

  private static func known(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else { preconditionFailure("no name of a field") }
    return name
  }
}
