// swift-tools-version: 6.2
//
// A plugin that is compiled in: a package of its own, which builds a jumpline that has it.

import PackageDescription

let package = Package(
  name: "jumpline-trs",
  platforms: [.macOS(.v15)],
  dependencies: [
    // Elsewhere: .package(url: "https://github.com/OWNER/jumpline", from: "0.1.0")
    .package(name: "jumpline", path: "../..")
  ],
  targets: [
    .target(
      name: "TRSPlugin",
      dependencies: [.product(name: "JumplineModel", package: "jumpline"), .product(name: "JumplineLint", package: "jumpline")]),
    .executableTarget(
      name: "jumpline-trs", dependencies: ["TRSPlugin", .product(name: "JumplineCommand", package: "jumpline")]),
  ]
)
