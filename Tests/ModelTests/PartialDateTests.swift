import HearsayTesting
import Model
import Testing

@Suite("Dates as precise as their source")
struct PartialDateTests {
  @Test(
    "What is printed reads back as the same date",
    arguments: [
      "2021", "2021-07", "2021-07-05", "2021-07-05T17:40:00", "2021-07-05T17:40:00+05:00",
      "2021-07-05T17:40:00Z",
    ])
  func roundTrip(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test("Days and their numbers belong together", arguments: UInt64(0)..<50)
  func dayNumbers(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let number = Int.random(in: -200_000...200_000, using: &random)
    #expect(PartialDate(dayNumber: number).dayNumber == number)
  }

  @Test("The day of the week")
  func weekday() {
    #expect(PartialDate(year: 2021, month: 7, day: 5).weekday == 0)
    #expect(PartialDate(year: 2022, month: 6, day: 15).weekday == 2)
  }

  @Test("What is no date is refused", arguments: ["", "2021-13", "2021-02-30", "x", "2021-1-1T9"])
  func refused(text: String) {
    #expect(PartialDate(text) == nil)
  }
}
