"""Defects in the pages of a PDF: fonts, marks, links, and what runs; see `spoiling.py`."""

import random
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, String


def rewrite(document: pikepdf.Pdf, number: int, change: Callable[[list[Any]], list[Any]]) -> None:
    """Change the operations of one page, from 0."""
    sheet = document.pages[number]
    content = pikepdf.unparse_content_stream(change(list(pikepdf.parse_content_stream(sheet))))
    sheet.Contents = document.make_stream(content)


def name_another_font(document: pikepdf.Pdf) -> None:
    for found in _fonts(document):
        if "Tinos" in str(found.BaseFont):
            found.BaseFont = Name("/AAAAAA+DejaVuSerif")
            break


def set_a_line_in_the_other_family(document: pikepdf.Pdf) -> None:
    """Print one line of text in the family of charts."""
    other = next(font for font in _fonts(document) if "Arimo" in str(font.BaseFont))

    def change(operations: list[Any]) -> list[Any]:
        at = next(n for n, op in enumerate(operations) if op.operator == Operator("Tf"))
        size = operations[at].operands[1]
        operations[at] = ([Name("/Other"), size], Operator("Tf"))
        return operations

    document.pages[0].Resources.Font[Name("/Other")] = other
    rewrite(document, 0, change)


def drop_meaning_of_glyphs(document: pikepdf.Pdf) -> None:
    del _fonts(document)[0].ToUnicode


def drop_a_font_file(document: pikepdf.Pdf) -> None:
    inner = _fonts(document)[0].DescendantFonts[0].FontDescriptor
    for key in ("/FontFile2", "/FontFile3"):
        if key in inner:
            del inner[key]


def show_a_replacement_glyph(document: pikepdf.Pdf) -> None:
    """Say of a glyph that it stands for a character that could not be shown."""
    for found in _fonts(document):
        meaning = found.ToUnicode.read_bytes()
        start = meaning.index(b"beginbfchar")
        line = meaning[start:].split(b"\n")[1]
        code = line.split(b">")[0] + b">"
        found.ToUnicode = document.make_stream(meaning.replace(line, code + b" <FFFD>"))


def add_script(document: pikepdf.Pdf) -> None:
    action = Dictionary(S=Name("/JavaScript"), JS=String("app.alert(1)"))
    document.Root.OpenAction = document.make_indirect(action)


def add_named_script(document: pikepdf.Pdf) -> None:
    action = Dictionary(S=Name("/JavaScript"), JS=String("app.alert(1)"))
    names = Dictionary(Names=Array([String("start"), document.make_indirect(action)]))
    document.Root.Names = Dictionary(JavaScript=names)


def act_on_opening_a_page(document: pikepdf.Pdf) -> None:
    document.pages[0].AA = Dictionary(O=Dictionary(S=Name("/Launch"), F=String("cmd.exe")))


def launch_from_a_link(document: pikepdf.Pdf) -> None:
    note = _links(document)[0]
    if "/Dest" in note:
        del note.Dest
    note.A = Dictionary(S=Name("/Launch"), F=String("cmd.exe"))


def attach_a_file(document: pikepdf.Pdf) -> None:
    document.attachments["so-lieu.xlsx"] = b"PK"


def empty_words_of_a_link(document: pikepdf.Pdf) -> None:
    _links(document)[0].Contents = String("")


def drop_words_of_a_link(document: pikepdf.Pdf) -> None:
    del _links(document)[0].Contents


def make_text_transparent(document: pikepdf.Pdf) -> None:
    veil = Dictionary(Type=Name("/ExtGState"), ca=Decimal("0.4"))
    resources = document.pages[0].Resources
    if "/ExtGState" not in resources:
        resources.ExtGState = Dictionary()
    resources.ExtGState[Name("/Veil")] = document.make_indirect(veil)
    rewrite(document, 0, lambda found: [([Name("/Veil")], Operator("gs")), *found])


def make_text_an_artifact(document: pikepdf.Pdf) -> None:
    rewrite(document, 0, _first_mark_dropped)


def leave_text_unmarked(document: pikepdf.Pdf) -> None:
    def change(operations: list[Any]) -> list[Any]:
        at = _first_mark(operations)
        end = next(n for n in range(at, len(operations)) if _is(operations[n], "EMC"))
        return [op for n, op in enumerate(operations) if n not in (at, end)]

    rewrite(document, 0, change)


def read_the_page_number_out(document: pikepdf.Pdf) -> None:
    """Mark the number in the margin of page 2 as text."""

    def change(operations: list[Any]) -> list[Any]:
        at = _first_artifact_with_text(operations)
        operations[at] = ([Name("/Span"), Dictionary(MCID=990)], Operator("BDC"))
        return operations

    rewrite(document, 1, change)


def number_the_first_page(document: pikepdf.Pdf) -> None:
    """Copy the number of page 2 into the margin of page 1."""
    operations = list(pikepdf.parse_content_stream(document.pages[1]))
    start = _first_artifact_with_text(operations)
    end = next(n for n in range(start, len(operations)) if _is(operations[n], "EMC"))
    whole = operations[: end + 1]
    opened = sum(_is(op, "q") for op in whole) - sum(_is(op, "Q") for op in whole)
    copied = [*whole, *([([], Operator("Q"))] * opened)]
    fonts = document.pages[1].Resources.Font
    for name in fonts:
        document.pages[0].Resources.Font[Name(f"/Second{name[1:]}")] = fonts[name]
    renamed = [_with_font(op) for op in copied]
    rewrite(document, 0, lambda found: [*found, *renamed])


def grow_too_large(document: pikepdf.Pdf) -> None:
    noise = random.Random(6).randbytes(600_000)
    document.Root.Metadata = document.make_stream(
        document.Root.Metadata.read_bytes() + b"<!--" + noise.hex().encode() + b"-->",
        Type=Name("/Metadata"),
        Subtype=Name("/XML"),
    )


def _with_font(operation: Any) -> Any:
    if not _is(operation, "Tf"):
        return operation
    name, size = operation.operands
    return ([Name(f"/Second{str(name)[1:]}"), size], Operator("Tf"))


def _first_artifact_with_text(operations: list[Any]) -> int:
    begun = 0
    for number, operation in enumerate(operations):
        if _is(operation, "BDC", "BMC"):
            begun = number
        if _is(operation, "Tj", "TJ") and operations[begun].operands[0] == "/Artifact":
            return begun
    raise LookupError("no artifact with text")


def _first_mark_dropped(operations: list[Any]) -> list[Any]:
    operations[_first_mark(operations)] = ([Name("/Artifact")], Operator("BMC"))
    return operations


def _first_mark(operations: list[Any]) -> int:
    """Return where the first text that is read out begins."""
    marks = (n for n, op in enumerate(operations) if _is(op, "BDC"))
    return next(n for n in marks if operations[n].operands[0] != "/Artifact")


def _is(operation: Any, *names: str) -> bool:
    operator = operation[1] if isinstance(operation, tuple) else operation.operator
    return str(operator) in names


def _links(document: pikepdf.Pdf) -> list[Any]:
    return [note for sheet in document.pages for note in sheet.get("/Annots", [])]


def _fonts(document: pikepdf.Pdf) -> list[Any]:
    return [
        found
        for found in document.objects
        if isinstance(found, Dictionary) and found.get("/Subtype") == "/Type0"
    ]
