import Model
import STIX

extension MISPEvents {
  /// The object templates of MISP that are used.
  enum Template: String {
    case report
    case annotation

    var uuid: String {
      switch self {
      case .report: "70a68471-df22-4e3f-aa1a-5a3be19f82df"
      case .annotation: "5d8dc046-15a1-4ca3-a09f-ed4ede7c4487"
      }
    }

    var version: String {
      switch self {
      case .report: "8"
      case .annotation: "3"
      }
    }
  }

  /// Writes an object; `moment` is in seconds since 1970.
  func write(_ object: Object, at moment: Int64, to json: inout JSONWriter) {
    json.object { json in
      json.key("uuid")
      json.string(object.id)
      json.key("name")
      json.string(object.template.rawValue)
      json.key("meta-category")
      json.string("misc")
      json.key("template_uuid")
      json.string(object.template.uuid)
      json.key("template_version")
      json.string(object.template.version)
      json.key("timestamp")
      json.string(String(moment))
      // As the event.
      json.key("distribution")
      json.string("5")
      json.key("comment")
      json.string(object.comment)
      json.key("Attribute")
      json.array(object.attributes) { json, attribute in
        let isLink = attribute.relation == "link"
        json.object { json in
          json.key("uuid")
          json.string(UUID5.text(object.id, attribute.relation))
          json.key("object_relation")
          json.string(attribute.relation)
          json.key("type")
          json.string(isLink ? "link" : "text")
          json.key("category")
          json.string(isLink ? "External analysis" : "Other")
          json.key("value")
          json.string(attribute.value)
          json.key("to_ids")
          json.boolean(false)
          json.key("disable_correlation")
          json.boolean(true)
          json.key("timestamp")
          json.string(String(moment))
          json.key("distribution")
          json.string("5")
        }
      }
      json.key("ObjectReference")
      json.array(object.references) { json, reference in
        json.object { json in
          json.key("uuid")
          json.string(UUID5.text(object.id, reference.relation + " " + reference.id))
          json.key("object_uuid")
          json.string(object.id)
          json.key("referenced_uuid")
          json.string(reference.id)
          json.key("relationship_type")
          json.string(reference.relation)
        }
      }
    }
  }
}
