/// The words by which pages name what they say of a report: who wrote it and when.
extension ClassWords {
  static let metadata: [(words: String, mark: ClassMarks)] = [
    (
      "author authors byline bylines autor autore autori autores auteur auteurs writer writers"
        + " journalist redakteur verfasser forfatter yazar penulis authorname postauthor"
        + " articleauthor entryauthor vcard submitted creator contributors contributor autorzy"
        + " autorka username columnist reporter postedby authorlink",
      .author
    ),
    (
      "date dates datum time timestamp published publish pubdate posted postdate dateline fecha"
        + " data meta info infos byline created datetime publication postmeta entrydate pubtime"
        + " publishdate publisheddate publishtime articledate newsdate tarih tanggal submitted"
        + " postmetadata dato dtreviewed metadata updated stand modified zeit dats release infoline"
        + " uploaded erstellt datepublished",
      .date
    ),
    (
      "related recommended recommendation recommendations sidebar teaser teasers popular trending"
        + " mostread carousel slider newsletter ticker outbrain taboola menu navigation navbar"
        + " breadcrumb breadcrumbs readmore morenews similar latest newest recent upnext splide"
        + " swiper postprofile joined",
      .aside
    ),
    ("comment comments commentlist disqus kommentare comentarios leserbrief", .comment),
    ("header headline", .head),
    ("signature", .signature),
    ("updated update modified lastmod lastmodified revised aktualisiert", .update),
    (
      "comment comments related avatar image photo picture social share follow date biography"
        + " reviewer",
      .notAuthor
    ),
  ]
}
