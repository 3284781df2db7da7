"""What stands in a Word file, read back from its XML."""

import io
import re
from typing import Any
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {
    "w": W[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
}


def part(content: bytes, name: str) -> Any:
    """Return the root of a part, such as "document"."""
    with ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(f"word/{name}.xml"))


def names(content: bytes) -> list[str]:
    """Return the names of all parts."""
    with ZipFile(io.BytesIO(content)) as archive:
        return archive.namelist()


def found(root: Any, path: str) -> list[Any]:
    """Return what an XPath finds, with the usual prefixes."""
    result: list[Any] = root.xpath(path, namespaces=NAMES)
    return result


def said(element: Any) -> str:
    """Return the text in an element on one line, ordinary spaces for all others."""
    return " ".join("".join(found(element, ".//w:t/text()")).split())


def paragraphs(root: Any, style: str) -> list[str]:
    """Return the texts of the paragraphs in a style."""
    return [said(p) for p in found(root, f".//w:p[w:pPr/w:pStyle/@w:val='{style}']")]


def whole_text(content: bytes) -> str:
    """Return the text of the body, a space between paragraphs."""
    return " ".join(said(p) for p in found(part(content, "document"), "//w:p"))


def squeezed(text: str) -> str:
    """Return a text without spaces, for programs that place them differently."""
    return re.sub(r"\s+", "", text)
