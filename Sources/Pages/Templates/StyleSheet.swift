/// How the pages look: `style.css`.
enum StyleSheet {
  /// The whole style sheet.
  static let text = colours + frame + parts + reading + drawings + narrow + paper

  /// The colours, by day and by night; tests compute their contrast from these lines.
  static let colours = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcf9;
      --panel: #f6f3ec;
      --ink: #1c1b19;
      --soft: #5c5850;
      --rule: #d8d2c4;
      --link: #14507a;
      --mark: #fbe7a8;
      --mark-ink: #1c1b19;
      --content: #e6eef4;
      --high: #9c1c14;
      --medium: #7a4b00;
      --low: #4d5763;
      --serif: "Iowan Old Style", Charter, Georgia, "Noto Serif", "Liberation Serif", serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #15171a;
        --panel: #1e2125;
        --ink: #e8e4da;
        --soft: #a8a398;
        --rule: #3a3d42;
        --link: #93c5ea;
        --mark: #594a14;
        --mark-ink: #fff6d6;
        --content: #203040;
        --high: #ff9c8c;
        --medium: #ecbb62;
        --low: #b4bdc8;
      }
    }

    """

  /// The page itself: type, bar, masthead, foot.
  static let frame = """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0 auto; max-width: 76rem; padding: 0 1.5rem 2rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--serif); font-variant-numeric: oldstyle-nums; overflow-wrap: break-word; }
    a { color: var(--link); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .15em; text-decoration-color: color-mix(in srgb, var(--link) 40%, transparent); }
    a:hover { text-decoration-color: currentcolor; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    h1, h2, h3 { font-weight: 600; line-height: 1.15; margin: 0; text-wrap: balance; }
    p { margin: 0; }
    .skip { position: absolute; left: -999rem; top: 0; padding: .6rem 1rem; background: var(--paper); z-index: 2; font-family: var(--sans); }
    .skip:focus { left: .5rem; top: .5rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .bar { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; align-items: baseline; padding: .7rem 0 .55rem; border-bottom: 1px solid var(--rule); font: .84rem/1.4 var(--sans); }
    .brand { font: 600 1.12rem/1 var(--serif); color: var(--ink); text-decoration: none; letter-spacing: -.01em; }
    .bar ul { display: flex; flex-wrap: wrap; gap: .2rem 1.25rem; margin: 0; padding: 0; list-style: none; }
    .bar li a { color: var(--soft); text-decoration: none; display: inline-block; padding: .15rem 0; }
    .bar li a:hover { color: var(--ink); }
    .bar li a[aria-current] { color: var(--ink); box-shadow: 0 2px 0 var(--ink); }
    .masthead { text-align: center; padding: 2.2rem 0 1.4rem; border-bottom: 3px double var(--ink); }
    .masthead h1 { font-size: clamp(3.2rem, 11vw, 6rem); font-weight: 500; letter-spacing: -.035em; line-height: .95; }
    .kicker, .label, .masthead dt, .facts dt { font: 600 .72rem/1.4 var(--sans); letter-spacing: .07em; text-transform: uppercase; color: var(--soft); }
    .period { font-style: italic; font-size: 1.12rem; margin-top: .7rem; color: var(--soft); }
    .numbers { display: flex; flex-wrap: wrap; justify-content: center; margin: 1.3rem 0 1.1rem; }
    .numbers div { display: flex; flex-direction: column-reverse; padding: 0 1.8rem; border-left: 1px solid var(--rule); }
    .numbers div:first-child { border-left: 0; }
    .numbers dd { margin: 0; font-size: 2.1rem; line-height: 1.1; font-variant-numeric: lining-nums; }
    .numbers a { color: inherit; text-decoration: none; }
    .numbers a:hover { text-decoration: underline; }
    .creed { max-width: 44rem; margin: 0 auto; font-style: italic; text-wrap: balance; }
    section { margin-top: 2.6rem; }
    .section-head { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; align-items: baseline; justify-content: space-between; border-top: 1px solid var(--ink); padding: .55rem 0 .9rem; }
    .section-head h2 { font-size: 1.45rem; letter-spacing: -.012em; }
    .section-head p { font: .84rem/1.4 var(--sans); color: var(--soft); }
    .page-head { padding: 2.2rem 0 0; max-width: 58rem; }
    .page-head h1 { font-size: clamp(1.7rem, 4.4vw, 2.7rem); letter-spacing: -.02em; margin: .35rem 0 .7rem; font-weight: 500; }
    .page-head h1.words { font-size: clamp(1.4rem, 3.2vw, 2.05rem); line-height: 1.25; text-wrap: pretty; }
    .page-head h1.quoted::before { content: "“"; margin-left: -.42em; color: var(--soft); }
    .page-head h1.quoted::after { content: "”"; color: var(--soft); }
    .lead { font-size: 1.1rem; max-width: 44rem; color: var(--soft); text-wrap: pretty; }
    footer { margin-top: 3.2rem; border-top: 3px double var(--ink); padding: .9rem 0; font: .84rem/1.5 var(--sans); color: var(--soft); }
    footer p { max-width: 52rem; margin-bottom: .3rem; }
    .more { margin-top: 1rem; font-family: var(--sans); font-size: .9rem; }
    .none { color: var(--soft); font-style: italic; }
    .identifier { margin-top: 2rem; font: .75rem/1.4 ui-monospace, "Liberation Mono", monospace; color: var(--soft); }

    """
}
