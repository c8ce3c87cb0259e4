import JumplineLint
import JumplineModel
import JumplinePacks
import JumplineProcess

/// Every plugin in a line: its name, kind and version, what it provides, where it comes from, and whether it works.
struct PluginTable {
  let rows: [[String]]

  init(_ guests: Guests, _ packs: [RulePack], _ language: Language) {
    func counted(_ count: Int, zh: String, en: String) -> String? {
      count == 0 ? nil : language.say(zh: "\(count) 个\(zh)", en: "\(count) \(en)\(count == 1 || en == "rules" ? "" : "s")")
    }
    let ready = language.say(zh: "可用", en: "ready")
    let aboard = [
      counted(Aboard.readers.count - Aboard.plugins.flatMap(\.readers).count, zh: "读取器", en: "reader"), counted(Aboard.writers.count - Aboard.plugins.flatMap(\.writers).count, zh: "写出器", en: "writer"),
      counted(Aboard.rules.cards.count - Aboard.plugins.flatMap(\.rules).count, zh: "规则", en: "rules"),
    ]
    var rows = [
      [
        "jumpline", language.say(zh: "编译在内", en: "compiled in"), Jumpline.version, aboard.compactMap(\.self).joined(separator: ", "),
        language.say(zh: "内置", en: "built in"), ready,
      ]
    ]
    for plugin in Aboard.plugins {
      rows.append([
        plugin.name, language.say(zh: "编译在内", en: "compiled in"), plugin.version, plugin.provides.joined(separator: ", "),
        language.say(zh: "本程序", en: "this program"), ready,
      ])
    }
    for plugin in guests.plugins {
      let card = plugin.card
      let provides = card.formats.map(\.format.name) + card.rules.map(\.code)
      rows.append([
        plugin.description.name, language.say(zh: "程序", en: "process"), card.version,
        "\(card.kind.rawValue) \(provides.joined(separator: ", "))", plugin.description.origin, ready,
      ])
    }
    for pack in packs {
      let isShipped = ShippedPack.all.contains { $0.name == pack.name }
      rows.append([
        pack.name, language.say(zh: "规则包", en: "rule pack"), pack.version, pack.cards.map(\.code).joined(separator: ", "),
        isShipped ? language.say(zh: "随附", en: "shipped") : language.say(zh: "配置", en: "configuration"), ready,
      ])
    }
    for failure in guests.failures {
      rows.append([failure.plugin, language.say(zh: "程序", en: "process"), "", "", "", language.say(zh: "不可用", en: "not working")])
    }
    self.rows = rows
  }
}
