public import JumplineModel

/// What `validate` says of XML, one card a code, in the order of the codes: the pages that `explain` shows.
///
/// Not rules of lint, which never sees XML. An example is what stands in the body of a page's TEI; its marks show the fault to
/// people, and the tests put it between a header and an end and ask the validator.
public enum XMLFaults {
  public static let cards: [RuleCard] = [
    RuleCard(
      code: "XML001", name: "not-well-formed", severity: .error, confidence: 1, scope: .export, fix: .none,
      summary: .init(
        zh: "文件不是合格的 XML：标签不配对、字符不合法，或者含有不安全的 DOCTYPE 与实体。",
        en: "The file is not well-formed XML: tags that do not match, a character that XML forbids, or an unsafe DOCTYPE or entity."),
      why: .init(
        zh: "任何 XML 工具都打不开它；实体和外部引用可以让读取的机器停摆或泄密，一律拒收。",
        en: "No XML tool opens it; entities and outside references can stall a machine or make it tell secrets, and are refused."),
      source: "XML 1.0 (fifth edition)",
      fires: [
        "<div type=\"story\">⟦<p source=\"src:0-15\">新桥通车。</div>⟧",
        "<div type=\"story\"><p source=\"src:0-16\">新桥⟦\u{0B}⟧通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-22\">新桥⟦&amp⟧通车</p></div>",
        "<div type=\"story\"><p ⟦source=src:0-15⟧>新桥通车。</p></div>",
      ],
      silent: [
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥&#x901A;车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-13\">新桥&amp;老桥</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p><!-- 校过 --></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p>\n<p source=\"src:20-38\">老渡口停航。</p></div>",
      ]),
    RuleCard(
      code: "XML002", name: "schema-invalid", severity: .error, confidence: 1, scope: .export, fix: .suggestion,
      summary: .init(
        zh: "元素、属性或取值不合 TEI 方案，或站错了地方。",
        en: "An element, an attribute or a value that the schema does not know, or that stands where it may not."),
      why: .init(
        zh: "别的工具按方案读不出它；提示里说出那里允许什么，写错的名字给出最近的一个。",
        en: "Other tools cannot read it by the schema. The message says what is allowed there, and the nearest name to a misspelt one."),
      source: "Schemas/jumpline.rng",
      fires: [
        "<div type=\"⟦storry⟧\"><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\"><⟦pp⟧ source=\"src:0-15\">新桥通车。</pp></div>",
        "<div type=\"story\"><p ⟦sauce⟧=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p><⟦head⟧ type=\"main\" source=\"src:20-38\">老渡口停航。</head></div>",
      ],
      silent: [
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\"><head type=\"main\" source=\"src:20-38\">老渡口停航。</head><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"notice\"><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p><p source=\"src:20-38\">老渡口停航。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p></div><fw type=\"editor\" source=\"src:30-52\">责任编辑:吴一凡</fw>",
      ]),
    RuleCard(
      code: "XML003", name: "dangling-link", severity: .error, confidence: 1, scope: .export, fix: .suggestion,
      summary: .init(
        zh: "next、prev、target 或 ana 指向不存在的标识，或者两头的链接对不上。",
        en: "A next, prev, target or ana leads to an identifier that is not there, or is not answered from the other end."),
      why: .init(
        zh: "文章的下半篇、批注的对象因此找不到。",
        en: "The rest of an article, or what a note is about, cannot be found."),
      source: "TEI P5, att.global.linking",
      fires: [
        "<div type=\"story\" xml:id=\"a1\" part=\"I\" next=\"⟦#a9⟧\"><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\" xml:id=\"a1\" part=\"F\" prev=\"⟦#a9⟧\"><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-6 src:9-27\">新桥<cb break=\"no\" cert=\"0.9\" ana=\"⟦#sea⟧\" source=\"src:6-9\"/>通车。老桥停</p></div>",
      ],
      silent: [
        "<div type=\"story\" xml:id=\"a1\" part=\"Y\"><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\" xml:id=\"a1\" part=\"I\" next=\"#a2\"><p source=\"src:0-15\">新桥通车。</p></div><div type=\"story\" xml:id=\"a2\" part=\"F\" prev=\"#a1\"><p source=\"src:20-38\">老渡口停航。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\" xml:id=\"a1\"><p source=\"src:0-15\">新桥通车。</p><p source=\"src:20-38\">老渡口停航。</p></div>",
        "<div type=\"story\"><p xml:id=\"p1\" source=\"src:0-15\">新桥通车。</p></div>",
      ]),
    RuleCard(
      code: "XML004", name: "duplicate-id", severity: .error, confidence: 1, scope: .export, fix: .none,
      summary: .init(
        zh: "同一个 xml:id 用了两次。",
        en: "One xml:id is used twice."),
      why: .init(
        zh: "指向它的链接不知道指的是哪一个。",
        en: "A link to it cannot tell which of the two is meant."),
      source: "xml:id (W3C Recommendation)",
      fires: [
        "<div type=\"story\"><p xml:id=\"p1\" source=\"src:0-15\">新桥通车。</p><p ⟦xml:id=\"p1\"⟧ source=\"src:20-38\">老渡口停航。</p></div>",
        "<div type=\"story\" xml:id=\"a1\" part=\"Y\"><p source=\"src:0-15\">新桥通车。</p></div><div type=\"story\" ⟦xml:id=\"a1\"⟧ part=\"Y\"><p source=\"src:20-38\">老渡口停航。</p></div>",
        "<div type=\"story\" ⟦xml:id=\"a1\"⟧ part=\"Y\"><p xml:id=\"a1\" source=\"src:0-15\">新桥通车。</p></div>",
      ],
      silent: [
        "<div type=\"story\"><p xml:id=\"p1\" source=\"src:0-15\">新桥通车。</p><p xml:id=\"p2\" source=\"src:20-38\">老渡口停航。</p></div>",
        "<div type=\"story\" xml:id=\"a1\" part=\"Y\"><p source=\"src:0-15\">新桥通车。</p></div><div type=\"story\" xml:id=\"a2\" part=\"Y\"><p source=\"src:20-38\">老渡口停航。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p><p source=\"src:20-38\">老渡口停航。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p></div><div type=\"story\"><p source=\"src:20-38\">老渡口停航。</p></div>",
      ]),
    RuleCard(
      code: "XML005", name: "lossy-export", severity: .error, confidence: 1, scope: .export, fix: .none,
      summary: .init(
        zh: "原文的同一段字节在输出里出现了两次。",
        en: "The same bytes of the source stand in the output twice."),
      why: .init(
        zh: "由输出还原不出原文，统计也会多算；缺字由 verify 查出。",
        en: "The source cannot be rebuilt from the output, and counts are too high; verify finds what is missing."),
      source: "Documentation/formats.md",
      fires: [
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p>⟦<p source=\"src:0-15\">新桥通车。</p>⟧</div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p></div><div type=\"story\">⟦<p source=\"src:0-15\">新桥通车。</p>⟧</div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p>⟦<p source=\"src:6-21\">通车。老桥</p>⟧</div>",
      ],
      silent: [
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p><p source=\"src:20-38\">老渡口停航。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p></div><div type=\"story\"><p source=\"src:20-38\">老渡口停航。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p><p source=\"src:15-33\">老渡口停航。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\"><head type=\"main\" source=\"src:20-38\">老渡口停航。</head><p source=\"src:0-15\">新桥通车。</p></div>",
      ]),
    RuleCard(
      code: "XML006", name: "offset-drift", severity: .error, confidence: 1, scope: .export, fix: .none,
      summary: .init(
        zh: "source 里的字节范围与文字长短不合，或者越出了原文。",
        en: "A byte range of source does not fit the text that it stands at, or leaves the source."),
      why: .init(
        zh: "按它回到原文，指到的是别的字。",
        en: "Whoever follows it back to the source finds other words."),
      source: "Documentation/formats.md",
      fires: [
        "<div type=\"story\"><p ⟦source=\"src:0-14\"⟧>新桥通车。</p></div>",
        "<div type=\"story\"><p ⟦source=\"src:995-1010\"⟧>新桥通车。</p></div>",
        "<div type=\"story\"><p ⟦source=\"0-15\"⟧>新桥通车。</p></div>",
        "<div type=\"story\"><p ⟦source=\"src:0-18\"⟧>新桥通车。</p></div>",
      ],
      silent: [
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:20-38\">老渡口停航。</p></div>",
        "<div type=\"story\"><p source=\"src:985-1000\">新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-6 src:9-18\">新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p><p source=\"src:20-38\">老渡口停航。</p></div>",
      ]),
    RuleCard(
      code: "XML008", name: "bad-when", severity: .error, confidence: 1, scope: .export, fix: .none,
      summary: .init(
        zh: "when 不是日历上的一天，或与文中所写的日期不同。",
        en: "A when that is no day of the calendar, or not the day that the text says."),
      why: .init(
        zh: "按日期检索会找错，或找不到。",
        en: "A search by date finds the wrong thing or nothing."),
      source: "TEI P5, att.datable.w3c; ISO 8601",
      fires: [
        "<div type=\"story\"><p source=\"src:0-32\"><date ⟦when=\"2024-09-13\"⟧>2024年9月12日</date>,新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-25\"><date ⟦when=\"2024-10-12\"⟧>9月12日</date>,新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-32\"><date ⟦when=\"2023-09-12\"⟧>2024年9月12日</date>,新桥通车。</p></div>",
      ],
      silent: [
        "<div type=\"story\"><p source=\"src:0-32\"><date when=\"2024-09-12\">2024年9月12日</date>,新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-25\"><date when=\"2024-09-12\">9月12日</date>,新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-32\"><date>2024年9月12日</date>,新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-15\">新桥通车。</p></div>",
        "<div type=\"story\"><p source=\"src:0-16\"><date when=\"2024-09-12\">昨日</date>,新桥。</p></div>",
      ]),
  ]
}
