import Model

/// What the findings hold about one party.
struct PartyRecord: Sendable, Hashable {
  var name: String
  /// What kind of party it is, where it speaks.
  var kind: Party.Kind?
  /// Other forms in which documents name it, in order of appearance.
  var otherNames: [String] = []
  /// The roles that documents give it, in order of appearance.
  var roles: [String] = []
  /// What it is said to have said, in the order of the documents.
  var statements: [StatementID] = []
  /// The statements of others that accuse it.
  var accusedIn: [StatementID] = []
  /// Whom it accuses, most often first.
  var accuses: [Tally] = []
  /// Who accuses it, most often first.
  var accusedBy: [Tally] = []
  /// What it speaks about, most often first.
  var kinds: [OperationKind] = []
  /// In how many documents it speaks.
  var documentCount = 0

  /// A name and how often it is met.
  struct Tally: Sendable, Hashable {
    var name: String
    var count: Int
  }

  /// Every party that speaks or is accused, those who say most first.
  static func all(in findings: Findings) -> [PartyRecord] {
    var records: [String: Gathering] = [:]
    for analysed in findings.documents {
      for statement in analysed.statements {
        let speaker = statement.source.flatMap { source in
          source.party.map { ($0, source) }
        }
        if let (name, source) = speaker, !name.isEmpty {
          var gathering = records[name] ?? Gathering(name: name)
          gathering.hear(statement, from: source)
          records[name] = gathering
        }
        for accused in Set(statement.accused) where !accused.isEmpty {
          var gathering = records[accused] ?? Gathering(name: accused)
          gathering.record.accusedIn.append(statement.id)
          if let (name, _) = speaker { gathering.accusers[name, default: 0] += 1 }
          records[accused] = gathering
        }
      }
    }
    return records.values.map(\.finished).sorted {
      ($1.statements.count, $1.accusedIn.count, $0.name)
        < ($0.statements.count, $0.accusedIn.count, $1.name)
    }
  }

  private struct Gathering {
    var record: PartyRecord
    var speakerKinds: [Party.Kind: Int] = [:]
    var otherNames: [String: Int] = [:]
    var roles: [String: Int] = [:]
    var accusedNames: [String: Int] = [:]
    var accusers: [String: Int] = [:]
    var operationKinds: [OperationKind: Int] = [:]
    var lastDocument: DocumentID?

    init(name: String) {
      record = PartyRecord(name: name)
    }

    mutating func hear(_ statement: Statement, from source: Statement.Source) {
      record.statements.append(statement.id)
      speakerKinds[source.kind, default: 0] += 1
      if source.text != record.name, otherNames.count < 40, otherNames[source.text] == nil {
        otherNames[source.text] = otherNames.count
      }
      if let role = source.role, !role.isEmpty, roles.count < 20, roles[role] == nil {
        roles[role] = roles.count
      }
      for name in Set(statement.accused) { accusedNames[name, default: 0] += 1 }
      for kind in statement.kinds { operationKinds[kind, default: 0] += 1 }
      if lastDocument != statement.document {
        record.documentCount += 1
        lastDocument = statement.document
      }
    }

    var finished: PartyRecord {
      var record = record
      let kindOrder = Party.Kind.allCases
      record.kind =
        speakerKinds.max { left, right in
          (left.value, kindOrder.firstIndex(of: right.key) ?? 0)
            < (right.value, kindOrder.firstIndex(of: left.key) ?? 0)
        }?.key
      record.otherNames = otherNames.sorted { $0.value < $1.value }.map(\.key)
      record.roles = roles.sorted { $0.value < $1.value }.map(\.key)
      record.accuses = Self.tallies(accusedNames)
      record.accusedBy = Self.tallies(accusers)
      record.kinds = operationKinds.sorted {
        ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
      }.map(\.key)
      return record
    }

    private static func tallies(_ counts: [String: Int]) -> [Tally] {
      counts.map { Tally(name: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
  }
}
