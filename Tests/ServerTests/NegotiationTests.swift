import HTTPTypes
import Holdings
import Testing

@Suite("TAXII 2.1, sections 1.6 and 3.1: negotiation, addresses and authentication")
struct NegotiationTests {
  static let endpoints = [
    "/taxii2/", "/hearsay/", "/hearsay/collections/", "/hearsay/collections/marsh/",
    "/hearsay/collections/marsh/manifest/", "/hearsay/collections/marsh/objects/",
    "/hearsay/collections/marsh/objects/\(Made.id(1))/",
    "/hearsay/collections/marsh/objects/\(Made.id(1))/versions/",
  ]

  @Test("1.6.8 every 200 and every error has exactly TAXII's media type with its version")
  func contentType() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      for path in Self.endpoints {
        let answer = try await exchange.get(path)
        #expect(answer.status == 200, "\(path)")
        #expect(answer.contentType == "application/taxii+json;version=2.1", "\(path)")
        let error = try await exchange.get(path, as: .nobody)
        #expect(error.isError(401), "\(path)")
      }
    }
  }

  @Test(
    "3.1 a media range that covers TAXII 2.1 is never answered by 406",
    arguments: [
      "application/taxii+json;version=2.1", "application/taxii+json",
      "application/taxii+json; version=2.1", "application/taxii+json ;version=\"2.1\"",
      "APPLICATION/TAXII+JSON;VERSION=2.1", "*/*", "application/*", "text/html, */*;q=0.1",
      "application/taxii+json;version=2.0, application/taxii+json;version=2.1;q=0.2",
      "application/taxii+json;version=2.1,application/stix+json;version=2.1",
      "text/html;q=0.9,application/taxii+json;q=0.001",
    ])
  func accepted(range: String) async throws {
    try await TestExchange.run { exchange async throws in
      let answer = try await exchange.send(.get, "/taxii2/", [.accept: range])
      #expect(answer.status == 200)
      #expect(answer.contentType == "application/taxii+json;version=2.1")
    }
  }

  @Test(
    "3.1 a media range that leaves TAXII 2.1 out is answered by 406",
    arguments: [
      "application/taxii+json;version=2.0", "application/json", "text/html",
      "application/vnd.oasis.taxii+json; version=2.0", "application/taxii+json;q=0",
      "application/taxii+json;version=2.1;q=0.000", "application/taxii+json;version=2.1;q=0, */*",
      "application/taxii+json;version=9.9", "nonsense", "application/stix+json;version=2.1",
    ])
  func notAcceptable(range: String) async throws {
    try await TestExchange.run { exchange async throws in
      for path in ["/taxii2/", "/hearsay/", "/hearsay/collections/", exchange.objects] {
        #expect(try await exchange.send(.get, path, [.accept: range]).isError(406), "\(path)")
      }
    }
  }

  @Test("3.1 and 5.3 STIX's media range is defined for the manifest, and is no 406 there")
  func manifestRange() async throws {
    try await TestExchange.run { exchange async throws in
      let answer = try await exchange.send(
        .get, exchange.manifest, [.accept: "application/stix+json;version=2.1"])
      #expect(answer.status == 200)
    }
  }

  @Test("A request without Accept takes what comes, as HTTP has it")
  func noAccept() async throws {
    try await TestExchange.run { exchange async throws in
      #expect(try await exchange.send(.get, "/taxii2/", [.accept: nil]).status == 200)
    }
  }

  @Test(
    "3.1 an envelope in a media type that is defined is never answered by 415",
    arguments: [
      "application/taxii+json;version=2.1", "application/taxii+json",
      "application/taxii+json; version=2.1", "Application/TAXII+JSON;Version=\"2.1\"",
      "application/taxii+json;version=2.1;charset=utf-8", "application/stix+json; version=2.1",
      "application/stix+json",
    ])
  func envelopeType(type: String) async throws {
    try await TestExchange.run { exchange async throws in
      let answer = try await exchange.send(
        .post, exchange.objects, [.contentType: type], body: "{\"objects\":[\(Made.identity(1))]}")
      #expect(answer.status == 202)
    }
  }

  @Test(
    "5.5 a body of another media type, another version or none is 415",
    arguments: [
      nil, "application/json", "text/plain", "application/taxii+json;version=2.0",
      "application/vnd.oasis.stix+json; version=2.0", "", "application/taxii+json, text/plain",
    ])
  func otherType(type: String?) async throws {
    try await TestExchange.run { exchange async throws in
      let answer = try await exchange.send(
        .post, exchange.objects, [.contentType: type], body: "{\"objects\":[\(Made.identity(1))]}")
      #expect(answer.isError(415))
    }
  }

  @Test("A body with a Content-Encoding is 415")
  func encoded() async throws {
    try await TestExchange.run { exchange async throws in
      let answer = try await exchange.send(
        .post, exchange.objects, [.contentEncoding: "gzip"], body: "{}")
      #expect(answer.isError(415))
    }
  }

  @Test("1.6.9 every method at every endpoint is 401 without an account, with challenges")
  func unauthorized() async throws {
    try await TestExchange.run { exchange async throws in
      for path in Self.endpoints + ["/hearsay/status/\(Made.uuid(1))/"] {
        for method in [HTTPRequest.Method.get, .post, .put, .delete, .options, .patch] {
          let answer = try await exchange.send(method, path, as: .nobody)
          #expect(answer.isError(401), "\(method) \(path)")
          let challenges = answer.headers[values: .wwwAuthenticate]
          #expect(challenges.contains("Basic realm=\"hearsay\", charset=\"UTF-8\""))
          #expect(challenges.contains { $0.hasPrefix("Bearer") })
        }
        let head = try await exchange.send(.head, path, as: .nobody)
        #expect(head.status == 401 && head.text.isEmpty)
        #expect(head.contentType == "application/taxii+json;version=2.1")
      }
    }
  }

  @Test(
    "1.6.9 credentials that are wrong or malformed are 401",
    arguments: [
      "Bearer nonsense", "Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Digest username=\"heron\"",
      "Negotiate abc", "", "Bearer a b",
    ])
  func wrongCredentials(header: String) async throws {
    try await TestExchange.run { exchange async throws in
      #expect(try await exchange.send(.get, "/taxii2/", [.authorization: header]).isError(401))
    }
  }

  @Test("8.2.2 HTTP Basic lets in, whatever the case of its name, with colons and beyond ASCII")
  func basic() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.holdings.setAccount(
        "rail", password: "Rohr:dömmel", rightsEverywhere: .read)
      let utf8 = "cmFpbDpSb2hyOmTDtm1tZWw="
      let latin1 = "cmFpbDpSb2hyOmT2bW1lbA=="
      for header in ["Basic \(utf8)", "basic \(utf8)", "BASIC  \(utf8)", "Basic \(latin1)"] {
        let answer = try await exchange.send(.get, "/taxii2/", [.authorization: header])
        #expect(answer.status == 200, "\(header)")
      }
      let wrong = try await exchange.send(
        .get, "/taxii2/", [.authorization: "Basic cmFpbDp3cm9uZw=="])
      #expect(wrong.isError(401))
    }
  }

  @Test("A token lets in as Bearer and, as taxii2-client says it, as Token")
  func tokens() async throws {
    try await TestExchange.run { exchange async throws in
      let token = try await exchange.holdings.makeToken(for: "stork")
      for scheme in ["Bearer", "bearer", "Token"] {
        let answer = try await exchange.send(
          .get, "/taxii2/", [.authorization: "\(scheme) \(token)"])
        #expect(answer.status == 200)
      }
    }
  }

  @Test(
    "3.6 an address that is none is 404 with an error object",
    arguments: [
      "/", "/nowhere", "/taxii2/more/", "/hearsay/nothing/", "/hearsay/collections/marsh/other/",
      "/hearsay//collections/", "/hearsay/collections/%ZZ/", "/hearsay/collections/%FF/",
      "/hearsay/collections/marsh/objects/x/versions/y/", "/taxii/", "//taxii2/",
      "/hearsay/status/", "/%2e%2e/etc/passwd",
    ])
  func unmapped(path: String) async throws {
    try await TestExchange.run { exchange async throws in
      for sender in [TestExchange.Sender.heron, .nobody] {
        let answer = try await exchange.get(path, as: sender)
        #expect(answer.isError(404) || sender == .nobody && answer.isError(401))
      }
    }
  }

  @Test("3.6 a method that an endpoint does not know is 405 with an error object and Allow")
  func methods() async throws {
    try await TestExchange.run { exchange async throws in
      for path in Self.endpoints {
        var wrong: [HTTPRequest.Method] = [.put, .patch, .trace]
        if !path.hasSuffix("objects/") { wrong.append(.post) }
        if !path.hasSuffix("\(Made.id(1))/") { wrong.append(.delete) }
        for method in wrong {
          let answer = try await exchange.send(method, path)
          #expect(answer.isError(405), "\(method) \(path)")
          #expect(answer.headers[.allow]?.hasPrefix("GET, HEAD") == true)
        }
      }
    }
  }

  @Test("HEAD is GET without the body, and OPTIONS tells the methods")
  func headAndOptions() async throws {
    try await TestExchange.run { exchange async throws in
      try await exchange.add([Made.identity(1)])
      for path in Self.endpoints {
        let got = try await exchange.get(path)
        let head = try await exchange.send(.head, path)
        #expect(head.status == 200 && head.text.isEmpty)
        #expect(head.contentType == got.contentType)
        #expect(head.headers[.contentLength] == got.headers[.contentLength])
        #expect(head.first == got.first && head.last == got.last)
        let options = try await exchange.send(.options, path)
        #expect(options.status == 204 && options.text.isEmpty)
        #expect(options.headers[.allow]?.contains("GET") == true)
      }
      let missing = try await exchange.send(.head, "/hearsay/collections/none/")
      #expect(missing.status == 404 && missing.text.isEmpty)
      #expect(missing.contentType == "application/taxii+json;version=2.1")
    }
  }

  @Test("3.1 without the slash at its end, an endpoint says where it is; the query is not lost")
  func slash() async throws {
    try await TestExchange.run { exchange async throws in
      let answer = try await exchange.get("/hearsay/collections/marsh/objects?match%5Btype%5D=a")
      #expect(answer.status == 308)
      #expect(
        answer.headers[.location] == "/hearsay/collections/marsh/objects/?match%5Btype%5D=a")
      #expect(answer.contentType == "application/taxii+json;version=2.1")
    }
  }

  @Test("8.2.1 a request without User-Agent is as good as any")
  func userAgent() async throws {
    try await TestExchange.run { exchange async throws in
      #expect(try await exchange.send(.get, "/taxii2/", [.userAgent: nil]).status == 200)
    }
  }
}
