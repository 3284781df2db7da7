"""The few figures that matter most, side by side.

In: the block of key figures. Out: a table of cards, narrow empty columns between them. All values
have one size, the largest in which the longest stays on its line, as in the PDF.
"""

from collections.abc import Iterator

from dean06.blocks.model import KeyFigure, KeyFigures
from dean06.blocks.text import plain
from dean06.exporters.fonts import width_mm
from dean06.exporters.word.elements import Element, make, paragraph, value
from dean06.exporters.word.sizes import choices, colour, line_mm, mm, number, twips
from dean06.exporters.word.tables import cell, fixed_table, shading, whole_row
from dean06.exporters.word.writer import Room, Writer, bold, sized


def set_key_figures(block: KeyFigures, writer: Writer) -> list[Element]:
    """Return the caption and the cards."""
    across = 2 if len(block.items) in (2, 4) else round(number("card", "across"))
    gap = mm("card", "gap")
    width = (line_mm() - (across - 1) * gap) / across
    size = _value_size(block, width - 2 * mm("card", "inset"))
    rows: list[Element] = []
    for start in range(0, len(block.items), across):
        if start:
            rows.append(_gap_row(gap, width, across))
        rows.append(_row(block.items[start : start + across], across, width, gap, size, writer))
    widths = [gap if column % 2 else width for column in range(2 * across - 1)]
    caption = paragraph("Caption", writer.runs(block.caption, bold())) if block.caption else None
    made = [fixed_table(widths, rows), paragraph("Rule")]
    return [caption, *made] if caption is not None else made


def _row(
    items: tuple[KeyFigure, ...],
    across: int,
    width: float,
    gap: float,
    size: float,
    writer: Writer,
) -> Element:
    cells: list[Element] = []
    for column in range(across):
        if column:
            cells.append(cell(gap, ()))
        if column < len(items):
            cells.append(_card(items[column], width, size, writer))
        else:
            cells.append(cell(width, ()))
    return whole_row(cells)


def _gap_row(gap: float, width: float, across: int) -> Element:
    cells = [
        cell(gap if column % 2 else width, (paragraph("Rule"),)) for column in range(2 * across - 1)
    ]
    row = whole_row(cells)
    row[0].append(make("w:trHeight", {"w:val": twips(gap), "w:hRule": "exact"}))
    return row


def _card(item: KeyFigure, width: float, size: float, writer: Writer) -> Element:
    rule = {"w:val": "single", "w:sz": 12, "w:space": 0, "w:color": colour("accent")}
    inset = {"w:w": twips(mm("card", "inset")), "w:type": "dxa"}
    return cell(
        width,
        _lines(item, width - 2 * mm("card", "inset"), size, writer),
        make("w:tcBorders", None, make("w:top", rule)),
        shading(colour("shade")),
        make("w:tcMar", None, make("w:left", inset), make("w:right", inset)),
    )


def _lines(item: KeyFigure, width: float, size: float, writer: Writer) -> Iterator[Element]:
    yield paragraph("CardLabel", writer.runs(item.label))
    shade, room = value("w:color", colour("value")), Room(width, size)
    yield paragraph("CardValue", writer.runs(item.value, shade, sized(size), room=room))
    if item.status_text:
        yield paragraph("CardLabel", writer.runs(item.status_text, bold()))
    yield from (paragraph("CardLabel", writer.runs(line)) for line in item.lines)
    if item.note:
        yield paragraph("CardLabel", writer.runs(item.note))


def _value_size(block: KeyFigures, room_mm: float) -> float:
    sizes = choices("card", "value")
    widest = [plain(item.value) for item in block.items]
    for size in sizes:
        if all(width_mm(text, size, bold=True) <= room_mm for text in widest):
            return size
    return sizes[-1]
