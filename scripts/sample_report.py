"""The invented report of the samples of forms (make_form_samples.py): as page, feed, bundle, text and mail.

Every state, person, outlet and company in it is invented.
"""
import base64
import hashlib
import html
import json
import quopri

TITLE = "Freedonia says Sylvanian group read harbour mail for three years"
PUBLISHER = "The Marsh Herald"
AUTHORS = ["Ada Quill", "Bo Reed"]
ADDRESS = "https://marshherald.example/2021/07/harbour-mail"
NBSP = "\u00a0"
# What stands in the report: a kind and words. "para" may end in a mark for the note.
STORY = [
    ("para", "PORT AMBER, July 6 (Lantern Wire) — Freedonia’s Ministry of Harbours said on Tuesday that a group working "
             "for the Sylvanian state had read its mail for three years, and that an implant had been found on 1,200 "
             "routers in all."),
    ("para", f"The ministry’s spokesperson, Ilka Marr, showed reporters logs that she said covered the time from "
             f"14{NBSP}May{NBSP}2018 to 2{NBSP}June{NBSP}2021. Reporters were not allowed to keep a copy.[1]"),
    ("quote", "“We found the same key on every router. Nobody leaves the same key behind 1,200 times by chance,” Marr "
              "said, “and nobody who forgets a key comes back for it every night.”"),
    ("caption", "Ilka Marr shows the logs at the ministry in Port Amber on Tuesday. Photo: Jon Pell / The Marsh Herald"),
    ("head", "What was taken"),
    ("para", "According to the ministry, the group copied three things:"),
    ("item", "the mail of forty people, most of them in the office of the harbour master;"),
    ("item", "two charts of the inner harbour, dated March 2020;"),
    ("item", "a list of the ships that waited for repairs."),
    ("para", "An official who asked not to be named said that up to 40 accounts may have been read; the ministry itself "
             "put the number at 43. The accounts belonged to people on both shores of the sound, among them the "
             "superintendent of the ferry line and four members of the parliamentary committee on fisheries."),
    ("head", "Sylvania denies the charge"),
    ("para", "Sylvania denied the charge on the same day. “This is a school play with maps,” Tomas Veld, a spokesperson "
             "for its Foreign Office, told Sylvania Today. He added that Freedonia had closed the harbour for repairs in "
             "the first place, and asked for evidence that an independent laboratory could examine."),
    ("para", "Brightwater, a security company that examined forty of the routers, said with “moderate confidence” that "
             "the implant resembled a tool which it calls Mudlark. The company did not say who had used it."),
    ("para", "The mayor of Port Amber had told the Lantern Wire on Monday that the outage of 3 June was caused by a "
             "broken cable."),
    ("head", "What comes next"),
    ("para", "The parliamentary committee will hear the minister, Dorit Hale, on Thursday behind closed doors. Two of its "
             "members told The Marsh Herald that they will ask why the ministry waited five weeks before it closed the "
             "accounts."),
    ("para", "The two states had agreed in 2019 not to attack each other’s harbours by electronic means. Hale’s "
             "predecessor called that agreement “the cheapest breakwater we ever built”."),
]
NOTE = "The ministry published a summary of the logs on 5 July 2021; the whole lies open in the town library."
# What a page, a mail and a printed sheet have about the report, and what is no part of it.
SHARE = "Share Facebook Twitter WhatsApp Email"
READ_ALSO = "Harbour dredging put off for a third winter"
RIGHTS = "© 2021 The Marsh Herald. All rights reserved."


def bare(text):
    """Without the mark of the note."""
    return text.replace("[1]", "")


def marked(text, mark):
    """HTML, with `mark` where the note is referred to."""
    return html.escape(text, quote=False).replace(NBSP, "&nbsp;").replace("[1]", mark)


def story_html(mark="", caption="p"):
    """The report's paragraphs as HTML."""
    out, in_list = [], False
    for kind, text in STORY:
        if in_list and kind != "item":
            out.append("</ul>")
            in_list = False
        words = marked(text, mark)
        if kind == "item":
            if not in_list:
                out.append("<ul>")
                in_list = True
            out.append(f"<li>{words}</li>")
        elif kind == "quote":
            out.append(f"<blockquote><p>{words}</p></blockquote>")
        elif kind == "head":
            out.append(f"<h2>{words}</h2>")
        elif kind == "caption" and caption == "figure":
            out.append(f'<figure><img src="/i/logs.jpg" alt="">'
                       f"<figcaption>{words}</figcaption></figure>")
        elif kind == "caption":
            out.append(f'<p class="caption"><small>{words}</small></p>')
        else:
            out.append(f"<p>{words}</p>")
    return "\n".join(out)


