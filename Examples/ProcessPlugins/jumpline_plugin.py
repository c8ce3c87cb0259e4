"""Plugins for jumpline in Python: the protocol, so that a plugin is only what it does.

No dependencies; Python 3.9 or newer. A plugin subclasses `Reader`, `Writer` or `Rules`, and ends in `run(ThePlugin())`:

    class Lines(Reader):
        name, version = "lines", "1.0"
        formats = [Format("lines", ["lines"], "a paragraph a line")]

        def read(self, source: Source) -> Page:
            page = Page()
            article = page.article()
            for start, end in source.lines():
                page.block("paragraph", [(start, end)], article=article)
            return page

    run(Lines())

Positions are bytes of `source.data`, the text of the file in UTF-8, whatever encoding the file is in. What goes wrong with
an input is `raise Refused("why")`. Whatever is printed goes to standard error, which jumpline shows; standard output is the
protocol's. The protocol itself is described in plugin-protocol.md.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field
from typing import Any, Dict, Iterable, Iterator, List, Optional, Sequence, Tuple, Union
from xml.parsers import expat

PROTOCOL = 1

#: What jumpline takes for white space; Python's own list is another.
_BLANK = "\t\n\v\f\r \x85\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"

#: `(start, end)`, read as it stands; or `(start, end, "x")`, which stands for another character.
Run = Union[Tuple[int, int], Tuple[int, int, str]]
#: A line without the white space at its ends: one range, or in markup the runs that it is made of.
Piece = Union[Run, List[Run]]
Record = Dict[str, Any]


class Refused(Exception):
    """The input is at fault: it is not of the format, or cannot be read. Told to the user; the run goes on."""

    def __init__(self, message: str, offset: int = 0):
        super().__init__(message)
        self.offset = offset


@dataclass
class Format:
    """What a reader reads or a writer writes, as `--from` and `--to` name it."""

    name: str
    #: File name extensions without the dot; the first is given to new files.
    extensions: Sequence[str]
    summary: str = ""
    #: Readers: "none" for text, "xml", or "other" for something else that holds text among other things.
    markup: str = "none"
    #: Readers: words of which one is in the first 4096 bytes of every file.
    signatures: Sequence[str] = ()
    #: Writers: what stands before the first page of a file, and after the last.
    header: str = ""
    footer: str = ""


@dataclass
class Source:
    """An input, decoded."""

    path: str
    format: str
    #: That of the file; `data` is UTF-8 in any case.
    encoding: str
    data: bytes

    @property
    def text(self) -> str:
        return self.data.decode("utf-8")

    def lines(self) -> Iterator[Tuple[int, int]]:
        """The lines that are not blank, without the white space at their ends."""
        start = 0
        for line in re.split(b"(\r\n|\n|\r)", self.data):
            text = line.decode("utf-8")
            words = text.strip(_BLANK if start else _BLANK + "\ufeff")
            if words:
                left = start + len(text[: text.index(words)].encode("utf-8"))
                yield left, left + len(words.encode("utf-8"))
            start += len(line)


@dataclass
class Page:
    """A page as a reader understood it; blocks in reading order."""

    #: BCP 47, for instance zh-Hans.
    language: str = ""
    title: str = ""
    #: ISO 8601.
    date: str = ""
    page: str = ""
    blocks: List[Dict[str, Any]] = field(default_factory=list)
    articles: List[Dict[str, Any]] = field(default_factory=list)

    def article(self, kind: str = "story") -> int:
        """Opens an article and gives its number."""
        self.articles.append({"kind": kind})
        return len(self.articles) - 1

    def block(
        self, label: str, pieces: Sequence[Piece], *, role: str = "", article: Optional[int] = None,
        joins: Sequence[Dict[str, Any]] = (), inlines: Sequence[Dict[str, Any]] = (),
    ) -> None:
        """Adds a block. Without joins, its pieces are the printed lines of one paragraph."""
        block: Dict[str, Any] = {"label": label, "role": role, "pieces": pieces, "joins": joins, "inlines": inlines}
        if article is not None:
            block["article"] = article
        self.blocks.append(block)

    def message(self) -> Dict[str, Any]:
        metadata = {"title": self.title, "date": self.date, "page": self.page}
        return {
            "type": "page", "language": self.language, "metadata": metadata, "blocks": self.blocks, "articles": self.articles,
        }


def wrap(glue: str = "") -> Dict[str, Any]:
    """The join of two printed lines of a paragraph."""
    return {"kind": "soft-wrap", "glue": glue}


def glue(left: str, right: str) -> str:
    """What stands between two lines when they are read as one: a space between words, nothing in Chinese."""
    last, first = left.rstrip()[-1:], right.lstrip()[:1]
    return " " if last.isascii() and first.isascii() and last.isalnum() and first.isalnum() else ""


@dataclass
class Card:
    """What there is to know about a rule."""

    code: str
    name: str
    summary: str
    why: str
    severity: str = "warning"
    confidence: float = 0.8
    scope: str = "page"
    fix: str = "none"
    source: str = ""
    #: Pages, or parts of pages, in which ⟦…⟧ marks what is flagged; and some where nothing is.
    fires: Sequence[str] = ()
    silent: Sequence[str] = ()


@dataclass
class Finding:
    """Something that a rule says about a block's text; `start` and `end` are characters of it."""

    code: str
    record: int
    block: int
    start: int
    end: int
    message: str
    severity: Optional[str] = None
    confidence: Optional[float] = None
    evidence: Sequence[str] = ()
    #: Replaces what was found.
    replacement: Optional[str] = None
    #: "safe", "suggestion", or "unsafe", which says why in `because`.
    safety: str = "suggestion"
    because: str = ""
    #: Of an issue: the number of the page.
    page: int = 0

    def message_in(self, text: str) -> Dict[str, Any]:
        start = len(text[: self.start].encode("utf-8"))
        end = start + len(text[self.start : self.end].encode("utf-8"))
        said: Dict[str, Any] = {
            "code": self.code, "record": self.record, "block": self.block, "start": start, "end": end,
            "message": self.message, "evidence": self.evidence, "page": self.page,
        }
        if self.severity is not None:
            said["severity"] = self.severity
        if self.confidence is not None:
            said["confidence"] = self.confidence
        if self.replacement is not None:
            change = {"start": start, "end": end, "text": self.replacement}
            said["fix"] = {"safety": self.safety, "because": self.because, "replacements": [change]}
        return said


