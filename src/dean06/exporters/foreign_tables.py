"""Tables an analyst brought along, as table blocks.

In: rows of cells as HTML or Markdown gives them. Out: a `Table` with one title a column, columns
of numbers to the right. pandas prints the names of index levels in a header row of their own;
they are moved into the row above, which leaves those cells blank. Code in a cell is
data someone typed: it is shown as written, neither run nor dropped.
"""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement, tostring

from dean06.blocks.table import Cell, Column, Row, Table
from dean06.blocks.table_grid import WIDEST_SPAN, Placed, place
from dean06.blocks.text import Text, plain
from dean06.exporters.glyphs import replace_unprintable

_NUMBER = re.compile(r"[-+−]?[\d.,\s]*\d[\d.,]*\s*%?|-|–|—|nan|NaN|<NA>|None|…|\.\.\.")
_WIDTHS = (4, 30)  # characters: below a column cannot hold a number, above it should wrap


def html_table(element: HtmlElement, notes: tuple[Text, ...] = ()) -> Table | None:
    """Return the table `element` as a block, or None when it has no cells."""
    rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
    heads = [row for row in rows if next(row.iterancestors("thead"), None) is not None]
    heads = heads or rows[: _leading_headers(rows)]
    caption = element.find("caption")
    return build_table(
        [_row(row) for row in heads],
        [_row(row) for row in rows if row not in heads],
        caption=() if caption is None else cell_text(caption),
        notes=notes,
    )


def build_table(
    head: list[Row],
    body: list[Row],
    aligns: Sequence[str | None] = (),
    caption: Text = (),
    notes: tuple[Text, ...] = (),
) -> Table | None:
    """Return a table, or None without cells. `aligns` holds what the author chose, per column."""
    placed_head, placed_body = place(head), place(body)
    ends = (cell.column + cell.columns for row in (*placed_head, *placed_body) for cell in row)
    width = max(ends, default=0)
    if width == 0:
        return None
    titles, above = _titles(head, placed_head, _stub(body))
    texts = _column_texts(placed_body)
    chosen = [*aligns, *[None] * width]
    columns = (_column(titles.get(i, ()), texts.get(i, []), chosen[i]) for i in range(width))
    return Table(
        caption=caption, columns=tuple(columns), head=tuple(above), rows=tuple(body), notes=notes
    )


def cell_text(element: HtmlElement) -> Text:
    """Return the words of a cell in one line."""
    words = " ".join("".join(_written(element)).replace("\xa0", " ").split())
    return (replace_unprintable(words),) if words else ()


def _written(element: HtmlElement) -> list[str]:
    parts = [element.text or ""]
    for child in element:
        if child.tag in ("script", "style"):
            parts.append(tostring(child, encoding="unicode", with_tail=False))
        elif isinstance(child.tag, str):
            parts += [" " if child.tag in ("br", "p", "div", "li") else "", *_written(child)]
        parts.append(child.tail or "")
    return parts


def _leading_headers(rows: list[HtmlElement]) -> int:
    return 1 if rows and rows[0].find("th") is not None and rows[0].find("td") is None else 0


def _row(row: HtmlElement) -> Row:
    return Row(cells=tuple(_cell(cell) for cell in row if cell.tag in ("th", "td")))


def _cell(element: HtmlElement) -> Cell:
    return Cell(
        text=cell_text(element),
        header=element.tag == "th",
        columns=_span(element, "colspan"),
        rows=_span(element, "rowspan"),
    )


def _span(element: HtmlElement, name: str) -> int:
    text = element.get(name, "1").strip()
    if not (text.isascii() and text.isdecimal()):
        return 1
    # HTML allows 65 534 rows; a column beyond WIDEST_SPAN is a slip or an attack.
    return min(max(int(text[:5]), 1), WIDEST_SPAN if name == "colspan" else 65534)


def _stub(body: list[Row]) -> int:
    """Count the header cells body rows begin with: the levels of pandas' index."""
    return max((sum(cell.header for cell in row.cells) for row in body), default=0)


def _titles(
    head: list[Row], placed: tuple[tuple[Placed, ...], ...], stub: int
) -> tuple[dict[int, Text], list[Row]]:
    """Return the titles by column and the header rows that stand above them."""
    if not placed:
        return {}, []
    lowest = _by_column(placed[-1])
    if len(placed) < 2 or not _only_names(lowest, stub):
        return lowest, head[:-1]
    above = _by_column(placed[-2])
    names = {
        column: _joined(lowest.get(column, ()), above.get(column, ())) for column in range(stub)
    }
    return {**above, **names}, head[:-2]


def _by_column(row: tuple[Placed, ...]) -> dict[int, Text]:
    return {placed.column: placed.cell.text for placed in row}


def _only_names(titles: dict[int, Text], stub: int) -> bool:
    written = {column for column, text in titles.items() if text}
    return bool(written) and max(written) < stub


def _joined(name: Text, above: Text) -> Text:
    separator: Text = (" / ",) if name and above else ()
    return name + separator + above


def _column_texts(rows: tuple[tuple[Placed, ...], ...]) -> dict[int, list[str]]:
    texts: dict[int, list[str]] = {}
    for placed in (placed for row in rows for placed in row if placed.cell.text):
        texts.setdefault(placed.column, []).append(plain(placed.cell.text))
    return texts


def _column(title: Text, texts: list[str], align: str | None) -> Column:
    numbers = bool(texts) and all(_NUMBER.fullmatch(text) for text in texts)
    longest = max(len(text) for text in (plain(title), *texts))
    return Column.model_validate(
        {
            "title": title,
            "align": align or ("right" if numbers else "left"),
            "width": min(max(longest, _WIDTHS[0]), _WIDTHS[1]),
        }
    )
