"""Reads PAGE XML, 2013 to 2019: https://github.com/PRImA-Research-Lab/PAGE-XML.

A TextRegion is a block, a TextLine a piece; its text is the Unicode of its first TextEquiv. The region's `type` says what it
is, and so does `structure {type:…}` in `custom`, as Transkribus writes it. Regions come in the order of ReadingOrder, or of
`readingOrder {index:…}` in `custom` where there is none; those that it does not name stand where they stand in the file, and
those of an unordered group in the order in which it names them. Articles are groups of the order of type `article`, or what
`structure {id:…; type:article;}` names; where nothing is said of articles, the page is one.
"""

from __future__ import annotations

import re
from typing import Dict, List, Optional, Tuple

from jumpline_plugin import Element, Format, Page, Reader, Refused, Run, Source, glue, parse_xml, run, wrap

LABELS = {
    "heading": ("headline", "main"), "headline": ("headline", "main"), "caption": ("caption", ""), "credit": ("credit", ""),
    "header": ("furniture", "folio"), "footer": ("furniture", ""), "page-number": ("furniture", "folio"),
    "signature-mark": ("furniture", ""), "catch-word": ("furniture", ""), "subheading": ("subheading", ""),
    "subheadline": ("subheading", ""), "byline": ("byline", ""), "author": ("byline", ""), "motto": ("furniture", ""),
}
GROUPS = ("OrderedGroup", "OrderedGroupIndexed", "UnorderedGroup", "UnorderedGroupIndexed")
REFERENCES = ("RegionRef", "RegionRefIndexed")


class PageXML(Reader):
    name, version = "page-xml", "1.0"
    formats = [Format("page-xml", ["xml"], "PAGE XML, 2013 to 2019", "xml", ["<PcGts", ":PcGts"])]

    def read(self, source: Source) -> Page:
        root = parse_xml(source.data, ["PcGts"])
        layout = root.first("Page")
        if layout is None:
            raise Refused("expected a Page, found none")
        self.page = Page()
        self.articles: Dict[str, int] = {}
        self.default: Optional[int] = None
        self.groups: Dict[str, str] = {}
        regions = list(layout.all("TextRegion"))
        order = layout.first("ReadingOrder")
        ranks: Dict[str, int] = {}
        for group in order.children if order else []:
            self.walk(group, "", ranks)
        if not ranks:
            said = [region for region in regions if custom(region, "readingOrder").get("index", "").isdecimal()]
            said.sort(key=lambda region: int(custom(region, "readingOrder")["index"]))
            ranks = {region.get("id"): number for number, region in enumerate(said)}
        says_articles = any(self.article_name(region) for region in regions)
        for region in in_order(regions, ranks):
            self.add(region, says_articles)
        return self.page

    def walk(self, group: Element, article: str, ranks: Dict[str, int]) -> None:
        """The regions of a group of the reading order, in order, and the article that it is."""
        if group.get("type") == "article":
            article = group.get("id")
        if group.get("regionRef"):
            self.rank(group, article, ranks)
        members = [child for child in group.children if child.name in GROUPS + REFERENCES]
        for child in sorted(members, key=index):
            if child.name in GROUPS:
                self.walk(child, article, ranks)
            else:
                self.rank(child, article, ranks)

    def rank(self, reference: Element, article: str, ranks: Dict[str, int]) -> None:
        ranks.setdefault(reference.get("regionRef"), len(ranks))
        if article:
            self.groups[reference.get("regionRef")] = article

    def article_name(self, region: Element) -> Optional[str]:
        said = structure(region)
        if said.get("type") == "article" and said.get("id"):
            return said["id"]
        for line in region.children:
            inner = structure(line)
            if inner.get("type") == "article" and inner.get("id"):
                return inner["id"]
        return self.groups.get(region.get("id"))

    def add(self, region: Element, says_articles: bool) -> None:
        lines = [line for line in map(text, (c for c in region.children if c.name == "TextLine")) if line]
        lines = [runs for found in lines for runs in found] or text(region)
        if not lines:
            return
        said = [structure(region).get("type", ""), region.get("type")]
        label, role = next((LABELS[word] for word in said if word in LABELS), ("paragraph", ""))
        article = None
        if label != "furniture":
            name = self.article_name(region)
            if name:
                if name not in self.articles:
                    self.articles[name] = self.page.article()
                article = self.articles[name]
            elif not says_articles:
                self.default = self.page.article() if self.default is None else self.default
                article = self.default
            elif label == "paragraph":
                label = "unassigned"
        if label == "headline":
            for runs in lines:
                self.page.block(label, [runs], role=role, article=article)
        else:
            words = [plain(region.data, runs) for runs in lines]
            joins = [wrap(glue(left, right)) for left, right in zip(words, words[1:])]
            self.page.block(label, lines, role=role, article=article, joins=joins)


def index(element: Element) -> int:
    """Its place among others of its kind; whatever is no number comes first."""
    return int(element.get("index")) if element.get("index").isdecimal() else 0


def structure(element: Element) -> Dict[str, str]:
    return custom(element, "structure")


def custom(element: Element, name: str) -> Dict[str, str]:
    """What `custom` says under a name: `custom="readingOrder {index:0;} structure {type:heading; id:a1;}"`."""
    found = re.search(name + r"\s*\{([^}]*)\}", element.get("custom"))
    pairs = (pair.split(":", 1) for pair in found.group(1).split(";") if ":" in pair) if found else ()
    return {key.strip(): value.strip() for key, value in pairs}


def text(element: Element) -> List[List[Run]]:
    """The lines of an element's text: its own, or that of its words with spaces between those that are not Chinese."""
    equivalents = sorted((c for c in element.children if c.name == "TextEquiv"), key=index)
    for equivalent in equivalents:
        unicode = equivalent.first("Unicode")
        if unicode:
            return unicode.text_lines()
    runs: List[Run] = []
    for word in (child for child in element.children if child.name == "Word"):
        own = text(word)
        if not own:
            continue
        if runs and glue(plain(word.data, runs), plain(word.data, own[0])):
            # The space between two words has no bytes of its own: the start tag of the word stands for it.
            runs.append((word.start, word.data.index(b">", word.start) + 1, " "))
        runs += own[0]
    return [runs] if runs else []


def plain(data: bytes, runs: List[Run]) -> str:
    return "".join(run[2] if len(run) == 3 else data[run[0] : run[1]].decode("utf-8") for run in runs)


def in_order(regions: List[Element], ranks: Dict[str, int]) -> List[Element]:
    """Regions that the order names, in its order, in the places that they have among the others."""
    places = [number for number, region in enumerate(regions) if region.get("id") in ranks]
    named = iter(sorted((regions[number] for number in places), key=lambda region: ranks[region.get("id")]))
    ordered = list(regions)
    for number in places:
        ordered[number] = next(named)
    return ordered


if __name__ == "__main__":
    run(PageXML())
