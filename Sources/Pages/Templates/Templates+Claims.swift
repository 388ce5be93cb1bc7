extension Templates {
  /// The claims as rows with their lanes.
  static let claimRows = #"""
    <ul class="legend" aria-label="Marks of the timeline">
    <li><svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true"><rect x="2" y="2" width="10" height="10" class="dot origin"/></svg> origin</li>
    <li><svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="4" class="dot"/></svg> telling</li>
    <li><svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true"><circle cx="7" cy="7" r="5" class="dot denial"/><path d="M4 4l6 6M10 4l-6 6" class="cross"/></svg> denial</li>
    {{#hasBreaks}}<li><svg viewBox="0 0 18 14" width="18" height="14" aria-hidden="true"><path d="M2 7h14" class="axis"/><path d="M5 12l4 -10M9 12l4 -10" class="break"/></svg> a long stretch without a telling, shortened</li>{{/hasBreaks}}
    </ul>
    <table class="claims">
    <caption class="unseen">Claims, most told first, with the days on which they were told</caption>
    <thead><tr><th scope="col">Claim</th><th scope="col" class="n"><abbr title="Tellings">Told</abbr></th><th scope="col" class="n"><abbr title="Documents that tell it; in brackets the groups that do not retell one another">Docs</abbr></th><th scope="col" class="lane-cell">{{{axisMarkup}}}</th></tr></thead>
    <tbody>
    {{#claims}}<tr><th scope="row"><span class="claim-text" dir="auto">{{#hrefs}}<a href="{{.}}">{{summary}}</a>{{/hrefs}}{{^hrefs}}{{summary}}{{/hrefs}}</span><span class="meta">{{kinds}}{{#isContested}} <b class="contested">contested</b>{{/isContested}} {{#severityCounts}}{{>severities}}{{/severityCounts}}</span></th><td class="n" data-label="told">{{tellingCount}}</td><td class="n" data-label="documents (independent)">{{documentCount}} <span class="of">({{independentCount}})</span></td><td class="lane-cell">{{{laneMarkup}}}</td></tr>
    {{/claims}}</tbody>
    </table>

    """#

  /// The list of claims.
  static let claims = #"""
    {{>head}}
    <header class="page-head"><p class="kicker">{{count}}</p><h1>Claims</h1>
    <p class="lead">A claim is the statements, over all documents, that assert the same thing. The origin is the telling nearest the primary source. Behind the number of documents stands, in brackets, how many groups of them do not retell one another.</p></header>
    {{>pagination}}
    {{#hasClaims}}{{>claimRows}}{{/hasClaims}}
    {{^hasClaims}}<p class="none">No claims were found.</p>{{/hasClaims}}
    {{>pagination}}
    {{>foot}}
    """#

  /// One claim.
  static let claim = #"""
    {{>head}}
    <header class="page-head"><p class="kicker">Claim · {{kinds}}{{#isContested}} · <b class="contested">contested</b>{{/isContested}}</p>
    <h1 class="{{headingStyle}}" dir="auto">{{summary}}</h1>
    <dl class="facts">
    <div><dt>Told</dt><dd>{{tellingCount}} in {{documentCount}}, {{independentCount}}</dd></div>
    {{#firstSaid}}<div><dt>First said</dt><dd><time datetime="{{machine}}">{{text}}</time></dd></div>{{/firstSaid}}
    {{#lastTold}}<div><dt>Last told</dt><dd><time datetime="{{machine}}">{{text}}</time></dd></div>{{/lastTold}}
    {{#hasAccused}}<div><dt>Accused</dt><dd>{{#accused}}{{>links}}{{/accused}}</dd></div>{{/hasAccused}}
    {{#hasDiscrepancies}}<div><dt>Differences</dt><dd>{{#severityCounts}}{{>severities}}{{/severityCounts}}</dd></div>{{/hasDiscrepancies}}
    </dl></header>

    <section aria-labelledby="h-chain">
    <div class="section-head"><h2 id="h-chain">Who had it from whom</h2><p>From those who said it, left, to those who told it, right</p></div>
    <div class="scroll" role="region" aria-labelledby="h-chain" tabindex="0"><div class="drawing chain">{{{chainMarkup}}}</div></div>
    <details><summary>The same in words</summary><ul class="words">{{#chainSentences}}<li><bdi>{{.}}</bdi></li>{{/chainSentences}}</ul></details>
    </section>

    {{#hasDiscrepancies}}
    <section aria-labelledby="h-changed">
    <div class="section-head"><h2 id="h-changed">What changed on the way</h2><p>The gravest first; the words that differ are marked</p></div>
    <div class="cards">
    {{#discrepancies}}{{>discrepancy}}{{/discrepancies}}
    </div>
    </section>
    {{/hasDiscrepancies}}

    <section aria-labelledby="h-tellings">
    <div class="section-head"><h2 id="h-tellings">The tellings side by side</h2><p>In order of time and of hearsay; marked is what differs from the origin</p></div>
    <ol class="tellings">
    {{#tellings}}<li class="telling{{#isOrigin}} is-origin{{/isOrigin}}">
    <p class="telling-head"><span class="number">{{item.number}}</span> {{#documentHrefs}}<a class="outlet" href="{{.}}"><bdi>{{outlet}}</bdi></a>{{/documentHrefs}}{{^documentHrefs}}<bdi class="outlet">{{outlet}}</bdi>{{/documentHrefs}} {{#toldOn}}<time datetime="{{machine}}">{{short}}</time>{{/toldOn}}{{#isOrigin}} <b class="tag">origin</b>{{/isOrigin}}</p>
    <p class="who">{{#item.speakers}}{{>links}}{{/item.speakers}} {{#item.role}}<span class="meta"><bdi>{{.}}</bdi></span>{{/item.role}}</p>
    <blockquote dir="auto">{{{contentMarkup}}}</blockquote>
    <dl class="facts small">
    <div><dt>How</dt><dd>{{item.mode}}, {{item.stance}}, “<bdi>{{item.cue}}</bdi>”</dd></div>
    {{#item.saidOn}}<div><dt>Said</dt><dd><time datetime="{{machine}}">{{text}}</time></dd></div>{{/item.saidOn}}
    {{#item.hasFigures}}<div><dt>Figures</dt><dd>{{#item.figures}}<span class="figure"><bdi>{{text}}</bdi> <bdi>{{counted}}</bdi> <i><bdi>{{period}}</bdi></i></span> {{/item.figures}}</dd></div>{{/item.hasFigures}}
    {{#item.hedges}}<div><dt>Hedges</dt><dd><bdi>{{.}}</bdi></dd></div>{{/item.hedges}}
    </dl>
    <p class="foot-line">{{#item.hrefs}}<a href="{{.}}">In its text</a>{{/item.hrefs}} {{#differences}}<a class="mark {{mark.name}}" href="{{href}}"><span aria-hidden="true">{{mark.shape}}</span> {{kind}}</a> {{/differences}}{{#isOtherwiseWorded}}<span class="meta">in quite other words</span>{{/isOtherwiseWorded}}</p>
    </li>
    {{/tellings}}</ol>
    {{#omittedTellings}}<p class="more">{{.}}, which are marked in their documents.</p>{{/omittedTellings}}
    </section>
    <p class="identifier">{{identifier}}</p>
    {{>foot}}
    """#
}
