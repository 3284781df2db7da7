"""The text inside a chart, bound to the fonts of the package.

In: an SVG as matplotlib or anyone else wrote it. Out: the same picture in which every font named
is one of ours and every character has a glyph. Typst refuses what it cannot set in
the page's text but substitutes in silence inside an SVG, so the names are settled before
it sees them.
"""

import re

from lxml import etree

from dean06.blocks.pictures import parse_svg
from dean06.exporters.fonts import CHART_FAMILY, TEXT_FAMILY
from dean06.exporters.glyphs import replace_unprintable

_FAMILY = re.compile(r"(font-family\s*:\s*)([^;}]+)", re.I)
# The shorthand: everything up to the size and line height, then the families.
_SHORTHAND = re.compile(
    r"(?<![-\w])(font\s*:\s*[^;}]*?[\d.]+(?:[a-z]+|%)(?:\s*/\s*[\w.%]+)?\s+)([^;}]+)", re.I
)


def set_in_own_fonts(svg: str) -> str:
    """Return `svg` naming only fonts of the package, with nothing that runs or loads.

    Raises BadPicture when it is not SVG.
    """
    root = parse_svg(svg)
    root.set("font-family", root.get("font-family", ""))
    for element in root.iter():
        _rewrite(element)
    return str(etree.tostring(root, encoding="unicode"))


def _rewrite(element: etree._Element) -> None:
    if "font-family" in element.attrib:
        element.set("font-family", _ours(element.get("font-family", "")))
    if "style" in element.attrib:
        element.set("style", _declarations(element.get("style", "")))
    is_css = etree.QName(element).localname == "style"
    element.text = (_declarations if is_css else replace_unprintable)(element.text or "")
    element.tail = replace_unprintable(element.tail or "")


def _declarations(css: str) -> str:
    css = _FAMILY.sub(lambda match: match[1] + _ours(match[2]), css)
    return _SHORTHAND.sub(lambda match: match[1] + _ours(match[2]), css)


def _ours(families: str) -> str:
    first = families.split(",")[0].strip().strip("'\"")
    return first if first in {CHART_FAMILY, TEXT_FAMILY} else CHART_FAMILY
