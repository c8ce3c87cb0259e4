"""Lints every page of a folder with AutoCorrect: the yardstick of `jumpline lint`."""

import pathlib
import sys

import autocorrect_py

for page in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
    autocorrect_py.lint_for(page.read_text(encoding="utf-8"), page.name)
