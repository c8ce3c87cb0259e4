"""Writes vertical text for the IMS Open Corpus Workbench: https://cwb.sourceforge.io, a token a line, structure in tags.

Attributes of a token: its characters, what they are (han, word, number, mark), and the byte of the source it begins at, or
-1 where its block's text is not its bytes. A token is a 汉字, a word of letters, a number or a mark: who wants words of
Chinese puts a segmenter behind it.
"""

from __future__ import annotations

import re
from typing import Iterator, List, Sequence, Tuple

from jumpline_plugin import Format, Record, Writer, run

HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
TOKEN = re.compile(rf"(?P<han>[{HAN}])|(?P<number>\d+(?:[.,]\d+)*)|(?P<word>[^\W\d_{HAN}]+)|(?P<mark>\S)")
PRINTED = ("headline", "subheading", "byline", "dateline", "paragraph", "caption", "verse", "table", "signature")


class VRT(Writer):
    name, version = "vrt", "1.0"
    formats = [
        Format(
            "vrt", ["vrt"], "vertical text for the Corpus Workbench",
            header='<?xml version="1.0" encoding="UTF-8"?>\n<corpus>\n', footer="</corpus>\n")
    ]

    def write(self, records: Sequence[Record], unit: str) -> str:
        source = records[-1]["sources"][0]
        lines = [tag("text", id=source["sha256"][:16], path=source["path"], title=source["title"], date=source["date"], page=source["page"])]
        for record in records[:-1]:
            lines.append(tag("article", id=record["id"], kind=record["kind"], headline=record["headline"]))
            for block in record["blocks"]:
                if block["type"] in PRINTED:
                    lines.append(tag("block", type=block["type"], role=block["role"]))
                    lines += ["\t".join((escaped(token), kind, str(start))) for token, kind, start in tokens(block)]
                    lines.append("</block>")
            lines.append("</article>")
        return "\n".join(lines + ["</text>", ""])


def tokens(block: Record) -> Iterator[Tuple[str, str, int]]:
    text = block["text"]
    starts = offsets(block)
    for found in TOKEN.finditer(text):
        yield found.group(), found.lastgroup or "mark", starts[found.start()] if starts else -1


def offsets(block: Record) -> List[int]:
    """The byte of the source for each character of a block; none where its text is not its bytes."""
    places: List[int] = []
    glue = [""] + [join["glue"] for join in block["joins"]]
    for (_, start, end), before in zip(block["spans"], glue):
        places += [start] * len(before)
        while start < end:
            if len(places) >= len(block["text"]):
                return []
            places.append(start)
            start += len(block["text"][len(places) - 1].encode("utf-8"))
        if start != end:
            return []
    return places if len(places) == len(block["text"]) else []


def tag(name: str, **attributes: str) -> str:
    said = "".join(f' {key}="{escaped(value).replace(chr(34), "&quot;")}"' for key, value in attributes.items())
    return f"<{name}{said}>"


def escaped(text: str) -> str:
    return re.sub(r"\s", " ", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


if __name__ == "__main__":
    run(VRT())
