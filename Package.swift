// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "hearsay",
  products: [
    .executable(name: "hearsay", targets: ["hearsay"]),
    .library(
      name: "HearsayFindings", targets: ["Reading", "Language", "Statements", "Lineage", "Claims"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // System libraries, found by pkg-config.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    .systemLibrary(
      name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),

    // The rooms, innermost first. `scripts/check-imports` holds the table of who may see whom.
    .target(name: "Model"),
    .target(name: "STIX"),
    .target(
      name: "Reading",
      dependencies: [
        "Model", "STIX", "CLibArchive", "CLibXML2", "CZlib",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(
      name: "Language",
      dependencies: [
        "Model", .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "Collections", package: "swift-collections"),
      ],
      resources: [.copy("Weights")]),
    .target(
      name: "Statements",
      dependencies: [
        "Language", "Model", .product(name: "Algorithms", package: "swift-algorithms"),
      ]),
    .target(
      name: "Lineage",
      dependencies: ["Model", .product(name: "Algorithms", package: "swift-algorithms")]),
    .target(
      name: "Claims",
      dependencies: [
        "Lineage", "Statements", "Model",
        .product(name: "Collections", package: "swift-collections"),
      ]),
    .target(
      name: "Archive",
      dependencies: [
        "Claims", "Lineage", "Statements", "Model", "CZlib",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "Fetching",
      dependencies: [
        "Model", "STIX", .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "Holdings",
      dependencies: [
        "STIX", "CPostgreSQL",
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "Exchange",
      dependencies: [
        "Archive", "Claims", "Holdings", "Model", "STIX", "CZlib",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Server",
      dependencies: [
        "Holdings", "STIX",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .target(
      name: "Pages",
      dependencies: [
        "Claims", "Model", .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .executableTarget(
      name: "hearsay",
      dependencies: [
        "Reading", "Language", "Statements", "Lineage", "Claims", "Archive", "Exchange", "Fetching",
        "Holdings", "Pages", "STIX", "Server", "Model",
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .executableTarget(
      name: "train",
      dependencies: [
        "Reading", "Language", "Statements", "Model",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // What several test targets share.
    .target(
      name: "HearsayTesting", dependencies: ["Model", "CLibArchive"], path: "Tests/HearsayTesting"),
    .target(
      name: "LoopbackServer",
      dependencies: [
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ], path: "Tests/LoopbackServer"),
    .testTarget(name: "ModelTests", dependencies: ["Model", "HearsayTesting"]),
    // HTML5 as browsers read it, to hold our tree against. Not by pkg-config: who only builds `hearsay`
    // need not have it, nor be told that it is missing.
    .systemLibrary(name: "CGumbo", path: "Tests/CGumbo"),
    .testTarget(
      name: "ReadingTests", dependencies: ["Reading", "Model", "HearsayTesting", "CGumbo"],
      exclude: ["Forms/Samples", "Forms/Goldens"]),
    .testTarget(
      name: "FetchingTests",
      dependencies: [
        "Fetching", "Model", "STIX", "HearsayTesting", "LoopbackServer", "CZlib",
      ]),
    .testTarget(name: "LanguageTests", dependencies: ["Language", "Model", "HearsayTesting"]),
    .testTarget(
      name: "StatementsTests",
      dependencies: ["Statements", "Language", "Reading", "Model", "HearsayTesting"]),
    .testTarget(name: "LineageTests", dependencies: ["Lineage", "Model", "HearsayTesting"]),
    .testTarget(
      name: "ClaimsTests", dependencies: ["Claims", "Lineage", "Model", "HearsayTesting"]),
    .testTarget(
      name: "ArchiveTests",
      dependencies: ["Archive", "Claims", "Lineage", "Statements", "Model", "HearsayTesting"]),
    .testTarget(name: "STIXTests", dependencies: ["STIX", "HearsayTesting"]),
    .testTarget(
      name: "HoldingsTests",
      dependencies: [
        "Holdings", "STIX", "HearsayTesting", .product(name: "NIOCore", package: "swift-nio"),
      ]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Exchange", "Archive", "Holdings", "Model", "STIX", "HearsayTesting"]),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "Server", "Holdings", "STIX", "HearsayTesting",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]),
    .testTarget(name: "PagesTests", dependencies: ["Pages", "Claims", "Model", "HearsayTesting"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "hearsay", "Reading", "Statements", "Claims", "Archive", "Holdings", "Model", "STIX",
        "HearsayTesting", "LoopbackServer",
      ],
      exclude: ["Goldens"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),  // `public import` is a promise: say it
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),  // every use of a pointer says `unsafe`
  ]
}

// The network is of no use without the optimiser: one report would take seconds in a debug build.
for target in package.targets where target.name == "Language" {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .unsafeFlags(["-O"], .when(configuration: .debug))
    ]
}

// `scripts/test inner`: the inner rooms alone, without the packages that only the outer ones need.
if Context.environment["HEARSAY_ROOMS"] == "inner" {
  let inner = ["Model", "STIX", "Reading", "Language", "Statements", "Lineage", "Claims"]
  let kept = Set(inner + inner.map { $0 + "Tests" } + ["HearsayTesting"])
  package.targets.removeAll { $0.type != .system && !kept.contains($0.name) }
  package.products.removeAll { $0.name == "hearsay" }
  let outer = [
    "swift-argument-parser", "GRDB.swift", "swift-log", "swift-mustache", "async-http-client",
    "swift-nio", "swift-nio-extras", "hummingbird", "swift-http-types", "swift-nio-ssl",
    "swift-system",
    "swift-service-lifecycle",
  ]
  package.dependencies.removeAll { dependency in
    guard case .sourceControl(_, let location, _) = dependency.kind else { return false }
    return outer.contains { location.hasSuffix("/" + $0) }
  }
}

// `scripts/fuzz`: the parsers of foreign bytes under libFuzzer, and nothing else.
if Context.environment["HEARSAY_FUZZ"] == "1" {
  package.targets.removeAll {
    $0.type != .system && !["Model", "STIX", "Reading"].contains($0.name)
  }
  package.products.removeAll()
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["Reading", "STIX", "Model"], path: "Fuzz",
      swiftSettings: [.strictMemorySafety()],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]))
  for target in package.targets where target.type != .system {
    target.swiftSettings =
      (target.swiftSettings ?? []) + [.unsafeFlags(["-sanitize=fuzzer,address", "-O"])]
  }
}