class Plugin:
    name = ""
    version = "0"
    kind = ""
    formats: Sequence[Format] = ()
    cards: Sequence[Card] = ()
    #: A JSON Schema of the options that `configure` is given.
    options: Dict[str, Any] = {"type": "object"}

    def configure(self, options: Dict[str, Any], language: str) -> None:
        """Is told the options of the configuration, before anything else."""


class Reader(Plugin):
    kind = "reader"

    def read(self, source: Source) -> Page:
        raise NotImplementedError


class Writer(Plugin):
    kind = "writer"

    def write(self, records: Sequence[Record], unit: str) -> str:
        """The text of a page whose JSON Lines records these are; the page's own is the last."""
        raise NotImplementedError


class Rules(Plugin):
    kind = "rules"
    #: What the title of the page does as a rule, while a page is looked at; empty where no profile says so. By the names that
    #: `jumpline profile` gives them: `self.habits["dash"]["form"]`.
    habits: Dict[str, Any] = {}

    def check(self, records: Sequence[Record], rules: List[str], language: str) -> Iterable[Finding]:
        """What the rules named say of a page."""
        return ()

    def facts(self, records: Sequence[Record], rules: List[str]) -> Any:
        """What a page contributes to the verdict over its issue; only asked for with a card of scope issue."""
        return None

    def resolve(self, facts: List[Any], language: str) -> Iterable[Tuple[Finding, str]]:
        """Findings on the pages whose facts these are, each with the text of its block."""
        return ()


def blocks(records: Sequence[Record]) -> Iterator[Tuple[int, int, Record]]:
    """Every block of a page, with the numbers that a finding names it by."""
    for number, record in enumerate(records):
        for index, block in enumerate(record["blocks"]):
            yield number, index, block


