import Testing

@testable import STIX
