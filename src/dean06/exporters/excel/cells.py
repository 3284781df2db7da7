"""Single cells: numbers that show the printed digits, and text that is nothing but text.

In: the content of a cell. Out: a cell of openpyxl. A number of more digits than a spreadsheet
keeps is written as text: shown with other digits it would be silently wrong. Text that a
spreadsheet could take for a formula gets an apostrophe before it.
"""

from collections.abc import Callable
from copy import copy
from datetime import date
from decimal import Decimal
from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill

from dean06.exporters.excel.column import Content
from dean06.exporters.glyphs import replace_unprintable

# A spreadsheet keeps numbers as binary floats: every decimal of 15 digits survives, not of 16.
MOST_DIGITS = 15
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_DATE_FORMAT = "dd/mm/yyyy"
# What a cell of a workbook can hold.
_LONGEST_TEXT = 32_000

_FONT = Font(name="Times New Roman", size=11)
_HEADER_FONT = Font(name="Times New Roman", size=11, bold=True)
_HEADER_FILL = PatternFill("solid", fgColor="D9E1EE")
_LEFT = Alignment(vertical="top", wrap_text=True)
_RIGHT = Alignment(vertical="top", horizontal="right", indent=1)
_MIDDLE = Alignment(horizontal="center", vertical="center", wrap_text=True)


class Pen:
    """Writes the cells of one workbook, each look made once and then copied.

    Setting font, alignment and format anew for each of thousands of cells takes most of the time a
    workbook takes.
    """

    def __init__(self) -> None:
        self._looks: dict[str, Any] = {}

    def title(self, cell: Any, text: str) -> None:
        """Write a column's title."""
        cell.value = text
        self._dress(cell, "title", _title_look)

    def put(self, cell: Any, content: Content, digits: str | None = None) -> None:
        """Write `content`; `digits` is the size of a number's last printed digit."""
        if isinstance(content, Decimal) and not _is_kept(content):
            content = f"{content:f}"
        match content:
            case Decimal():
                whole = content == content.to_integral_value()
                cell.value = int(content) if whole else content
                self._number(cell, number_format(content, digits))
            case int():
                cell.value = content
                self._number(cell, "0")
            case date():
                cell.value = content
                self._number(cell, _DATE_FORMAT)
            case str():
                cell.value = harmless(content)
                cell.data_type = "s"
                self._dress(cell, "text", _text_look)

    def _number(self, cell: Any, form: str) -> None:
        def look(cell: Any) -> None:
            cell.font, cell.alignment, cell.number_format = _FONT, _RIGHT, form

        self._dress(cell, form, look)

    def _dress(self, cell: Any, name: str, look: Callable[[Any], None]) -> None:
        if name in self._looks:
            cell._style = copy(self._looks[name])
        else:
            look(cell)
            self._looks[name] = copy(cell._style)


def number_format(value: Decimal, digits: str | None) -> str:
    """Return the format that shows `value` to its last printed digit, and never fewer."""
    own = -int(value.normalize().as_tuple().exponent)
    printed = -int(Decimal(digits).as_tuple().exponent) if digits else 0
    decimals = max(own, printed, 0)
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def harmless(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula."""
    shown = replace_unprintable(text)[:_LONGEST_TEXT]
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def _is_kept(value: Decimal) -> bool:
    return len(value.normalize().as_tuple().digits) <= MOST_DIGITS


def _title_look(cell: Any) -> None:
    cell.font, cell.fill, cell.alignment = _HEADER_FONT, _HEADER_FILL, _MIDDLE


def _text_look(cell: Any) -> None:
    cell.font, cell.alignment = _FONT, _LEFT
