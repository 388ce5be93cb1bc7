import Foundation
import HTTPTypes
import Holdings
import Server
import Testing

@Suite("TAXII 2.1, sections 4.1, 4.2, 5.1 and 5.2: what there is")
struct InformationTests {
  @Test("4.1 and 8.2.1 the server is discovered at /taxii2/")
  func discovery() async throws {
    var settings = ServerSettings()
    settings.contact = "desk@marsh.example"
    try await TestExchange.run(settings) { exchange async throws in
      let json = try await exchange.get("/taxii2/").json
      #expect(json["title"] as? String == "Hearsay")
      #expect(json["description"] is String)
      #expect(json["contact"] as? String == "desk@marsh.example")
    }
  }

  @Test("4.1.1 the default API root is one of api_roots, which are relative and have no query")
  func roots() async throws {
    try await TestExchange.run { exchange async throws in
      _ = try await exchange.holdings.makeCollection(
        root: "delta", alias: nil, title: "Delta", description: nil, isOpenToPartners: true)
      let json = try await exchange.get("/taxii2/").json
      let roots = try #require(json["api_roots"] as? [String])
      #expect(roots == ["/hearsay/", "/delta/"])
      #expect(roots.contains(try #require(json["default"] as? String)))
      for root in roots {
        #expect(root.hasPrefix("/") && !root.hasPrefix("//") && !root.contains("?"))
        #expect(try await exchange.get(root).status == 200)
      }
    }
  }

  @Test("4.1.1 API roots are absolute HTTPS addresses where the server knows its own")
  func absoluteRoots() async throws {
    var settings = ServerSettings()
    settings.baseURL = "https://marsh.example/"
    try await TestExchange.run(settings) { exchange async throws in
      let json = try await exchange.get("/taxii2/").json
      #expect(json["api_roots"] as? [String] == ["https://marsh.example/hearsay/"])
      #expect(json["default"] as? String == "https://marsh.example/hearsay/")
    }
  }

  @Test("4.2.1 an API root says its title, TAXII 2.1 among its versions, and max_content_length")
  func root() async throws {
    try await TestExchange.run { exchange async throws in
      let json = try await exchange.get("/hearsay/").json
      #expect(json["title"] is String)
      #expect(json["versions"] as? [String] == ["application/taxii+json;version=2.1"])
      #expect(json["max_content_length"] as? Int == ServerSettings().maxContentLength)
    }
  }

  @Test("4.2 an API root that is none is 404, whatever is asked of it")
  func noRoot() async throws {
    try await TestExchange.run { exchange async throws in
      for path in [
        "/other/", "/other/collections/", "/other/collections/marsh/",
        "/other/collections/\(exchange.marsh.id)/objects/", "/other/status/\(Made.uuid(1))/",
      ] {
        #expect(try await exchange.get(path).isError(404), "\(path)")
      }
    }
  }

  @Test("5.1 and 5.2.1 collections have all that is required, media types and an alias")
  func collections() async throws {
    try await TestExchange.run { exchange async throws in
      let json = try await exchange.get("/hearsay/collections/").json
      let collections = try #require(json["collections"] as? [[String: Any]])
      #expect(collections.count == 2)
      let marsh = try #require(collections.first { $0["alias"] as? String == "marsh" })
      #expect(marsh["id"] as? String == exchange.marsh.id)
      #expect(marsh["title"] as? String == "Reports from the marsh")
      #expect(marsh["description"] as? String == "Reed and mud")
      #expect(marsh["can_read"] as? Bool == true)
      #expect(marsh["can_write"] as? Bool == true)
      #expect(marsh["media_types"] as? [String] == ["application/stix+json;version=2.1"])
      let one = try await exchange.get("/hearsay/collections/\(exchange.marsh.id)/").json
      #expect(NSDictionary(dictionary: one) == NSDictionary(dictionary: marsh))
    }
  }

