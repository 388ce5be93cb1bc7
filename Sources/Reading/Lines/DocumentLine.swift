internal import FoundationEssentials
internal import Model

/// A document that is given as one line of NDJSON.
///
/// `{"id":"…","text":"…"}` or `{"id":"…","html":"…"}`, and where known `url`, `title`, `byline` (a
/// text or a list), `publisher`, `published` and `language`. Further keys are passed over.
public struct DocumentLine: Sendable, Hashable {
  /// What stands in the line.
  public enum Content: Sendable, Hashable {
    /// A text, which is the document's text to the character.
    case text(String)
    /// A web page.
    case html(String)
  }

  /// The name that the line gives the document; unique in its file.
  public var id: String
  /// The report.
  public var content: Content
  /// What the line says of the report.
  public var known: KnownMetadata

  /// Reads a line; throws what is wrong with it, in words.
  public init(json: [UInt8]) throws(DocumentLineError) {
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(json))
    } catch {
      throw DocumentLineError(reason: Self.reason(error))
    }
    guard let id = fields.id, !id.isEmpty else { throw DocumentLineError(reason: "no \"id\"") }
    self.id = id
    if let text = fields.text {
      content = .text(text)
    } else if let html = fields.html {
      content = .html(html)
    } else {
      throw DocumentLineError(reason: "neither \"text\" nor \"html\"", id: id)
    }
    known = KnownMetadata(
      url: Self.filled(fields.url), title: Self.filled(fields.title), byline: fields.byline,
      publisher: Self.filled(fields.publisher),
      published: fields.published.flatMap(Self.date), language: Self.filled(fields.language))
  }

  /// The UTF-8 of the text or the HTML: what the document's name is made from.
  public var rawBytes: [UInt8] {
    switch content {
    case .text(let text): Array(text.utf8)
    case .html(let html): Array(html.utf8)
    }
  }

  private static func filled(_ text: String?) -> String? {
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }

  /// ISO 8601 as far as it goes, or a date in words.
  private static func date(_ text: String) -> PartialDate? {
    let bare = WhiteSpace.collapsed(text)
    return PartialDate(bare) ?? DateFinder.dates(in: bare).first?.date
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "not a JSON object" }
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let key = context.codingPath.last?.stringValue
      return key.map { "\"\($0)\" is of the wrong kind" } ?? "not a JSON object"
    default: return "not a JSON object"
    }
  }
}

/// What is wrong with a line that should be a document.
public struct DocumentLineError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public var reason: String
  /// The name that the line gives itself, where it gives one.
  public var id: String?

  /// What is wrong.
  public var description: String { reason }

  init(reason: String, id: String? = nil) {
    self.reason = reason
    self.id = id
  }
}

/// The keys of a line; a value of the wrong kind for what is merely known of it is passed over.
private struct Fields: Decodable {
  var id: String?
  var text: String?
  var html: String?
  var url: String?
  var title: String?
  var byline: [String]
  var publisher: String?
  var published: String?
  var language: String?

  enum CodingKeys: String, CodingKey {
    case id, text, html, url, title, byline, publisher, published, language
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    if let number = try? values.decodeIfPresent(Int.self, forKey: .id) {
      id = String(number)
    } else {
      id = try values.decodeIfPresent(String.self, forKey: .id)
    }
    text = try values.decodeIfPresent(String.self, forKey: .text)
    html = try values.decodeIfPresent(String.self, forKey: .html)
    func optional(_ key: CodingKeys) -> String? {
      (try? values.decodeIfPresent(String.self, forKey: key)) ?? nil
    }
    url = optional(.url)
    title = optional(.title)
    publisher = optional(.publisher)
    published = optional(.published)
    language = optional(.language)
    if let one = optional(.byline) {
      byline = one.isEmpty ? [] : [one]
    } else {
      byline = ((try? values.decodeIfPresent([String].self, forKey: .byline)) ?? nil) ?? []
    }
  }
}
