"""A yardstick: what a plain script does, which understands nothing and puts every line into a `p`.

Usage: wrap-lines.py OUT.xml FOLDER
"""

import pathlib
import sys

from lxml import etree

output, folder = sys.argv[1:]
with open(output, "wb") as file:
    for path in sorted(pathlib.Path(folder).glob("*.txt")):
        body = etree.Element("body")
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                etree.SubElement(body, "p").text = line.strip()
        file.write(etree.tostring(body, encoding="utf-8"))
