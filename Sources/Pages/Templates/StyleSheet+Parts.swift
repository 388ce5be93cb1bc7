extension StyleSheet {
  /// Marks, facts, discrepancies, tables, tellings.
  static let parts = """
    .meta, time, .small { font: .84rem/1.45 var(--sans); color: var(--soft); font-variant-numeric: lining-nums; }
    h1 time, .kicker time, .facts time, td time { font: inherit; color: inherit; }
    .meta a { color: var(--link); }
    time { white-space: nowrap; }
    mark { background: var(--mark); color: var(--mark-ink); padding: .04em .12em; margin: 0 -.06em; border-radius: 2px; box-shadow: inset 0 -2px 0 var(--medium); }
    .mark { font: 600 .8rem/1.3 var(--sans); white-space: nowrap; text-decoration: none; }
    .mark.high { color: var(--high); }
    .mark.medium { color: var(--medium); }
    .mark.low { color: var(--low); }
    .contested { font: 600 .74rem/1.2 var(--sans); letter-spacing: .02em; text-transform: none; color: var(--ink); border: 1px solid var(--soft); border-radius: 2px; padding: 0 .32em; }
    .tag { font: 700 .68rem/1.2 var(--sans); letter-spacing: .08em; text-transform: uppercase; color: var(--paper); background: var(--ink); border-radius: 2px; padding: .1em .45em; }
    .facts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: .8rem 0 0; }
    .facts div { max-width: 100%; }
    .facts dd { margin: 0; font: .95rem/1.4 var(--serif); color: var(--ink); font-variant-numeric: lining-nums; }
    .facts .path { font: .8rem/1.5 ui-monospace, "Liberation Mono", monospace; overflow-wrap: anywhere; }
    .cards { display: grid; gap: 1.5rem 2.4rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); }
    .discrepancy { min-width: 0; padding-left: .95rem; border-left: 3px solid var(--rule); scroll-margin-top: 1rem; break-inside: avoid; }
    .discrepancy.high { border-left-color: var(--high); }
    .discrepancy.medium { border-left-color: var(--medium); border-left-style: double; }
    .discrepancy.low { border-left-style: dotted; border-left-color: var(--low); }
    .discrepancy h3 { font: 600 .84rem/1.4 var(--sans); }
    .discrepancy h3 .mark { margin-right: .5em; }
    .explanation { font-size: 1.14rem; line-height: 1.35; margin: .15rem 0 .7rem; text-wrap: pretty; }
    .sides { display: grid; grid-template-columns: 1fr 1fr; border-top: 1px solid var(--rule); }
    .side { min-width: 0; padding: .55rem 1rem .65rem 0; }
    .side + .side { padding: .55rem 0 .65rem 1rem; border-left: 1px solid var(--rule); }
    blockquote { margin: .2rem 0 .45rem; line-height: 1.42; }
    .side .meta { line-height: 1.35; }
    .front > :first-child { grid-column: 1 / -1; padding-bottom: .4rem; }
    .front > :first-child .explanation { font-size: clamp(1.5rem, 3.6vw, 2.3rem); line-height: 1.15; letter-spacing: -.015em; margin: .3rem 0 .8rem; }
    .front > :first-child blockquote { font-size: 1.25rem; }
    .of-claim { padding-top: .35rem; border-top: 1px solid var(--rule); font-size: .9rem; font-style: italic; line-height: 1.35; }
    .of-claim a { color: var(--soft); }
    .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; list-style: none; margin: 0 0 .5rem; padding: 0; font: .8rem/1.4 var(--sans); color: var(--soft); }
    .legend svg { vertical-align: -.16em; }
    table { border-collapse: collapse; width: 100%; font: .9rem/1.4 var(--sans); font-variant-numeric: lining-nums tabular-nums; }
    th, td { text-align: left; vertical-align: top; padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
    th:last-child, td:last-child { padding-right: 0; }
    thead th { font: 600 .72rem/1.3 var(--sans); letter-spacing: .06em; text-transform: uppercase; color: var(--soft); vertical-align: bottom; border-bottom-color: var(--soft); }
    thead abbr { text-decoration: none; }
    .n { text-align: right; white-space: nowrap; }
    tbody th { font: 1rem/1.35 var(--serif); }
    tbody th.n { font: inherit; }
    .of { color: var(--soft); }
    td.date { white-space: nowrap; color: var(--soft); }
    td.outlet { min-width: 8rem; }
    .verb { color: var(--soft); font-size: .84rem; }
    .scroll { overflow-x: auto; }
    table.claims { table-layout: fixed; }
    table.claims thead th:nth-child(2) { width: 3.4rem; }
    table.claims thead th:nth-child(3) { width: 4.6rem; }
    table.claims .lane-cell { width: 47%; padding-left: .8rem; padding-top: .3rem; padding-bottom: 0; }
    table.claims td.lane-cell { vertical-align: middle; }
    .lane-cell svg { display: block; width: 100%; height: auto; }
    .claim-text { display: block; }
    tbody th .meta { display: block; margin-top: .1rem; }
    table.rows tbody th { min-width: 14rem; }
    table.rows td.marks .mark { display: block; }
    table.statements { min-width: 60rem; }
    table.statements .what { min-width: 20rem; font: .95rem/1.4 var(--serif); }
    table.statements tbody th.n { min-width: 0; }
    .figure { display: block; }
    .figure i { color: var(--soft); }
    .tellings { list-style: none; margin: 0; padding: 0; display: grid; gap: 0 2.4rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); }
    .telling { min-width: 0; padding: .7rem 0 1rem; border-top: 1px solid var(--rule); break-inside: avoid; }
    .telling.is-origin { grid-column: 1 / -1; border-top: 0; padding: .8rem 1.1rem 1rem; margin-bottom: .9rem; background: var(--panel); }
    .telling.is-origin blockquote { font-size: 1.22rem; max-width: 48rem; }
    .telling-head { display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; }
    .telling .number, .note .number { font: 600 .84rem/1.4 var(--sans); color: var(--soft); text-decoration: none; font-variant-numeric: tabular-nums lining-nums; }
    .telling .outlet { font: 600 .92rem/1.4 var(--sans); text-decoration: none; color: var(--ink); }
    .telling a.outlet:hover { text-decoration: underline; }
    .who { font-style: italic; }
    .telling blockquote { font-size: 1.06rem; margin: .35rem 0 .5rem; }
    .telling .facts { gap: .3rem 1.4rem; margin: 0; }
    .telling .facts dd { font: .84rem/1.4 var(--sans); }
    .foot-line { margin-top: .5rem; font: .84rem/1.4 var(--sans); display: flex; flex-wrap: wrap; gap: 0 1rem; }
    .kinds { display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; list-style: none; padding: 0; margin: .6rem 0 0; font: .86rem/1.4 var(--sans); color: var(--soft); }
    .kinds b { color: var(--ink); }
    .tallies { margin-top: .7rem; display: flex; gap: 1.2rem; flex-wrap: wrap; }
    .tallies .mark { font-size: 1rem; }
    .section-head h2 .mark { font: 600 1.3rem/1.2 var(--serif); }
    .pages { display: flex; gap: 1.2rem; margin: 1rem 0; font: .9rem/1.4 var(--sans); }
    .retellings { list-style: none; margin: 0; padding: 0; }
    .retellings li > * { margin-right: .35em; }
    .retellings li { padding: .35rem 0; border-bottom: 1px solid var(--rule); }
    .retellings .verb { font-family: var(--sans); }
    .retellings .headline { font-style: italic; }
    details { margin-top: .5rem; font: .88rem/1.5 var(--sans); color: var(--soft); }
    summary { cursor: pointer; width: fit-content; }
    ul.words { margin: .4rem 0 0; padding-left: 1.1rem; }
    .prose { max-width: 46rem; }
    .prose h2 { font-size: 1.3rem; border-top: 1px solid var(--ink); padding-top: .6rem; margin-bottom: .6rem; }
    dl.words { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: .55rem 1.4rem; margin: 0; }
    dl.words dt { font-weight: 600; }
    dl.words dd { margin: 0; }

    """

  /// A document's text with its notes in the margin.
  static let reading = """
    .text .row { display: grid; grid-template-columns: minmax(0, 39rem) minmax(0, 1fr); gap: 0 2.6rem; }
    .body p { font-size: 1.14rem; line-height: 1.62; padding-bottom: .85rem; hanging-punctuation: first; }
    .headline .body p { font-size: 1.6rem; line-height: 1.25; font-weight: 600; }
    .subheading .body p { font-weight: 600; }
    .listitem .body p { padding-left: 1.2rem; }
    .listitem .body p::before { content: "–"; margin-left: -1.2rem; width: 1.2rem; display: inline-block; color: var(--soft); }
    .furniture .body p, .caption .body p { font: .84rem/1.45 var(--sans); color: var(--soft); }
    .caption .body p { border-left: 2px solid var(--rule); padding: 0 0 0 .7rem; margin-bottom: .85rem; }
    .c { background: var(--content); box-shadow: 0 .12em 0 var(--content), 0 -.12em 0 var(--content); text-decoration: underline; text-decoration-color: var(--soft); text-decoration-thickness: 1px; text-underline-offset: .22em; }
    .c2 { text-decoration-style: double; text-decoration-color: var(--soft); }
    .s { font-weight: 700; }
    .d { box-shadow: inset 0 -.5em 0 var(--mark); }
    .text .mark { font-size: .8em; padding: 0 .15em; }
    .q { font-style: italic; text-decoration: underline dotted var(--ink) 2px; text-underline-offset: .22em; }
    .c.q { text-decoration: underline dotted var(--ink) 2px; }
    .at { scroll-margin-top: 1.5rem; }
    .at:target { outline: 3px solid var(--link); outline-offset: 3px; padding: .4em 0; }
    sup { line-height: 0; font-size: .66em; }
    .ref { font-family: var(--sans); font-weight: 600; text-decoration: none; padding: 0 .2em; font-variant-numeric: lining-nums; }
    .note { font: .84rem/1.4 var(--sans); padding: .12rem 0 .4rem .7rem; border-left: 1px solid var(--rule); scroll-margin-top: 1.5rem; font-variant-numeric: lining-nums; }
    .note:target { border-left: 3px solid var(--link); }
    .note .number { display: inline-block; min-width: 1.1em; color: var(--link); }
    .stance { color: var(--soft); }
    .stance::before { content: "· "; }
    .stance.denial { font-weight: 600; color: var(--ink); }
    .note .meta { font-size: .8rem; }
    .key { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-family: var(--serif) !important; color: var(--ink) !important; font-size: .95rem !important; }

    """
}
