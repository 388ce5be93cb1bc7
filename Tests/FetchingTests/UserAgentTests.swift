import Testing

@testable import Fetching

@Test("The program calls itself by its name and version")
func userAgent() {
  #expect(UserAgent.named(version: "1.2") == "Hearsay/1.2")
}
