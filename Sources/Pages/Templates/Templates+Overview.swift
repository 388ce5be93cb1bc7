extension Templates {
  /// The first page.
  static let overview = #"""
    {{>head}}
    <div class="masthead">
    <p class="kicker">Who said what · who had it from whom · what changed on the way</p>
    <h1>Hearsay</h1>
    {{#period}}<p class="period">Reports of {{.}}</p>{{/period}}
    <dl class="numbers">
    {{#numbers}}<div><dt>{{label}}</dt><dd><a href="{{href}}">{{value}}</a></dd></div>
    {{/numbers}}</dl>
    <p class="creed">Hearsay never says that a claim is true. It says who says so, since when, and who says otherwise.</p>
    </div>

    <section aria-labelledby="h-changed">
    <div class="section-head"><h2 id="h-changed">What changed on the way</h2><p>{{#severityCounts}}{{>severities}}{{/severityCounts}}</p></div>
    {{^hasDiscrepancies}}<p class="none">No two tellings of one claim were found to differ.</p>{{/hasDiscrepancies}}
    <div class="cards front">
    {{#gravest}}{{>discrepancy}}{{/gravest}}
    </div>
    {{#moreDiscrepancies}}<p class="more"><a href="discrepancies/index.html">{{.}} →</a></p>{{/moreDiscrepancies}}
    </section>

    <section aria-labelledby="h-claims">
    <div class="section-head"><h2 id="h-claims">The claims, most told first</h2><p>A lane for each claim; a mark for each telling, on the day it was published</p></div>
    {{#hasClaims}}{{>claimRows}}{{/hasClaims}}
    {{^hasClaims}}<p class="none">No claims were found.</p>{{/hasClaims}}
    {{#moreClaims}}<p class="more"><a href="claims/index.html">{{.}} →</a></p>{{/moreClaims}}
    </section>

    {{#hasLineage}}
    <section aria-labelledby="h-lineage">
    <div class="section-head"><h2 id="h-lineage">Who retells whom</h2><p>Documents from the earliest down; an arc from each to its retellings</p></div>
    <div class="scroll" role="region" aria-labelledby="h-lineage" tabindex="0"><div class="drawing lineage">{{{lineageMarkup}}}</div></div>
    <details><summary>The same in words</summary><ul class="words">{{#lineageSentences}}<li><bdi>{{.}}</bdi></li>{{/lineageSentences}}</ul></details>
    </section>
    {{/hasLineage}}

    <section aria-labelledby="h-documents">
    <div class="section-head"><h2 id="h-documents">The documents</h2><p>In order of publication</p></div>
    {{#hasDocuments}}{{>documentRows}}{{/hasDocuments}}
    {{^hasDocuments}}<p class="none">There are no documents.</p>{{/hasDocuments}}
    {{#moreDocuments}}<p class="more"><a href="documents/index.html">{{.}} →</a></p>{{/moreDocuments}}
    </section>

    <section aria-labelledby="h-parties">
    <div class="section-head"><h2 id="h-parties">Who speaks</h2><p>Those who say most first</p></div>
    {{#hasParties}}{{>partyRows}}{{/hasParties}}
    {{^hasParties}}<p class="none">Nobody is named as a speaker.</p>{{/hasParties}}
    {{#moreParties}}<p class="more"><a href="parties/index.html">{{.}} →</a></p>{{/moreParties}}
    </section>
    {{>foot}}
    """#
}
