public import Model
public import STIX

extension FindingsJSON {
  /// Writes a statement of `document`, whose text `offsets` were made of.
  public static func write(
    _ statement: Statement, of document: Document, offsets: CodePointOffsets,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("id")
      json.string(statement.id.description)
      json.key("document")
      json.string(document.id.description)
      json.key("path")
      json.string(document.path)
      json.key("source")
      write(statement.source, offsets, to: &json)
      json.key("cue")
      write(statement.cue, offsets, to: &json)
      json.key("content")
      json.array(statement.content) { write($1, offsets, to: &$0) }
      json.key("mode")
      json.string(statement.mode.rawValue)
      json.key("stance")
      json.string(statement.stance.rawValue)
      json.key("nestedIn")
      json.string(statement.nestedIn?.description)
      json.key("saidOn")
      json.string(statement.saidOn?.description)
      json.key("hedges")
      json.array(statement.hedges)
      json.key("kinds")
      json.array(statement.kinds.map(\.rawValue))
      json.key("accused")
      json.array(statement.accused)
      json.key("targets")
      json.array(statement.targets)
      json.key("figures")
      json.array(statement.figures) { write($1, offsets, to: &$0) }
      json.key("analyser")
      json.string(Analyser.version)
      json.key("part")
      json.string(statement.part.rawValue)
    }
  }

  private static func write(
    _ source: Statement.Source?, _ offsets: CodePointOffsets, to json: inout JSONWriter
  ) {
    guard let source else { return json.null() }
    json.object { json in
      json.key("text")
      json.string(source.text)
      json.key("span")
      write(source.span, offsets, to: &json)
      json.key("party")
      json.string(source.party)
      json.key("role")
      json.string(source.role)
      json.key("kind")
      json.string(source.kind.rawValue)
      json.key("extent")
      write(source.extent, offsets, to: &json)
    }
  }

  private static func write(
    _ figure: Figure, _ offsets: CodePointOffsets, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("text")
      json.string(figure.text)
      json.key("span")
      write(figure.span, offsets, to: &json)
      json.key("low")
      json.number(figure.low)
      json.key("high")
      json.number(figure.high)
      json.key("comparator")
      json.string(figure.comparator.rawValue)
      json.key("unit")
      json.string(figure.unit)
      json.key("counted")
      json.string(figure.counted)
      json.key("period")
      write(figure.period, to: &json)
    }
  }

  private static func write(_ period: Figure.Period?, to json: inout JSONWriter) {
    guard let period else { return json.null() }
    json.object { json in
      json.key("kind")
      json.string(period.kind.rawValue)
      json.key("per")
      json.string(period.per)
      json.key("length")
      json.string(period.length)
      json.key("from")
      json.string(period.from?.description)
      json.key("to")
      json.string(period.to?.description)
      json.key("text")
      json.string(period.text)
    }
  }
}
