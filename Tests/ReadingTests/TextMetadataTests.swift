import HearsayTesting
import Model
import Testing

@testable import Reading

@Suite("What a text says of its origin")
struct TextMetadataTests {
  @Test("A credit line gives outlet and moment")
  func creditLine() throws {
    let document = try document(
      "Freedonia says its mail was read\n\n(The Marsh Herald) 10:52, July 06, 2021\n\n"
        + "Freedonia said on Tuesday that its mail was read by Sylvania.")
    #expect(document.publisher == "The Marsh Herald")
    #expect(document.credits == ["The Marsh Herald"])
    #expect(document.published?.description == "2021-07-06T10:52:00")
  }

  @Test(
    "Datelines give place and agency, and end where the sentence begins",
    arguments: [
      ("PORT AMBER, Feb. 7 (Amber Wire) — ", "Port Amber", ["Amber Wire"]),
      ("LONDON (Amber Wire) - ", "London", ["Amber Wire"]),
      (
        "PORT AMBER (Marsh News / Amber Wire - 05th July, 2021) ", "Port Amber",
        ["Marsh News", "Amber Wire"]
      ),
      ("GENEVA, March 3 — ", "Geneva", []), ("WASHINGTON — ", "Washington", []),
      ("NEW YORK, United Provinces (AW) -- ", "New York", ["AW"]),
      ("(Amber Wire) - ", nil, ["Amber Wire"]),
      ("Moscow, 5 July (TASS) – ", "Moscow", ["TASS"]), ("ISLAMABAD: ", "Islamabad", []),
      ("New Delhi: ", "New Delhi", []), ("London — ", "London", []),
      (
        "Port Amber, May 22, 2021 (Agencia del Mar de Noticias).- ", "Port Amber",
        ["Agencia del Mar de Noticias"]
      ),
      (
        "PORT AMBER, Feb 6 (Marsh Press of Freedonia): ", "Port Amber", ["Marsh Press of Freedonia"]
      ),
      ("PORT AMBER, March 14, 2021 (Amber News Agency) - ", "Port Amber", ["Amber News Agency"]),
      ("PORT AMBER, February 7. /TASS/. ", "Port Amber", ["TASS"]),
      ("PORT AMBER. Feb 7 (Amberfax) - ", "Port Amber", ["Amberfax"]),
      ("Port Amber, Feb 7 (PTI) ", "Port Amber", ["PTI"]),
      ("Tehran, Feb 7, IRNA – ", "Tehran", ["IRNA"]),
      ("Feb 7 (Reuters) - ", nil, ["Reuters"]),
      ("Port Amber (dpa) - ", "Port Amber", ["dpa"]),
      ("PORT AMBER/OLD QUAY (AW) - ", "Port Amber", ["AW"]),
    ] as [(String, String?, [String])])
  func datelines(opening: String, place: String?, credits: [String]) throws {
    let document = try document(
      "Freedonia says its mail was read\n\n\(opening)Freedonia said on Tuesday that its mail was read."
    )
    #expect(document.dateline.map { document.text[$0] } == opening)
    #expect(document.place == place)
    #expect(document.credits == credits)
    #expect((document.published != nil) == opening.contains("2021"))
  }

  @Test(
    "Openings of ordinary sentences are no datelines",
    arguments: [
      "Freedonia - which has denied it - said on Monday that its mail was read.",
      "The Ministry of Post (MOP) said on Monday that its mail was read by others.",
      "Ada Quill (Freedonia) won, and the ministry said on Monday that all was well.",
      "U.S. officials said on Monday that the mail of the ministry was read.",
      "NATO said on Monday that the mail of the ministry was read by somebody.",
      "A state-sponsored group read the mail, the ministry said on Monday evening.",
    ])
  func noDateline(sentence: String) throws {
    #expect(try document("A headline of some words\n\n\(sentence)").dateline == nil)
  }

