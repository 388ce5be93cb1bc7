import Model

/// Findings as an attacker, or a mistake of ours, might make them.
enum HostileFindings {
  static let attack =
    "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>\u{202E}\u{1B}[31m\u{0}{{{frame}}}"
    + "&lt;b&gt;\"\u{301} onmouseover=\"alert(2)<\u{301}b>`]]>--!>"

  /// Hostile text in every field that holds text.
  static let hostile: Findings = {
    let text = "\(attack)\n\n\(attack) said \(attack) end"
    let count = text.utf8.count
    let id = DocumentID(digits: "../../etc/passwd\"><script>")
    let headline = attack.utf8.count
    let content = Passage(of: text, at: TextSpan(headline + 2, count))
    let cue = Passage(text: attack, span: TextSpan(headline + 8, headline + 20))
    let source = Statement.Source(
      text: attack, span: TextSpan(headline + 2, headline + 30), party: attack, role: attack,
      kind: .person)
    let statements = (0..<2).map { number in
      Statement(
        id: StatementID("st:\(attack)\(number)"), document: id, source: source, cue: cue,
        content: [content, content], mode: .mixed, stance: .denies,
        nestedIn: StatementID("st:\(attack)\(1 - number)"),
        saidOn: PartialDate(year: 1, month: 99, day: 99), hedges: [attack], kinds: [.other],
        accused: [attack, attack], targets: [attack],
        figures: [
          Figure(
            text: attack, span: content.span, low: .nan, high: .infinity, comparator: .over,
            unit: attack, counted: attack, countedSpan: nil,
            period: Figure.Period(kind: .rate, text: attack, span: content.span))
        ])
    }
    let document = Document(
      id: id, path: attack, url: "javascript:alert(1)//\(attack)", mediaType: attack,
      title: attack, byline: [attack, attack], publisher: attack, credits: [attack],
      place: attack, published: PartialDate(year: 2031), language: attack, text: text,
      blocks: [TextBlock(span: TextSpan(0, headline), kind: .headline)])
    let claimID = ClaimID("cl:\(attack)")
    let claim = Claim(
      id: claimID, summary: attack, kinds: [.other], accused: [attack],
      origin: statements[0].id,
      tellings: statements.map { Telling(statement: $0.id, document: id, time: nil) },
      documentCount: -3, independentCount: .max, isContested: true, firstSaid: nil,
      lastTold: PartialDate(year: 9999))
    let side = Discrepancy.Side(
      statement: statements[0].id, document: id, passage: content)
    let other = Discrepancy.Side(
      statement: nil, document: id, passage: Passage(text: attack, span: TextSpan(3, 9)))
    let discrepancy = Discrepancy(
      claim: claimID, kind: .figure, severity: .high, a: side, b: other, explanation: attack)
    return Findings(
      documents: [AnalysedDocument(document: document, statements: statements)],
      retellings: [
        Retelling(from: id, to: id, kind: .copied, certainty: .nan, evidence: [attack])
      ],
      claims: [claim], discrepancies: [discrepancy])
  }()

  /// Names that lead nowhere, spans past the end and in the middle of characters.
  static let broken: Findings = {
    let lost = DocumentID(digits: "ffffffffffffffffffffffffffffffff")
    let id = DocumentID(digits: "00000000000000000000000000000001")
    let text = "Ééé — “ünd” ✳︎ 語語語語"
    let passages = stride(from: 0, to: 60, by: 3).map {
      Passage(text: "x", span: TextSpan($0, $0 + 40))
    }
    let statements = passages.indices.map { index in
      Statement(
        id: StatementID("st:\(index)"), document: id, cue: passages[(index + 5) % 20],
        content: [passages[index]], mode: .indirect, stance: .asserts,
        nestedIn: StatementID("st:\((index + 1) % 20)"))
    }
    let claim = Claim(
      id: ClaimID(""), summary: "", kinds: [], accused: [], origin: StatementID("st:none"),
      tellings: [
        Telling(statement: StatementID("st:none"), document: lost, time: nil),
        Telling(statement: StatementID("st:1"), document: id, time: PartialDate(year: 2031)),
      ], documentCount: 2, independentCount: 0, isContested: false, firstSaid: nil, lastTold: nil)
    let side = Discrepancy.Side(
      statement: StatementID("st:gone"), document: lost,
      passage: Passage(text: "", span: TextSpan(0, 0)))
    return Findings(
      documents: [
        AnalysedDocument(
          document: Document(
            id: id, path: "", text: text,
            blocks: [
              TextBlock(span: TextSpan(1, 6), kind: .paragraph),
              TextBlock(span: TextSpan(4, 900), kind: .listItem),
              TextBlock(span: TextSpan(5, 5), kind: .caption),
            ]), statements: statements),
        AnalysedDocument(document: Document(id: lost, path: "b", text: ""), statements: []),
        AnalysedDocument(document: Document(id: id, path: "twice", text: text), statements: []),
      ],
      retellings: [
        Retelling(from: lost, to: id, kind: .cites, certainty: -4),
        Retelling(from: DocumentID(digits: "0"), to: id, kind: .sameEvent, certainty: 7),
      ],
      claims: [claim],
      discrepancies: [
        Discrepancy(
          claim: ClaimID("cl:none"), kind: .stance, severity: .low, a: side, b: side,
          explanation: "")
      ])
  }()

  /// Many documents with a claim each, some told by all.
  static let large: Findings = {
    var builder = FindingsBuilder()
    var shared: [StatementID] = []
    var claims: [Claim] = []
    for number in 1...310 {
      builder.add(
        number, outlet: "Outlet \(number % 37)",
        published: "2031-\(number % 9 + 1 < 10 ? "0" : "")\(number % 9 + 1)-11",
        "Report \(number)\n\nPerson \(number % 50) said that harbour \(number) was entered.")
      let id = builder.say(
        by: "Person \(number % 50)", party: "Person \(number % 50)", cue: "said",
        "harbour \(number) was entered", accused: ["Orsany"])
      if number % 2 == 0 { shared.append(id) }
    }
    claims.append(builder.claim("aa", shared, independent: 4))
    let rest = builder.documents.flatMap(\.statements).filter { !shared.contains($0.id) }
    for (index, statement) in rest.enumerated() {
      claims.append(
        Claim(
          id: ClaimID("cl:b\(index)"), summary: statement.contentText, kinds: [], accused: [],
          origin: statement.id,
          tellings: [
            Telling(statement: statement.id, document: statement.document, time: nil)
          ], documentCount: 1, independentCount: 1, isContested: false, firstSaid: nil,
          lastTold: nil))
    }
    return Findings(
      documents: builder.documents, retellings: [], claims: claims, discrepancies: [])
  }()
}
