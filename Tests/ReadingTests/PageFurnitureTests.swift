import HearsayTesting
import Model
import Testing

@testable import Reading

/// A page of two paragraphs with `lines` above, between and below them.
private func document(above: String = "", between: String = "", below: String = "") throws
  -> Document
{
  let html = """
    <!DOCTYPE html><html lang="en"><body><h1>Freedonia says its mail was read</h1><article>\(above)
    <p>PORT AMBER (Amber Wire) — Freedonia accused Sylvania on Tuesday of reading the mail of its
    ministers for three years, a spokesperson said, and showed logs of it to reporters.</p>\(between)
    <p>Sylvania has denied it, calling the logs a school play, and asked for proof that it could
    look at. The ministry said that it would hand over what it has.</p>\(below)</article></body></html>
    """
  return try DocumentReader.document(from: Array(html.utf8), path: "a.html")
}

@Suite("What a page shows beside its report")
struct PageFurnitureTests {
  @Test("Credits and dates are read, and are no part of the text; spans stay where they belong")
  func credits() throws {
    let document = try document(
      above: "<p>By Ann Marsh · Tuesday, July 6, 2021 · 10:52</p>",
      below: "<p>(Reporting by Ann Marsh; editing by Bo Ek)</p><p>© 2021 Amber Wire</p>")
    #expect(document.blocks.map(\.kind) == [.headline, .paragraph, .paragraph])
    #expect(document.byline == ["Ann Marsh"])
    #expect(document.published?.description == "2021-07-06T10:52:00")
    #expect(document.credits.contains("Amber Wire"))
    #expect(document.dateline.map { document.text[$0] } == "PORT AMBER (Amber Wire) — ")
  }

  @Test(
    "Calls upon the reader are no part of the text",
    arguments: [
      "Subscribe now to our digital edition for the full story.",
      "Follow The Marsh Herald on Facebook and Instagram @marshherald.",
      "Want more? Sign up for our newsletter.",
      "Do you want to hear of our work? Sign up here",
      "If you’re seeing this but you’re already a subscriber, you can log in.",
      "For the latest stories download The Marsh apps for iOS and Android.",
      "Abonnieren Sie unseren Newsletter und bleiben Sie informiert.",
      "Möchten Sie diesen Artikel teilen?",
      "¿Ya sabías que tenemos canal de Telegram? Únete aquí.",
      "Abonnez-vous à notre infolettre",
      "Iscriviti al nostro canale Telegram",
      "Подписывайтесь на наш канал в Telegram",
      "Czytaj też: Port otwarty",
      "Lee también: El puerto abre",
      "Letzte Aktualisierung am 6.7.2021",
      "Foto: Bo Reed", "Pixabay", "Crédits photos : Bo Reed",
      "Minister Ada Quill (right) looks on as the harbour opens",
    ])
  func calls(line: String) throws {
    let document = try document(between: "<p>\(line)</p>", below: "<p>\(line)</p>")
    #expect(document.blocks.map(\.kind) == [.headline, .paragraph, .paragraph])
  }

  @Test(
    "What a report says of apps, channels and subscribers stays",
    arguments: [
      "Users were told to download an app from a channel on Telegram, the firm said.",
      "Subscribers of the operator Marsh Mobile lost their service on Tuesday.",
      "“Follow us on Telegram,” the group wrote, “and you will see it all.”",
      "Download links pointed to Google Play until Monday, the report says.",
      "Our analysis shows that the group sells its access on Telegram.",
      "The group posted the files on Twitter and asked for comment.",
      "弗里多尼亚外交部发言人于2031年2月7日0时10分在港口表示，部长们的邮件已被读取三年。",
      "弗里多尼亚外交部（港口 新闻司 发言人：阿达 奎尔、以下简称“外交部”）于2031年2月7日公布了日志。",
      "Sen. Ada Quill (R) called it an act of war.",
      "Folgen des Angriffs auf den Telegram-Kanal waren am Montag zu spüren.",
      "— Ada Quill (@adaquill) July 6, 2021",
    ])
  func kept(line: String) throws {
    #expect(try document(between: "<p>\(line)</p>").words(.paragraph).contains(line))
  }

  @Test("Indicators of compromise stay, line by line; a list of links does not")
  func indicators() throws {
    let listed = [
      "evil.example.com", "evil[.]example", "hxxps://evil.example/a", "192.0.2.7",
      "198.51.100.0/24",
      "192.0.2[.]7:443", "2001:db8::7", "d41d8cd98f00b204e9800998ecf8427e",
    ]
    let list = listed.map { "<li>\($0)</li>" }.joined()
    let links = "<ul><li><a href=\"/1\">facebook.com</a></li><li><a href=\"/2\">192</a></li></ul>"
    let document = try document(below: "<h2>Indicators</h2><ul>\(list)</ul>\(links)")
    #expect(document.words(.listItem) == listed)
  }

  @Test("Footers, teasers of other articles and boxes by the name of their element are left out")
  func parts() throws {
    let words =
      "<p>The harbour opens on Friday after a year of work, the mayor of Port Amber said.</p>"
    for part in [
      "<div id=\"footer\">\(words)</div>", "<div class=\"cta\">\(words)</div>",
      "<x-inline-teaser>\(words)</x-inline-teaser>",
      "<article class=\"node view-mode-teaser\"><h3>Harbour opens</h3>\(words)</article>",
    ] {
      #expect(!(try document(below: part).text.contains("harbour")), "\(part)")
    }
  }

  @Test("A lead that calls itself a teaser is read where it stands above the body")
  func lead() throws {
    let words = "Logs shown to reporters on Tuesday speak of three years and of forty ministers."
    let document = try document(above: "<div class=\"teaser-text\"><p>\(words)</p></div>")
    #expect(document.words(.paragraph).first == words)
  }
}
