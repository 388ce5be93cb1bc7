import HearsayTesting
import Model
import Testing

@testable import Reading

private func read(_ mail: String) throws -> Document {
  try DocumentReader.document(
    from: Array(mail.replacing("\n", with: "\r\n").utf8), path: "report.eml")
}

private let head = """
  Received: from mx.marsh.example by mx.sylvania.example; Tue, 6 Jul 2021 10:53:00 +0200
  From: =?utf-8?q?Ann_M=C3=A4?= =?utf-8?q?rsh?= <ann@marsh.example>, "Reed, Bo" <bo@marsh.example>
  To: desk@sylvania.example
  Subject: Fwd: =?utf-8?B?RnJlZWRvbmlhIHNheXMgaXRzIOKAnG1haWzigJ0=?=
   was read
  Date: Tue, 6 Jul 2021 10:52:00 +0200 (CEST)
  Message-ID: <1@marsh.example>
  MIME-Version: 1.0
  List-Unsubscribe: <mailto:leave@marsh.example>

  """

private let sentence =
  "PORT AMBER (Amber Wire) — Freedonia accused Sylvania on Tuesday of reading the mail of its ministers for three years."
private let denial =
  "Sylvania has denied it, calling the logs “a school play”, and asked for proof."

@Suite("Reading e-mail")
struct MailReadingTests {
  @Test(
    "Of two versions the richer is read, hidden words and menus are not, the head says who and when"
  )
  func alternatives() throws {
    let mail =
      head + """
        Content-Type: multipart/mixed; boundary="outer"

        This is a message in MIME.
        --outer
        Content-Type: multipart/alternative; boundary="in;ner"

        --in;ner
        Content-Type: text/plain; charset=utf-8

        Read this letter in a browser.
        --in;ner
        Content-Type: text/html; charset="utf-8"
        Content-Transfer-Encoding: quoted-printable

        <html><head><style>p {}</style></head><body><div style=3D"display: none">Before</div>
        <table><tr><td><h2>What was taken</h2>
        <p>\(sentence.replacing("—", with: "=E2=80=94").replacing("mail", with: "ma=\nil"))</p>
        <ul><li>The mail of forty people</li></ul>
        <p>\(denial.replacing("“", with: "=E2=80=9C").replacing("”", with: "=E2=80=9D"))</p>
        <p><a href=3D"https://marsh.example/">Unsubscribe</a></p></td></tr></table></body></html>
        --in;ner--
        --outer
        Content-Type: application/octet-stream; name*0*=utf-8''Bericht%20; name*1*=%C3%A4.txt
        Content-Disposition: attachment
        Content-Transfer-Encoding: base64

        SGFyYm91ciBjbG9zZWQ=
        --outer--
        """
    let document = try read(mail)
    #expect(document.mediaType == "message/rfc822")
    #expect(document.title == "Freedonia says its “mail” was read")
    #expect(document.byline == ["Ann Märsh", "Reed, Bo"])
    #expect(document.published?.description == "2021-07-06T10:52:00+02:00")
    #expect(document.place == "Port Amber")
    #expect(document.words(.headline) == ["Freedonia says its “mail” was read"])
    #expect(document.words(.subheading) == ["What was taken"])
    #expect(document.words(.paragraph) == [sentence, denial])
    #expect(document.words(.listItem) == ["The mail of forty people"])
    #expect(document.words(.furniture) == ["Unsubscribe"])
    let attachments = MailMessage(Array(mail.utf8)).attachments
    #expect(attachments.map(\.name) == ["Bericht ä.txt"])
    #expect(attachments.map(\.bytes) == [Array("Harbour closed".utf8)])
  }

