"""What is printed in a PDF, and the rules it must keep.

In: a PDF. Out: its characters with the structure element each belongs to, and the faults found in
them. pdfplumber knows the mark a character stands in; the structure tree names these marks.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pdfplumber
import pikepdf

Char = dict[str, Any]

MM = 72 / 25.4
FAMILIES = ("Tinos", "Arimo")
# Where page numbers and the marks of every page stand.
TOP_MM = 16
END_MM = 276
# A picture and printed output are set in the second family; text is not.
SECOND_ALLOWED = ("/Figure", "/Code", "/Formula")
MISSING = re.compile("[\ufffd\u25a1\ufffe\uffff]|\\(cid:\\d+\\)")


@dataclass(frozen=True)
class Printed:
    """The characters of each page, and by the mark they stand in."""

    pages: list[list[Char]]
    marked: dict[tuple[int, int], list[Char]]
    sheets: dict[tuple[int, int], int]
    heads: str = ""  # the words of all tables' heads, without spaces

    def chars(self, element: Any) -> Iterator[Char]:
        """Return the characters of a structure element, in reading order."""
        sheet = self.sheets.get(element.Pg.objgen) if "/Pg" in element else None
        found = element.get("/K", [])
        for kid in list(found) if isinstance(found, pikepdf.Array) else [found]:
            if isinstance(kid, int) and sheet is not None:
                yield from self.marked.get((sheet, kid), [])
            elif isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
                number = self.sheets[(kid.Pg if "/Pg" in kid else element.Pg).objgen]
                yield from self.marked.get((number, int(kid.MCID)), [])
            elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from self.chars(kid)

    def words(self, element: Any) -> str:
        """Return the text of a structure element."""
        return "".join(char["text"] for char in self.chars(element))

    def is_bold(self, element: Any) -> bool:
        """Tell whether an element has text and all of it is bold."""
        chars = [char for char in self.chars(element) if char["text"].strip()]
        return bool(chars) and all("Bold" in char["fontname"] for char in chars)


def printed(pdf: bytes, document: pikepdf.Pdf) -> Printed:
    """Read the characters of `pdf`, which is open as `document`."""
    with pdfplumber.open(io.BytesIO(pdf)) as sheets:
        pages = [list(sheet.chars) for sheet in sheets.pages]
    marked: dict[tuple[int, int], list[Char]] = {}
    for number, chars in enumerate(pages):
        for char in chars:
            if char["mcid"] is not None:
                marked.setdefault((number, char["mcid"]), []).append(char)
    objects = {sheet.objgen: number for number, sheet in enumerate(document.pages)}
    text = Printed(pages, marked, objects)
    heads = _heads(document.Root.get("/StructTreeRoot", pikepdf.Dictionary()))
    return replace(text, heads=squeezed("".join(map(text.words, heads))))


def _heads(node: Any) -> Iterator[Any]:
    """Yield the header cells below `node` in reading order."""
    kids = node.get("/K", [])
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            if kid.S == "/TH":
                yield kid
            yield from _heads(kid)


def squeezed(text: str) -> str:
    """Return `text` without spaces."""
    return "".join(text.split())


def text_faults(document: pikepdf.Pdf, text: Printed) -> list[str]:
    """Return what is wrong with the text: fonts, glyphs, marks, the page number."""
    return [
        *_font_faults(document),
        *_family_faults(document, text),
        *_glyph_faults(text),
        *_mark_faults(text),
        *_first_page_faults(text),
        *_veil_faults(document),
    ]


def family(char: Char) -> str:
    """Return the family of the font a character is set in."""
    return str(char["fontname"].split("+")[-1].split("-")[0])


def fonts(document: pikepdf.Pdf) -> list[Any]:
    """Return every font of the document, those inside pictures too."""
    return [each for each in document.objects if _is_font(each)]


def _is_font(each: Any) -> bool:
    is_dictionary = isinstance(each, pikepdf.Dictionary)
    return is_dictionary and each.get("/Type") == "/Font" and each.get("/Subtype") == "/Type0"


def _font_faults(document: pikepdf.Pdf) -> Iterator[str]:
    for font in fonts(document):
        name = str(font.get("/BaseFont", "")).split("+")[-1]
        if not name.startswith(FAMILIES):
            yield f"a font of another family: {name}"
        if "/ToUnicode" not in font:
            yield f"text in {name} cannot be copied"
        inner = font.DescendantFonts[0].FontDescriptor
        if not any(key in inner for key in ("/FontFile2", "/FontFile3")):
            yield f"{name} is not in the file"


def _family_faults(document: pikepdf.Pdf, text: Printed) -> Iterator[str]:
    if "/StructTreeRoot" not in document.Root:
        return
    found: dict[str, int] = {}
    for char in _outside(document.Root.StructTreeRoot, text):
        found[family(char)] = found.get(family(char), 0) + 1
    if len(found) > 1:
        yield f"text in more than one family: {found}"


def _outside(node: Any, text: Printed) -> Iterator[Char]:
    """The characters of text: of everything but pictures and printed output."""
    kids = node.get("/K", [])
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            if kid.S not in SECOND_ALLOWED:
                yield from _outside(kid, text)
        elif isinstance(kid, int) and "/Pg" in node:
            yield from text.marked.get((text.sheets[node.Pg.objgen], kid), [])


def _glyph_faults(text: Printed) -> Iterator[str]:
    for number, chars in enumerate(text.pages, 1):
        told = "".join(char["text"] for char in chars)
        if found := MISSING.search(told):
            yield f"page {number} has a glyph for a missing character: {found[0]!r}"


def _mark_faults(text: Printed) -> Iterator[str]:
    """Running heads are no text, and text is no running head."""
    for number, chars in enumerate(text.pages, 1):
        if any(char["mcid"] is not None for char in page_number(chars)):
            yield f"page {number}: its number is read out as text"
        body = [c for c in chars if TOP_MM * MM < c["top"] < END_MM * MM]
        silent = "".join(c["text"] for c in body if c["mcid"] is None)
        if not _repeats_heads(squeezed(silent), text.heads):
            yield f"page {number} has text that is not read out"


def _repeats_heads(told: str, heads: str) -> bool:
    """Tell whether `told` is a table's head again.

    It is read out once and printed again on each page, with the heading of a group of rows that run
    on, and above both halves of a table that stands in two.
    """
    return any(told[:end] in heads and told[end:] in heads for end in range(len(told) + 1))


def page_number(chars: list[Char]) -> list[Char]:
    """Return the digits that stand alone on a line of the top margin."""
    top = [char for char in chars if char["bottom"] < TOP_MM * MM and char["text"].strip()]
    return top if top and "".join(char["text"] for char in top).isdigit() else []


def _first_page_faults(text: Printed) -> Iterator[str]:
    if page_number(text.pages[0]):
        yield "page 1 has a number"


def _veil_faults(document: pikepdf.Pdf) -> Iterator[str]:
    """Transparency: a printer may show what lies under it."""
    for each in document.objects:
        state = each if isinstance(each, pikepdf.Dictionary) else {}
        if any(float(state.get(key, 1)) < 1 for key in ("/ca", "/CA")):
            yield "something is transparent"
