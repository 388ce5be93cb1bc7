extension Templates {
  /// Documents as rows.
  static let documentRows = #"""
    <div class="scroll" role="region" aria-label="Documents" tabindex="0"><table class="rows">
    <caption class="unseen">Documents in order of publication</caption>
    <thead><tr><th scope="col">Published</th><th scope="col">Outlet</th><th scope="col">Headline</th><th scope="col" class="n">Statements</th><th scope="col">Has it from</th><th scope="col">Differs</th></tr></thead>
    <tbody>
    {{#documents}}<tr><td class="date">{{#published}}<time datetime="{{machine}}">{{short}}</time>{{/published}}{{^published}}no date{{/published}}</td><td class="outlet"><bdi>{{outlet}}</bdi></td><th scope="row" dir="auto"><a href="{{href}}">{{headline}}</a></th><td class="n" data-label="Statements">{{statementCount}}</td><td data-label="Has it from">{{#retells}}<span class="verb">{{note}}</span> {{>links}}<br>{{/retells}}</td><td class="marks">{{#differences}}{{>severities}}{{/differences}}</td></tr>
    {{/documents}}</tbody>
    </table></div>

    """#

  /// The list of documents.
  static let documents = #"""
    {{>head}}
    <header class="page-head"><p class="kicker">{{count}}</p><h1>Documents</h1>
    <p class="lead">The reports as they were read, in order of publication.</p></header>
    {{>pagination}}
    {{#hasDocuments}}{{>documentRows}}{{/hasDocuments}}
    {{^hasDocuments}}<p class="none">There are no documents.</p>{{/hasDocuments}}
    {{>pagination}}
    {{>foot}}
    """#

  /// A note on a statement, beside the text.
  static let note = #"""
    <div class="note" id="n{{item.number}}"><p><a class="number" href="#s{{item.number}}" aria-label="Statement {{item.number}} in the text">{{item.number}}</a> {{#item.speakers}}{{>links}}{{/item.speakers}} <span class="stance{{#item.isDenial}} denial{{/item.isDenial}}">{{item.stance}}</span></p><p class="meta">{{item.kinds}}{{#item.saidOn}} · <time datetime="{{machine}}">{{short}}</time>{{/item.saidOn}}{{#item.hedges}} · hedged <bdi>{{.}}</bdi>{{/item.hedges}} {{#claims}}<a href="{{href}}">{{label}}</a> {{#marks}}<span class="mark {{name}}"><span aria-hidden="true">{{shape}}</span> {{word}}</span> {{/marks}}{{/claims}}</p></div>

    """#

  /// One document.
  static let document = #"""
    {{>head}}
    <header class="page-head"><p class="kicker">Document · <bdi>{{outlet}}</bdi>{{#published}} · <time datetime="{{machine}}">{{text}}</time>{{/published}}</p>
    <h1 dir="auto">{{heading}}</h1>
    <dl class="facts">
    {{#byline}}<div><dt>By</dt><dd><bdi>{{.}}</bdi></dd></div>{{/byline}}
    {{#place}}<div><dt>Place</dt><dd><bdi>{{.}}</bdi></dd></div>{{/place}}
    {{#credits}}<div><dt>Credits</dt><dd><bdi>{{.}}</bdi></dd></div>{{/credits}}
    {{#updated}}<div><dt>Updated</dt><dd><time datetime="{{machine}}">{{text}}</time></dd></div>{{/updated}}
    <div><dt>Marked</dt><dd>{{statementCount}}</dd></div>
    <div><dt>Read from</dt><dd class="path"><bdi>{{filePath}}</bdi></dd></div>
    {{#urls}}<div><dt>Address</dt><dd class="path"><a href="{{.}}" rel="noreferrer nofollow external"><bdi>{{.}}</bdi></a></dd></div>{{/urls}}
    </dl></header>

    {{#hasRetellings}}
    <section aria-labelledby="h-retellings">
    <div class="section-head"><h2 id="h-retellings">Where it comes from, where it went</h2><p></p></div>
    <ul class="retellings">
    {{#retellings}}<li><span class="verb">{{sentence}}</span> {{#hrefs}}<a href="{{.}}"><bdi>{{outlet}}</bdi></a>{{/hrefs}}{{^hrefs}}<bdi>{{outlet}}</bdi>{{/hrefs}} <span class="headline" dir="auto">{{headline}}</span> {{#dates}}<time datetime="{{machine}}">{{short}}</time>{{/dates}} <span class="meta">certainty {{certainty}}. <bdi>{{evidence}}</bdi></span></li>
    {{/retellings}}</ul>
    </section>
    {{/hasRetellings}}

    <section aria-labelledby="h-text">
    <div class="section-head"><h2 id="h-text">The text, with every statement marked</h2><p class="key"><span class="s">source</span> <span class="q">cue</span> <span class="c">content</span> <span class="c c2">content within content</span> <span><span class="d">differs</span> <span class="mark medium" aria-hidden="true">◆</span></span></p></div>
    <div class="text">
    {{#blocks}}<div class="row {{style}}"><div class="body" lang="{{language}}" dir="auto">{{#isHeading}}<p class="headline-text">{{{textMarkup}}}</p>{{/isHeading}}{{#isSubheading}}<p class="subheading-text">{{{textMarkup}}}</p>{{/isSubheading}}{{#isText}}<p>{{{textMarkup}}}</p>{{/isText}}</div><div class="notes">{{#notes}}{{>note}}{{/notes}}</div></div>
    {{/blocks}}</div>
    </section>

    {{#hasDiscrepancies}}
    <section aria-labelledby="h-changed">
    <div class="section-head"><h2 id="h-changed">Where it differs from others</h2><p>The gravest first; the words that differ are marked</p></div>
    <div class="cards">
    {{#discrepancies}}{{>discrepancy}}{{/discrepancies}}
    </div>
    </section>
    {{/hasDiscrepancies}}

    {{#hasStatements}}
    <section aria-labelledby="h-statements">
    <div class="section-head"><h2 id="h-statements">Its statements</h2><p>In the order of the text</p></div>
    <div class="scroll" role="region" aria-labelledby="h-statements" tabindex="0"><table class="rows statements">
    <caption class="unseen">The statements of this document</caption>
    <thead><tr><th scope="col" class="n">No.</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">How</th><th scope="col">Said</th><th scope="col">Accused</th><th scope="col">Targets</th><th scope="col">Figures</th><th scope="col">Hedges</th></tr></thead>
    <tbody>
    {{#statements}}<tr><th scope="row" class="n"><a href="#s{{item.number}}">{{item.number}}</a></th><td>{{#item.speakers}}{{>links}}{{/item.speakers}}</td><td class="what" dir="auto">{{excerpt}}</td><td>{{item.mode}}, {{item.stance}}{{#isHeadline}}, headline{{/isHeadline}}</td><td class="date">{{#item.saidOn}}<time datetime="{{machine}}">{{short}}</time>{{/item.saidOn}}</td><td data-label="Accused">{{#item.accused}}{{>links}}{{/item.accused}}</td><td data-label="Targets">{{#item.targets}}<bdi>{{.}}</bdi>{{/item.targets}}</td><td data-label="Figures">{{#item.figures}}<span class="figure"><bdi>{{text}}</bdi> <bdi>{{counted}}</bdi> <i><bdi>{{period}}</bdi></i></span> {{/item.figures}}</td><td data-label="Hedges">{{#item.hedges}}<bdi>{{.}}</bdi>{{/item.hedges}}</td></tr>
    {{/statements}}</tbody>
    </table></div>
    </section>
    {{/hasStatements}}
    <p class="identifier">{{identifier}}</p>
    {{>foot}}
    """#
}
