"""How close a document's lines stand, so that no page ends a part with next to nothing on it.

In: a document ready to be set, and its theme. Out: for its text and each annex the theme, or one
like it with lines a little closer or further apart, and whether the last points of the text are
carried over to the signature.
A page that holds a signature and no text could belong to anything, and an annex that runs over by a
line costs a sheet. A summary that runs over the first page, or a table that leaves one row alone
before or behind a page's end, is mended where little is needed for it. Only line spacing and the
height of table rows change, within what Decree 30/2020/NĐ-CP, Annex I, II.6 allows; the gap between
paragraphs, type sizes and margins stay.
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

# What weighs more is mended first: a signature without its text could belong to anything, and a
# leader has the first page in hand.
_BARE_END, _LONG_SUMMARY, _BARE_ANNEX, _LONE_ROW = 3, 2, 1, 1

# For a row or a line that stands alone no more of them are tried: each costs setting the document.
_MOST_FOR_A_LINE = 8

# A row of a table grows by this at both ends where the line spacing grows by one.
_INSET_MM_PER_SPACING = 3.0
# Accents stand clear of the rules; what is only looked up in may be denser.
_LEAST_INSET_SHARE, _LEAST_FINE_SHARE = 0.8, 0.3

# Lines of running text a page has at least above a signature, and at the end of an annex, where
# nothing follows them.
_FEWEST_LINES, _FEWEST_OF_ANNEX = 4, 7
_POINTS_PER_MM = 72 / 25.4
# Times' own single spacing, in multiples of the type size.
_SINGLE = 1.15


# What is wrong with a part: its last page nearly empty, and its lines left alone, both weighed.
Faults = tuple[int, int]

# A row of a long table, and the one it should have beside it.
_ROWS = {"first": "second", "last but one": "last", "second": "", "last": ""}


@dataclass(frozen=True)
class Fit:
    """A theme, and whether the end of the text is `carried` over to the signature's page."""

    theme: Theme
    carried: bool = False


def fitted(theme: Theme, marks_of: Callable[[Fit], list[Mark]]) -> tuple[Fit, ...]:
    """Return for each part the fit with the fewest pages nearly empty and lines alone.

    Parts are the text and each annex: they begin pages of their own, so that what one needs
    leaves the others as they are, with `theme` where it will do. `marks_of` tells for a fit of all
    parts where they begin and end.
    """
    best: list[tuple[Fit, Faults]] = []
    for tried, fit in enumerate(_fits(theme), 1):
        found = [(fit, _faults(part, fit.theme)) for part in _parts(marks_of(fit))]
        best = [
            one if sum(one[1]) <= sum(other[1]) else other
            for one, other in zip(best or found, found, strict=True)
        ]
        bare, alone = (sum(faults) for faults in zip(*(faults for _, faults in best), strict=True))
        if not bare and (not alone or tried >= _MOST_FOR_A_LINE):
            break
    return tuple(fit for fit, _ in best)


def _parts(marks: list[Mark]) -> list[list[Mark]]:
    """Return the marks of each part, its beginning first."""
    starts = [place for place, mark in enumerate(marks) if mark.role == "begins"]
    return [marks[start:end] for start, end in pairwise([*starts, len(marks)])]


def _faults(part: list[Mark], theme: Theme) -> Faults:
    return _bare_page(part, theme), _left_alone(part, theme)


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
        "inset_y_mm": _moved(table.inset_y_mm, moved, _LEAST_INSET_SHARE),
        "fine_inset_y_mm": _moved(table.fine_inset_y_mm, moved / 2, _LEAST_FINE_SHARE),
    }
    return theme.model_copy(
        update={
            "body": theme.body.model_copy(update={"line_spacing": spacing}),
            "table": table.model_copy(update=rows),
        }
    )


def _moved(inset_mm: float, by_mm: float, least_share: float) -> float:
    return max(inset_mm + by_mm, inset_mm * least_share)


def _bare_page(part: list[Mark], theme: Theme) -> int:
    """Weigh that the last page of a part has too little before what ends it."""
    line_mm = theme.body.size_pt * _SINGLE * theme.body.line_spacing / _POINTS_PER_MM
    begins, ends = part[0], next(mark for mark in part if mark.role == "ends")
    lines, weight = (
        (_FEWEST_LINES, _BARE_END) if begins.page == 1 else (_FEWEST_OF_ANNEX, _BARE_ANNEX)
    )
    bare = ends.page > begins.page and ends.y_mm < theme.page.top_mm + lines * line_mm
    return weight if bare else 0


def _left_alone(marks: list[Mark], theme: Theme) -> int:
    """Weigh the rows that stand alone on a page, and a summary that runs over the first."""
    rows = pairwise(mark for mark in marks if mark.role in _ROWS)
    alone = sum(_ROWS[one.role] == other.role and one.page != other.page for one, other in rows)
    # What ends the first page is marked at the top of the second.
    top_mm = theme.page.top_mm + 1
    over = any(m.role == "summary" and m.page > 1 and m.y_mm > top_mm for m in marks)
    return alone * _LONE_ROW + over * _LONG_SUMMARY
