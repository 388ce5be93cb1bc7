import Model
import STIX

extension DraftMaker {
  /// A statement with all that its objects need.
  struct Telling {
    var statement: Statement
    var document: Document
    /// The SHA-256 of the document's bytes.
    var digest: String?
    var offsets: CodePointOffsets
    /// Who speaks.
    var claimant: Claimant
    /// Who passed it on, from the one nearest to the claimant to the outlet.
    var reporters: [Claimant]
    /// What is known of the document.
    var facts: FindingsIndex.DocumentFacts
    /// The claim that it tells.
    var claim: FindingsIndex.ClaimFacts?
  }

  /// A document's statements, each behind the one in whose content it stands.
  func tellings(of analysed: AnalysedDocument, digest: String?) -> [Telling] {
    let document = analysed.document
    guard let place = index.places[document.id] else { return [] }
    let offsets = CodePointOffsets(document.text)
    var parents: [StatementID: Statement] = [:]
    for statement in analysed.statements { parents[statement.id] = statement }
    let outlet = Claimant(outlet: Claimant.outlet(of: document))
    let tellings = analysed.statements.map { statement in
      let claimant = Claimant(of: statement, in: document)
      var reporters: [Claimant] = []
      var parent = statement.nestedIn
      while let id = parent, let link = parents[id], reporters.count < Self.chainLimit {
        let reporter = Claimant(of: link, in: document)
        if reporters.last != reporter { reporters.append(reporter) }
        parent = link.nestedIn
      }
      if reporters.last?.key != outlet.key { reporters.append(outlet) }
      let claim = index.statements[statement.id].map { Int($0.claim) } ?? -1
      return (
        depth: reporters.count,
        telling: Telling(
          statement: statement, document: document, digest: digest, offsets: offsets,
          claimant: claimant, reporters: reporters, facts: index.documents[place],
          claim: claim >= 0 ? index.claims[claim] : nil)
      )
    }
    return tellings.enumerated().sorted {
      ($0.element.depth, $0.offset) < ($1.element.depth, $1.offset)
    }.map(\.element.telling)
  }

  /// How many links of a chain of hearsay are followed.
  private static let chainLimit = 8

  /// The collections that a telling belongs to for itself.
  func collections(of telling: Telling) -> [Int32] {
    var places: [Int32] = [OwnCollections.claims]
    if telling.claim?.isContested == true { places.append(OwnCollections.contested) }
    if let place = collections.cases[telling.facts.group] { places.append(place) }
    for name in telling.claim?.accused ?? [] {
      if let place = collections.accused[name] { places.append(place) }
    }
    if let outlet = telling.facts.outlet, let place = collections.outlets[outlet] {
      places.append(place)
    }
    return Array(Set(places)).sorted()
  }

  /// Where the words of a telling stand, and the words.
  func passage(of telling: Telling) -> String {
    let range = telling.statement.content.first.map { first in
      let last = telling.statement.content.last ?? first
      return telling.offsets.codePoints(
        of: TextSpan(first.span.start, max(first.span.start, last.span.end)))
    }
    let words = telling.statement.content.map(\.text).joined(separator: " […] ")
    guard let range else { return "" }
    return "characters \(range.lowerBound)–\(range.upperBound) of the text: "
      + Excerpt.quoted(words, to: 4000)
  }

  /// Who says what according to whom, as lines that say it without any extension.
  func content(of telling: Telling) -> String {
    let statement = telling.statement
    var text = telling.claimant.name
    let outlet = telling.reporters.last?.name ?? Claimant.unknownOutlet
    if telling.claimant.name != outlet {
      text += ", according to " + outlet
      let others = telling.reporters.dropLast().map(\.name)
      if !others.isEmpty { text += ", which has it through " + others.joined(separator: " and ") }
    }
    if let published = telling.document.published?.withoutTime { text += ", \(published)" }
    text += ": " + Excerpt.quoted(statement.contentText, to: 4000)
    text += "\nThe words that report it: " + Excerpt.quoted(statement.cue.text, to: 200)
    text += ". Stance: \(statement.stance.rawValue)."
    if let said = statement.saidOn { text += " Said on \(said)." }
    if !statement.hedges.isEmpty {
      text +=
        " Hedged: " + statement.hedges.map { Excerpt.quoted($0, to: 80) }.joined(separator: ", ")
      text += "."
    }
    return text
  }

  /// Writes what the extension has of every telling: who speaks, through whom, when, where.
  func writeOrigin(
    of telling: Telling, _ references: inout References, to json: inout JSONWriter
  ) {
    json.key("statement_id")
    json.string(telling.statement.id.description)
    json.key("document_id")
    json.string(telling.document.id.description)
    if let claim = telling.claim {
      json.key("claim_id")
      json.string(claim.id.description)
    }
    json.key("stance")
    json.string(telling.statement.stance.rawValue)
    json.key("claimant_ref")
    json.string(references.id(telling.claimant.key))
    if let source = telling.statement.source {
      json.key("claimant")
      json.object { json in
        write("words", Excerpt.line(source.text, to: 300), to: &json)
        write("role", source.role.map { Excerpt.line($0, to: 300) }, to: &json)
        json.key("kind")
        json.string(source.kind.rawValue)
      }
    }
    json.key("reported_by_refs")
    json.array(telling.reporters.map { references.id($0.key) })
    json.key("transcribed_by_ref")
    json.string(references.id(.instance))
    write("said_on", telling.statement.saidOn?.description, to: &json)
    json.key("cue")
    json.string(Excerpt.cut(telling.statement.cue.text, to: 300))
    json.key("mode")
    json.string(telling.statement.mode.rawValue)
    json.key("part")
    json.string(telling.statement.part.rawValue)
    json.key("passages")
    json.array(telling.statement.content.prefix(32)) { json, passage in
      write(passage, telling.offsets, to: &json)
    }
    json.key("analyser")
    json.string(Analyser.version)
  }

  /// Writes whose words an object holds.
  func writeAuthor(
    of telling: Telling, _ references: inout References, to json: inout JSONWriter
  ) {
    json.member("created_by_ref", references.id(telling.claimant.key))
    json.member("authors", [telling.claimant.name])
  }

  /// Writes a passage as its words and the code points where they stand.
  func write(_ passage: Passage, _ offsets: CodePointOffsets, to json: inout JSONWriter) {
    let range = offsets.codePoints(of: passage.span)
    json.object { json in
      json.key("text")
      json.string(Excerpt.cut(passage.text, to: 4000))
      json.key("start")
      json.number(range.lowerBound)
      json.key("end")
      json.number(range.upperBound)
    }
  }
}
