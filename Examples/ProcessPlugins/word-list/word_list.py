"""A rule that needs a word list: what a house does not write, and what it writes instead.

Option `file`: a table of three columns with tabs between, UTF-8: the words, what to write, why. Lines that begin with # say
nothing.
"""

from __future__ import annotations

import re
from typing import Any, Dict, Iterable, List, Sequence, Tuple

from jumpline_plugin import Card, Finding, Record, Rules, blocks, run


class WordList(Rules):
    name, version = "word-list", "1.0"
    options = {"type": "object", "properties": {"file": {"type": "string"}}, "required": ["file"]}
    cards = [
        Card(
            "WRD001", "word-not-of-the-house", "Words that the house's list replaces by others.",
            "A list that everybody keeps is worth more than a memory that everybody has.", severity="warning",
            confidence=0.9, scope="block", fix="suggestion", source="the word list of the house",
            fires=["大家⟦按步就班⟧地做事。"], silent=["大家按部就班地做事。"])
    ]

    def configure(self, options: Dict[str, Any], language: str) -> None:
        self.words: Dict[str, Tuple[str, str]] = {}
        with open(options.get("file", "words.tsv"), encoding="utf-8") as file:
            for line in file:
                columns = line.rstrip("\n").split("\t")
                if len(columns) >= 2 and not line.startswith("#"):
                    self.words[columns[0]] = (columns[1], columns[2] if len(columns) > 2 else "")
        longest_first = sorted(map(re.escape, self.words), key=len, reverse=True)
        self.pattern = re.compile("|".join(longest_first) or "(?!)")

    def check(self, records: Sequence[Record], rules: List[str], language: str) -> Iterable[Finding]:
        for record, block, contents in blocks(records):
            for found in self.pattern.finditer(contents["text"]):
                right, why = self.words[found.group()]
                message = f"这里应写“{right}”，不写“{found.group()}”" if language == "zh" else f"“{found.group()}” is written “{right}” here"
                yield Finding(
                    "WRD001", record, block, found.start(), found.end(), message, evidence=[why] if why else ["word-list"],
                    replacement=right)


if __name__ == "__main__":
    run(WordList())
