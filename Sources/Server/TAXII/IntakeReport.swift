import Holdings
import NIOCore
import STIX

/// What becomes of the objects of one request, as the status resource of TAXII 2.1 section 4.3.1.
struct IntakeReport: Sendable {
  /// The identifier of the status.
  let id: String
  /// The API root at which the objects came.
  let root: String
  /// Who sent them.
  let account: String?
  /// When they came.
  let arrival: STIXTimestamp
  /// Those of them that are objects, in order.
  let objects: [STIXObject]
  private let faults: [(place: Int, fault: STIXFault)]

  /// A report on the objects of an envelope.
  init(
    id: String, root: String, account: String?, arrival: STIXTimestamp,
    objects: [Result<STIXObject, STIXFault>]
  ) {
    self.id = id
    self.root = root
    self.account = account
    self.arrival = arrival
    var good: [STIXObject] = []
    var faults: [(place: Int, fault: STIXFault)] = []
    for (place, object) in objects.enumerated() {
      switch object {
      case .success(let object): good.append(object)
      case .failure(let fault): faults.append((place, fault))
      }
    }
    self.objects = good
    self.faults = faults
  }

  /// What is kept of the request, with the status resource.
  func status(_ arrivals: [Arrival]) -> KeptStatus {
    KeptStatus(id: id, root: root, account: account, resource: resource(arrivals))
  }

  private func resource(_ arrivals: [Arrival]) -> [UInt8] {
    let failed = arrivals.filter { $0.outcome == .contradicts }
    var json = JSONWriter()
    json.object { json in
      json.member("id", id)
      json.member("status", "complete")
      json.member("request_timestamp", arrival.description)
      json.member("total_count", arrivals.count + faults.count)
      json.member("success_count", arrivals.count - failed.count)
      Self.write("successes", arrivals.filter { $0.outcome != .contradicts }, to: &json)
      json.member("failure_count", failed.count + faults.count)
      if failed.count + faults.count > 0 {
        json.key("failures")
        json.array { json in
          for arrival in failed { Self.write(arrival, to: &json) }
          for (place, fault) in faults { write(fault, at: place, to: &json) }
        }
      }
      json.member("pending_count", 0)
    }
    return json.bytes
  }

  private static func write(
    _ name: StaticString, _ arrivals: [Arrival], to json: inout JSONWriter
  ) {
    guard !arrivals.isEmpty else { return }
    json.key(name)
    json.array(arrivals) { json, arrival in write(arrival, to: &json) }
  }

  private static func write(_ arrival: Arrival, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", arrival.id)
      json.member("version", arrival.version)
      switch arrival.outcome {
      case .added: break
      case .wasThere: json.member("message", "it was there before, the same to the byte")
      case .contradicts:
        json.member(
          "message",
          "the collection has this identifier and version with another content: a change of an "
            + "object needs a later modified")
      }
    }
  }

  /// An object whose identifier or version cannot be read is named by its place in the envelope and
  /// the time when it came.
  private func write(_ fault: STIXFault, at place: Int, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", fault.id.isEmpty ? "objects[\(place)]" : fault.id)
      json.member("version", fault.version.isEmpty ? arrival.description : fault.version)
      json.member("message", fault.description)
    }
  }
}
