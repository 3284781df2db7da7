"""Tables of a report, as Word repeats, splits and reads them.

In: a table block. Out: caption, notes and the table. Widths, size and sheet come from the
layout of the PDF, so that both break their lines alike; header rows are repeated on each page and
no row is torn, both by Word itself, so that they still are after the office has edited it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dean06.blocks.table import Column, Table
from dean06.blocks.table_grid import Placed, grid
from dean06.blocks.text import plain
from dean06.exporters.glyphs import replace_unprintable
from dean06.exporters.table_layout import Layout, gap_mm, lay_out, room_mm
from dean06.exporters.word.elements import Element, make, paragraph, value
from dean06.exporters.word.sizes import colour, mm, theme, twips
from dean06.exporters.word.writer import Room, Writer, bold, sized

# Word rounds widths and kerns differently from the PDF: a word that fits there to a hair must fit.
_SLACK_MM = 0.4


@dataclass(frozen=True)
class SetTable:
    """A table ready for a page, and whether the page is turned for it."""

    elements: list[Element]
    landscape: bool


@dataclass(frozen=True)
class _Look:
    """How the cells of one row are set."""

    header: bool = False
    group: bool = False


def set_table(table: Table, writer: Writer) -> SetTable:
    """Return `table` with its caption and notes above it."""
    cells = grid(table)
    layout = lay_out(cells, table.columns, theme(), fine=table.fine)
    rows = _Rows(layout, table.columns, writer)
    body = [
        rows.row(row, spanned, _Look(group=_is_group(row, cells.width)))
        for row, spanned in _with_spans(cells.body)
    ]
    head = [rows.row(row, spanned, _Look(header=True)) for row, spanned in _with_spans(cells.head)]
    above = _above(table, writer)
    made = make(
        "w:tbl",
        None,
        _properties(layout, plain(table.caption)),
        make("w:tblGrid", None, *(make("w:gridCol", {"w:w": twips(w)}) for w in layout.widths_mm)),
        *head,
        *body,
    )
    return SetTable([*above, made, paragraph("Rule")], layout.landscape)


def fixed_table(widths_mm: Sequence[float], rows: Iterable[Element]) -> Element:
    """Return a table without lines: columns of a head, of cards, of signatures."""
    return make(
        "w:tbl",
        None,
        make(
            "w:tblPr",
            None,
            make("w:tblW", {"w:w": twips(sum(widths_mm)), "w:type": "dxa"}),
            make("w:tblLayout", {"w:type": "fixed"}),
            _margins(0),
        ),
        make("w:tblGrid", None, *(make("w:gridCol", {"w:w": twips(w)}) for w in widths_mm)),
        *rows,
    )


def cell(width_mm: float, content: Iterable[Element], *properties: Element) -> Element:
    """Return a cell; one without content gets the empty paragraph the format wants."""
    about = make("w:tcPr", None, make("w:tcW", {"w:w": twips(width_mm), "w:type": "dxa"}))
    about.extend(properties)
    paragraphs = list(content) or [paragraph("TableText")]
    return make("w:tc", None, about, *paragraphs)


def whole_row(cells: Iterable[Element]) -> Element:
    """Return a row that is not torn between pages."""
    return make("w:tr", None, make("w:trPr", None, make("w:cantSplit")), *cells)


def shading(fill: str) -> Element:
    """Return the property of a cell on a ground of colour `fill`."""
    return make("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": fill})


def _above(table: Table, writer: Writer) -> list[Element]:
    made = []
    if table.caption:
        made.append(paragraph("Caption", writer.runs(table.caption)))
    return made + [paragraph("TableNote", writer.runs(note)) for note in table.notes]


def _properties(layout: Layout, caption: str) -> Element:
    about = make(
        "w:tblPr",
        None,
        value("w:tblStyle", "ReportTable"),
        make("w:tblW", {"w:w": twips(sum(layout.widths_mm)), "w:type": "dxa"}),
        make("w:tblLayout", {"w:type": "fixed"}),
        _margins(mm("table", "inset") - _SLACK_MM),
        make("w:tblLook", {"w:firstRow": 1, "w:noHBand": 1, "w:noVBand": 1}),
    )
    if caption.strip():
        about.append(value("w:tblCaption", replace_unprintable(caption)))
    return about


def _margins(inset_mm: float) -> Element:
    sides = (make(f"w:{s}", {"w:w": twips(inset_mm), "w:type": "dxa"}) for s in ("left", "right"))
    return make("w:tblCellMar", None, *sides)


def _is_group(row: Sequence[Placed], width: int) -> bool:
    return len(row) == 1 and row[0].cell.header and row[0].columns == width > 1


def _with_spans(
    rows: Iterable[Sequence[Placed]],
) -> Iterator[tuple[Sequence[Placed], dict[int, int]]]:
    """Yield each row with the cells that reach into it from above: their columns by the first."""
    reaching: dict[int, tuple[int, int]] = {}
    for row in rows:
        yield row, {column: columns for column, (columns, _) in reaching.items()}
        reaching = {c: (columns, left - 1) for c, (columns, left) in reaching.items() if left > 1}
        reaching |= {p.column: (p.columns, p.rows - 1) for p in row if p.rows > 1}


@dataclass(frozen=True)
class _Rows:
    """Sets the rows of one table."""

    layout: Layout
    columns: tuple[Column, ...]
    writer: Writer

    def row(self, row: Sequence[Placed], spanned: dict[int, int], look: _Look) -> Element:
        cells = {placed.column: self._cell(placed, look) for placed in row}
        cells |= {column: self._continued(column, across) for column, across in spanned.items()}
        about = make("w:trPr", None, make("w:cantSplit"))
        if look.header:
            about.append(make("w:tblHeader"))
        return make("w:tr", None, about, *(cells[column] for column in sorted(cells)))

    def _cell(self, placed: Placed, look: _Look) -> Element:
        strong = (bold(),) if look.header or look.group else ()
        size = self.layout.size_pt
        room = Room(room_mm(placed, self.layout, theme()), size)
        runs = self.writer.runs(placed.cell.text, *strong, sized(size), room=room)
        keep = (make("w:keepNext"),) if look.group or look.header else ()
        gap = 0.0 if look.header else gap_mm(placed, self.layout)
        free = (make("w:ind", {"w:right": twips(gap)}),) if gap else ()
        said = paragraph(
            "TableText", runs, (*keep, *free, value("w:jc", self._align(placed, look)))
        )
        properties = _spans(placed.columns, "restart" if placed.rows > 1 else "")
        if look.header or look.group:
            properties.append(shading(colour("shade" if look.header else "faint_shade")))
        if look.header:
            properties.append(value("w:vAlign", "center"))
        return cell(self._width(placed.column, placed.columns), (said,), *properties)

    def _continued(self, column: int, across: int) -> Element:
        return cell(self._width(column, across), (), *_spans(across, "continue"))

    def _width(self, column: int, across: int) -> float:
        return sum(self.layout.widths_mm[column : column + across])

    def _align(self, placed: Placed, look: _Look) -> str:
        if look.header:
            return "center"
        if look.group or placed.column >= len(self.columns):
            return "left"
        return self.columns[placed.column].align if placed.columns == 1 else "center"


def _spans(columns: int, merge: str) -> list[Element]:
    spans = [value("w:gridSpan", columns)] if columns > 1 else []
    return spans + ([value("w:vMerge", merge)] if merge else [])
