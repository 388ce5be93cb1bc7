extension Templates {
  /// How to read the report.
  static let about = #"""
    {{>head}}
    <header class="page-head"><p class="kicker">About this report</p><h1>How to read this</h1>
    <p class="lead">Hearsay reads public reports and shows who said what, who had it from whom, and what changed on the way. It never says that a claim is true.</p></header>
    <div class="prose">
    <section aria-labelledby="h-words"><h2 id="h-words">The words</h2>
    <dl class="words">
    <dt>Document</dt><dd>One report as it was read: its text, and what is known of its outlet, its author and its date.</dd>
    <dt>Statement</dt><dd>A place where a document says that somebody said something. It has a <span class="s">source</span> (who), a <span class="q">cue</span> (the words that report, such as “said” or “according to”) and a <span class="c">content</span> (what). A statement within another’s content is a further link in the chain of hearsay.</dd>
    <dt>Stance</dt><dd>What the speaker does by saying it: asserts, accuses, denies, admits, urges, or reports what others say.</dd>
    <dt>Claim</dt><dd>The statements, over all documents, that assert the same thing. It is contested where another party denies it or tells it otherwise.</dd>
    <dt>Telling</dt><dd>One statement of a claim. The origin is the telling nearest the primary source.</dd>
    <dt>Independent</dt><dd>Documents that retell one another count as one group. Ten copies of one report are ten documents and one group.</dd>
    <dt>Retelling</dt><dd>A document that copies, abridges, rewrites or cites another, or that tells the same event.</dd>
    <dt>Discrepancy</dt><dd>Two tellings of one claim that cannot both be exact. Which of the two is right, Hearsay does not say.</dd>
    </dl></section>
    <section aria-labelledby="h-marks"><h2 id="h-marks">The marks</h2>
    <dl class="words">
    <dt><span class="mark high"><span aria-hidden="true">▲</span> High</span></dt><dd>Both cannot be right, and it matters.</dd>
    <dt><span class="mark medium"><span aria-hidden="true">◆</span> Medium</span></dt><dd>A reader would take away something else.</dd>
    <dt><span class="mark low"><span aria-hidden="true">●</span> Low</span></dt><dd>A matter of wording.</dd>
    <dt><mark>Words</mark></dt><dd>Words that stand in one of two passages only. Capital letters and the shape of quotation marks are not counted.</dd>
    <dt>A ← B</dt><dd>What A said, as B passes it on.</dd>
    </dl></section>
    <section aria-labelledby="h-kinds"><h2 id="h-kinds">What can change</h2>
    <dl class="words">{{#kinds}}<dt>{{name}}</dt><dd>{{meaning}}</dd>{{/kinds}}</dl></section>
    <section aria-labelledby="h-limits"><h2 id="h-limits">What it cannot say</h2>
    <p>Findings are made by a program. It misses statements, and it takes words for statements that are none. Every finding leads to the characters it was read from, so that you can look. All states, parties and outlets are read by the same rules, and nothing is ordered or coloured by who they are.</p></section>
    </div>
    {{>foot}}
    """#
}
