import Model

/// A thing of the field that a text names: a threat group, malware, a tool, a flaw, a technique.
public struct ThreatMention: Sendable, Hashable {
  /// What is named.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// A group of people who attack: "APT28".
    case group
    /// Software made to harm.
    case malware
    /// Software that attackers use and others too.
    case tool
    /// A word of the field: "botnet", "payload".
    case concept
    /// What an attacker is after at a stage: "command and control".
    case tactic
    /// How an attacker gets it: "spear phishing".
    case technique
    /// A flaw: "CVE-2021-1234".
    case vulnerability
    /// An economic sector that is attacked.
    case sector

    /// Whether it is a name rather than a word of the field.
    public var isName: Bool {
      switch self {
      case .group, .malware, .tool, .vulnerability: true
      case .concept, .tactic, .technique, .sector: false
      }
    }

    /// Whether `identifier` is of the series that identifiers of this kind belong to.
    func hasIdentifier(_ identifier: String) -> Bool {
      switch self {
      case .group: identifier.hasPrefix("G")
      case .malware, .tool: identifier.hasPrefix("S")
      case .tactic: identifier.hasPrefix("TA")
      case .technique: identifier.hasPrefix("T") && !identifier.hasPrefix("TA")
      case .vulnerability: identifier.hasPrefix("CVE")
      case .concept, .sector: false
      }
    }
  }

  /// Its tokens.
  public var tokens: Range<Int>
  /// What it is.
  public var kind: Kind
  /// Its identifier in MITRE ATT&CK ("G0007", "S0154", "T1059.003", "TA0011") or in CVE, where it is
  /// known.
  public var identifier: String?
}

extension Analysis {
  /// The threat groups, malware, tools, flaws, tactics and techniques that the text names, by their
  /// first token; they do not overlap.
  ///
  /// They are looked for anew at each call.
  public var threats: [ThreatMention] {
    ThreatFinder.mentions(in: tokens, sentences: sentences)
  }
}
