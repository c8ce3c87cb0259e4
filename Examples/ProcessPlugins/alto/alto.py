"""Reads ALTO XML, versions 2 to 4: https://www.loc.gov/standards/alto/.

A TextBlock is a block, a TextLine a piece: the CONTENT of its Strings, a space for each SP, no hyphen of a word that is cut.
Tags say what a block is (heading, caption, author …) and which blocks are an article; so does the TYPE of a ComposedBlock,
and one of an Illustration and a text holds a caption. What stands in a margin is furniture. Blocks come in the order that
ReadingOrder or IDNEXT says, or else in that of the file. Where nothing is said of articles, the page is one.
"""

from __future__ import annotations

import re
from typing import Dict, Iterator, List, Optional, Sequence, Tuple

from jumpline_plugin import Element, Format, Page, Reader, Refused, Run, Source, glue, parse_xml, run, wrap

MARGINS = ("TopMargin", "LeftMargin", "RightMargin", "BottomMargin")

#: What the words of a tag mean; the first that fits.
LABELS = (
    (r"sub-?head", "subheading", ""), (r"kicker|overline", "headline", "kicker"), (r"deck|subtitle", "headline", "deck"),
    (r"head(ing|line)|title", "headline", "main"), (r"caption|legend|illustration|photo|picture", "caption", ""),
    (r"credit", "credit", ""), (r"byline|author", "byline", ""), (r"table", "table", ""), (r"verse|poem|stanza", "verse", ""),
    (r"header|footer|page.?number|folio|running", "furniture", "folio"), (r"masthead", "furniture", "masthead"),
)
HYPHENS = "-\u00ad\u2010\u00ac"
KINDS = ((r"advert", "advertisement"), (r"notice|obituar", "notice"), (r"weather", "weather"), (r"editorial", "editorial"))


