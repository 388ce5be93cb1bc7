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
    ] as [(String, String?, [String])])
  func datelines(opening: String, place: String?, credits: [String]) throws {
    let document = try document(
      "Freedonia says its mail was read\n\n\(opening)Freedonia said on Tuesday that its mail was read."
    )
    #expect(document.dateline.map { document.text[$0] } == opening)
    #expect(document.place == place)
    #expect(document.credits == credits)
    #expect(document.published?.month == (opening.contains("2021") ? 7 : nil))
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
      ("2021-07-05", "2021-07-05"), ("5 July 2021", "2021-07-05"),
      ("July 5, 2021 at 9:15 a.m. EST", "2021-07-05T09:15:00-05:00"),
      ("25/07/2021", "2021-07-25"), ("Posted on 5. Juli 2021", "2021-07-05"),
      ("2021-07-05T17:40:00+05:00", "2021-07-05T17:40:00+05:00"),
      ("Updated 1740 GMT, July 5, 2021", "nil"), ("05/07/2021", "nil"),
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
      ("By Staff Writer", []), ("By ANN MARSH, Amber Wire", ["ANN MARSH"]),
      ("Reporting by Ann Marsh in Port Amber; Editing by Bo Reed", ["Ann Marsh"]),
      ("(Web editor: Bo Reed)", []),
    ])
  func bylines(line: String, people: [String]) throws {
    let document = try document(
      "A headline of some words\n\n\(line)\n\nThe ministry said on Monday that its mail was read.")
    #expect(document.byline == people)
  }

  @Test(
    "Credits say from whom the text is",
    arguments: [
      ("Source: Amber Wire", ["Amber Wire"]), ("With inputs from Amber Wire", ["Amber Wire"]),
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