  @Test(
    "What came with a mail is read after it, and a mail that only forwards gives what it forwards")
  func attachments() {
    let inner =
      "From: Ann Marsh <ann@marsh.example>\nMessage-ID: <2@m>\nSubject: Harbour\n\n" + denial
    let mail = { (words: String) in
      head + """
        Content-Type: multipart/mixed; boundary=b

        --b

        \(words)
        --b
        Content-Type: image/png; name=logo.png

        x
        --b
        Content-Type: message/rfc822

        \(inner)
        --b--
        """
    }
    func paths(_ mail: String) -> [String] {
      PackedReports(bytes: Array(mail.utf8), path: "a.eml").map { element in
        switch element {
        case .report(let report): report.path
        case .failure(let path, _): "failure: " + path
        }
      }
    }
    #expect(paths(mail("See below.")) == ["a.eml", "a.eml#message 3.eml"])
    #expect(paths(mail("")) == ["a.eml#message 3.eml"])
    let document = try? read(mail(""))
    #expect(document?.byline == ["Ann Marsh"])
    #expect(document?.words(.paragraph) == [denial])
  }

  @Test("Plain text: lines are joined, signatures and forwarding are furniture, quoted words stay")
  func plain() throws {
    let document = try read(
      head + """
        Content-Type: text/plain; charset=utf-8

        ---------- Forwarded message ---------
        From: Bo Reed <bo@marsh.example>
        Date: Mon, 5 Jul 2021

        PORT AMBER (Amber Wire) — Freedonia accused Sylvania on Tuesday of
        reading the mail of its ministers for three years.

        > Sylvania has denied it, calling the logs “a school play”, and asked
        > for proof.

        --\u{20}
        Ann Märsh
        The Marsh Herald
        """)
    #expect(document.words(.paragraph) == [sentence, denial])
    #expect(document.words(.furniture).suffix(2) == ["Ann Märsh", "The Marsh Herald"])
    #expect(document.words(.furniture).contains { $0.contains("Forwarded message") })
  }

  @Test("Lines that may be joined are (format=flowed), in sets of old")
  func flowed() throws {
    let text =
      "The caf\u{E9} of the harbour was \nclosed on Monday after an attack, \nofficials said.\n"
    let bytes =
      Array((head + "Content-Type: text/plain; charset=iso-8859-1; format=flowed\n\n").utf8)
      + text.unicodeScalars.map { UInt8($0.value) }
    let document = try DocumentReader.document(from: bytes, path: "x")
    #expect(
      document.words(.paragraph)
        == ["The café of the harbour was closed on Monday after an attack, officials said."])
  }

  @Test(
    "Dates as mail has had them",
    arguments: [
      ("Tue, 6 Jul 2021 10:52:00 +0200 (CEST)", "2021-07-06T10:52:00+02:00"),
      ("6 Jul 21 10:52 EST", "2021-07-06T10:52:00-05:00"),
      ("Sat, 06 Jul 1996 10:52:00 -0000", "1996-07-06T10:52:00"),
      ("Tue, 31 Feb 2021 10:52:00 GMT", nil), ("tomorrow", nil), ("", nil),
      ("1 Jan 99999999999999999999 99:99:99 +9999", nil),
    ] as [(String, String?)])
  func dates(text: String, date: String?) {
    #expect(MailOrigin.date(text)?.description == date)
  }

  @Test("A letter that people wrote is plain text, to the character")
  func letter() throws {
    let text = "From: the ministry of Freedonia\nSubject: the harbour\n\n" + sentence + "\n"
    let document = try DocumentReader.document(from: Array(text.utf8), path: "x")
    #expect(document.mediaType == "text/plain")
    #expect(document.text == text)
  }

  @Test("Broken mails give what they hold, or say that they hold no text")
  func broken() throws {
    let unclosed = try read(
      head + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n\(denial)\n")
    #expect(unclosed.words(.paragraph) == [denial])
    let wrong = try read(
      head + "Content-Type: text/plain; charset=no-such-set\n"
        + "Content-Transfer-Encoding: base64\n\nU3lsdmFuaWEg*ZGVuaWVk=IGl0Lg\n")
    #expect(wrong.text.contains("Sylvania denied"))
    #expect(throws: ReadingError.noTextInForm) {
      try read(head + "Content-Type: multipart/mixed; boundary=b\n\n--b--\n")
    }
  }

  @Test("Hostile mails end soon", arguments: HostileMail.all)
  func hostile(mail: HostileMail) {
    let bytes = Array((head + mail.text).utf8)
    _ = try? DocumentReader.document(from: bytes, path: "x")
    var count = 0
    for _ in PackedReports(bytes: bytes, path: "x") { count += 1 }
    #expect(count < 20_000)
  }
}