class Alto(Reader):
    name, version = "alto", "1.0"
    formats = [Format("alto", ["xml"], "ALTO XML, versions 2 to 4", "xml", ["<alto", ":alto"])]

    def read(self, source: Source) -> Page:
        root = parse_xml(source.data, ["alto"])
        self.tags = {tag.get("ID"): tag for tags in root.all("Tags") for tag in tags.children}
        self.articles: Dict[str, int] = {}
        self.page = Page()
        layout = next(root.all("Layout"), root)
        if layout.first("Page") is None:
            raise Refused("expected a Page in the Layout, found none")
        self.page.page = layout.first("Page").get("PRINTED_IMG_NR")
        found = list(self.blocks(layout, []))
        says_articles = any(self.article_name(way) for _, way in found)
        for block, way in in_order(found, root):
            self.add(block, way, says_articles)
        return self.page

    def blocks(self, element: Element, way: List[Element]) -> Iterator[Tuple[Element, List[Element]]]:
        """The text blocks below an element, each with what it stands in."""
        for child in element.children:
            if child.name == "TextBlock":
                yield child, way + [element, child]
            else:
                yield from self.blocks(child, way + [element])

    def words(self, element: Element) -> str:
        """What is said of what an element is."""
        tags = [self.tags[name] for name in element.get("TAGREFS").split() if name in self.tags]
        said = " ".join([element.get("TYPE")] + [f"{tag.get('TYPE')} {tag.get('LABEL')}" for tag in tags]).lower()
        inside = sorted(child.name for child in element.children if child.name != "GraphicalElement")
        return said or ("illustration" if inside == ["Illustration", "TextBlock"] else "")

    def article_name(self, way: List[Element]) -> Optional[Tuple[str, str]]:
        """Which article a block belongs to, and what is said of it: the innermost that says so."""
        for element in reversed(way):
            for name in element.get("TAGREFS").split():
                tag = self.tags.get(name)
                if tag and re.search(r"article|advert|notice|obituar", f"{tag.get('TYPE')} {tag.get('LABEL')}".lower()):
                    return name, self.words(element)
            if element.name == "ComposedBlock" and re.search(r"article|advert|notice", element.get("TYPE").lower()):
                return element.get("ID"), element.get("TYPE").lower()
        return None

    def add(self, block: Element, way: List[Element], says_articles: bool) -> None:
        lines = [line for line in map(self.line, block.all("TextLine")) if line]
        if not lines:
            return
        fitting = ((label, role) for e in reversed(way) for word, label, role in LABELS if re.search(word, self.words(e)))
        label, role = next(fitting, ("paragraph", ""))
        if any(element.name in MARGINS for element in way):
            label, role = "furniture", role if label == "furniture" else ""
        article = None
        if label != "furniture":
            name = self.article_name(way) or (None if says_articles else ("", ""))
            if name:
                if name[0] not in self.articles:
                    kind = next((kind for word, kind in KINDS if re.search(word, name[1])), "story")
                    self.articles[name[0]] = self.page.article(kind)
                article = self.articles[name[0]]
            elif label == "paragraph":
                label = "unassigned"
        joins = [wrap("" if ends else glue(left, right)) for (_, left, ends), (_, right, _) in zip(lines, lines[1:])]
        # A headline of two lines is two headlines; everything else that is wrapped is one.
        if label in ("headline", "verse", "table"):
            for runs, _, _ in lines:
                self.page.block(label, [runs], role=role, article=article)
        else:
            self.page.block(label, [runs for runs, _, _ in lines], role=role, article=article, joins=joins)

    def line(self, line: Element) -> Optional[Tuple[List[Run], str, bool]]:
        """The runs of a line, its text, and whether a word is cut at its end."""
        runs: List[Run] = []
        text, whole, is_cut = "", "", False
        for part in line.children:
            word = part.get("CONTENT")
            if part.name == "SP" and runs:
                runs.append((part.start, part.data.index(b">", part.start) + 1, " "))
                text += " "
            elif part.name == "String" and word.strip():
                is_cut = part.get("SUBS_TYPE") == "HypPart1"
                whole = part.get("SUBS_CONTENT") if is_cut else ""
                start, end = part.value_run("CONTENT")
                # The hyphen of a cut is the printer's, unless the whole word has it, too.
                if is_cut and word[1:] and word[-1] in HYPHENS and not whole.startswith(word):
                    word, hyphen = word[:-1], word[-1].encode("utf-8")
                    end = end - len(hyphen) if part.data.endswith(hyphen, start, end) else part.data.rindex(b"&", start, end)
                runs.append((start, end))
                text += word
                whole = whole[len(word):]
            elif part.name == "HYP" and runs:
                is_cut = True
                if whole and whole[0] in HYPHENS and word.strip():
                    runs.append(part.value_run("CONTENT"))
                    text += word
        return (runs, text, is_cut) if text.strip() else None



def in_order(found: Sequence[Tuple[Element, List[Element]]], root: Element) -> List[Tuple[Element, List[Element]]]:
    """Blocks as they are to be read: those that an order names stand where the first of them stands."""
    order = [reference.get("REF") for reading in root.all("ReadingOrder") for reference in reading.all("ElementRef")]
    place = {name: number for number, name in enumerate(order)}
    following = {way[-1].get("ID"): way[-1].get("IDNEXT") for _, way in found if way[-1].get("IDNEXT")}
    if not place and following:
        starts = [way[-1].get("ID") for _, way in found if way[-1].get("ID") not in following.values()]
        for name in starts:
            while name and name not in place:
                place[name] = len(place)
                name = following.get(name, "")
    ranks = [next((place[e.get("ID")] for e in reversed(way) if e.get("ID") in place), None) for _, way in found]
    known = iter(sorted((rank, number) for number, rank in enumerate(ranks) if rank is not None))
    return [found[number if rank is None else next(known)[1]] for number, rank in enumerate(ranks)]


if __name__ == "__main__":
    run(Alto())
