/// What the fuzzer begins with: small samples of each form, with its words and marks.
enum Seeds {
  static let texts = [
    """
    Letters were read, ministry says

    By Ann Marsh
    July 5, 2021

    SUNDHOLM, July 5 (Corvin) — Karl Brandt said on Monday that "Sylvania" had read 2,400 letters.
    - one
    - two
    """,
    "\u{FEFF}Łucja Ødegård said: “nothing”.\r\n\r\n\u{2028}\u{1B}[31m",
  ]

  static let pages = [
    """
    <!doctype html><html lang=en><head><meta charset=windows-1252><title>T - Post</title>
    <meta property="og:title" content="T"><meta name="author" content="Ann Marsh">
    <meta property="article:published_time" content="2021-07-05T10:00:00+02:00">
    <link rel=canonical href="https://marsh.example/1"><script type="application/ld+json">
    {"@context":"https://schema.org","@type":"NewsArticle","headline":"T","author":[{"@type":"Person",
    "name":"Ann Marsh"}],"datePublished":"2021-07-05"}</script></head><body><nav><a href=/>Home</a></nav>
    <article><h1>T</h1><p class=byline>By <a rel=author href=/ann>Ann Marsh</a></p><time datetime="2021-07-05">
    July 5</time><p>Karl Brandt said on Monday that Sylvania had read the letters of its ministers.</p><ul><li>a
    </ul><blockquote>b</blockquote><table><tr><td>c</table><!-- d --><svg><title>e</svg></article></body></html>
    """
  ]

  static let warcs = [
    "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: <http://a.example/>\r\n"
      + "WARC-Date: 2021-07-05T10:00:00.1Z\r\nContent-Type: application/http\r\n"
      + "Content-Length: 115\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
      + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n5\r\n<p>ab\r\n0\r\n\r\n\r\n\r\n"
      + "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\n"
      + "text\r\n\r\nweed\r\nWARC/1.0\r\nContent-Length: 9999\r\n\r\n"
  ]

  static let feeds = [
    """
    <?xml version="1.0" encoding="ISO-8859-1"?><!DOCTYPE rss [<!ENTITY a "b">]>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A</title>
    <link>http://a.example/</link><item><title>B &amp; &nbsp; &#38; &a;</title><guid>1</guid>
    <pubDate>Mon, 05 Jul 2021 10:00:00 GMT</pubDate><author>a@b.example (C)</author>
    <content:encoded><![CDATA[<p>Karl Brandt said.</p>]]></content:encoded></item></channel></rss>
    """,
    """
    <feed xmlns="http://www.w3.org/2005/Atom"><title type="html">A</title><entry><id>1</id>
    <link rel="alternate" href="http://a.example/1"/><updated>2021-07-05T10:00:00Z</updated>
    <author><name>B</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>C<br/>
    </p></div></content><source><title>D</title></source></entry></feed>
    """,
    """
    {"version":"https://jsonfeed.org/version/1.1","title":"A","items":[{"id":1,"url":"http://a.example/1",
    "content_html":"<p>B","date_published":"2021-07-05T10:00:00Z","authors":[{"name":"C"}]}]}
    """,
  ]

  static let bundles = [
    """
    {"type":"bundle","id":"bundle--1","objects":[{"type":"identity","id":"identity--1","name":"A"},
    {"type":"report","spec_version":"2.1","id":"report--1","created_by_ref":"identity--1","name":"B",
    "description":"C","published":"2021-07-05T10:00:00Z","external_references":[{"url":"http://a.example"}]},
    {"type":"note","content":"D","authors":["E"]},{"type":"opinion","explanation":"F"}]}
    """
  ]

