import Foundation
import HearsayTesting

/// Reports about invented states that retell one another, as NDJSON.
enum MadeUpCorpus {
  /// `count` documents, the same ones for the same seed.
  static func lines(count: Int, seed: UInt64) -> String {
    var random = SplitMix64(state: seed)
    var lines = ""
    for number in 0..<count {
      let story = Int(random.next() % UInt64(max(1, count / 4)))
      let outlet = ["The Herald", "Freedonia Post", "Sylvan News Agency"][number % 3]
      let orders = 2000 + story * 10
      let period = random.next() % 2 == 0 ? "each year" : "over five years in all"
      let day = 1 + Int(random.next() % 28)
      let text = """
        Freedonia accuses Sylvania over case \(story)

        Freedonian foreign ministry spokesman Karl Brandt said on Monday that Sylvania had issued \
        \(orders) secret orders \(period) to spy on its allies in case \(story). "We urge Sylvania to \
        stop these attacks in case \(story) at once," Brandt said.

        According to the Sylvan Courier, Sylvania denied that it had broken into the networks of \
        ministry \(story), and called the report number \(number) a rumor.
        """
      let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n")
      lines += """
        {"id":"\(number)","publisher":"\(outlet)","published":"2031-07-\(day < 10 ? "0" : "")\(day)",\
        "desk":{"text":[1,"}"]},"text":"\(escaped)"}

        """
    }
    return lines
  }
}
