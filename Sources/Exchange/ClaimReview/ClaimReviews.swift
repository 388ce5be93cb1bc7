import Archive
import Model
import STIX

/// The claims as schema.org's `ClaimReview`, as JSON-LD: for fact-checkers' tools.
///
/// Hearsay rates nothing as true or false. Each review says who told a claim, where and when, and whether it is contested,
/// with a rating that says in words that it is none and has no value: no reader can take it for a verdict.
struct ClaimReviews {
  let run: DraftRun
  private var maker: DraftMaker { run.maker }
  private var index: FindingsIndex { run.maker.index }

  init(_ run: DraftRun) {
    self.run = run
  }

  /// Hands one JSON document with all reviews to `sink`, piece by piece, the claims most told first.
  func write(to sink: ([UInt8]) throws -> Void) throws {
    try sink(Array("{\"@context\":\"https://schema.org\",\"@graph\":[\n".utf8))
    var isFirst = true
    try run.archive.forEachClaim { claim in
      let places = claim.tellings.compactMap { telling in
        index.places[telling.document].map { (telling, $0) }
      }
      guard let first = places.first else { return }
      var pages: [(document: Document, facts: FindingsIndex.DocumentFacts)] = []
      var seen: Set<Int> = []
      for (_, place) in places where seen.insert(place).inserted && seen.count <= Self.pageLimit {
        guard let analysed = try run.archive.document(index.documents[place].id) else { continue }
        pages.append((analysed.document, index.documents[place]))
      }
      var json = JSONWriter()
      write(claim, toldFirstBy: first.0, pages, to: &json)
      json.endLine()
      try sink(Array((isFirst ? "" : ",").utf8) + json.bytes)
      isFirst = false
    }
    try sink(Array("]}\n".utf8))
  }

  /// How many reports are listed for one claim.
  private static let pageLimit = 100

  private func write(
    _ claim: Claim, toldFirstBy origin: Telling,
    _ pages: [(document: Document, facts: FindingsIndex.DocumentFacts)], to json: inout JSONWriter
  ) {
    let note = maker.book.known(DraftMaker.noteKey(claim.origin)).map { maker.book.entries[$0] }
    let text = Excerpt.cut(claim.summary, to: 4000)
    json.object { json in
      json.key("@type")
      json.string("ClaimReview")
      if let note {
        json.key("@id")
        json.string("urn:uuid:" + note.id.suffix(36))
        json.key("datePublished")
        json.string(String(Timestamp.text(note.created).prefix(10)))
      }
      json.key("identifier")
      json.string(claim.id.description)
      json.key("claimReviewed")
      json.string(text)
      json.key("author")
      json.object { json in
        json.key("@type")
        json.string("Organization")
        json.key("name")
        json.string(Excerpt.line(maker.settings.name, to: 200))
      }
      json.key("reviewAspect")
      json.string("Who told it, and what changed on the way; not whether it is true.")
      json.key("reviewRating")
      json.object { json in
        json.key("@type")
        json.string("Rating")
        json.key("alternateName")
        json.string("Not rated: " + standing(of: claim))
      }
      json.key("itemReviewed")
      json.object { json in
        json.key("@type")
        json.string("Claim")
        json.key("text")
        json.string(text)
        if let facts = index.statements[claim.origin] {
          json.key("author")
          write(facts, to: &json)
        }
        if let date = claim.firstSaid {
          json.key("datePublished")
          json.string(date.description)
        }
        if let page = pages.first(where: { $0.facts.id == origin.document }) {
          json.key("firstAppearance")
          write(page, to: &json)
        }
        json.key("appearance")
        json.array(pages) { write($1, to: &$0) }
      }
    }
  }

  private func standing(of claim: Claim) -> String {
    func counted(_ count: Int, _ one: String, _ many: String) -> String {
      "\(count) " + (count == 1 ? one : many)
    }
    return "told " + counted(claim.tellings.count, "time", "times") + " in "
      + counted(claim.documentCount, "report", "reports") + ", "
      + counted(claim.independentCount, "of them independent", "of them independent")
      + (claim.isContested ? "; contested" : "")
  }

  private func write(_ claimant: FindingsIndex.StatementFacts, to json: inout JSONWriter) {
    let kinds = index.parties[claimant.name]?.kinds ?? [:]
    let isPerson = kinds[.person, default: 0] * 2 > kinds.values.reduce(0, +)
    json.object { json in
      json.key("@type")
      json.string(isPerson ? "Person" : kinds.isEmpty ? "Thing" : "Organization")
      json.key("name")
      json.string(claimant.name)
    }
  }

  private func write(
    _ page: (document: Document, facts: FindingsIndex.DocumentFacts), to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("@type")
      json.string("CreativeWork")
      json.key("identifier")
      json.string(page.facts.id.description)
      if let title = page.facts.title {
        json.key("headline")
        json.string(title)
      }
      if let address = page.document.url.flatMap({ WebAddress($0) }) {
        json.key("url")
        json.string(address.text)
      }
      if let published = page.document.published {
        json.key("datePublished")
        json.string(published.description)
      }
      if let outlet = page.facts.outlet {
        json.key("publisher")
        json.object { json in
          json.key("@type")
          json.string("Organization")
          json.key("name")
          json.string(outlet)
        }
      }
    }
  }
}
