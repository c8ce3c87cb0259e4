import Foundation
import JumplineConfiguration
import JumplineModel
import JumplineTesting
import Testing

/// The schema for editors knows the keys that the program knows. `UPDATE_GOLDEN=1` writes it anew.
struct ConfigurationSchemaTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Schemas/jumpline-config.schema.json").standardized

  @Test func `the committed schema is what the program prints`() throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(ConfigurationSchema.text.utf8).write(to: Self.file)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == ConfigurationSchema.text)
  }

  @Test func `the decoder knows every key of the schema and no other`() throws {
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(ConfigurationSchema.text.utf8)) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    #expect(schema["additionalProperties"] as? Bool == false)
    for key in properties.keys {
      do throws(ConfigurationFailure) {
        _ = try Configuration("\(key): \u{1}", rules: [], language: .en)
        Issue.record("\(key) takes anything")
      } catch {
        #expect(!error.faults.contains { $0.message.hasPrefix("unknown key") }, "\(key)")
      }
    }
    do throws(ConfigurationFailure) {
      _ = try Configuration("nothing: 1", rules: [], language: .en)
    } catch {
      let listed = error.faults.first?.message.components(separatedBy: "known are ").last?.components(separatedBy: ", ") ?? []
      #expect(Set(listed) == Set(properties.keys))
    }
  }
}
