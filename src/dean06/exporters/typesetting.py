"""Typst, and nothing but Typst: no font, file or package from the machine it runs on.

In: data and pictures, all in memory, and the template in the package. Out: a PDF or a
PNG, the same bytes every time. Both standards are asked for at once, so that one file
serves a reader who listens to it (PDF/UA-1) and an archive that keeps it (PDF/A-2a).
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

import typst

from dean06.exporters.fonts import FONT_FOLDER, heights_em
from dean06.exporters.packing import pack
from dean06.exporters.svg_text import set_in_own_fonts
from dean06.themes import Theme

TEMPLATE_FOLDER = Path(__file__).parent / "templates" / "pdf"

_STANDARDS: list["typst.PDFStandard"] = ["ua-1", "a-2a"]
# The published types know files by path only, not the virtual ones a dictionary holds.
_compile = cast("Callable[..., bytes]", typst.compile)
_query = cast("Callable[..., str]", typst.query)
# One point is one pixel at this resolution, so that a page's width is the picture's.
_POINTS_PER_INCH = 72.0


def typeset(
    data: Mapping[str, Any], pictures: Mapping[str, bytes], day: date, theme: Theme
) -> bytes:
    """Set `data` in `theme` into a PDF dated `day`. Raises typst.TypstError."""
    pdf = _compile(
        {**_files(data, theme), **pictures},
        root=TEMPLATE_FOLDER,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        pdf_standards=_STANDARDS,
        timestamp=datetime.combine(day, time(), UTC),
    )
    return pack(pdf)


@dataclass(frozen=True)
class Mark:
    """Where a part of the document begins, or where what ends it does, where the summary ends, or
    one of the two first or last rows of a long table begins: its page, and how far from the upper
    edge of the sheet."""

    role: Literal["begins", "ends", "summary", "first", "second", "last but one", "last"]
    page: int
    y_mm: float


def marks(data: Mapping[str, Any], pictures: Mapping[str, bytes], theme: Theme) -> list[Mark]:
    """Set `data` in `theme` and return its marks, in order. Raises RuntimeError."""
    found = _query(
        {**_files(data, theme), **pictures},
        "<mark>",
        field="value",
        root=TEMPLATE_FOLDER,
        font_paths=_fonts(),
        ignore_system_fonts=True,
    )
    return [Mark(**mark) for mark in json.loads(found)]


def can_draw(name: str, picture: bytes) -> bool:
    """Tell whether Typst can read the picture `name`, judged by its suffix and its bytes."""
    try:
        _draw(name, picture, 1)
    except typst.TypstError:
        return False
    return True


def render_png(svg: str, width_px: int) -> bytes:
    """Draw `svg`, its text in our fonts, as a PNG `width_px` wide on white.

    Raises BadPicture when it is not SVG.
    """
    return _draw("picture.svg", set_in_own_fonts(svg).encode(), width_px)


def _files(data: Mapping[str, Any], theme: Theme) -> dict[str, bytes]:
    return {
        "main.typ": _template("main.typ"),
        "document.json": json.dumps(data).encode(),
        "theme.json": json.dumps(_measures(theme)).encode(),
    }


def spacing(theme: Theme) -> dict[str, float]:
    """Return how close the lines of a part and the rows of its tables stand.

    Typst measures leading from a line's foot to the top of the next capital, offices from foot to
    foot as a multiple of the font's own spacing.
    """
    single, capital = heights_em(theme.fonts.text)
    return {
        "leading_em": theme.body.line_spacing * single - capital,
        "inset_y_mm": theme.table.inset_y_mm,
        "fine_inset_y_mm": theme.table.fine_inset_y_mm,
    }


def _measures(theme: Theme) -> dict[str, Any]:
    """The theme as the template reads it."""
    measures = theme.model_dump(by_alias=True)
    measures["body"]["leading_em"] = spacing(theme)["leading_em"]
    return measures


def _draw(name: str, picture: bytes, width_px: int) -> bytes:
    files = {"main.typ": _template("picture.typ"), name: picture}
    return _compile(
        files,
        root=TEMPLATE_FOLDER,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        format="png",
        ppi=_POINTS_PER_INCH,
        sys_inputs={"file": name, "width_px": str(width_px)},
    )


@cache
def _template(name: str) -> bytes:
    return (TEMPLATE_FOLDER / name).read_bytes()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONT_FOLDER]
    )
