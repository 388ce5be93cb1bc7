import Model

/// Eight reports about alleged operations between invented states, as they might be found.
enum Fixture {
  static let findings: Findings = make()

  private static func make() -> Findings {
    var builder = FindingsBuilder()

    // 1: the first report of the testimony
    let gazette = builder.add(
      1, outlet: "The Marrow Gazette", published: "2031-05-03", byline: ["Ilse Ternan"],
      place: "PORT MARROW", url: "https://gazette.example/2031/tapping",
      """
      Cable firm tells parliament of 1,200 secret requests a year

      PORT MARROW — The country's largest cable operator has told a parliamentary committee that the Interior Service of Veldania issued between 900 and 1,200 secrecy orders a year over the past four years to obtain its customers' records.

      Photo: The committee room in Port Marrow on Thursday.

      Oren Talvik, the general counsel of Northline, said on Thursday that the firm had received between 900 and 1,200 secrecy orders annually in the past four years. “In most of these cases we were not allowed to tell the customer anything at all,” Talvik said.

      The Interior Service may have used some of the orders to read traffic that only passed through the country, he added, but the firm could not be certain.

      A spokeswoman for the service, Dana Reuss, denied that any order had been issued without the approval of a judge. “Each one has gone before a court,” she said.

      Share this article · Print · Subscribe
      """)
    let a1 = builder.say(
      by: "The country's largest cable operator", party: "Northline", kind: .organisation,
      cue: "has told",
      "the Interior Service of Veldania issued between 900 and 1,200 secrecy orders a year over the past four years to obtain its customers' records",
      stance: .accuses, on: "2031-05-01", kinds: [.compelledAccess], accused: ["Veldania"],
      targets: ["customers"],
      figure: ("between 900 and 1,200", "secrecy orders", "a year over the past four years"))
    let a2 = builder.say(
      by: "Oren Talvik", party: "Oren Talvik", role: "general counsel of Northline", cue: "said",
      "the firm had received between 900 and 1,200 secrecy orders annually in the past four years",
      on: "2031-05-01", kinds: [.compelledAccess], accused: ["Veldania"], targets: ["Northline"],
      figure: ("between 900 and 1,200", "secrecy orders", "annually in the past four years"))
    let a3 = builder.say(
      by: "Talvik", party: "Oren Talvik", cue: "said",
      "“In most of these cases we were not allowed to tell the customer anything at all,”",
      mode: .direct, on: "2031-05-01", kinds: [.compelledAccess])
    let a4 = builder.say(
      by: "he", party: "Oren Talvik", cue: "added",
      "The Interior Service may have used some of the orders to read traffic that only passed through the country",
      stance: .accuses, on: "2031-05-01", hedges: ["may have"], kinds: [.surveillance],
      accused: ["Veldania"])
    let a5 = builder.say(
      by: "Dana Reuss", party: "Dana Reuss", role: "spokeswoman for the Interior Service",
      cue: "denied", "any order had been issued without the approval of a judge",
      stance: .denies, on: "2031-05-01", kinds: [.denial, .compelledAccess])
    builder.say(
      by: "she", party: "Dana Reuss", cue: "said", "“Each one has gone before a court,”",
      mode: .direct, stance: .denies, on: "2031-05-01", kinds: [.denial])

    // 2: a foreign ministry takes it up
    let herald = builder.add(
      2, outlet: "Orsany Herald", published: "2031-05-05", byline: ["Staff correspondent"],
      place: "ORSANY",
      """
      Ministry urges world to resist Veldania's cyber spying

      Orsany's Foreign Ministry on Monday called on the international community to jointly reject what it described as Veldania's tapping of the world's networks.

      Mira Okonjo, a spokesperson for the ministry, said that a Northline executive had told lawmakers that the Interior Service of Veldania issued 900 to 1,200 secrecy orders over four years in all to get at users' data.

      “Veldania is the greatest threat to the security of networks anywhere,” Okonjo said at a regular briefing. “It reads the letters of its friends and calls it protection.”

      Okonjo added that the Tarn Institute reported in April that Veldania's agencies had planted back doors in at least 31 models of routers sold abroad.

      Veldania has used the orders to read traffic that only passed through the country.

      Related: The long history of listening
      """)
    let b1 = builder.say(
      by: "Mira Okonjo", party: "Mira Okonjo", role: "spokesperson for the ministry", cue: "said",
      "a Northline executive had told lawmakers that the Interior Service of Veldania issued 900 to 1,200 secrecy orders over four years in all to get at users' data",
      stance: .accuses, on: "2031-05-05", kinds: [.compelledAccess], accused: ["Veldania"],
      targets: ["users"],
      figure: ("900 to 1,200", "secrecy orders", "over four years in all"))
    let b2 = builder.say(
      by: "a Northline executive", party: "Northline", kind: .organisation, cue: "had told",
      "the Interior Service of Veldania issued 900 to 1,200 secrecy orders over four years in all to get at users' data",
      stance: .accuses, in: b1, on: "2031-05-05", kinds: [.compelledAccess],
      accused: ["Veldania"], targets: ["users"],
      figure: ("900 to 1,200", "secrecy orders", "over four years in all"))
    let b3 = builder.say(
      by: "Okonjo", party: "Mira Okonjo", cue: "said",
      "“Veldania is the greatest threat to the security of networks anywhere,”",
      "“It reads the letters of its friends and calls it protection.”", mode: .direct,
      stance: .accuses, on: "2031-05-05", kinds: [.surveillance], accused: ["Veldania"])
    let b4 = builder.say(
      by: "Okonjo", party: "Mira Okonjo", cue: "added",
      "the Tarn Institute reported in April that Veldania's agencies had planted back doors in at least 31 models of routers sold abroad",
      stance: .accuses, on: "2031-05-05", kinds: [.backdoor], accused: ["Veldania"])
    let b5 = builder.say(
      by: "the Tarn Institute", party: "Tarn Institute", kind: .organisation, cue: "reported",
      "Veldania's agencies had planted back doors in at least 31 models of routers sold abroad",
      stance: .accuses, in: b4, on: "2031-04", kinds: [.backdoor], accused: ["Veldania"],
      targets: ["routers"], figure: ("at least 31", "models of routers", ""))
    builder.say(
      by: "Orsany's Foreign Ministry", party: "Foreign Ministry of Orsany", kind: .organisation,
      cue: "called on",
      "the international community to jointly reject what it described as Veldania's tapping of the world's networks",
      stance: .urges, on: "2031-05-05", kinds: [.diplomaticAppeal], accused: ["Veldania"])

    // 3: an agency's own report of the briefing
    let agency = builder.add(
      3, outlet: "Kestrel Agency", published: "2031-05-05T14:20:00+02:00", place: "ORSANY",
      """
      Orsany calls Veldania biggest danger to networks

      ORSANY, May 5 (Kestrel) — Veldania is the gravest danger to network security worldwide, the spokesperson of Orsany's Foreign Ministry, Mira Okonjo, told reporters on Monday.

      “Veldania is the gravest danger to the security of networks worldwide,” Okonjo said.

      According to Okonjo, a lawyer of Northline testified that Veldania issued from 900 to 1,200 secrecy orders annually over the past four years to get at users' data.
      """)
    let c1 = builder.say(
      by: "Okonjo", party: "Mira Okonjo", role: "spokesperson of the Foreign Ministry",
      cue: "said", "“Veldania is the gravest danger to the security of networks worldwide,”",
      mode: .direct, stance: .accuses, on: "2031-05-05", kinds: [.surveillance],
      accused: ["Veldania"])
    let c2 = builder.say(
      by: "Okonjo", party: "Mira Okonjo", cue: "According to",
      "a lawyer of Northline testified that Veldania issued from 900 to 1,200 secrecy orders annually over the past four years to get at users' data",
      stance: .accuses, on: "2031-05-05", kinds: [.compelledAccess], accused: ["Veldania"],
      figure: ("from 900 to 1,200", "secrecy orders", "annually over the past four years"))

    // 4: an abridgement with credit
    let mirror = builder.add(
      4, outlet: "Lower Coast Mirror", published: "2031-05-06", credits: ["Kestrel"],
      """
      Veldania “gravest danger” to networks, says Orsany

      Veldania is the gravest danger to network security worldwide, a deputy minister of Orsany, Mira Okonjo, told reporters on Monday.

      A lawyer of Northline testified that Veldania issued up to 1,200 secrecy orders last year, Okonjo said.

      With material from Kestrel.
      """)
    let d1 = builder.say(
      by: "a deputy minister of Orsany, Mira Okonjo", party: "Mira Okonjo",
      role: "deputy minister", cue: "told",
      "Veldania is the gravest danger to network security worldwide", stance: .accuses,
      on: "2031-05-05", kinds: [.surveillance], accused: ["Veldania"])
    let d2 = builder.say(
      by: "Okonjo", party: "Mira Okonjo", cue: "said",
      "A lawyer of Northline testified that Veldania issued up to 1,200 secrecy orders last year",
      stance: .accuses, on: "2031-05-05", kinds: [.compelledAccess], accused: ["Veldania"],
      figure: ("up to 1,200", "secrecy orders", "last year"))

    // 5: the institute's own summary
    let institute = builder.add(
      5, outlet: "Tarn Institute", published: "2031-04-11",
      """
      Quiet doors: implants in network equipment

      The Tarn Institute has found implants in at least 31 models of routers. It suspects that a group close to Veldania's signals agency is behind them.

      “We cannot say who gave the order,” said Pell Adair, who led the study.
      """)
    let e1 = builder.say(
      by: "The Tarn Institute", party: "Tarn Institute", kind: .organisation, cue: "has found",
      "implants in at least 31 models of routers", stance: .reports, on: "2031-04-11",
      kinds: [.backdoor], targets: ["routers"], figure: ("at least 31", "models of routers", ""))
    let e2 = builder.say(
      by: "It", party: "Tarn Institute", kind: .organisation, cue: "suspects",
      "a group close to Veldania's signals agency is behind them", stance: .accuses,
      on: "2031-04-11", hedges: ["suspects"], kinds: [.backdoor], accused: ["Veldania"])
    builder.say(
      by: "Pell Adair", party: "Pell Adair", role: "leader of the study", cue: "said",
      "“We cannot say who gave the order,”", mode: .direct, on: "2031-04-11",
      kinds: [.backdoor])

    // 6: a copy without credit
    let copy = builder.add(
      6, outlet: "Daily Ferry", published: "2031-05-07",
      """
      Orsany: Veldania gravest danger to networks

      Veldania is the gravest danger to network security worldwide, the spokesperson of Orsany's Foreign Ministry, Mira Okonjo, told reporters on Monday.

      According to Okonjo, a lawyer of Northline testified that Veldania issued from 900 to 1,200 secrecy orders annually over the past four years to get at users' data.

      Veldania's agencies planted back doors in up to 31 models of routers, experts said.
      """)
    let f1 = builder.say(
      by: "Okonjo", party: "Mira Okonjo", cue: "According to",
      "a lawyer of Northline testified that Veldania issued from 900 to 1,200 secrecy orders annually over the past four years to get at users' data",
      stance: .accuses, on: "2031-05-05", kinds: [.compelledAccess], accused: ["Veldania"],
      figure: ("from 900 to 1,200", "secrecy orders", "annually over the past four years"))
    let f2 = builder.say(
      by: "experts", kind: .unnamed, cue: "said",
      "Veldania's agencies planted back doors in up to 31 models of routers", stance: .accuses,
      kinds: [.backdoor], accused: ["Veldania"], targets: ["routers"],
      figure: ("up to 31", "models of routers", ""))

    // 7: the answer of the accused
    let answer = builder.add(
      7, outlet: "Veldan Courier", published: "2031-05-08", byline: ["Jos Haller", "Wim Ander"],
      """
      Veldania rejects claim of router back doors

      The government of Veldania denied on Thursday that its agencies had planted back doors in routers. “This is invented from end to end,” said its spokesman, Teo Brandt.

      Brandt in turn accused Orsany of breaking into the mail servers of the Veldanian harbour authority in December.
      """)
    let g1 = builder.say(
      by: "The government of Veldania", party: "Veldania", kind: .state, cue: "denied",
      "its agencies had planted back doors in routers", stance: .denies, on: "2031-05-08",
      kinds: [.denial, .backdoor])
    builder.say(
      by: "its spokesman, Teo Brandt", party: "Teo Brandt", role: "spokesman", cue: "said",
      "“This is invented from end to end,”", mode: .direct, stance: .denies, on: "2031-05-08",
      kinds: [.denial])
    let g3 = builder.say(
      by: "Brandt", party: "Teo Brandt", role: "spokesman", cue: "accused",
      "Orsany of breaking into the mail servers of the Veldanian harbour authority in December",
      stance: .accuses, on: "2031-05-08", kinds: [.intrusion, .counterAccusation],
      accused: ["Orsany"], targets: ["harbour authority"])

    // 8: a magazine, undated, much later
    let magazine = builder.add(
      8, outlet: "The Quarterly Ledger", published: nil, byline: ["Anselm Roy"],
      """
      A spring of accusations

      By the summer each side had its own count. Orsany had broken into the mail servers of the Veldanian harbour authority in November, Veldania said.
      """)
    let h1 = builder.say(
      by: "Veldania", party: "Veldania", kind: .state, cue: "said",
      "Orsany had broken into the mail servers of the Veldanian harbour authority in November",
      stance: .accuses, kinds: [.intrusion], accused: ["Orsany"],
      targets: ["harbour authority"])

    let orders = ClaimID("cl:0a11ce00000000a1")
    let claims = [
      builder.claim(
        "0a11ce00000000a1", [a2, a1, b2, c2, d2, f1, a5], independent: 2, contested: true,
        firstSaid: "2031-05-01"),
      builder.claim(
        "0a11ce00000000a2", [e1, b5, f2, g1], independent: 3, contested: true,
        firstSaid: "2031-04-11"),
      builder.claim("0a11ce00000000a3", [c1, b3, d1], independent: 1, firstSaid: "2031-05-05"),
      builder.claim("0a11ce00000000a4", [g3, h1], independent: 2, firstSaid: "2031-05-08"),
      builder.claim("0a11ce00000000a5", [a4], independent: 1, firstSaid: "2031-05-01"),
      builder.claim("0a11ce00000000a6", [a3], independent: 1, firstSaid: "2031-05-01"),
      builder.claim("0a11ce00000000a7", [e2], independent: 1, firstSaid: "2031-04-11"),
    ]
    let doors = claims[1].id
    let danger = claims[2].id
    let harbour = claims[3].id
    func differ(
      _ claim: ClaimID, _ kind: Discrepancy.Kind, _ severity: Discrepancy.Severity,
      _ a: Discrepancy.Side, _ b: Discrepancy.Side, _ explanation: String
    ) -> Discrepancy {
      Discrepancy(
        claim: claim, kind: kind, severity: severity, a: a, b: b, explanation: explanation)
    }
    let discrepancies = [
      differ(
        orders, .period, .high,
        builder.side(
          gazette, "between 900 and 1,200 secrecy orders annually in the past four years", a2),
        builder.side(herald, "900 to 1,200 secrecy orders over four years in all", b2),
        "Each year against four years in all: a factor of four."),
      differ(
        doors, .comparator, .high,
        builder.side(institute, "implants in at least 31 models of routers", e1),
        builder.side(copy, "back doors in up to 31 models of routers", f2),
        "“At least 31” became “up to 31”."),
      differ(
        claims[4].id, .attributionLost, .medium,
        builder.side(
          gazette,
          "The Interior Service may have used some of the orders to read traffic that only passed through the country",
          a4),
        builder.side(
          herald,
          "Veldania has used the orders to read traffic that only passed through the country", nil),
        "What Talvik said stands in the outlet’s own voice, and “may have” is gone."),
      differ(
        orders, .comparator, .medium,
        builder.side(agency, "from 900 to 1,200 secrecy orders annually", c2),
        builder.side(mirror, "up to 1,200 secrecy orders last year", d2),
        "A range each year became a most in the last year alone."),
      differ(
        harbour, .date, .medium,
        builder.side(
          answer, "breaking into the mail servers of the Veldanian harbour authority in December",
          g3),
        builder.side(
          magazine,
          "broken into the mail servers of the Veldanian harbour authority in November", h1),
        "December against November."),
      differ(
        danger, .speakerRole, .low,
        builder.side(agency, "the spokesperson of Orsany's Foreign Ministry, Mira Okonjo", c1),
        builder.side(mirror, "a deputy minister of Orsany, Mira Okonjo", d1),
        "A spokesperson became a deputy minister."),
      differ(
        danger, .quoteWording, .low,
        builder.side(
          herald, "Veldania is the greatest threat to the security of networks anywhere", b3),
        builder.side(
          agency, "Veldania is the gravest danger to the security of networks worldwide", c1),
        "Two wordings of one quotation, perhaps two renderings of one sentence."),
    ]
    let retellings = [
      Retelling(
        from: herald, to: agency, kind: .sameEvent, certainty: 0.91,
        evidence: ["same speaker, same day, same subject"]),
      Retelling(
        from: agency, to: mirror, kind: .abridged, certainty: 0.96,
        evidence: ["shared passage of 14 words", "the later credits Kestrel"]),
      Retelling(
        from: agency, to: copy, kind: .copied, certainty: 0.99,
        evidence: ["shared passage of 48 words"]),
      Retelling(
        from: institute, to: herald, kind: .cites, certainty: 0.8,
        evidence: ["the later names the Tarn Institute"]),
      Retelling(
        from: gazette, to: herald, kind: .rewritten, certainty: 0.62,
        evidence: ["figures and three rare words in common"]),
      Retelling(
        from: answer, to: magazine, kind: .rewritten, certainty: 0.71,
        evidence: ["nine content words in common"]),
    ]
    return Findings(
      documents: builder.documents, retellings: retellings, claims: claims,
      discrepancies: discrepancies)
  }
}
