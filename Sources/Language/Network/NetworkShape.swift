/// The sizes of the network and where each part of its weights lies among them.
package struct NetworkShape: Sendable, Hashable {
  /// How many numbers stand for a word, half of them read from left to right, half from right to left.
  package var dimension = 128
  /// How many recurrent layers there are.
  package var layers = 4
  /// The layer, from 1, whose output tags and trees are read from; labels are read from the last.
  package var syntaxLayer = 3
  /// How many words the vocabulary has; the row behind them is that of all others.
  package var words = 0
  /// How many numbers stand for a word as a dependent, and as a head.
  package var arc = 64
  /// The same for the relation.
  package var relation = 64
  /// How many labels each labelling has, in the order of `NetworkTask`.
  package var labels: [Int] = NetworkTask.allCases.map(\.labelCount)
  /// How many relations there are.
  package var relations = Relation.names.count

  /// The default sizes with `words` words.
  package init(words: Int) { self.words = words }

  /// How many rows the table of features has.
  package var rows: Int { words + 1 + NetworkWord.bucketCount }

  /// Where the parts lie.
  package var layout: Layout { Layout(self) }

  /// Where the parts of the weights lie; matrices are stored row after row.
  package struct Layout: Sendable {
    /// A row for each feature.
    package var table = 0
    /// For each layer: its matrix (dimension by three dimensions: candidate, forget, reset), the
    /// weights of the state in both gates, and the gates' biases.
    package var layers: [(matrix: Int, state: Int, bias: Int)] = []
    /// For each labelling: its matrix (dimension by labels), its biases, and its transitions (a row
    /// for the start, then one for each label).
    package var labels: [(matrix: Int, bias: Int, transitions: Int)] = []
    /// Matrices (dimension by arc) with their biases; the root as a head; the bilinear form (arc by
    /// arc) and what speaks for a word as a head (arc).
    package var dependent = 0, dependentBias = 0, head = 0, headBias = 0, root = 0
    package var bilinear = 0, headPrior = 0
    /// Matrices (dimension by relation) with a bias; the root; the output (relation by relations) with
    /// its biases.
    package var relationDependent = 0, relationHead = 0, relationBias = 0, relationRoot = 0
    package var relationOutput = 0, relationOutputBias = 0
    /// How many numbers there are.
    package var count = 0

    init(_ shape: NetworkShape) {
      let dimension = shape.dimension
      var end = 0
      func take(_ count: Int) -> Int {
        end += count
        return end - count
      }
      table = take(shape.rows * dimension)
      for _ in 0..<shape.layers {
        layers.append(
          (take(dimension * 3 * dimension), take(2 * dimension), take(2 * dimension)))
      }
      for count in shape.labels {
        labels.append((take(dimension * count), take(count), take((count + 1) * count)))
      }
      dependent = take(dimension * shape.arc)
      dependentBias = take(shape.arc)
      head = take(dimension * shape.arc)
      headBias = take(shape.arc)
      root = take(shape.arc)
      bilinear = take(shape.arc * shape.arc)
      headPrior = take(shape.arc)
      relationDependent = take(dimension * shape.relation)
      relationHead = take(dimension * shape.relation)
      relationBias = take(shape.relation)
      relationRoot = take(shape.relation)
      relationOutput = take(shape.relation * shape.relations)
      relationOutputBias = take(shape.relations)
      count = end
    }
  }
}

/// A labelling of words that the network gives.
package enum NetworkTask: Int, CaseIterable, Sendable {
  /// Parts of speech of the Penn Treebank.
  case tag
  /// Universal parts of speech.
  case wordClass
  /// Sources, cues and contents.
  case attribution
  /// Organisations, places, sectors, dates and code.
  case general
  /// Threat groups, malware, tools, tactics and techniques.
  case cyber

  /// How many labels it has.
  package var labelCount: Int {
    switch self {
    case .tag: Tag.allCases.count
    case .wordClass: WordClass.allCases.count
    case .attribution: AttributionLabel.count
    case .general: 1 + 2 * EntityLabel.general.count
    case .cyber: 1 + 2 * EntityLabel.cyber.count
    }
  }

  /// Whether neighbouring labels are decided together.
  package var isChain: Bool { self != .tag && self != .wordClass }
}

/// A universal part of speech (de Marneffe and others 2021, "Universal Dependencies").
public enum WordClass: String, Sendable, CaseIterable {
  case adj = "ADJ", adp = "ADP", adv = "ADV", aux = "AUX", cconj = "CCONJ", det = "DET"
  case intj = "INTJ", noun = "NOUN", num = "NUM", part = "PART", pron = "PRON", propn = "PROPN"
  case punct = "PUNCT", sconj = "SCONJ", sym = "SYM", verb = "VERB", x = "X"
}

/// The relations of a dependency tree.
package enum Relation {
  /// Their names, as in UD English.
  package static let names = [
    "root", "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux",
    "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop",
    "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated",
    "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss",
    "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
    "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "vocative", "xcomp",
  ]
}

/// The labels of entities, beginning (odd) and inside (even), 0 for none.
package enum EntityLabel {
  /// Those of general language.
  package static let general = ["ORG", "LOC", "SECTOR", "DATE", "CODE"]
  /// Those of the field.
  package static let cyber = ["GROUP", "MALWARE", "TOOL", "CON", "TACTIC", "TECHNIQUE"]
}

/// What a word is in an attribution: 0 for nothing, odd at the beginning of a part, even within.
package enum AttributionLabel {
  /// The parts, by the side on which their cue stands.
  package enum Part: Int, CaseIterable, Sendable {
    case sourceBeforeCue, sourceAfterCue, cue, contentBeforeCue, contentAfterCue
  }
  /// How many labels there are.
  package static let count = 1 + 2 * Part.allCases.count
  /// The part of a label, or `nil` for 0.
  package static func part(_ label: UInt8) -> Part? {
    label == 0 ? nil : Part(rawValue: (Int(label) - 1) / 2)
  }
  /// Whether a part begins with a label.
  package static func begins(_ label: UInt8) -> Bool { label & 1 == 1 }
  /// The label of the first word of `part`, or of another.
  package static func label(_ part: Part, begins: Bool) -> UInt8 {
    UInt8(part.rawValue * 2 + (begins ? 1 : 2))
  }
}
