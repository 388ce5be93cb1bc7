/// AnnoCTR, a corpus of threat reports with entities in layers.
///
/// It is that of Lange and others (2024, "AnnoCTR: A Dataset for Detecting and Linking Entities").
/// Spans of a layer do not overlap, those of different layers do: each layer is a labelling of its own.
enum ThreatReports {
  /// A report; spans count code points.
  struct Report: Decodable {
    struct Link: Decodable {
      var url: String?
      var title: String?
    }
    struct Entity: Decodable {
      var span: [Int]
      var layer: String
      var type: String
      var link: Link?

      /// The identifier of the ATT&CK page that it is linked to.
      var identifier: String? {
        guard let url = link?.url, url.hasPrefix("https://attack.mitre.org/") else { return nil }
        return url.split(separator: "/").dropFirst(3).joined(separator: ".")
      }
    }
    var id: String
    var text: String
    var entities: [Entity]
  }

  /// A group of layers that are labelled together, with its types.
  enum Layer: CaseIterable {
    case general, codeAndTime, cyber

    var types: [String] {
      switch self {
      case .general: ["ORG", "LOC", "SECTOR"]
      case .codeAndTime: ["CODE", "DATE"]
      case .cyber: ["GROUP", "MALWARE", "TOOL", "CON", "TACTIC", "TECHNIQUE"]
      }
    }
  }

  /// The text of `report` with the labels of `layer`.
  ///
  /// The further reports (`ext`) have no cyber layer: there, its absence says nothing.
  static func text(of report: Report, _ layer: Layer) -> LabelledText {
    var labelled = LabelledText(text: report.text)
    let offsets = ScalarOffsets(report.text)
    for entity in report.entities where entity.layer != "implicit" {
      guard let type = layer.types.firstIndex(of: entity.type),
        let bytes = offsets.bytes(entity.span)
      else { continue }
      labelled.mark(bytes, type: type)
    }
    return labelled
  }
}
