extension Templates {
  /// A discrepancy with its two passages.
  static let discrepancy = #"""
    <article class="discrepancy {{severity.name}}" id="{{anchor}}" aria-labelledby="{{anchor}}-h">
    <h3 id="{{anchor}}-h"><span class="mark {{severity.name}}"><span aria-hidden="true">{{severity.shape}}</span> {{severity.word}}</span> {{kind}}</h3>
    <p class="explanation" dir="auto">{{explanation}}</p>
    <div class="sides">
    {{#a}}<div class="side"><p class="label">{{label}}</p><blockquote dir="auto">{{{passageMarkup}}}</blockquote><p class="meta"><bdi>{{speaker}}</bdi>, {{#hrefs}}<a href="{{.}}"><bdi>{{outlet}}</bdi></a>{{/hrefs}}{{^hrefs}}<bdi>{{outlet}}</bdi>{{/hrefs}}{{#dates}}, <time datetime="{{machine}}">{{short}}</time>{{/dates}}</p></div>{{/a}}
    {{#b}}<div class="side"><p class="label">{{label}}</p><blockquote dir="auto">{{{passageMarkup}}}</blockquote><p class="meta"><bdi>{{speaker}}</bdi>, {{#hrefs}}<a href="{{.}}"><bdi>{{outlet}}</bdi></a>{{/hrefs}}{{^hrefs}}<bdi>{{outlet}}</bdi>{{/hrefs}}{{#dates}}, <time datetime="{{machine}}">{{short}}</time>{{/dates}}</p></div>{{/b}}
    </div>
    {{#departure}}<p class="meta">{{.}}</p>{{/departure}}
    {{#others}}<p class="meta">{{words}} {{#links}}{{#hrefs}}<a href="{{.}}"><bdi>{{name}}</bdi></a>{{/hrefs}}{{^hrefs}}<bdi>{{name}}</bdi>{{/hrefs}}{{separator}}{{/links}}</p>{{/others}}
    {{#claimHrefs}}<p class="of-claim" dir="auto"><a href="{{.}}">{{claimSummary}}</a></p>{{/claimHrefs}}
    </article>

    """#

  /// The list of discrepancies.
  static let discrepancies = #"""
    {{>head}}
    <header class="page-head"><p class="kicker">{{count}}</p><h1>Discrepancies</h1>
    <p class="lead">Two tellings of one claim that cannot both be exact, the gravest first. Which of the two is right, Hearsay does not say.</p>
    <p class="tallies">{{#severityCounts}}{{>severities}}{{/severityCounts}}</p>
    <ul class="kinds" aria-label="How many of each kind">{{#kindCounts}}<li><bdi>{{kind}}</bdi> <b>{{count}}</b></li>{{/kindCounts}}</ul></header>
    {{>pagination}}
    {{^hasDiscrepancies}}<p class="none">No two tellings of one claim were found to differ.</p>{{/hasDiscrepancies}}
    {{#groups}}<section aria-labelledby="h-{{mark.name}}">
    <div class="section-head"><h2 id="h-{{mark.name}}"><span class="mark {{mark.name}}"><span aria-hidden="true">{{mark.shape}}</span> {{mark.word}}</span></h2><p>{{meaning}}</p></div>
    <div class="cards">
    {{#discrepancies}}{{>discrepancy}}{{/discrepancies}}
    </div>
    </section>
    {{/groups}}
    {{>pagination}}
    {{>foot}}
    """#
}