/// A mail made to break its reader.
struct HostileMail: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String

  static let all = [
    mail(
      "20,000 parts deep",
      (0..<20_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()),
    mail(
      "one boundary for all", many("Content-Type: multipart/mixed; boundary=b\n\n--b\n", 10_000)),
    mail(
      "30,000 parts", "Content-Type: multipart/mixed; boundary=b\n\n" + many("--b\n\nx\n", 30_000)),
    mail(
      "20,000 letters within one another", many("Content-Type: message/rfc822\n\n", 20_000) + "x"),
    mail("a head without end", "X: " + many("y", 2_000_000)),
    mail("30,000 fields", many("X: y\n", 30_000)),
    mail("encoded words", "X: y\nSubject: " + many("=?utf-8?q?a?= ", 60_000) + "\n\nx"),
    mail("answers to answers", "Subject: " + many("Re: ", 100_000) + "\n\nx"),
    mail("parameters", "Content-Type: text/plain; " + many("a*1*=x; ", 20_000) + "\n\nx"),
    mail(
      "signs without an end",
      "Content-Transfer-Encoding: quoted-printable\n\n" + many("= \t ", 100_000)),
    mail("quotation marks of quoted lines", "Content-Type: text/plain\n\n" + many("> ", 500_000)),
    mail("brackets of addresses", "X: y\nFrom: " + many("\"(<", 100_000) + "\n\nx"),
  ]

  private static func mail(_ name: String, _ text: String) -> HostileMail {
    HostileMail(testDescription: name, text: text)
  }

  private static func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }
}

@Suite("Reading saved pages (MHTML)")
struct SavedPageTests {
  private static let page = """
    From: <Saved by Blink>
    Snapshot-Content-Location: https://marsh.example/2021/07/06/mail
    Subject: Freedonia says its mail was read
    Date: Wed, 7 Jul 2021 08:00:00 -0000
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="----B----"

    ------B----
    Content-Type: text/html
    Content-ID: <frame-0@mhtml.blink>
    Content-Transfer-Encoding: quoted-printable
    Content-Location: https://marsh.example/2021/07/06/mail

    <!DOCTYPE html><html lang=3D"en"><head><title>Freedonia says its mail was r=
    ead</title></head><body><nav><a href=3D"/">Home</a></nav><article><h1>Freedonia says its mail w=
    as read</h1><p>\(sentence)</p><p>\(denial)</p></article></body></html>

    ------B----
    Content-Type: text/html
    Content-Location: https://ads.example/frame

    <html><body><p>Buy a boat, said nobody at all in this harbour today.</p></body></html>
    ------B------
    """

  @Test("The page that was saved is read, under its address; its frames are not")
  func page() throws {
    let document = try read(Self.page)
    #expect(document.mediaType == "multipart/related")
    #expect(document.url == "https://marsh.example/2021/07/06/mail")
    #expect(document.title == "Freedonia says its mail was read")
    #expect(document.words(.paragraph) == [sentence, denial])
    #expect(!document.text.contains("Home") && !document.text.contains("boat"))
    // By its address: the day of saving is not that of publication.
    #expect(document.published?.description == "2021-07-06")
  }

  @Test("A saved page that is cut off gives what is left")
  func cut() throws {
    let half = try read(String(Self.page.prefix(900)))
    #expect(half.mediaType == "multipart/related")
    #expect(half.text.contains("Freedonia"))
  }
}
