"""What must hold of every PDF, beside what its standards ask.

In: a PDF's bytes. Out: the list of faults. A validator cannot know that a header cell was written
as a body cell, or that a picture's words were lost; these rules can.
"""

import io
from collections.abc import Iterator
from typing import Any

import page
import pdfplumber
import pikepdf

FAMILIES = ("Tinos", "Arimo")
STANDARDS = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)


def standard_faults(pdf: bytes) -> list[str]:
    """Return what breaks PDF/UA-1 or PDF/A-2a."""
    return [
        f"{standard.value}: {failure.message}"
        for standard in STANDARDS
        for failure in page.validate_pdf_bytes(pdf, profile=standard).failures
    ]


def own_faults(pdf: bytes) -> list[str]:
    """Return what breaks this project's own rules."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root
        elements = list(structure(root.StructTreeRoot)) if "/StructTreeRoot" in root else []
        tables = [element for element in elements if element.get("/S") == "/Table"]
        faults = [
            *_document_faults(document),
            *(f"table {n} has no header cell" for n, t in enumerate(tables, 1) if not _headed(t)),
            *("a figure without words" for e in elements if _is_silent_figure(e)),
        ]
    return [*faults, *_font_faults(pdf)]


def structure(node: Any) -> Iterator[Any]:
    """Walk the structure elements below `node`."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from structure(kid)


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
    if "/Outlines" not in document.Root:
        yield "no bookmarks"


def _headed(table: Any) -> bool:
    return any(element.S == "/TH" for element in structure(table))


def _is_silent_figure(element: Any) -> bool:
    return bool(element.S == "/Figure") and not str(element.get("/Alt", "")).strip()


def _font_faults(pdf: bytes) -> Iterator[str]:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        fonts = {char["fontname"] for sheet in document.pages for char in sheet.chars}
    for font in sorted(fonts):
        if not font.split("+")[-1].startswith(FAMILIES):
            yield f"a font of another family: {font}"