  @Test(
    "Lines of publication give the moment",
    arguments: [
      ("Mon 05th July 2021 | 05:40 PM", "2021-07-05T17:40:00"),
      ("Published: Jun 15, 2022 06:04 PM Updated: Jun 15, 2022 06:01 PM", "2022-06-15T18:04:00"),
      ("Published: 09:14, 11 January 2024", "2024-01-11T09:14:00"),
      ("2021-07-05", "2021-07-05"), ("5 July 2021", "2021-07-05"),
      ("July 5, 2021 at 9:15 a.m. EST", "2021-07-05T09:15:00-05:00"),
      ("25/07/2021", "2021-07-25"), ("Posted on 5. Juli 2021", "2021-07-05"),
      ("2021-07-05T17:40:00+05:00", "2021-07-05T17:40:00+05:00"),
      ("05/07/2021", "nil"), ("Updated 1740 GMT, July 5, 2021", "2021-07-05T17:40:00Z"),
      ("Last Updated On 06 February, 2025 04:48 pm", "2025-02-06T16:48:00"),
      ("Posted on Feb. 6, 2025", "2025-02-06"), ("Feb 6 2025 (0900 GMT)", "2025-02-06T09:00:00Z"),
      ("First published: 6 Feb 2025, 09:30 IST", "2025-02-06T09:30:00"),
      ("06.02.2025 - Press release", "2025-02-06"),
      ("July 5, 20219:32 AM GMT+1 Updated 3 hours ago", "2021-07-05T09:32:00+01:00"),
      ("Issued on: 06/07/2021 - 12:30", "2021-07-06T12:30:00"),
      ("Published on 6 February 2025 | Updated: 8 February 2025", "2025-02-06"),
      ("Update: 09:14, 11/01/2024 (GMT+7)", "2024-01-11T09:14:00+07:00"),
      ("Thursday, 01/11/2024", "2024-01-11"), ("Thu 02/01/2025 | 10:30", "2025-01-02T10:30:00"),
      ("Ann Marsh | 07.02.2025 - Update : 08.02.2025", "2025-02-07"),
      ("By the Marsh Threat Intelligence Team · October 3, 2024", "2024-10-03"),
    ])
  func published(line: String, moment: String) throws {
    let document = try document(
      "Freedonia says its mail was read\n\n\(line)\n\nFreedonia said on Tuesday that its mail was read."
    )
    #expect((document.published.map(\.description) ?? "nil") == moment)
  }

  @Test("An updated time before the published time is kept as it stands")
  func updatedBeforePublished() throws {
    let document = try document(
      "A headline of some words\nPublished: Jun 15, 2022 06:04 PM Updated: Jun 15, 2022 06:01 PM\n\n"
        + "The ministry said on Wednesday that its mail was read.")
    #expect(document.updated?.description == "2022-06-15T18:01:00")
  }

  @Test(
    "The publisher is named around the report",
    arguments: [
      ("The Marsh Herald", "The Marsh Herald"),
      ("Amber TV’s website can also be accessed at the following addresses:", "Amber TV"),
      ("© 2021 Marsh Broadcasting. All rights reserved.", "Marsh Broadcasting"),
      (
        "Only a part of the news offered to subscribers of the Marsh News System is here.",
        "Marsh News System"
      ),
    ])
  func publisher(line: String, name: String) throws {
    let document = try document(
      "A headline of some words\n\nThe ministry said on Monday that its mail was read.\n\n\(line)")
    #expect(document.publisher == name)
  }

  @Test(
    "Bylines name people, not desks",
    arguments: [
      ("By Ann Marsh and Bo van der Reed", ["Ann Marsh", "Bo van der Reed"]),
      ("By Staff Writer", []), ("By ANN MARSH Associated Press", ["ANN MARSH"]),
      ("By ANN MARSH, Amber Wire", ["ANN MARSH"]),
      ("Reporting by Ann Marsh in Port Amber; Editing by Bo Reed", ["Ann Marsh"]),
      ("(Web editor: Bo Reed)", []),
      ("By Ann Marsh in Port Amber and Bo Reed in Quay", ["Ann Marsh", "Bo Reed"]),
      ("Ann Marsh  | 07.02.2025 - Update : 07.02.2025", ["Ann Marsh"]),
    ])
  func bylines(line: String, people: [String]) throws {
    let document = try document(
      "A headline of some words\n\n\(line)\n\nThe ministry said on Monday that its mail was read.")
    #expect(document.byline == people)
  }