  static let objects = [
    #"""
    {"objects":[{"type":"report","spec_version":"2.1","id":"report--a5008bf9-fa2f-4193-91c2-bdeb8f739720","created":"2026-03-16T09:00:00.000Z",
    "modified":"2026-03-16T09:00:00.000Z","name":"A: B","description":"C","published":"2026-03-15T00:00:00Z","object_refs":["note--a5008bf9-fa2f-4193-91c2-bdeb8f739721"],
    "external_references":[{"source_name":"A","url":"https://a.example/","hashes":{"MD5":"00112233445566778899aabbccddeeff"}}],"confidence":30,
    "extensions":{"extension-definition--a5008bf9-fa2f-4193-91c2-bdeb8f739799":{"extension_type":"property-extension","record":"document","byline":["D"]}}},
    {"type":"note","spec_version":"2.1","id":"note--a5008bf9-fa2f-4193-91c2-bdeb8f739721","created":"2026-03-16T09:00:00.000Z","modified":"2026-03-17T09:00:00.000Z",
    "content":"E\n\ud83d\ude00","authors":["F"],"object_refs":["report--a5008bf9-fa2f-4193-91c2-bdeb8f739720"],"extensions":{
    "extension-definition--a5008bf9-fa2f-4193-91c2-bdeb8f739799":{"extension_type":"property-extension","record":"claim","stance":"denies",
    "claimant":{"words":"he","kind":"person"},"cue":"said","said_on":"2026-03-14","passages":[{"text":"G 2.5 h","start":10,"end":17}],"kinds":["denial"],
    "figures":[{"verbatim":"2.5","start":12,"low":2.5,"high":2.5,"comparator":"about","period":{"kind":"rate","per":"day","verbatim":"h"}}],"nested_in_ref":"note--1"}}},
    {"type":"ipv6-addr","id":"ipv6-addr--a5008bf9-fa2f-5193-91c2-bdeb8f739722","value":"2001:db8::1/64"},{"type":"file","id":"file--a5008bf9-fa2f-5193-91c2-bdeb8f739723",
    "hashes":{"SHA-256":"00"},"extensions":{"tcp-ext":{"src_flags_hex":"00"}}}],"more":true,"next":"1"}
    """#
  ]

  static let timestamps = [
    "2016-01-20T12:31:12.123Z", "2016-12-31T23:59:60.9999999Z", "2016-02-29t00:00:00+05:30",
    "2016-01-20",
  ]

  static let mails = [
    "From a@b.example Mon Jul  5 10:00:00 2021\nSubject: A\n\n>From B\n\nFrom a Mon 2021\nSubject: C\n\nD\n"
  ]

  static let dates = [
    "Mon, 05 Jul 2021 10:00:00 +0200", "2021-07-05T10:00:00.123+02:00",
    "July 5th, 2021 at 10:32 a.m. EST",
    "05/07/2021", "5. Juli 2021, 10 Uhr", "2021年7月5日", "5 июля 2021 г.",
    "le 5 juillet 2021 à 10h32",
  ]

  static let lines = [
    #"{"id":"1","text":"Karl Brandt said that Sylvania lies.","title":"T","byline":["A"],"published":"2021-07-05"}"#
      + "\n\nnonsense\n" + #"{"id":2,"html":"<p>x","byline":"B","url":"http://a.example"}"#
  ]

  static let letters = [
    "From: =?utf-8?q?Ann_M=C3=A4rsh?= <a@b.example>\r\nMessage-ID: <1@b>\r\nSubject: Re: =?iso-8859-1?B?SGFyYm91cg==?=\r\n"
      + "Date: Tue, 6 Jul 2021 10:52:00 +0200 (CEST)\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\n"
      + "Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\nIt was \r\nread.\r\n> no\r\n-- \r\nA\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n"
      + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>It was=20read=\r\n.</p><ul><li>x</ul>\r\n--b--\r\n",
    "From: <Saved by x>\nMIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; boundary=c; name*0*=utf-8''a%20; name*1=b\n\n--c\n"
      + "Content-Type: text/html\nContent-Location: https://a.example/\nContent-Transfer-Encoding: base64\n\nPHA+SXQgd2FzIHJlYWQuPC9wPg==\n--c\n"
      + "Content-Type: message/rfc822\nContent-Disposition: attachment; filename=x.eml\n\nSubject: y\n\nz\n--c--",
  ]

  static let richTexts = [
    "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f1\\fcharset204 A;}}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title A title of it}"
      + "{\\author Ada Quill}{\\creatim\\yr2021\\mo7\\dy6}}\\pard\\s1 Head\\par\\pard caf\\'e9 \\uc1\\u8212?\\u-10179?{\\footnote n}"
      + "{\\f1\\'cf}\\par{\\listtext 1.}x\\par\\trowd\\intbl a\\cell b\\cell\\row{\\*\\x y}\\bin3 abc{\\v h}\\par}"
  ]

  static let markdown = [
    "---\ntitle: \"A\"\nauthor: [B, C]\ntags:\n- x\n---\n# A\n\nIt **was** [read](http://a \"b\") `c` *d* _e_ ![f](g)[^1] <http://h> &amp;\n\n"
      + "Head\n====\n\n- a\n- b\n  c\n1. d\n\n> e\n\n```\nf\n```\n\n| g | h |\n|---|--:|\n| i | j |\n\n[k]: http://l\n[^1]: m\n    code\n"
  ]

  static let layouts = [
    "<html><head><title>T</title><meta name=\"Author\" content=\"Ada Quill\"/></head><body><doc><page width=\"595\" height=\"842\"><flow><block>"
      + "<line><word xMin=\"60\" yMin=\"70\" xMax=\"90\" yMax=\"80\">It</word><word xMin=\"95\" yMin=\"70\" xMax=\"290\" yMax=\"80\">minis-</word></line>"
      + "<line><word xMin=\"60\" yMin=\"82\" xMax=\"90\" yMax=\"92\">try</word></line><line><word xMin=\"310\" yMin=\"70\" xMax=\"500\" yMax=\"80\">1</word></line>"
      + "</block></flow></page></doc></body></html>"
  ]

  static let officeParts = [
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"a\"/></w:style>"
      + "<w:p><w:pPr><w:pStyle w:val=\"a\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t><w:tab/></w:r></w:p>"
      + "<w:footnote><w:p/></w:footnote><w:del><w:t>y</w:t></w:del><w:tbl><w:tr><w:tc><w:p><w:r><w:t>z</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>",
    "<o xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><text:p>a<text:s/><text:note-body><text:p>n</text:p>"
      + "</text:note-body></text:p><text:list-item><text:h>b</text:h></text:list-item><table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></o>",
  ]
}