  @Test("3.3 collections come in the same order each time")
  func order() async throws {
    try await TestExchange.run { exchange async throws in
      for number in 0..<10 {
        _ = try await exchange.holdings.makeCollection(
          root: "hearsay", alias: "c\(number)", title: "C\(number)", description: nil,
          isOpenToPartners: true)
      }
      let first = try await exchange.get("/hearsay/collections/").text
      for _ in 0..<3 { #expect(try await exchange.get("/hearsay/collections/").text == first) }
    }
  }

  @Test("5.1.1 without a collection to show, the list is left out and the answer is {}")
  func noCollections() async throws {
    try await TestExchange.run { exchange async throws in
      let answer = try await exchange.get("/hearsay/collections/", as: .newt)
      #expect(answer.status == 200 && answer.text == "{}")
    }
  }

  @Test("5.2.1 an alias and an identifier in capitals name the collection too")
  func alias() async throws {
    try await TestExchange.run { exchange async throws in
      for name in ["marsh", exchange.marsh.id, exchange.marsh.id.uppercased()] {
        let answer = try await exchange.get("/hearsay/collections/\(name)/")
        #expect(answer.json["id"] as? String == exchange.marsh.id)
      }
    }
  }

  @Test("2 identifiers of collections are random UUIDs in version 4")
  func identifiers() async throws {
    try await TestExchange.run { exchange async throws in
      let id = Array(exchange.marsh.id)
      #expect(UUID(uuidString: exchange.marsh.id) != nil)
      #expect(id[14] == "4" && "89ab".contains(id[19]))
    }
  }

  @Test("5.2 a collection that is not there, or not for the one who asks, is 404")
  func hidden() async throws {
    try await TestExchange.run { exchange async throws in
      #expect(try await exchange.get("/hearsay/collections/none/").isError(404))
      #expect(
        try await exchange.get("/hearsay/collections/\(Made.uuid(7))/").isError(404))
      for rest in ["", "objects/", "manifest/", "objects/x/", "objects/x/versions/"] {
        let answer = try await exchange.get("/hearsay/collections/marsh/\(rest)", as: .newt)
        #expect(answer.isError(404), "\(rest)")
      }
    }
  }

  @Test("5.2.1 can_read and can_write are those of the one who asks; our own are closed to writes")
  func rights() async throws {
    try await TestExchange.run { exchange async throws in
      let expected: [(TestExchange.Sender, String, Bool, Bool)] = [
        (.heron, "marsh", true, true), (.stork, "marsh", true, false),
        (.crane, "marsh", false, true), (.heron, "claims", true, false),
        (.stork, "claims", true, false),
      ]
      for (sender, name, canRead, canWrite) in expected {
        let json = try await exchange.get("/hearsay/collections/\(name)/", as: sender).json
        #expect(json["can_read"] as? Bool == canRead)
        #expect(json["can_write"] as? Bool == canWrite)
      }
      #expect(try await exchange.get("/hearsay/collections/claims/", as: .crane).isError(404))
    }
  }

  @Test("5.3, 5.4, 5.6 and 5.8 who may not read gets 403; 5.5 who may not write gets 403")
  func forbidden() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      for path in [
        exchange.manifest, exchange.objects, exchange.objects + Made.id(1) + "/",
        exchange.objects + Made.id(1) + "/versions/",
      ] {
        #expect(try await exchange.get(path, as: .crane).isError(403), "\(path)")
      }
      let body = "{\"objects\":[\(Made.identity(2))]}"
      #expect(
        try await exchange.send(.post, exchange.objects, as: .stork, body: body).isError(403))
      let own = "/hearsay/collections/claims/objects/"
      #expect(try await exchange.send(.post, own, body: body).isError(403))
      #expect(
        try await exchange.send(.post, exchange.objects, as: .newt, body: body).isError(404))
    }
  }

  @Test("Everybody reads what Hearsay publishes, and nothing else, where the server says so")
  func anonymous() async throws {
    var settings = ServerSettings()
    settings.allowsAnonymous = true
    try await TestExchange.run(settings) { exchange async throws in
      let json = try await exchange.get("/hearsay/collections/", as: .nobody).json
      let collections = try #require(json["collections"] as? [[String: Any]])
      #expect(collections.map { $0["alias"] as? String } == ["claims"])
      #expect(collections[0]["can_write"] as? Bool == false)
      let own = "/hearsay/collections/claims/objects/"
      #expect(try await exchange.get(own, as: .nobody).status == 200)
      #expect(try await exchange.get(exchange.objects, as: .nobody).isError(401))
      #expect(
        try await exchange.send(.post, own, as: .nobody, body: "{}").isError(401))
      let wrong = try await exchange.send(.get, "/taxii2/", [.authorization: "Bearer no"])
      #expect(wrong.isError(401))
    }
  }
}
