"""How a table is set: type size, sheet and column widths.

In: the grid of a table. Out: the largest type in which no number has to be broken,
first on an upright sheet, then on a turned one, and the width of each column. Typst's own
`auto` columns would break a number in two without a word, so the widths are settled
here, from the widths of the words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from dean06.blocks.table import Column
from dean06.blocks.table_grid import Grid, Placed
from dean06.blocks.text import plain
from dean06.exporters.fonts import width_mm
from dean06.themes import Theme

# Between the halves of a table set in two columns.
GUTTER_MM = 7.0

# A column whose cells need no more of the sheet than this is kept on one line ("hơn 1,4 triệu hồ
# sơ").
_SHORT_SHARE = 0.27


@dataclass(frozen=True)
class Layout:
    """Type size in points, the columns' widths in millimetres and what of each is left free on the
    right, whether the sheet is turned, and whether the table stands in two halves side by side."""

    size_pt: float
    widths_mm: tuple[float, ...]
    gaps_mm: tuple[float, ...]
    landscape: bool
    halved: bool = False


def lay_out(grid: Grid, columns: tuple[Column, ...], theme: Theme, *, fine: bool = False) -> Layout:
    """Choose size, sheet and widths for `grid`; `columns` say what share each should have."""
    gaps = _gaps_mm(grid, columns, theme)
    for size_pt, landscape in _choices(theme, fine=fine):
        needed = _needed_mm(grid, gaps, size_pt, theme)
        room = theme.text_width_mm(landscape=landscape)
        if sum(needed) <= room:
            shares = _shares(grid, columns, gaps, size_pt, theme)
            if not fine:
                insets = [_insets_mm(theme) + gap for gap in gaps]
                texts = _text_widths(grid, size_pt, theme)
                needed = _kept_whole(needed, texts, shares, room, insets)
            return Layout(size_pt, _widths(shares, needed, room), gaps, landscape)
    # Too many columns for any sheet: the smallest type, and words broken where they must be.
    return Layout(size_pt, tuple(width * room / sum(needed) for width in needed), gaps, landscape)


def halves(grid: Grid, columns: tuple[Column, ...], theme: Theme) -> Layout | None:
    """Return the layout of a table in two halves; None where it needs the whole width."""
    room = (theme.text_width_mm() - GUTTER_MM) / 2
    gaps = _gaps_mm(grid, columns, theme)
    for size_pt in theme.table.sizes_pt:
        needed = _needed_mm(grid, gaps, size_pt, theme)
        if sum(needed) <= room:
            widths = _widths(_shares(grid, columns, gaps, size_pt, theme), needed, room)
            return Layout(size_pt, widths, gaps, landscape=False, halved=True)
    return None


def room_mm(placed: Placed, layout: Layout, theme: Theme) -> float:
    """Return the width a cell leaves for its text."""
    end = placed.column + placed.columns
    return sum(layout.widths_mm[placed.column : end]) - _insets_mm(theme) - gap_mm(placed, layout)


def gap_mm(placed: Placed, layout: Layout) -> float:
    """Return what a cell leaves free on its right, besides what every cell does."""
    return layout.gaps_mm[placed.column] if placed.columns == 1 else 0.0


def lines(placed: Placed, layout: Layout, theme: Theme) -> float:
    """Estimate how many lines the text of a cell takes."""
    text = plain(placed.cell.text)
    return width_mm(text, layout.size_pt, theme.fonts.text) / room_mm(placed, layout, theme)


def _choices(theme: Theme, *, fine: bool) -> Iterator[tuple[float, bool]]:
    sizes = theme.table.fine_sizes_pt if fine else theme.table.sizes_pt
    yield from ((size, False) for size in sizes)
    yield from ((size, True) for size in theme.table.landscape_sizes_pt)


def _gaps_mm(grid: Grid, columns: tuple[Column, ...], theme: Theme) -> tuple[float, ...]:
    """A figure set to the right would else read on into the date or word behind it."""
    aligns = [column.align for column in columns] + ["left"] * (grid.width - len(columns))
    meets = (pair == ("right", "left") for pair in pairwise(aligns[: grid.width]))
    return (*(theme.table.figure_gap_mm if met else 0.0 for met in meets), 0.0)[: grid.width]


def _needed_mm(grid: Grid, gaps: tuple[float, ...], size_pt: float, theme: Theme) -> list[float]:
    """The least width of each column: its widest word, within reason.

    Words are measured in bold whatever they are set in, as they are where words are broken: a
    column measured otherwise could be just too narrow for its own widest word.
    """
    widest, family = theme.table.widest_word_mm, theme.fonts.text
    needed = [0.0] * grid.width
    for placed, _ in _single_cells(grid):
        words = plain(placed.cell.text).split()
        longest = max((width_mm(word, size_pt, family, bold=True) for word in words), default=0.0)
        needed[placed.column] = max(needed[placed.column], min(longest, widest))
    return [width + _insets_mm(theme) + gap for width, gap in zip(needed, gaps, strict=True)]


def _shares(
    grid: Grid, columns: tuple[Column, ...], gaps: tuple[float, ...], size_pt: float, theme: Theme
) -> list[float]:
    """What the columns ask for; where they ask for nothing in particular, what their text does."""
    asked = [column.width for column in columns] + [1.0] * (grid.width - len(columns))
    if len(set(asked)) > 1:
        return asked
    natural = [1.0] * grid.width
    for placed, bold in _single_cells(grid):
        width = width_mm(plain(placed.cell.text), size_pt, theme.fonts.text, bold=bold)
        width += _insets_mm(theme) + gaps[placed.column]
        natural[placed.column] = max(natural[placed.column], width)
    # A column of sentences would otherwise leave the others only their least width.
    return [min(width, theme.text_width_mm() / 2) for width in natural]


def _kept_whole(
    needed: list[float],
    texts: list[list[float]],
    shares: list[float],
    room: float,
    insets: list[float],
) -> list[float]:
    """Return what columns need so that figures, dates and names stay on one line.

    A column of short cells is widened for that where the table does not grow taller; one of several
    of a kind is left as wide as the others. `texts` are the widths of each row's texts.
    """
    kept = needed
    for column in range(len(needed)):
        whole = max((row[column] for row in texts), default=0.0) + insets[column]
        asked = _widths(shares, kept, room)
        if not asked[column] < whole <= _SHORT_SHARE * room or shares.count(shares[column]) > 1:
            continue
        tried = [*kept[:column], whole, *kept[column + 1 :]]
        if sum(tried) > room:
            continue
        if _tall(texts, _widths(shares, tried, room), insets) <= _tall(texts, asked, insets):
            kept = tried
    return kept


def _text_widths(grid: Grid, size_pt: float, theme: Theme) -> list[list[float]]:
    """The width of each text of the body, row by row; none where a cell spans columns."""
    told = []
    for row in grid.body:
        widths = [0.0] * grid.width
        for placed in (placed for placed in row if placed.columns == 1):
            text, bold = plain(placed.cell.text), placed.cell.header
            widths[placed.column] = width_mm(text, size_pt, theme.fonts.text, bold=bold)
        told.append(widths)
    return told


def _tall(texts: list[list[float]], widths: tuple[float, ...], insets: list[float]) -> int:
    """Estimate the lines of all rows together."""
    rooms = [width - inset for width, inset in zip(widths, insets, strict=True)]
    return sum(
        max(ceil(text / room) for text, room in zip(row, rooms, strict=True)) for row in texts
    )


def _widths(shares: list[float], needed: list[float], room: float) -> tuple[float, ...]:
    """Share out `room`, giving no column less than it needs."""
    held: set[int] = set()
    while True:
        free = [n for n in range(len(shares)) if n not in held]
        left = room - sum(needed[n] for n in held)
        scale = left / sum(shares[n] for n in free) if free else 0.0
        short = {n for n in free if shares[n] * scale < needed[n]}
        if not short:
            return tuple(
                needed[n] if n in held else share * scale for n, share in enumerate(shares)
            )
        held |= short


def _single_cells(grid: Grid) -> Iterator[tuple[Placed, bool]]:
    for row in grid.head:
        yield from ((placed, True) for placed in row if placed.columns == 1)
    for row in grid.body:
        yield from ((placed, placed.cell.header) for placed in row if placed.columns == 1)


def _insets_mm(theme: Theme) -> float:
    return 2 * theme.table.inset_mm
