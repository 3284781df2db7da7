"""The sheet: paper, margins, page number, and the marks every page has to carry.

In: a document. Out: headers, footers and the properties of a section. The number stands in the
middle of the top margin, not on page 1; the mark of simulated data stands on every page, the first
too, below the number, because a tab to the margin would miss it on a turned sheet.
"""

from dean06.blocks.model import Document
from dean06.exporters.word.elements import Element, make, paragraph, value
from dean06.exporters.word.sizes import mm, pt, twips
from dean06.exporters.word.writer import Writer, bold, sized
from dean06.messages import messages

_HEADER_MM = 8.0  # the page number's distance from the edge
_FOOTER_MM = 9.0
_MARK_PT = 11.0
_INSTRUCTION = "PAGE"


def header(document: Document, writer: Writer, *, first: bool) -> Element:
    """Return the header of the first or of all other pages."""
    lines = [paragraph("Header")] if first else [paragraph("Header", (_page_number(),))]
    if document.synthetic:
        lines.append(_mark(messages(document.lang).say("SIMULATED DATA"), writer))
    return make("w:hdr", None, *lines)


def footer(document: Document, writer: Writer) -> Element:
    """Return the footer of all pages: whether the notebook was run by hand."""
    said = messages(document.lang).say("run by hand") if document.hand_run else ""
    return make("w:ftr", None, paragraph("Footer", writer.string(said)))


def section(relations: dict[str, str], *, landscape: bool, first: bool) -> Element:
    """Return the properties of a section; `relations` are those of its headers and footers.

    The first page of the `first` section has a header of its own.
    """
    width, height = mm("page", "width"), mm("page", "height")
    size = {"w:w": twips(height if landscape else width)}
    size["w:h"] = twips(width if landscape else height)
    page = {**size, "w:orient": "landscape"} if landscape else size
    made = make("w:sectPr", None, *_references(relations, first=first))
    made.extend((value("w:type", "nextPage"), make("w:pgSz", page), _margins()))
    if first:
        made.append(make("w:titlePg"))
    return made


def _references(relations: dict[str, str], *, first: bool) -> list[Element]:
    if not first:
        return []  # a section without its own takes those of the section before
    return [
        make(f"w:{part}Reference", {"w:type": kind, "r:id": relations[name]})
        for part, kind, name in (
            ("header", "default", "header"),
            ("header", "first", "first header"),
            ("footer", "default", "footer"),
            ("footer", "first", "footer"),
        )
    ]


def _margins() -> Element:
    sides = {f"w:{side}": twips(mm("page", side)) for side in ("top", "right", "bottom", "left")}
    around = {"w:header": twips(_HEADER_MM), "w:footer": twips(_FOOTER_MM), "w:gutter": 0}
    return make("w:pgMar", {**sides, **around})


def _page_number() -> Element:
    return make("w:fldSimple", {"w:instr": _INSTRUCTION}, *_number_run())


def _number_run() -> list[Element]:
    size = make("w:rPr", None, sized(pt("page_number", "size")))
    shown = make("w:t")
    shown.text = "2"
    return [make("w:r", None, size, shown)]


def _mark(words: str, writer: Writer) -> Element:
    line = {"w:val": "single", "w:sz": 6, "w:space": 0, "w:color": "000000"}
    runs = writer.string(words, bold(), sized(_MARK_PT), make("w:bdr", line))
    return paragraph("Header", runs, (value("w:jc", "right"),))
