"""What the XML of a sheet tells and calamine does not.

In: the XML of one sheet. Out: the cells that mean something else than their bare value: formulas
never computed, errors, percentages. A sheet is searched only if it has one of the three, and by
a pattern if it is written as Excel writes it: to parse all cells again would double the time.
"""

import io
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from dean06.grids.columns import column_number
from dean06.grids.faults import Refused
from dean06.grids.grid import Cell, Unreadable
from dean06.grids.numbers import decimal, percentage
from dean06.grids.parts import parse
from dean06.grids.texts import cell_text

Place = tuple[int, int]

# A cell with an error, one of the styles, or a formula. The pattern must not run past the next tag.
_SPECIAL_CELL = rb'<c [^<>]*?(?:\s(?:t="e"|s="(?:%s)")[^<>]*?(?:/>|>.*?</c>)|>\s*<f[\s/>].*?</c>)'
# More percent styles than an analyst makes: the sheet is then walked cell by cell.
_MANY_STYLES = 100


def special_cells(
    xml: bytes, percents: frozenset[str], *, plain: bool, marked: bool
) -> dict[Place, Cell]:
    """Return the cells to put in place of calamine's, by row and column counted from 0.

    `percents` are the percent styles; `plain` tells that cells are written as Excel writes them,
    `marked` that the workbook may have formulas or errors.
    """
    if not (marked or len(percents) > _MANY_STYLES or _uses(xml, percents)):
        return {}
    return {
        place: special
        for place, cell in _cells(xml, percents, plain=plain)
        if (special := _special(cell, percents)) is not None
    }


def _uses(xml: bytes, styles: frozenset[str]) -> bool:
    marks = (mark % style.encode() for style in styles for mark in (b's="%s"', b"s='%s'"))
    return any(mark in xml for mark in marks)


def _cells(xml: bytes, percents: frozenset[str], *, plain: bool) -> Iterator[tuple[Place, Any]]:
    """Yield the cells that may be special, by the quick way if the sheet is written plainly."""
    found = _found(xml, percents) if plain and len(percents) <= _MANY_STYLES else None
    if found is None:
        yield from _walk(xml)
        return
    for element in found:
        yield _place(element.get("r"), 0, 0), element


def _found(xml: bytes, percents: frozenset[str]) -> Any:
    """Return the cells the pattern finds, None when only a walk can find them."""
    styles = "|".join(sorted(percents)) or "-"
    cells = b"".join(re.findall(_SPECIAL_CELL % styles.encode(), xml, re.S))
    try:
        return parse(b"<row>" + cells + b"</row>")
    except Refused:
        # Too many of them, or with attributes of a namespace declared further up.
        return None


def _walk(xml: bytes) -> Iterator[tuple[Place, Any]]:
    row = column = -1
    walk = etree.iterparse(
        io.BytesIO(xml), tag=("{*}c", "{*}row"), resolve_entities=False, no_network=True
    )
    above = None
    try:
        for _, element in walk:
            if element.tag.endswith("row"):
                element.clear()
                continue
            if (parent := element.getparent()) is not above:
                above, row, column = parent, int(parent.get("r", row + 2)) - 1, -1
            row, column = _place(element.get("r"), row, column)
            yield (row, column), element
    except (etree.XMLSyntaxError, ValueError) as cause:
        raise Refused("broken") from cause


def _place(reference: str | None, row: int, column: int) -> Place:
    if reference is None:
        return row, column + 1
    letters = reference.rstrip("0123456789")
    place = int(reference[len(letters) :]) - 1, column_number(letters.encode()) - 1
    if min(place) < 0:
        raise ValueError(reference)
    return place


def _special(cell: Any, percents: frozenset[str]) -> Cell:
    """Return what the cell means, None when calamine's value is right."""
    kind = cell.get("t", "n")
    formula = value = None
    for child in cell:
        name = child.tag.rpartition("}")[2]
        if name == "f":
            formula = child
        elif name == "v":
            value = child
    text = "" if value is None else value.text or ""
    if kind == "e":
        return Unreadable(cell_text(text) or "", "error")
    # A formula whose result is the empty text has a value, an empty one.
    computed = text or kind == "inlineStr" or (kind == "str" and value is not None)
    if formula is not None and not computed:
        return Unreadable(f"={cell_text(formula.text or '') or '…'}", "formula")
    if kind == "n" and text and cell.get("s") in percents:
        return percentage(decimal(float(text)))
    return None
