import HearsayTesting
import Holdings
import NIOCore
import STIX
import Testing

@Suite("Publishing what Hearsay made itself")
struct PublishingTests {
  private func published(
    _ number: Int, version: Int64, in collections: [HeldCollection], isRevoked: Bool = false
  ) -> PublishedObject {
    let object = Invented.object(
      Invented.id("note", number), version: version, text: "\(version)")
    return PublishedObject(
      minted: MintedObject(
        key: "claim-as-told \(number)", id: object.id, created: 1000 + Int64(number),
        modified: version, digest: [UInt8(truncatingIfNeeded: version)], isRevoked: isRevoked),
      object: object, collections: collections.map(\.number))
  }

  @Test("An object goes to its collections with its entry", arguments: DatabaseKind.present)
  func publish(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let claims = try await Invented.collection(holdings, "claims", isOpen: false)
    let contested = try await Invented.collection(holdings, "contested", isOpen: false)
    let objects = [
      published(1, version: 2000, in: [claims, contested]),
      published(2, version: 1500, in: [claims]),
    ]
    try await holdings.publish(objects)
    try await holdings.publish(objects)
    #expect(try await holdings.walk(claims).map(\.id) == objects.map(\.minted.id))
    #expect(try await holdings.walk(contested).map(\.id) == [objects[0].minted.id])
    let keys = objects.map(\.minted.key)
    #expect(
      try await holdings.minted(keys + ["other"])
        == Dictionary(uniqueKeysWithValues: zip(keys, objects.map(\.minted))))
    #expect(try await holdings.lastMinted() == 2000)
    #expect(try await holdings.allMinted() == objects.map(\.minted))
    try await holdings.publish([published(2, version: 3000, in: [claims], isRevoked: true)])
    #expect(try await holdings.allMinted() == [objects[0].minted])
    #expect(try await holdings.walk(claims).map(\.version).last == "1970-01-01T00:00:03.000Z")
    #expect(try await holdings.walk(claims, ObjectSelection(versions: [.all])).count == 3)
    try await holdings.close()
  }

  @Test("It leaves the collections that it belongs to no more", arguments: DatabaseKind.present)
  func departures(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let claims = try await Invented.collection(holdings, "claims", isOpen: false)
    let contested = try await Invented.collection(holdings, "contested", isOpen: false)
    let partner = try await Invented.collection(holdings)
    let object = published(1, version: 2000, in: [contested])
    let copy = try await holdings.makeCollection(
      root: ObjectHoldings.pulledRoot, alias: "copy", title: "Copy", description: nil,
      isOpenToPartners: false)
    try await holdings.add([object.object], to: partner)
    try await holdings.add([object.object], to: copy)
    try await holdings.publish([object, published(2, version: 2000, in: [contested])])
    try await holdings.publish([published(1, version: 2500, in: [contested])])
    try await holdings.publish([published(1, version: 2500, in: [claims])])
    #expect(try await holdings.walk(contested).map(\.id) == [Invented.id("note", 2)])
    #expect(try await holdings.walk(claims).map(\.id) == [Invented.id("note", 1)])
    #expect(try await holdings.walk(partner).count == 1, "partners keep what they have")
    #expect(try await holdings.walk(copy).count == 1, "so do copies of others' collections")
    let page = try await holdings.objects(in: partner, ObjectSelection(), PageRequest(limit: 9))
    #expect(Array(page.objects.readableBytesView) == object.object.bytes)
    try await holdings.close()
  }

  @Test("An identifier and a time are given once", arguments: DatabaseKind.present)
  func mintedOnce(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let claims = try await Invented.collection(holdings, "claims", isOpen: false)
    let first = published(1, version: 2000, in: [claims])
    try await holdings.publish([first])
    var otherID = first
    otherID.minted.id = Invented.id("note", 9)
    await #expect(throws: HoldingsError.mintedElsewhere(key: first.minted.key)) {
      try await holdings.publish([otherID])
    }
    var sameTime = published(2, version: 2000, in: [claims])
    sameTime.minted.created = first.minted.created
    await #expect(throws: HoldingsError.mintedElsewhere(key: sameTime.minted.key)) {
      try await holdings.publish([published(3, version: 2000, in: [claims]), sameTime])
    }
    #expect(try await holdings.walk(claims).count == 1, "nothing of a failed batch is kept")
    try await holdings.close()
  }
}
