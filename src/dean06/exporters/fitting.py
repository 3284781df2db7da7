"""How close a document's lines stand, so that no page ends a part with next to nothing on it.

In: a document ready to be set, and its theme. Out: the theme, or one like it with lines a little
closer or further apart, and whether the last points of the text are carried over to the signature.
A page that holds a signature and no text could belong to anything, and an annex that runs over by a
line costs a sheet. Only line spacing and the height of table rows change, within what Decree
30/2020/NĐ-CP, Annex I, II.6 allows; the gap between paragraphs, type sizes and margins stay.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from dean06.exporters.typesetting import Mark
from dean06.themes import Theme

# The line spacing is moved by these: closer lines save a sheet, so they are tried first.
_CLOSER = (-0.05, -0.1, -0.15)
_WIDER = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35)
_LEAST_SPACING, _MOST_SPACING = 1.0, 1.5

# A row of a table grows by this at both ends where the line spacing grows by one.
_INSET_MM_PER_SPACING = 3.0
_LEAST_INSET_SHARE = 0.0

# Lines of running text a page has at least above a signature, and at the end of an annex, where
# nothing follows them.
_FEWEST_LINES, _FEWEST_OF_ANNEX = 4, 7
_POINTS_PER_MM = 72 / 25.4
# Times' own single spacing, in multiples of the type size.
_SINGLE = 1.15


@dataclass(frozen=True)
class Fit:
    """A theme, and whether the end of the text is `carried` over to the signature's page."""

    theme: Theme
    carried: bool = False


def fitted(theme: Theme, marks_of: Callable[[Fit], list[Mark]]) -> Fit:
    """Return the fit that leaves the fewest pages nearly empty, `theme` as it is if it can be.

    `marks_of` tells for a fit where the parts of the document begin and end.
    """
    best, fewest = Fit(theme), None
    for fit in _fits(theme):
        bare = _bare_pages(marks_of(fit), fit.theme)
        if fewest is None or bare < fewest:
            best, fewest = fit, bare
        if not fewest:
            break
    return best


def _fits(theme: Theme) -> Iterator[Fit]:
    yield Fit(theme)
    yield from (Fit(spaced) for spaced in _spacings(theme, _CLOSER))
    yield Fit(theme, carried=True)
    yield from (Fit(spaced) for spaced in _spacings(theme, _WIDER))


def _spacings(theme: Theme, steps: tuple[float, ...]) -> Iterator[Theme]:
    for spacing in (round(theme.body.line_spacing + step, 3) for step in steps):
        if _LEAST_SPACING <= spacing <= _MOST_SPACING:
            yield _spaced(theme, spacing)


def _spaced(theme: Theme, spacing: float) -> Theme:
    moved = (spacing - theme.body.line_spacing) * _INSET_MM_PER_SPACING
    table = theme.table
    rows = {
        "inset_y_mm": _moved(table.inset_y_mm, moved),
        "fine_inset_y_mm": _moved(table.fine_inset_y_mm, moved / 2),
    }
    return theme.model_copy(
        update={
            "body": theme.body.model_copy(update={"line_spacing": spacing}),
            "table": table.model_copy(update=rows),
        }
    )


def _moved(inset_mm: float, by_mm: float) -> float:
    return max(inset_mm + by_mm, min(inset_mm, inset_mm * _LEAST_INSET_SHARE))


def _bare_pages(marks: list[Mark], theme: Theme) -> int:
    """Count the parts whose last page has too little before what ends them."""
    line_mm = theme.body.size_pt * _SINGLE * theme.body.line_spacing / _POINTS_PER_MM

    def least_mm(part: Mark) -> float:
        lines = _FEWEST_LINES if part.page == 1 else _FEWEST_OF_ANNEX
        return theme.page.top_mm + lines * line_mm

    return sum(
        ends.page > begins.page and ends.y_mm < least_mm(begins)
        for begins, ends in pairwise(marks)
        if begins.role == "begins"
    )