# Pages, feeds and bundles


def page():
    """The report as a paper's site has it."""
    data = json.dumps({
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE,
        "datePublished": "2021-07-06T10:52:00+02:00", "dateModified": "2021-07-06T14:05:00+02:00",
        "author": [{"@type": "Person", "name": name} for name in AUTHORS],
        "publisher": {"@type": "NewsMediaOrganization", "name": PUBLISHER}}, ensure_ascii=False)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{TITLE} | {PUBLISHER}</title>
<meta property="og:site_name" content="{PUBLISHER}">
<meta property="og:title" content="{TITLE}">
<link rel="canonical" href="{ADDRESS}">
<script type="application/ld+json">{data}</script>
<style>body {{ font-family: "Liberation Serif", serif }} nav li {{ display: inline }}</style>
</head>
<body>
<header><a href="/">{PUBLISHER}</a>
<nav><ul><li><a href="/sound">The Sound</a></li><li><a href="/trade">Trade</a></li><li><a href="/sport">Sport</a></li></ul></nav>
</header>
<main>
<article>
<h1>{TITLE}</h1>
<p class="byline">By <a rel="author" href="/p/1">{AUTHORS[0]}</a> and <a rel="author" href="/p/2">{AUTHORS[1]}</a></p>
<p class="date"><time datetime="2021-07-06T10:52:00+02:00">6 July 2021, 10:52</time></p>
<div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a> <a href="#">WhatsApp</a> <a href="#">Email</a></div>
{story_html('<sup><a href="#n1">1</a></sup>', "figure")}
<aside class="related"><h2>Read also</h2><ul><li><a href="/d">{READ_ALSO}</a></li></ul></aside>
<p class="footnote" id="n1"><sup>1</sup> {NOTE}</p>
</article>
<section class="newsletter"><h2>The Tide Table</h2><p>Get our newsletter every weekday. Enter your address and press subscribe.</p></section>
</main>
<footer><p>{RIGHTS} <a href="/terms">Terms</a> <a href="/privacy">Privacy</a></p></footer>
</body>
</html>
"""


def summary():
    return bare(STORY[0][1])


def rss():
    """As WordPress writes it."""
    content = story_html() + f'\n<p>The post <a href="{ADDRESS}">{TITLE}</a> appeared first on ' \
        f'<a href="https://marshherald.example">{PUBLISHER}</a>.</p>'
    people = "".join(f"<dc:creator><![CDATA[{name}]]></dc:creator>" for name in AUTHORS)
    return f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
	<title>{PUBLISHER}</title>
	<atom:link href="https://marshherald.example/feed/" rel="self" type="application/rss+xml" />
	<link>https://marshherald.example</link>
	<description>News of the sound</description>
	<lastBuildDate>Tue, 06 Jul 2021 12:05:00 +0000</lastBuildDate>
	<language>en-GB</language>
	<generator>https://wordpress.org/?v=5.7.2</generator>
	<item>
		<title>{TITLE}</title>
		<link>{ADDRESS}</link>
		{people}
		<pubDate>Tue, 06 Jul 2021 08:52:00 +0000</pubDate>
		<category><![CDATA[The Sound]]></category>
		<guid isPermaLink="false">https://marshherald.example/?p=4711</guid>
		<description><![CDATA[<p>{html.escape(summary()[:160], quote=False)} [&#8230;]</p>]]></description>
		<content:encoded><![CDATA[{content}]]></content:encoded>
	</item>
	<item>
		<title>{READ_ALSO}</title>
		<link>https://marshherald.example/2021/07/dredging</link>
		<dc:creator><![CDATA[Bo Reed]]></dc:creator>
		<pubDate>Mon, 05 Jul 2021 06:00:00 +0000</pubDate>
		<guid isPermaLink="false">https://marshherald.example/?p=4699</guid>
		<description>The inner harbour will not be dredged before 2022, the harbour master said on Monday.</description>
	</item>
</channel>
</rss>
"""


def atom():
    people = "".join(f"<author><name>{name}</name></author>" for name in AUTHORS)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>{PUBLISHER}</title>
  <link href="https://marshherald.example/"/>
  <link rel="self" href="https://marshherald.example/atom.xml"/>
  <updated>2021-07-06T14:05:00+02:00</updated>
  <id>tag:marshherald.example,2021:feed</id>
  <entry>
    <title type="html">{TITLE}</title>
    <link rel="alternate" type="text/html" href="{ADDRESS}"/>
    <id>tag:marshherald.example,2021:4711</id>
    {people}
    <published>2021-07-06T10:52:00+02:00</published>
    <updated>2021-07-06T14:05:00+02:00</updated>
    <summary>{html.escape(summary(), quote=False)}</summary>
    <content type="html">{html.escape(story_html())}</content>
  </entry>