  @Test(
    "A line above the headline names the publisher, and the headline is the line below",
    arguments: [
      ("The Amber Ledger", "The Amber Ledger"), ("[Amber Daily]", "Amber Daily"),
      ("AMBER COURIER", "Amber Courier"),
      ("Amber Wire - English service", "Amber Wire"),
      ("The Amber Standard — Weekend", "The Amber Standard"),
      ("AMBER TODAY   News / World / Networks", "Amber Today"),
      ("Ministry of Foreign Affairs of Freedonia", "Ministry of Foreign Affairs of Freedonia"),
      ("Federal Post Office\nPress release", "Federal Post Office"),
      ("POLITICS, ASIA - PACIFIC", nil), ("Home / National / Foreign Affairs", nil),
      ("News | Jobs | E-paper\nFriday, 20 March 2026 | 27°C Port Amber", nil),
      ("World News", nil), ("Threat Research | 12 min read", nil),
    ] as [(String, String?)])
  func masthead(line: String, publisher: String?) throws {
    let document = try document(
      "\(line)\n\nFreedonia says its mail was read by Sylvania\n\n6 July 2021\n\n"
        + "Freedonia accused Sylvania on Tuesday of reading the mail of its ministers.")
    #expect(document.title == "Freedonia says its mail was read by Sylvania")
    #expect(document.publisher == publisher)
    #expect(document.words(.paragraph).count == 1)
  }

  @Test("An outlet behind the headline is the publisher, and no part of the title")
  func titleWithOutlet() throws {
    let document = try document(
      "Freedonia says its mail was read | Amber News\n\nFreedonia said that its mail was read.")
    #expect(document.title == "Freedonia says its mail was read")
    #expect(document.publisher == "Amber News")
  }

  @Test("A line that credits a source is no publisher")
  func sourceIsNoPublisher() throws {
    let document = try document(
      "A headline of some words\n\nThe ministry said on Monday that its mail was read.\n\n"
        + "Source: Amber News\nEditor: Bo R.\n(c) 2021 Marsh Coast Now. All rights reserved.")
    #expect(document.publisher == "Marsh Coast Now")
    #expect(document.credits == ["Amber News"])
  }

  @Test(
    "A line with a place alone or with a day gives the place",
    arguments: [
      ("PORT AMBER", "Port Amber"), ("Addis Ababa, 8 June 2021", "Addis Ababa"),
      ("Port Amber, 8 June 2021", "Port Amber"), ("8 June 2021", nil),
      ("Tuesday, 8 June 2021", nil),
    ] as [(String, String?)])
  func placeLine(line: String, place: String?) throws {
    let document = try document(
      "Freedonia says its mail was read\n\n\(line)\n\nFreedonia said that its mail was read.")
    #expect(document.place == place)
  }

  @Test(
    "Credits say from whom the text is",
    arguments: [
      ("Source: Amber Wire", ["Amber Wire"]),
      ("(AMBER NEWS with AFP, Reuters)", ["AFP", "Reuters"]),
      ("Nobody was hurt, it said. (Yonhap)", ["Yonhap"]),
      ("With inputs from Amber Wire", ["Amber Wire"]),
      ("This story was first published by Amber Wire.", ["Amber Wire"]),
      ("Photo: Amber Wire", []),
    ])
  func credits(line: String, names: [String]) throws {
    let document = try document(
      "A headline of some words\n\nThe ministry said on Monday that its mail was read.\n\n\(line)")
    #expect(document.credits == names)
  }

  @Test(
    "The language is told by script and common words",
    arguments: [
      ("en", "The ministry said on Monday that the mail of its ministers had been read by others."),
      (
        "de",
        "Das Ministerium hat am Montag gesagt, dass die Post der Minister von anderen gelesen wird."
      ),
      (
        "fr",
        "Le ministère a dit lundi que le courrier des ministres était lu par les autres dans la ville."
      ),
      (
        "es",
        "El ministerio dijo el lunes que el correo de los ministros fue leído por otros en la ciudad."
      ),
      (
        "ru",
        "Министерство сказало в понедельник, что почту министров читали и другие люди из города."
      ),
      ("zh", "外交部发言人星期一表示部长们的邮件被其他人阅读了三年之久没有人知道。"),
      (
        "ar",
        "قالت الوزارة يوم الاثنين إن بريد الوزراء كان يقرأ من قبل آخرين في المدينة على مدى سنوات"
      ),
    ])
  func language(tag: String, sentence: String) throws {
    #expect(try document(sentence).language == tag)
  }
}
