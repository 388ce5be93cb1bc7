extension Templates {
  /// Parties as rows.
  static let partyRows = #"""
    <div class="scroll" role="region" aria-label="Parties" tabindex="0"><table class="rows">
    <caption class="unseen">Parties, those who say most first</caption>
    <thead><tr><th scope="col">Party</th><th scope="col">Kind</th><th scope="col" class="n">Statements</th><th scope="col" class="n">Documents</th><th scope="col">Mostly about</th><th scope="col">Accuses</th><th scope="col">Accused by</th></tr></thead>
    <tbody>
    {{#parties}}<tr><th scope="row"><a href="{{href}}"><bdi>{{name}}</bdi></a> {{#role}}<span class="meta"><bdi>{{.}}</bdi></span>{{/role}}</th><td>{{kind}}</td><td class="n" data-label="Statements">{{statementCount}}</td><td class="n" data-label="Documents">{{documentCount}}</td><td>{{about}}</td><td data-label="Accuses">{{#accuses}}{{>links}}{{/accuses}}</td><td data-label="Accused by">{{#accusedBy}}{{>links}}{{/accusedBy}}</td></tr>
    {{/parties}}</tbody>
    </table></div>

    """#

  /// The list of parties.
  static let parties = #"""
    {{>head}}
    <header class="page-head"><p class="kicker">{{count}}</p><h1>Parties</h1>
    <p class="lead">The people, organisations, states and outlets that are said to have said something, and those that are accused. Who says most comes first.</p></header>
    {{>pagination}}
    {{#hasParties}}{{>partyRows}}{{/hasParties}}
    {{^hasParties}}<p class="none">Nobody is named as a speaker.</p>{{/hasParties}}
    {{>pagination}}
    {{>foot}}
    """#

  /// Statements as rows.
  static let statementRows = #"""
    <tr><td class="date">{{#toldOn}}<time datetime="{{machine}}">{{short}}</time>{{/toldOn}}{{^toldOn}}no date{{/toldOn}}</td><td class="outlet"><bdi>{{outlet}}</bdi></td><td>{{#item.speakers}}{{>links}}{{/item.speakers}}</td><th scope="row" class="what" dir="auto">{{#item.hrefs}}<a href="{{.}}">{{content}}</a>{{/item.hrefs}}</th><td>{{item.mode}}, {{item.stance}}</td></tr>

    """#

  /// One party.
  static let party = #"""
    {{>head}}
    <header class="page-head"><p class="kicker">Party · {{kind}}</p><h1><bdi>{{name}}</bdi></h1>
    <dl class="facts">
    {{#roles}}<div><dt>Role</dt><dd><bdi>{{.}}</bdi></dd></div>{{/roles}}
    {{#otherNames}}<div><dt>Also</dt><dd><bdi>{{.}}</bdi></dd></div>{{/otherNames}}
    <div><dt>Said</dt><dd>{{statementCount}}</dd></div>
    {{#hasAccuses}}<div><dt>Accuses</dt><dd>{{#accuses}}{{>links}}{{/accuses}}</dd></div>{{/hasAccuses}}
    {{#hasAccusedBy}}<div><dt>Accused by</dt><dd>{{#accusedBy}}{{>links}}{{/accusedBy}}</dd></div>{{/hasAccusedBy}}
    </dl></header>
    {{>pagination}}
    {{#hasStatements}}<section aria-labelledby="h-said">
    <div class="section-head"><h2 id="h-said">What it is said to have said</h2><p>In the order of the documents</p></div>
    <div class="scroll" role="region" aria-labelledby="h-said" tabindex="0"><table class="rows statements">
    <caption class="unseen">Statements of this party</caption>
    <thead><tr><th scope="col">Told</th><th scope="col">By</th><th scope="col">Who ← through whom</th><th scope="col">What</th><th scope="col">How</th></tr></thead>
    <tbody>
    {{#statements}}{{>statementRows}}{{/statements}}</tbody>
    </table></div>
    </section>{{/hasStatements}}
    {{#hasAccusations}}<section aria-labelledby="h-accused">
    <div class="section-head"><h2 id="h-accused">What it is accused of</h2><p>In the order of the documents</p></div>
    <div class="scroll" role="region" aria-labelledby="h-accused" tabindex="0"><table class="rows statements">
    <caption class="unseen">Statements that accuse this party</caption>
    <thead><tr><th scope="col">Told</th><th scope="col">By</th><th scope="col">Who ← through whom</th><th scope="col">What</th><th scope="col">How</th></tr></thead>
    <tbody>
    {{#accusations}}{{>statementRows}}{{/accusations}}</tbody>
    </table></div>
    </section>{{/hasAccusations}}
    {{>pagination}}
    {{>foot}}
    """#
}
