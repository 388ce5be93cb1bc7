import Testing

@testable import Fetching

@Suite("Addresses that are fetched, and those that are not")
struct AddressTests {
  @Test(
    "An address has one form, however it is written",
    arguments: [
      ("HTTP://Herald.Example", "http://herald.example/"),
      ("https://herald.example:443/a?b=c#d", "https://herald.example/a?b=c"),
      ("http://herald.example.:80/", "http://herald.example/"),
      ("http://bücher.example/ä?ü", "http://xn--bcher-kva.example/%C3%A4?%C3%BC"),
      ("https://herald.example:8443", "https://herald.example:8443/"),
      ("http://93.0.0.1/x", "http://93.0.0.1/x"),
      ("http://[2600:0:0::1]/", "http://[2600::1]/"),
      ("http://herald.example?q", "http://herald.example/?q"),
      ("http://herald.example/a/../../b/./c", "http://herald.example/b/c"),
      ("http://herald.example/a/%2E%2e/b/.", "http://herald.example/b/"),
      ("http://herald.example/a/b/..?c=../d", "http://herald.example/a/?c=../d"),
      ("http://herald.example/a//..b/.../c", "http://herald.example/a//..b/.../c"),
      ("http://marsh_herald.example/%7Ea%2fb", "http://marsh_herald.example/%7Ea%2fb"),
    ])
  func canonical(text: String, expected: String) throws {
    #expect(try WebAddress(text).description == expected)
  }

  @Test(
    "What is no plain address of the web is refused before anything is looked up",
    arguments: [
      "file:///etc/passwd", "gopher://herald.example/", "ftp://herald.example/",
      "data:text/plain,x",
      "javascript:alert(1)", "//herald.example/", "herald.example", "", "http:", "http://",
      "http:///x",
      "http:herald.example", "http://user@herald.example/", "http://u:p@herald.example/",
      "http://herald.example@127.0.0.1/", "http://:@herald.example/", "http://a..b/", "http://.a/",
      "http://a b/", "http://herald.example\\@evil.example/", "http:\\\\herald.example/",
      "http://herald.example\t/", "http://herald.example/\nHost: x", "http://herald.example\u{0}/",
      "http://herald.example:0/", "http://herald.example:65536/", "http://herald.example:-1/",
      "http://herald.example:99999999999999999999/", "http://herald%2eexample/",
      "http://%31%32%37.0.0.1/",
      "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://0177.0.0.1/",
      "http://127.1/",
      "http://127.0.1/", "http://017700000001/", "http://127.0.0.01/", "http://127.0.0.1.1/",
      "http://256.0.0.1/", "http://herald.example.0x1/", "http://herald.example.1/", "http://1/",
      "http://[::1/", "http://[::1%25eth0]/", "http://[fe80::1%25lo]/", "http://[::ffff:1.2.3]/",
      "http://[127.0.0.1]/", "http://[herald.example]/", "http://::1/", "http://*.example/",
      "http://" + String(repeating: "a", count: 64) + ".example/",
      "http://" + String(repeating: "a.", count: 130) + "example/",
      "http://herald.example/" + String(repeating: "a", count: 5000),
    ])
  func refused(text: String) {
    #expect(throws: FetchError.self) { try WebAddress(text) }
  }

  @Test(
    "Every address that is not of the public Internet is refused, in whatever guise",
    arguments: [
      "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
      "127.0.0.1",
      "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1",
      "192.0.0.170",
      "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1",
      "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1",
      "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:93.0.0.1", "::ffff:0:93.0.0.1", "64:ff9b::7f00:1",
      "64:ff9b::5d00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:0:1234::1", "2001:2::1",
      "2001:10::1",
      "2001:20::1", "2001:1ff::1", "2001:db8::1", "2002:7f00:1::1", "2002:5d00:1::", "3fff::1",
      "3fff:fff::1", "4000::1", "5f00::1", "8000::1", "fc00::1", "fd12:3456::1", "fe80::1",
      "febf::1",
      "fec0::1", "ff02::1", "ff0e::1", "fe00::1", "1000::1",
    ])
  func privateReach(text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(address.privateReach != nil)
  }

