"""What must hold of every PDF, beside what its standards ask.

In: a PDF's bytes. Out: the list of faults. A validator cannot know that a header cell was written
as a body cell, or that a picture's words were lost; these rules can. Those on what is printed, and
where, stand in `pdf_text.py`.
"""

import io
import re
from collections.abc import Iterator
from typing import Any

import page
import pikepdf

from tests.exporters.pdf_text import Printed, printed, text_faults

_LENGTH = "/Length does not match its raw content length"
STANDARDS = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
MOST_BYTES = 500_000  # a briefing must go through the mail of every office
# What nbconvert, matplotlib and people write where a picture's words should stand.
PLACEHOLDER = re.compile(r"no description|^(image|figure|chart|picture|hình|biểu đồ)\W*\d*$", re.I)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def standard_faults(pdf: bytes) -> list[str]:
    """Return what breaks PDF/UA-1 or PDF/A-2a."""
    return [
        f"{standard.value}: {failure.message}"
        for standard in STANDARDS
        for failure in page.validate_pdf_bytes(pdf, profile=standard).failures
        # A stream whose last byte happens to be a return, with the line feed that ends it, is taken
        # for one byte less by the validator.
        if not (_LENGTH in failure.message and _lengths_hold(pdf))
    ]


def _lengths_hold(pdf: bytes) -> bool:
    """Tell whether every stream ends where its length says."""
    streams = re.finditer(
        rb"/Length (\d+)\b(?! \d+ R)[^>]*(?:<<[^>]*>>[^>]*)*>>\s*?stream\r?\n", pdf
    )
    ends = [match.end() + int(match[1]) for match in streams]
    return bool(ends) and all(pdf[end : end + 10] == b"\nendstream" for end in ends)


def own_faults(pdf: bytes) -> list[str]:
    """Return what breaks this project's own rules."""
    faults = [f"{len(pdf)} bytes"] if len(pdf) > MOST_BYTES else []
    try:
        return [*faults, *_faults_inside(pdf)]
    except pikepdf.PdfError:
        return [*faults, "qpdf cannot read it"]


def _faults_inside(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        if document.get_warnings() or document.check_pdf_syntax():
            return ["qpdf had to mend it"]
        if document.is_encrypted:
            return ["encrypted"]
        text = printed(pdf, document)
        root = document.Root
        elements = list(structure(root.StructTreeRoot)) if "/StructTreeRoot" in root else []
        return [
            *_document_faults(document),
            *_active_faults(document),
            *_heading_faults(elements),
            *_table_faults(elements, text),
            *_figure_faults(elements, text),
            *text_faults(document, text),
        ]


def structure(node: Any) -> Iterator[Any]:
    """Walk the structure elements below `node`."""
    for kid in kids(node):
        yield kid
        yield from structure(kid)


def kids(node: Any) -> list[Any]:
    """Return the structure elements right below `node`."""
    found = node.get("/K", [])
    listed = list(found) if isinstance(found, pikepdf.Array) else [found]
    return [kid for kid in listed if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def tags(pdf: bytes) -> list[str]:
    """Return the tags of the structure tree in reading order, such as /H1 and /Table."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [str(element.S) for element in structure(document.Root.StructTreeRoot)]


def _document_faults(document: pikepdf.Pdf) -> Iterator[str]:
    if not str(document.Root.get("/Lang", "")):
        yield "no language"
    with document.open_metadata() as metadata:
        if not metadata.get("dc:title"):
            yield "no title"
        named = (metadata.get("pdfaid:part"), metadata.get("pdfaid:conformance"))
        if named != ("2", "A") or metadata.get("pdfuaid:part") != "1":
            yield f"names other standards than it should: PDF/A {named}"
    if "/Outlines" not in document.Root:
        yield "no bookmarks"


def _active_faults(document: pikepdf.Pdf) -> Iterator[str]:
    """Whatever runs, opens or is carried along: a briefing is read, and nothing else."""
    root = document.Root
    names = root.get("/Names", pikepdf.Dictionary())
    for key in ("/JavaScript", "/EmbeddedFiles"):
        if key in names:
            yield f"carries {key}"
    yield from (f"carries {key}" for key in ("/OpenAction", "/AA", "/AcroForm") if key in root)
    for number, sheet in enumerate(document.pages, 1):
        if "/AA" in sheet:
            yield f"page {number} acts on opening"
        for note in sheet.get("/Annots", []):
            action = note.get("/A", {}).get("/S", "/GoTo")
            if note.Subtype != "/Link" or action not in ("/GoTo", "/URI"):
                yield f"page {number} has an annotation {note.Subtype} {action}"
            if not str(note.get("/Contents", "")).strip():
                yield f"page {number} has a link without words"


def _heading_faults(elements: list[Any]) -> Iterator[str]:
    before = 0
    for element in elements:
        name = str(element.S)
        if re.fullmatch(r"/H\d", name):
            level = int(name[2])
            if level > before + 1:
                yield f"a heading of level {level} after one of level {before}"
            before = level


# What only holds a table, and says nothing between it and the one before.
HOLDERS = ("/Document", "/Part", "/Sect", "/Div", "/Figure", "/NonStruct")


def _table_faults(elements: list[Any], text: Printed) -> Iterator[str]:
    heads: list[str] = []
    ends = 0
    tables = [(place, e) for place, e in enumerate(elements) if e.S == "/Table"]
    for number, (place, table) in enumerate(tables, 1):
        rows = [e for e in structure(table) if e.S == "/TR"]
        head = [row for e in kids(table) if e.S == "/THead" for row in kids(e)]
        if not head or not rows:
            yield f"table {number} has no header row"
            continue
        if any(cell.S != "/TH" for row in head for cell in kids(row)):
            yield f"table {number} has a header cell written as a body cell"
        wide = (c for row in rows for c in kids(row) if c.S == "/TD" and _span(c) > 1)
        if any(text.is_bold(cell) for cell in wide):
            yield f"table {number} has a heading of rows written as a body cell"
        words = text.words(head[0])
        adjoining = all(str(each.S) in HOLDERS for each in elements[ends:place])
        if heads and words == heads[-1] and adjoining:
            yield f"table {number} goes on what table {number - 1} began"
        heads.append(words)
        ends = place + 1 + len(list(structure(table)))


def _span(cell: Any) -> int:
    marks = cell.get("/A", [])
    listed = marks if isinstance(marks, pikepdf.Array) else [marks]
    return max((int(mark.get("/ColSpan", 1)) for mark in listed), default=1)


def _figure_faults(elements: list[Any], text: Printed) -> Iterator[str]:
    for element in elements:
        if element.S != "/Figure":
            continue
        words = str(element.get("/Alt", "")).strip()
        shown = text.words(element)
        drawn = set(NUMBER.findall(shown))
        if not words:
            yield "a figure without words"
        elif PLACEHOLDER.search(words):
            yield f"a figure with a placeholder for words: {words}"
        # Labels beside each other run together: a longer number is looked for among the letters.
        elif drawn and not any(
            number in drawn or (len(number) > 1 and number in shown)
            for number in NUMBER.findall(words)
        ):
            yield f"a figure whose words tell none of its numbers: {words}"
