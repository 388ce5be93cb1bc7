import Language
import Model
import Testing

@Suite("Dates")
struct DatesTests {
  @Test(
    "A date is told as precisely as its words, from the day of publication",
    arguments: [
      ("They met on June 30.", ["June 30 = 2021-06-30"]),
      ("They met on July 06, 2021.", ["July 06, 2021 = 2021-07-06"]),
      ("They met on 5 July.", ["5 July = 2021-07-05"]),
      ("They met on the 05th July, 2021.", ["05th July, 2021 = 2021-07-05"]),
      ("They met on Aug. 7.", ["Aug. 7 = 2020-08-07"]),
      ("They met in May.", ["May = 2021-05"]),
      ("They may meet.", []),
      ("They met in December 2019.", ["December 2019 = 2019-12"]),
      ("They met in 2018.", ["2018 = 2018"]),
      ("They met in the 1990s.", ["1990s = nil"]),
      ("They met on 2021-07-05.", ["2021-07-05 = 2021-07-05"]),
      ("They met in early 2019.", ["early 2019 = 2019"]),
      ("They met on Monday.", ["Monday = 2021-07-05"]),
      ("They met on Tuesday.", ["Tuesday = 2021-07-06"]),
      ("They met last Friday.", ["last Friday = 2021-07-02"]),
      ("They met yesterday.", ["yesterday = 2021-07-05"]),
      ("They met last month.", ["last month = 2021-06"]),
      ("They met last week.", ["last week = nil"]),
      ("They met earlier this year.", ["earlier this year = 2021"]),
      ("They met two days ago.", ["two days ago = 2021-07-04"]),
      ("They met earlier in the day.", ["earlier in the day = 2021-07-06"]),
      (
        "They met on June 30 and left the same day.",
        ["June 30 = 2021-06-30", "same day = 2021-06-30"]
      ),
      ("They set a hearing for Oct. 14.", ["Oct. 14 = 2021-10-14"]),
      ("They did not tell them until April.", ["April = 2021-04"]),
      ("They met in the past five years.", []),
      ("A 2020 report tells of it.", ["2020 = 2020"]),
      ("They stole 2000 records.", []),
    ])
  func values(text: String, expected: [String]) {
    #expect(reading(text, published: "2021-07-06").dateLines == expected)
  }

  @Test("Without a day of publication nothing is guessed")
  func unknownPublication() {
    let lines = reading("They met on Monday, on June 30 and in May 2019.").dateLines
    #expect(lines == ["Monday = nil", "June 30 = nil", "May 2019 = 2019-05"])
  }
}
