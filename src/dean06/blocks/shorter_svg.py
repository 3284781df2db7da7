"""A drawing in fewer characters.

In: the cleaned tree of an SVG. Out: the same tree, with coordinates no finer than a screen or a
printer can show, and without space between elements. A drawing that scales its parts is not
rounded: what is far behind the point there may be seen.
"""

import re

from lxml import etree

_SVG = "{http://www.w3.org/2000/svg}"
_PLACES = {"d", "points", "transform", "x", "y", "x1", "x2", "y1", "y2", "width", "height"}
_LONG = re.compile(r"-?\d*\.\d{3,}(?![\deE])")
_SCALED = re.compile(r"scale|matrix|skew")
# Of a drawing this wide, two places behind the point are a few thousandths of a per cent.
_WIDE_ENOUGH = 100
_SPACED = re.compile(r"\s*([A-DF-Za-df-z])\s*")
_WORDS = {f"{_SVG}{name}" for name in ("text", "tspan", "textPath", "title", "desc")}


def shorten_svg(root: etree._Element) -> None:
    """Take out of the drawing at `root` what nobody can see."""
    elements = list(root.iter())
    rounded = _width(root) >= _WIDE_ENOUGH and not any(
        _SCALED.search(element.get("transform", "")) for element in elements
    )
    for element in elements:
        if rounded:
            _round(element)
        if path := element.get("d"):
            element.set("d", _SPACED.sub(r"\1", " ".join(path.split())))
        if style := element.get("style"):
            element.set("style", re.sub(r"\s*([:;])\s+", r"\1", style))
        _close_up(element)
    etree.cleanup_namespaces(root)


def _width(root: etree._Element) -> float:
    try:
        return float(root.get("viewBox", "").split()[2])
    except (IndexError, ValueError):
        return 0


def _round(element: etree._Element) -> None:
    for name in _PLACES & set(element.attrib):
        element.set(name, _LONG.sub(lambda found: _short(found[0]), element.get(name, "")))


def _short(number: str) -> str:
    return f"{float(number):.2f}".rstrip("0").rstrip(".")


def _close_up(element: etree._Element) -> None:
    """Take out the space between elements, where no words stand."""
    parent = element.getparent()
    if element.tag not in _WORDS and not (element.text or "").strip():
        element.text = None
    if parent is not None and parent.tag not in _WORDS and not (element.tail or "").strip():
        element.tail = None
