extension StyleSheet {
  /// The pictures.
  static let drawings = """
    svg text { font-family: var(--sans); fill: var(--ink); font-variant-numeric: lining-nums tabular-nums; }
    svg a, svg a text { text-decoration: none; }
    svg a:hover .name { text-decoration: underline; }
    .axis, .lane { stroke: var(--rule); stroke-width: 1; fill: none; }
    .axis { stroke: var(--soft); }
    .reach { stroke: var(--soft); stroke-width: 1.5; }
    .break { stroke: var(--soft); stroke-width: 1.2; fill: none; }
    .dot { fill: var(--link); stroke: var(--paper); stroke-width: 1.5; }
    .dot.origin { fill: var(--ink); }
    .dot.denial { fill: var(--paper); stroke: var(--high); stroke-width: 1.6; }
    .cross { stroke: var(--high); stroke-width: 1.6; fill: none; }
    svg .tick { font-size: 11px; fill: var(--soft); text-anchor: middle; font-weight: 400; letter-spacing: 0; text-transform: none; }
    svg .tick.start { text-anchor: start; }
    svg .tick.end { text-anchor: end; }
    svg .more { font-size: 10px; fill: var(--soft); }
    .drawing svg { display: block; height: auto; }
    .chain svg, .lineage svg { max-width: none; }
    .box { fill: var(--paper); stroke: var(--soft); stroke-width: 1; }
    .box.speaker { fill: var(--panel); }
    .box.origin { stroke: var(--ink); stroke-width: 2.5; }
    .spine { fill: var(--ink); }
    svg .name { font: 600 14px var(--serif); }
    svg .meta { font-size: 12px; fill: var(--soft); }
    svg .tag { font-size: 10px; font-weight: 700; letter-spacing: .09em; fill: var(--ink); }
    svg .differs { font-size: 11px; }
    svg .headline { font: italic 13px var(--serif); fill: var(--soft); }
    .way.denies { stroke-dasharray: 10 3 2 3; }
    .way { fill: none; stroke: var(--soft); stroke-width: 1.4; }
    .way.said { stroke: var(--ink); }
    .way.copied { stroke-width: 3; }
    .way.abridged { stroke-width: 2; }
    .way.rewritten { stroke-dasharray: 7 4; stroke-width: 2; }
    .way.cites { stroke-dasharray: 2 4; stroke-width: 2; }
    .way.same-event { stroke-dasharray: 1 5; stroke-linecap: round; stroke-width: 2; }
    .head { fill: var(--ink); }
    svg .way-label { font-size: 11px; font-style: italic; fill: var(--ink); text-anchor: middle; paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; }
    svg .way-label.start { text-anchor: start; }
    svg .way-label.end { text-anchor: end; }
    .sev { stroke: var(--paper); stroke-width: 1.5; }
    .sev.high { fill: var(--high); }
    .sev.medium { fill: var(--medium); }
    .sev.low { fill: var(--low); }
    .knot { fill: var(--ink); }

    """

  /// Narrow screens.
  static let narrow = """
    @media (max-width: 46rem) {
      body { padding: 0 1rem 1.5rem; }
      .masthead { padding: 1.5rem 0 1.1rem; }
      .numbers { display: grid; grid-template-columns: 1fr 1fr; gap: .7rem 0; }
      .numbers div:nth-child(odd) { border-left: 0; }
      .sides { grid-template-columns: 1fr; }
      .side + .side { border-left: 0; border-top: 1px solid var(--rule); padding-left: 0; }
      .text .row { grid-template-columns: minmax(0, 1fr); }
      .notes { padding-bottom: .6rem; }
      dl.words { grid-template-columns: 1fr; gap: .1rem; }
      dl.words dd { margin-bottom: .6rem; }
      table.claims, table.claims tbody, table.claims tr, table.claims th, table.claims td { display: block; width: auto; }
      table.claims thead, table.claims thead tr { display: block; }
      table.claims thead th { display: none; }
      table.claims thead th.lane-cell { display: block; width: auto; }
      table.claims tbody tr { border-bottom: 1px solid var(--rule); padding: .6rem 0 .2rem; }
      table.claims tbody th, table.claims td { border: 0; padding: 0; text-align: left; }
      table.claims td.n { display: inline-block; margin-right: 1.2em; font-size: .84rem; }
      table.claims td.n::after { content: " " attr(data-label); color: var(--soft); }
      table.claims .lane-cell { width: auto; padding: 0; }
      svg .tick { font-size: 13px; }
      table.rows, table.statements { min-width: 0; }
      table.rows, table.rows tbody, table.rows tr, table.rows th, table.rows td { display: block; }
      table.rows thead { display: none; }
      table.rows tbody tr { border-bottom: 1px solid var(--rule); padding: .5rem 0 .6rem; }
      table.rows tbody th, table.rows td { border: 0; padding: 0; text-align: left; min-width: 0; }
      table.rows tbody th.n { display: inline; font-weight: 600; }
      table.rows td:empty { display: none; }
      table.rows td[data-label]::before { content: attr(data-label) " "; color: var(--soft); font-size: .8rem; }
      table.rows td.marks .mark { display: inline; }
    }

    """

  /// Paper.
  static let paper = """
    @media print {
      :root { --paper: #ffffff; --panel: #ffffff; --ink: #000000; --soft: #444444; --rule: #bbbbbb; --link: #000000; --mark: #eeeeee; --mark-ink: #000000; --content: #ffffff; --high: #000000; --medium: #000000; --low: #000000; }
      @page { margin: 16mm 14mm; }
      html { font-size: 12px; }
      body { max-width: none; padding: 0; }
      .page-head h1.quoted::before { margin-left: 0; }
      .bar nav, .skip, .pages, summary { display: none; }
      a { text-decoration: none; }
      mark { text-decoration: underline 2px; font-weight: 700; }
      .scroll { overflow: visible; }
      .drawing svg { max-width: 100%; min-width: 0; }
      table.statements, table.rows { min-width: 0; font-size: 8pt; }
      table.statements .what, table.rows tbody th, td.outlet { min-width: 0; font-size: 8pt; }
      h2, h3, .section-head { break-after: avoid; }
      tr, .telling, .discrepancy, .drawing { break-inside: avoid; }
      thead { display: table-header-group; }
      .retellings a::after, .facts .path a::after { content: ""; }
    }

    """
}
