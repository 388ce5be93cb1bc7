import Foundation
import Testing

@testable import Pages

@Suite("How pages look")
struct StyleTests {
  /// What is written on what.
  static let pairs = [
    ("ink", "paper"), ("soft", "paper"), ("link", "paper"), ("high", "paper"),
    ("medium", "paper"), ("low", "paper"), ("ink", "panel"), ("soft", "panel"),
    ("link", "panel"), ("high", "panel"), ("medium", "panel"), ("low", "panel"),
    ("ink", "content"), ("mark-ink", "mark"), ("ink", "mark"),
  ]

  @Test("Every text has a contrast of 4.5 to 1, by day and by night", arguments: pairs)
  func contrast(text: String, ground: String) throws {
    for colours in Self.schemes {
      let a = try #require(colours[text].flatMap(Self.luminance))
      let b = try #require(colours[ground].flatMap(Self.luminance))
      let ratio = (max(a, b) + 0.05) / (min(a, b) + 0.05)
      #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
    }
  }

  @Test("There are two schemes, and both give every colour")
  func schemes() {
    #expect(Self.schemes.count == 2)
    #expect(Set(Self.schemes[0].keys) == Set(Self.schemes[1].keys))
  }

  /// The colours of each scheme, read from the style sheet.
  static let schemes: [[String: String]] = StyleSheet.colours.components(by: ":root {").dropFirst()
    .map { part in
      var colours: [String: String] = [:]
      for line in part.split(separator: "\n") {
        let halves = line.split(separator: ":").map {
          $0.trimmingCharacters(in: CharacterSet(charactersIn: " ;"))
        }
        guard halves.count == 2, halves[0].hasPrefix("--"), halves[1].hasPrefix("#") else {
          continue
        }
        colours[String(halves[0].dropFirst(2))] = halves[1]
      }
      return colours
    }

  /// The relative luminance of WCAG 2.2.
  static func luminance(_ colour: String) -> Double? {
    guard colour.count == 7, let number = Int(colour.dropFirst(), radix: 16) else { return nil }
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
