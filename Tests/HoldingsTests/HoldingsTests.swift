import Testing

@testable import Holdings
