public import Model
public import STIX

/// The findings as the JSON objects of the interface, one a line.
///
/// Keys stand in the order of the interface, unknown values are `null`, and spans count code points:
/// this is the border at which bytes become code points.
public enum FindingsJSON {
  /// Writes a document, without an end of line; `retrieved` is when it was first fetched.
  ///
  /// With the text come its blocks: whoever wants the body alone leaves out the headline.
  public static func write(
    _ document: Document, offsets: CodePointOffsets? = nil, includingText: Bool = false,
    retrieved: String? = nil, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("id")
      json.string(document.id.description)
      json.key("path")
      json.string(document.path)
      json.key("url")
      json.string(document.url)
      json.key("mediaType")
      json.string(document.mediaType)
      json.key("title")
      json.string(document.title)
      json.key("byline")
      json.array(document.byline)
      json.key("publisher")
      json.string(document.publisher)
      json.key("credits")
      json.array(document.credits)
      json.key("place")
      json.string(document.place)
      json.key("published")
      json.string(document.published?.description)
      json.key("language")
      json.string(document.language)
      json.key("characters")
      json.number(offsets?.count ?? document.text.unicodeScalars.count)
      if includingText {
        json.key("text")
        json.string(document.text)
      }
      json.key("retrieved")
      json.string(retrieved)
      json.key("updated")
      json.string(document.updated?.description)
      json.key("shownPublished")
      json.string(document.origins.shownPublished?.description)
      json.key("origins")
      write(document.origins, to: &json)
      if includingText {
        json.key("blocks")
        write(document.blocks, offsets ?? CodePointOffsets(document.text), to: &json)
      }
    }
  }

  private static func write(
    _ blocks: [TextBlock], _ offsets: CodePointOffsets, to json: inout JSONWriter
  ) {
    json.array(blocks) { json, block in
      json.object { json in
        json.key("kind")
        json.string(block.kind.rawValue)
        json.key("span")
        write(block.span, offsets, to: &json)
      }
    }
  }

  /// Writes what each value was taken from; those of which nothing is told are `null`, and so is
  /// the whole where nothing is told of any.
  private static func write(_ origins: MetadataOrigins, to json: inout JSONWriter) {
    guard !origins.isEmpty else { return json.null() }
    json.object { json in
      let members: [(StaticString, String?)] = [
        ("title", origins.title), ("byline", origins.byline), ("publisher", origins.publisher),
        ("published", origins.published), ("updated", origins.updated),
        ("language", origins.language), ("url", origins.url),
      ]
      for (key, origin) in members {
        json.key(key)
        json.string(origin)
      }
    }
  }

  /// Writes `span` as `[start,end]` in code points.
  static func write(_ span: TextSpan, _ offsets: CodePointOffsets, to json: inout JSONWriter) {
    let range = offsets.codePoints(of: span)
    json.array([range.lowerBound, range.upperBound]) { $0.number($1) }
  }

  /// Writes `passage` as `{"text","span"}`.
  static func write(_ passage: Passage, _ offsets: CodePointOffsets, to json: inout JSONWriter) {
    json.object { json in
      json.key("text")
      json.string(passage.text)
      json.key("span")
      write(passage.span, offsets, to: &json)
    }
  }
}