  @Test(
    "Addresses of the public Internet are none of those",
    arguments: [
      "1.1.1.1", "9.255.255.255", "11.0.0.0", "93.0.0.1", "100.63.255.255", "100.128.0.0",
      "126.255.255.255",
      "128.0.0.0", "169.253.0.1", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.167.1.1",
      "192.169.0.1",
      "198.17.255.255", "198.20.0.0", "203.0.112.1", "223.255.255.255", "2001:200::1",
      "2001:4860::8888",
      "2001:db7::1", "2003::1", "2600::1", "2a00::1", "3ffe::1", "3fff:1000::1",
    ])
  func publicReach(text: String) throws {
    #expect(try #require(IPAddress(text)).privateReach == nil)
  }

  @Test(
    "Version 6 is printed as RFC 5952 has it",
    arguments: [
      ("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1"), ("::", "::"), ("::1", "::1"), ("1::", "1::"),
      ("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7"), ("::ffff:1.2.3.4", "::ffff:102:304"),
    ])
  func text(address: String, expected: String) throws {
    #expect(try #require(IPAddress(address)).description == expected)
  }

  @Test("A redirect is read on the page that gives it")
  func resolving() throws {
    let page = try WebAddress("https://herald.example/a/b?c")
    #expect(
      try page.resolving("../x y".replacing(" ", with: "%20")).description
        == "https://herald.example/x%20y")
    #expect(try page.resolving(" //agency.example/y ").description == "https://agency.example/y")
    #expect(try page.resolving("?q").description == "https://herald.example/a/b?q")
    for bad in [
      "http:x", "file:///etc/passwd", "javascript:alert(1)", "http://127.1/", "http://a@b.example/",
    ] {
      #expect(throws: FetchError.self, "\(bad)") { try page.resolving(bad) }
    }
  }

  @Test(
    "An address is told to people without a password, and not at length",
    arguments: [
      ("http://user:pw@herald.example/a", "http://…@herald.example/a"),
      ("http://a@b:c@herald.example", "http://…@herald.example"),
      ("http://herald.example/a@b", "http://herald.example/a@b"),
      ("herald.example/a@b", "herald.example/a@b"), ("//", "//"), ("", ""),
    ])
  func shown(text: String, expected: String) {
    #expect(WebAddress.shown(text) == expected)
    let long = WebAddress.shown(text + "/" + String(repeating: "a", count: 5000))
    #expect(long.count == 201)
    #expect(long.hasSuffix("a…"))
  }

  @Test(
    "What is wrong with an address is said as it is",
    arguments: [
      ("http://user:pw@herald.example/", "it names a user"),
      ("http://herald.example:99999/", "there is no port 99999"),
      ("http://herald.example/" + String(repeating: "a", count: 5000), "longer than 4096 bytes"),
      ("http://a..b/", "“a..b” is no name of a host"), ("ftp://a/", "only addresses that begin"),
    ])
  func reasons(text: String, words: String) throws {
    let error = #expect(throws: FetchError.self) { try WebAddress(text) }
    #expect(try #require(error).description.contains(words))
    #expect(try #require(error).description.contains("\n  "))
  }

  @Test("What a user allows is a host and a port")
  func allowing() {
    #expect(AllowedEndpoint("LOCALHOST:8080")?.host == "localhost")
    #expect(AllowedEndpoint("[::1]:8080")?.host == "::1")
    #expect(AllowedEndpoint("127.0.0.1:80")?.port == 80)
    for bad in [
      "localhost", "localhost:", "localhost:0", ":80", "a/b:80", "u@h:80", "127.1:80", "",
    ] {
      #expect(AllowedEndpoint(bad) == nil, "\(bad)")
    }
  }

  @Test("An argument with a scheme is meant as an address")
  func meant() {
    for text in ["http://a.example", "HTTPS://a", "file:///etc/passwd", "gopher://x"] {
      #expect(WebAddress.isMeant(by: text))
    }
    for text in ["a.html", "reports/", "-", "C:/x", "http", "://x", "1http://x", "a b://x"] {
      #expect(!WebAddress.isMeant(by: text))
    }
  }
}
