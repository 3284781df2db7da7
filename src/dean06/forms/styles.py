"""How the cells of the form look.

In: a workbook and cells. Out: named styles, and cells that bear them. The colours stay apart from
each other on a grey printer; cells to fill in are also told by their frame.
"""

from functools import cache
from typing import Any, Literal

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side

FONT = "Times New Roman"
INK = "1F2A44"
RED = "A61B1B"
_GREY = "7F7F7F"
_HEADER = "D9E1EE"
_GROUP = "EEF2F8"
_LOCKED = "F5F5F5"
ENTRY_FILL = "FFFBE0"
_LINE = "9AA5B8"

Across = Literal["left", "center", "right"]

TEXT_FORMAT = "@"
DATE_FORMAT = "dd/mm/yyyy"


def add_styles(book: Workbook) -> None:
    """Add the styles `writing` names to the workbook."""
    for style in (*_titles(), *_labels(), *_entries()):
        book.add_named_style(style)


def dress(cell: Any, name: str) -> None:
    """Give a cell of a workbook made with `add_styles` one of its styles.

    The same as `cell.style = name`, without a search of all names for each of 1 200 cells, which
    took a quarter of the time a form takes.
    """
    cell._style = _numbers()[name]


@cache
def _numbers() -> dict[str, Any]:
    """Return what stands for each style in a cell, the same in every new workbook."""
    book = Workbook()
    add_styles(book)
    cell: Any = book.create_sheet()["A1"]
    found: dict[str, Any] = {}
    for name in book.named_styles:
        cell.style = name
        found[name] = cell._style
    return found


def _titles() -> list[NamedStyle]:
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    left = Alignment(vertical="top", wrap_text=True)
    return [
        NamedStyle("d06 place", font=_font(12, bold=True), alignment=Alignment(vertical="center")),
        NamedStyle("d06 title", font=_font(15, bold=True, color=INK), alignment=middle),
        NamedStyle("d06 subtitle", font=_font(12, italic=True), alignment=middle),
        NamedStyle(
            "d06 banner",
            font=_font(14, bold=True, color=RED),
            alignment=middle,
            border=_frame("medium", RED),
        ),
        NamedStyle("d06 remark", font=_font(11, italic=True), alignment=middle),
        NamedStyle("d06 chapter", font=_font(12, bold=True, color=INK), alignment=left),
        NamedStyle("d06 advice", font=_font(12), alignment=left),
    ]


def _labels() -> list[NamedStyle]:
    return [
        _cell("d06 header", _font(11, bold=True), _HEADER, "center"),
        _cell("d06 header entry", _font(11, bold=True, color=INK), "FFE9A8", "center"),
        _band("d06 group"),
        _band("d06 group number", "center"),
        _cell("d06 label", _font(11)),
        _cell("d06 label middle", _font(11), across="center"),
        _cell("d06 known", _font(11, color="404040"), _LOCKED, "right"),
        _cell("d06 known date", _font(11, color="404040"), _LOCKED, "center", DATE_FORMAT),
        _code(),
    ]


def _entries() -> list[NamedStyle]:
    """Return the styles of cells to fill in, the only ones that are not locked."""
    return [
        _cell("d06 value", _font(11), ENTRY_FILL, "right", TEXT_FORMAT, locked=False),
        _cell("d06 day", _font(11), ENTRY_FILL, "center", DATE_FORMAT, locked=False),
        _cell("d06 choice", _font(11), ENTRY_FILL, "center", locked=False),
        _cell("d06 text", _font(11), ENTRY_FILL, "left", TEXT_FORMAT, locked=False),
    ]


def _cell(
    name: str,
    font: Font,
    fill: str | None = None,
    across: Across = "left",
    number_format: str = "General",
    *,
    locked: bool = True,
    wrap: bool = True,
) -> NamedStyle:
    return NamedStyle(
        name,
        font=font,
        fill=PatternFill("solid", fill) if fill else PatternFill(),
        alignment=Alignment(
            horizontal=across,
            vertical="center",
            wrap_text=wrap,
            indent=0 if across == "center" else 1,
        ),
        number_format=number_format,
        border=_frame("thin", _LINE),
        protection=Protection(locked=locked),
    )


def _band(name: str, across: Across = "left") -> NamedStyle:
    """Return a style of the rows that head a group, without lines between the columns."""
    style = _cell(name, _font(11, bold=True, color=INK), _GROUP, across, wrap=False)
    edge = style.border.top
    style.border = Border(top=edge, bottom=edge)
    return style


def _code() -> NamedStyle:
    """Return the style of codes: small and grey, as they are for the program."""
    style = _cell("d06 code", _font(8, color=_GREY), wrap=False)
    style.border = Border()
    style.alignment = Alignment(vertical="center", shrink_to_fit=True)
    return style


def _font(size: float, *, bold: bool = False, italic: bool = False, color: str = "000000") -> Font:
    return Font(name=FONT, sz=size, b=bold, i=italic, color=color)


def _frame(style: Literal["thin", "medium"], color: str) -> Border:
    side = Side(style=style, color=color)
    return Border(left=side, right=side, top=side, bottom=side)