</feed>
"""


def json_feed():
    return json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": PUBLISHER,
        "home_page_url": "https://marshherald.example/", "feed_url": "https://marshherald.example/feed.json",
        "language": "en", "items": [{
            "id": "4711", "url": ADDRESS, "title": TITLE, "summary": summary(), "content_html": story_html(),
            "date_published": "2021-07-06T10:52:00+02:00", "date_modified": "2021-07-06T14:05:00+02:00",
            "authors": [{"name": name} for name in AUTHORS], "tags": ["harbour", "mail"]}]},
        ensure_ascii=False, indent=1) + "\n"


def uuid(name):
    digits = hashlib.sha256(name.encode()).hexdigest()
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:32]}"


def stix():
    """What a company might publish beside the report: a report, a note, an implant, and who made them."""
    maker = "identity--" + uuid("brightwater")
    implant = "malware--" + uuid("mudlark")
    when = {"created": "2021-07-07T09:00:00.000Z", "modified": "2021-07-08T09:00:00.000Z", "spec_version": "2.1"}
    report = {
        "type": "report", "id": "report--" + uuid("report"), **when, "created_by_ref": maker, "lang": "en",
        "name": "Mudlark on the routers of the Ministry of Harbours", "report_types": ["campaign"],
        "published": "2021-07-07T09:00:00.000Z", "object_refs": [implant],
        "description": "Brightwater examined forty routers of Freedonia’s Ministry of Harbours between 7 and 30 June "
                       "2021.\n\n## What was found\n\nOn thirty-one of the forty routers we found an implant that "
                       "resembles Mudlark. We assess with moderate confidence that the same authors made both.\n\n"
                       "- It was written to the flash memory in May 2018.\n- It answered to one key on all routers.\n\n"
                       "We cannot say who used it. The ministry told us that it suspects a group working for the "
                       "Sylvanian state.",
        "external_references": [{"source_name": "Brightwater", "url": "https://brightwater.example/mudlark"}]}
    note = {
        "type": "note", "id": "note--" + uuid("note"), **when, "created_by_ref": maker, "authors": ["Ned Ostler"],
        "abstract": "A count put right", "object_refs": [report["id"]],
        "content": "An earlier version of this report said that the implant was on thirteen of the forty routers. It "
                   "was on thirty-one."}
    return json.dumps({"type": "bundle", "id": "bundle--" + uuid("bundle"), "objects": [
        {"type": "identity", "id": maker, **when, "name": "Brightwater", "identity_class": "organization"},
        {"type": "malware", "id": implant, **when, "name": "Mudlark", "is_family": True,
         "description": "An implant for routers of small offices."},
        report, note]}, ensure_ascii=False, indent=2) + "\n"


def plain(width=72, item="* "):
    """The report as text with lines of at most `width` letters."""
    import textwrap
    out, before = [], None
    for kind, text in STORY:
        if before is not None and not (kind == "item" and before == "item"):
            out.append("")
        if kind == "item":
            out += textwrap.wrap(text, width, initial_indent=item, subsequent_indent=" " * len(item), break_on_hyphens=False)
        else:
            # A no-break space holds words together; textwrap would break there.
            out += [line.replace("\x01", NBSP) for line in textwrap.wrap(
                text.replace(NBSP, "\x01"), width, break_on_hyphens=False)]
        before = kind
    return "\n".join(out)


def text_report():
    """As an agency's story is copied out of a page."""
    return f"""{PUBLISHER}

{TITLE}

By {AUTHORS[0]} and {AUTHORS[1]}
Tuesday, 6 July 2021 10:52

{SHARE}

{plain(10_000)}

[1] {NOTE}

Read also:
{READ_ALSO}

{RIGHTS}
"""


def lines():
    """One document a line: the text, and then the page."""
    first = {"id": "lantern-1", "url": ADDRESS, "title": TITLE, "byline": AUTHORS, "publisher": PUBLISHER,
             "published": "2021-07-06T10:52:00+02:00", "text": bare(plain(10_000)) + "\n"}
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in [first, {"id": "page-1", "html": page()}])


# Mails


def quoted(text):
    return quopri.encodestring(text.encode("utf-8")).decode("ascii").replace("\n", "\r\n")


def newsletter():
    """A newsletter with the report, as text and as HTML, and the ministry's statement as a file."""
    text = f"""View this email in your browser: https://marshherald.example/m/118

{TITLE}
{"=" * len(TITLE)}

By {AUTHORS[0]} and {AUTHORS[1]}

{plain()}

[1] {NOTE}

--{" "}
Ada Quill
{PUBLISHER}, newsdesk

You are receiving this mail because you subscribed to The Tide Table.
Unsubscribe: https://marshherald.example/u/118
"""
    # Mails are laid out in tables, with a line that only lists of mails show.
    page = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>p {{ margin: 1em }}</style></head>