class _Records(Sequence[Record]):
    """The records of a page, read when somebody looks at them: most of what a request costs."""

    def __init__(self, line: bytes):
        self.line = line
        self.read: Optional[List[Record]] = None

    def _all(self) -> List[Record]:
        if self.read is None:
            self.read = json.loads(self.line)
        return self.read

    def __len__(self) -> int:
        return len(self._all())

    def __getitem__(self, index: Any) -> Any:
        return self._all()[index]

    def __iter__(self) -> Iterator[Record]:
        return iter(self._all())


#: Where the records of a request begin, which are its last member. No string of JSON can hold these bytes.
_RECORDS = b',"records":['


def _request(line: bytes) -> Dict[str, Any]:
    """A request; its records unread.

    Raises ValueError for what is no JSON.
    """
    line = line.rstrip()
    place = line.find(_RECORDS)
    if place < 0 or not line.endswith(b"]}"):
        return json.loads(line)
    return {**json.loads(line[:place] + b"}"), "records": _Records(line[place + len(_RECORDS) - 1:-1])}


def run(plugin: Plugin) -> None:
    """Answers line by line until jumpline says that it is over, or its end of the pipe closes."""
    output = sys.stdout.buffer
    sys.stdout = sys.stderr  # print() is for people

    def say(message: Dict[str, Any]) -> None:
        output.write(json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n")
        output.flush()

    for line in sys.stdin.buffer:
        try:
            request = _request(line)
        except ValueError:
            sys.exit("a line of standard input is no JSON")
        if request["type"] == "shutdown":
            return
        if request["type"] == "hello":
            say(_hello(plugin, request))
            continue
        try:
            answer = _answer(plugin, request)
        except Refused as refusal:
            answer = {"type": "error", "message": str(refusal), "offset": refusal.offset}
        say({"id": request["id"], **answer})


def _hello(plugin: Plugin, request: Dict[str, Any]) -> Dict[str, Any]:
    plugin.configure(request["options"], request["language"])
    return {
        "type": "hello", "protocol": PROTOCOL, "name": plugin.name, "version": plugin.version, "kind": plugin.kind,
        "formats": [vars(entry) for entry in plugin.formats], "rules": [vars(card) for card in plugin.cards],
        "options": plugin.options,
    }


def _answer(plugin: Plugin, request: Dict[str, Any]) -> Dict[str, Any]:
    kind = request["type"]
    if kind == "read" and isinstance(plugin, Reader):
        data = request["text"].encode("utf-8")
        return plugin.read(Source(request["path"], request["format"], request["encoding"], data)).message()
    if kind == "write" and isinstance(plugin, Writer):
        return {"type": "output", "text": plugin.write(request["records"], request["unit"])}
    if isinstance(plugin, Rules):
        plugin.habits = request.get("habits", {})
        if kind == "check":
            records = request["records"]
            found = plugin.check(records, request["rules"], request["language"])
            said = [finding.message_in(records[finding.record]["blocks"][finding.block]["text"]) for finding in found]
            return {"type": "findings", "findings": said}
        if kind == "facts":
            return {"type": "facts", "facts": plugin.facts(request["records"], request["rules"])}
        if kind == "resolve":
            said = [finding.message_in(text) for finding, text in plugin.resolve(request["facts"], request["language"])]
            return {"type": "findings", "findings": said}
    return {"type": "error", "message": f"a {plugin.kind} cannot answer `{kind}`"}


# XML with places. What comes from outside is hostile: a DTD, and with it every entity of its own, is refused.

_DEEPEST = 200


class Element:
    """An element of an XML file, its name without a namespace, and where it stands in the bytes."""

    def __init__(self, data: bytes, name: str, attributes: Dict[str, str], start: int):
        self.data, self.name, self.attributes, self.start = data, name, attributes, start
        self.children: List[Element] = []
        self.end = start
        #: Where its end tag begins.
        self.close = start

    def get(self, name: str, default: str = "") -> str:
        return self.attributes.get(name, default)

    def all(self, *names: str) -> Iterator[Element]:
        """The elements of these names in it and below it, in the order of the file."""
        for child in self.children:
            if child.name in names:
                yield child
            yield from child.all(*names)

    def first(self, name: str) -> Optional[Element]:
        return next((child for child in self.children if child.name == name), None)

    def value_run(self, name: str) -> Tuple[int, int]:
        """Where the value of an attribute stands, without its quotes."""
        for key, start, end in self._values():
            if key.rpartition(":")[2] == name:
                return start, end
        raise KeyError(name)

    def _values(self) -> Iterator[Tuple[str, int, int]]:
        data, place = self.data, self.start
        while data[place] not in b" \t\r\n/>":
            place += 1
        while True:
            while data[place] in b" \t\r\n":
                place += 1
            if data[place] in b"/>":
                return
            equals = data.index(b"=", place)
            key = data[place:equals].strip().decode("utf-8")
            quote = equals + 1
            while data[quote] in b" \t\r\n":
                quote += 1
            end = data.index(data[quote : quote + 1], quote + 1)
            yield key, quote + 1, end
            place = end + 1

    def text_lines(self) -> List[List[Run]]:
        """The runs of its own text, line by line; blank lines are left out."""
        place = self.start
        for _, _, end in self._values():
            place = end
        place = self.data.index(b">", place) + 1
        lines: List[List[Run]] = [[]]
        while place < self.close:
            if self.data.startswith(b"<!--", place):
                place = self.data.index(b"-->", place) + 3
            elif self.data.startswith(b"<![CDATA[", place):
                end = self.data.index(b"]]>", place)
                self._take(place + 9, end, lines, literal=True)
                place = end + 3
            elif self.data[place] == 0x3C:
                raise Refused(f"expected the text of {self.name} and no markup in it", place)
            else:
                end = self.data.find(b"<", place, self.close)
                end = self.close if end < 0 else end
                self._take(place, end, lines, literal=False)
                place = end
        return [runs for runs in map(self._trimmed, lines) if runs]

    def _take(self, start: int, end: int, lines: List[List[Run]], literal: bool) -> None:
        place = start
        for offset in range(start, end + 1):
            byte = self.data[offset] if offset < end else 0x0A
            stands = literal and byte in b"&<"
            if byte not in b"\r\n" and not stands:
                continue
            if place < offset:
                lines[-1].append((place, offset))
            if stands:
                lines[-1].append((offset, offset + 1, chr(byte)))
            elif offset < end:
                lines.append([])
            place = offset + 1

    def _trimmed(self, runs: List[Run]) -> List[Run]:
        return runs if any(len(run) == 3 or self.data[run[0] : run[1]].decode("utf-8").strip(_BLANK) for run in runs) else []


def parse_xml(data: bytes, roots: Sequence[str]) -> Element:
    """The root element of an XML file; `Refused` when it is not well formed, has a DTD, or is none of the roots named."""
    # The text is UTF-8 here, whatever the file's own declaration says.
    parser = expat.ParserCreate("UTF-8")
    parser.buffer_text = False
    stack: List[Element] = []
    root: List[Element] = []

    def refuse(*_: Any) -> None:
        raise Refused("a DTD is refused: take the DOCTYPE out", parser.CurrentByteIndex)

    def open_element(name: str, attributes: Dict[str, str]) -> None:
        if len(stack) >= _DEEPEST:
            raise Refused(f"elements are nested deeper than {_DEEPEST}", parser.CurrentByteIndex)
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        element = Element(data, name.rpartition(":")[2], plain, parser.CurrentByteIndex)
        (stack[-1].children if stack else root).append(element)
        stack.append(element)

    def close_element(_: str) -> None:
        element = stack.pop()
        element.close = max(parser.CurrentByteIndex, element.start)
        element.end = element.close

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = open_element
    parser.EndElementHandler = close_element
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Refused(f"line {error.lineno}: not well formed: {expat.ErrorString(error.code)}", max(0, parser.ErrorByteIndex)) from None
    if not root or root[0].name not in roots:
        raise Refused(f"expected the element {' or '.join(roots)}, found {root[0].name if root else 'nothing'}")
    return root[0]
