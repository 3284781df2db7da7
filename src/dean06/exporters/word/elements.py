"""XML of Word, put together piece by piece.

In: names with their usual prefix ("w:p"), attributes, children. Out: elements. python-docx has no
words for half of what a report needs (footnotes, repeated headings, pictures as SVG), so
the document is written as elements and python-docx carries them; text is always set as text, so
nothing in it can become markup.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element: TypeAlias = "etree._Element"
Values = Mapping[str, Any]


def make(tag: str, values: Values | None = None, *children: Element) -> Element:
    """Return the element `tag` with attributes `values` and `children` in their order."""
    made = etree.Element(_name(tag), nsmap=NAMESPACES)
    for name, value in (values or {}).items():
        made.set(_name(name), str(value))
    made.extend(children)
    return made


def value(tag: str, value: str | int) -> Element:
    """Return an element that says one thing: `<w:jc w:val="center"/>`."""
    return make(tag, {"w:val": value})


def texts(text: str) -> Iterable[Element]:
    """Yield `text` as the children of a run, its line ends as breaks."""
    for number, line in enumerate(text.split("\n")):
        if number:
            yield make("w:br")
        if line:
            said = make("w:t")
            said.text = line
            said.set(_SPACE, "preserve")
            yield said


def run(text: str, *properties: Element) -> Element:
    """Return a run of `text`; `properties` in the order the format prescribes."""
    return make("w:r", None, make("w:rPr", None, *properties), *texts(text))


def paragraph(
    style: str, children: Iterable[Element] = (), properties: Iterable[Element] = ()
) -> Element:
    """Return a paragraph in `style`; `properties` in the order the format prescribes."""
    about = make("w:pPr", None, value("w:pStyle", style), *properties)
    return make("w:p", None, about, *children)


@cache
def _name(tag: str) -> str:
    prefix, colon, local = tag.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if colon else tag
