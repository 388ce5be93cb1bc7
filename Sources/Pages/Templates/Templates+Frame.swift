extension Templates {
  /// Everything above the main part of a page.
  static let head = #"""
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="description" content="{{frame.summary}}">
    <title>{{frame.title}}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="{{frame.root}}style.css">
    </head>
    <body>
    <a class="skip" href="#main">Skip to the text</a>
    <header class="bar">
    <a class="brand" href="{{frame.root}}index.html">Hearsay</a>
    <nav aria-label="Parts of the report"><ul>
    {{#frame.navigation}}<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}</a></li>
    {{/frame.navigation}}</ul></nav>
    </header>
    <main id="main">

    """#

  /// Everything below it.
  static let foot = #"""
    </main>
    <footer>
    <p>{{frame.coverage}}.</p>
    <p>Hearsay never says that a claim is true. It says who says so, since when, and who says otherwise. Every finding leads to the words it was read from: please look. <a href="{{frame.root}}about.html">How to read this</a></p>
    <p class="small">Analyser {{frame.version}}</p>
    </footer>
    </body>
    </html>

    """#

  /// Names in a row, each leading to its page.
  static let links =
    #"{{#hrefs}}<a href="{{.}}"><bdi>{{name}}</bdi></a>{{/hrefs}}{{^hrefs}}<bdi>{{name}}</bdi>{{/hrefs}}{{separator}}"#

  /// How many discrepancies of each severity.
  static let severities =
    #"<span class="mark {{mark.name}}"><span aria-hidden="true">{{mark.shape}}</span> {{count}} {{mark.name}}</span> "#

  /// The way to the other parts of a list.
  static let pagination = #"""
    {{#pagination.isNeeded}}<nav class="pages" aria-label="Parts of the list">{{#pagination.previous}}<a rel="prev" href="{{href}}">← Before</a>{{/pagination.previous}} <span>{{pagination.position}}</span> {{#pagination.next}}<a rel="next" href="{{href}}">Next →</a>{{/pagination.next}}</nav>
    {{/pagination.isNeeded}}
    """#
}
