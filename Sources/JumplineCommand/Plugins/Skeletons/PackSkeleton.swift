/// A rule pack of one rule.
struct PackSkeleton {
  let skeleton: PluginSkeleton

  init(_ name: PluginName) {
    let file = name.dashed + ".yml"
    skeleton = PluginSkeleton(
      files: [
        .init(
          path: file,
          text: """
            # What each key means: jumpline plugin schema --pack, and Documentation/rule-packs.md.
            pack: \(name.dashed)
            version: "1"
            summary: {zh: 本报用字, en: Wording of this paper}
            rules:
              - code: \(name.prefix)001
                name: word-not-of-the-house
                severity: warning
                summary: {zh: 本报不用这种写法。, en: This paper writes it in another way.}
                pairs:
                  按步就班: 按部就班
                  一愁莫展: 一筹莫展
                fires:
                  - 大家⟦按步就班⟧地做事。
                silent:
                  - 大家按部就班地做事。

            """)
      ],
      test: "jumpline plugin test \(file)", use: "jumpline lint PAGES --pack ./\(file)")
  }
}