<body><div style="display:none;max-height:0">The Tide Table of 6 July</div>
<table width="600" align="center"><tr><td><a href="https://marshherald.example/m/118">View this email in your browser</a></td></tr>
<tr><td><h1>{TITLE}</h1>
<p>By {AUTHORS[0]} and {AUTHORS[1]}</p>
{story_html("<sup>1</sup>")}
<p><sup>1</sup> {NOTE}</p>
<div class="gmail_signature">Ada Quill<br>{PUBLISHER}, newsdesk</div></td></tr>
<tr><td><p>You are receiving this mail because you subscribed to The Tide Table.<br><a href="https://marshherald.example/u/118">Unsubscribe</a></p></td></tr>
</table></body></html>
"""
    statement = ("Statement of the Ministry of Harbours\r\n\r\nPort Amber, 6 July 2021\r\n\r\nThe Ministry of Harbours states "
                 "that its mail was read from 14 May 2018 to 2 June 2021 by a group working for the Sylvanian state. The "
                 "ministry has closed the accounts and has asked Brightwater to examine the routers.\r\n")
    encoded = base64.encodebytes(statement.encode()).decode().replace("\n", "\r\n")
    head = "\r\n".join([
        "Return-Path: <bounce-118@mail.marshherald.example>", "Delivered-To: reader@freedonia.example",
        "Received: from mail.marshherald.example (mail.marshherald.example [192.0.2.7])",
        "\tby mx.freedonia.example with ESMTPS id 4711; Tue, 06 Jul 2021 10:55:02 +0200 (CEST)",
        "From: =?UTF-8?Q?Ada_Quill?= via The Marsh Herald <news@marshherald.example>",
        "To: reader@freedonia.example", f"Subject: {TITLE[:48]}", TITLE[48:],
        "Date: Tue, 6 Jul 2021 10:54:58 +0200", "Message-ID: <118.4711@mail.marshherald.example>",
        "List-Unsubscribe: <https://marshherald.example/u/118>", "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="=_outer_118"'])
    return (f"""{head}\r\n\r\nThis is a message in several parts.\r\n--=_outer_118\r
Content-Type: multipart/alternative; boundary="=_inner_118"\r\n\r\n--=_inner_118\r
Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r
{quoted(text)}\r\n--=_inner_118\r
Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r
{quoted(page)}\r\n--=_inner_118--\r\n--=_outer_118\r
Content-Type: text/plain; charset=us-ascii; name="statement.txt"\r
Content-Disposition: attachment; filename="statement.txt"\r\nContent-Transfer-Encoding: base64\r\n\r
{encoded}--=_outer_118--\r\n""").encode("ascii")


def mailbox():
    """Two mails of a list: the report in plain text, and an answer that quotes it."""
    first = f"""From ada@marshherald.example Tue Jul  6 10:54:58 2021
From: Ada Quill <ada@marshherald.example>
To: sound-watch@lists.freedonia.example
Subject: [sound-watch] {TITLE}
Date: Tue, 6 Jul 2021 10:54:58 +0200
Message-ID: <1@marshherald.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8; format=flowed
Content-Transfer-Encoding: 8bit

{flowed(bare(plain(68)))}

-- 
Ada Quill
{PUBLISHER}, newsdesk
_______________________________________________
sound-watch mailing list
To unsubscribe send a mail to sound-watch-leave@lists.freedonia.example

"""
    second = f"""From bo@marshherald.example Tue Jul  6 11:20:10 2021
From: Bo Reed <bo@marshherald.example>
To: sound-watch@lists.freedonia.example
Subject: Re: [sound-watch] {TITLE}
Date: Tue, 6 Jul 2021 11:20:10 +0200
Message-ID: <2@marshherald.example>
In-Reply-To: <1@marshherald.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

On Tue, 6 Jul 2021 at 10:54, Ada Quill <ada@marshherald.example> wrote:
> An official who asked not to be named said that up to 40 accounts may
> have been read; the ministry itself put the number at 43.

The ministry told me this morning that 43 counts two accounts that were
closed before 2018.
>From what the ministry says, 41 is the number of accounts in use.

Bo

"""
    return (first + second).encode("utf-8")


def flowed(text):
    """Lines that go on end in a space (RFC 3676)."""
    rows = text.split("\n")
    return "\n".join(
        row + " " if row and following and not following.startswith("* ") else row
        for row, following in zip(rows, rows[1:] + [""]))
