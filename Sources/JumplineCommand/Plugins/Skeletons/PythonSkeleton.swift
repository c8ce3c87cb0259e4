import JumplineFiles

/// A plugin that is a program in Python, with the module that speaks the protocol beside it.
struct PythonSkeleton {
  let skeleton: PluginSkeleton

  init(_ kind: PluginSkeleton.Kind, _ name: PluginName) {
    let folder = name.dashed + "/"
    let module = unsafe jumpline_python_module()
    let helper = unsafe String(decoding: UnsafeRawBufferPointer(start: module.bytes, count: module.size), as: UTF8.self)
    var files = [
      PluginSkeleton.File(path: folder + "plugin.yml", text: "command: [python3, \(name.underscored).py]\n"),
      .init(path: folder + "\(name.underscored).py", text: Self.program(kind, name)),
      .init(path: folder + "jumpline_plugin.py", text: helper),
    ]
    if kind == .reader {
      files.append(
        .init(path: folder + "samples/sample.\(name.dashed)", text: "\(name.dashed)\n\n# 青石桥头话今昔\n\n傍晚的青石桥上，散步的人三三两两。\n\n老石匠说，桥还是那座桥。\n"))
    }
    skeleton = PluginSkeleton(
      files: files, test: "jumpline plugin test \(name.dashed)",
      use: "mkdir -p ~/.config/jumpline/plugins && cp -r \(name.dashed) ~/.config/jumpline/plugins/")
  }

  private static func program(_ kind: PluginSkeleton.Kind, _ name: PluginName) -> String {
    switch kind {
    case .reader:
      """
      \"""Reads \(name.dashed): its name on the first line, then articles: a headline behind a #, and a paragraph a line.\"""

      from __future__ import annotations

      from jumpline_plugin import Format, Page, Reader, Refused, Source, run


      class \(name.capitalized)(Reader):
          name, version = "\(name.dashed)", "0.1"
          formats = [Format("\(name.dashed)", ["\(name.dashed)"], "articles under lines that begin with #", signatures=["\(name.dashed)"])]

          def read(self, source: Source) -> Page:
              page = Page(language="zh-Hans")
              article = None
              for start, end in source.lines():
                  if source.data[start:end] == b"\(name.dashed)" and not page.blocks:
                      page.block("furniture", [(start, end)])
                  elif source.data.startswith(b"#", start):
                      article = page.article()
                      page.block("headline", [(start, end)], role="main", article=article)
                  elif article is None:
                      raise Refused("expected a headline that begins with # before the first paragraph", start)
                  else:
                      page.block("paragraph", [(start, end)], article=article)
              return page


      if __name__ == "__main__":
          run(\(name.capitalized)())

      """
    case .writer:
      """
      \"""Writes \(name.dashed): headlines after a #, then the text.\"""

      from __future__ import annotations

      from typing import Sequence

      from jumpline_plugin import Format, Record, Writer, run


      class \(name.capitalized)(Writer):
          name, version = "\(name.dashed)", "0.1"
          formats = [Format("\(name.dashed)", ["\(name.dashed)"], "headlines after a #, then the text")]

          def write(self, records: Sequence[Record], unit: str) -> str:
              # An article a record; the last is the page's own: furniture, and what belongs to no article.
              blocks = [block for record in records[:-1] for block in record["blocks"]]
              return "".join(("# " if block["type"] == "headline" else "") + block["text"] + "\\n\\n" for block in blocks)


      if __name__ == "__main__":
          run(\(name.capitalized)())

      """
    case .rule:
      """
      \"""A rule: \(name.dashed).\"""

      from __future__ import annotations

      from typing import Iterable, List, Sequence

      from jumpline_plugin import Card, Finding, Record, Rules, blocks, run

      WRONG = {"按步就班": "按部就班", "一愁莫展": "一筹莫展"}


      class \(name.capitalized)(Rules):
          name, version = "\(name.dashed)", "0.1"
          cards = [
              Card(
                  "\(name.prefix)001", "word-not-of-the-house", "This paper writes it in another way.",
                  "Readers find what is written in one way.", scope="block", fix="suggestion", source="the house",
                  fires=["大家⟦按步就班⟧地做事。"], silent=["大家按部就班地做事。"])
          ]

          def check(self, records: Sequence[Record], rules: List[str], language: str) -> Iterable[Finding]:
              for record, block, contents in blocks(records):
                  for wrong, right in WRONG.items():
                      start = contents["text"].find(wrong)
                      if start >= 0:
                          yield Finding(
                              "\(name.prefix)001", record, block, start, start + len(wrong), f"“{wrong}” is written “{right}” here",
                              evidence=["word-list"], replacement=right)


      if __name__ == "__main__":
          run(\(name.capitalized)())

      """
    }
  }
}
