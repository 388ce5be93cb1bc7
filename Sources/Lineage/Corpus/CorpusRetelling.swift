public import Model

/// Two texts of a corpus that belong together, the earlier first.
public struct CorpusRetelling: Sendable {
  /// The text that is retold, as far as that can be told.
  public let from: Int
  /// The text that retells it.
  public let to: Int
  /// How they belong together.
  public let kind: Retelling.Kind
  /// How sure that is, from 0 to 1, in hundredths.
  public let certainty: Double
  /// The Jaccard similarity of their sets of runs of five words, from 0 to 1.
  public let resemblance: Double
  /// The passages that both have, in order of the first text, as ranges of code points.
  public let passages: [Passage]
  /// How many words alike the longest passage has.
  public let longestWordCount: Int
  /// How many words the passages have alike.
  public let sharedWordCount: Int
  /// Which share of the words of one of the two stands in the other, the greater.
  public let greatestShare: Double
  /// How much later the other text was published, where that speaks for the direction.
  public let later: Later?

  /// A time that passed: "3 hours".
  public struct Later: Sendable, Hashable {
    /// What it is told in.
    public enum Unit: String, Sendable {
      case minute, hour, day
    }

    /// How many there are of the unit.
    public let number: Int
    /// The unit.
    public let unit: Unit
  }

  /// A passage that both texts have, as ranges of code points.
  public struct Passage: Sendable, Hashable {
    /// Where it stands in the earlier text.
    public let from: Range<Int>
    /// Where it stands in the later text.
    public let to: Range<Int>
  }
}
