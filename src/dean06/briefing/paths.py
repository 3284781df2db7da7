"""The path of figures over the half-years of a window.

In: the figures known in half-years. Out: a Chart with a row per figure known in at least three,
None where there is none: two points are told as well by the change. Each row has a scale of its
own, so only the direction is compared; every point bears its figure, and its day where that is not
the last of its half-year. Of what is counted over a span only whole half-years are points: a part
of one is less by itself.
"""

from collections import Counter
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from dean06.blocks.model import Chart
from dean06.blocks.text import Text
from dean06.briefing.drawing import INK, to_chart, wrapped
from dean06.briefing.rows import rows_canvas
from dean06.briefing.tables import row_title
from dean06.briefing.times import is_of_period, time_key, time_within
from dean06.briefing.words import references
from dean06.claims import ClaimBook
from dean06.measures.selection import SAME_THING, SUMMED
from dean06.messages import Language, messages
from dean06.periods import HalfYear, Period, half_year_of, parse_period

_FEWEST_POINTS = 3
_MOST_ROWS = 4
_ROW_MM = 14.0
_FOOT_MM = 8.0

# More would be a caption of numbers.
_MOST_MARKS = 6

# Of a row's height, what the line may take: the figures stand above its points.
_RISE = 0.4


def paths_chart(
    figures: pd.DataFrame, period: Period, numbers: dict[str, int], lang: Language
) -> Chart | None:
    """Draw each figure known in three or more half-years of `period`."""
    known = [
        {str(row.half_year): row for row in members.itertuples() if _is_point(row)}
        for _, members in figures.groupby(SAME_THING, sort=False, dropna=False)
    ]
    paths = _of_each_group([path for path in known if len(path) >= _FEWEST_POINTS])
    if not paths:
        return None
    codes = [half.code for half in period.halves]
    book = ClaimBook(lang)
    labels = [row_title(next(iter(path.values())), lang) for path in paths]
    with rows_canvas(labels, _ROW_MM, foot_mm=_FOOT_MM) as (drawing, axes, placed):
        for path, place in zip(paths, placed, strict=True):
            _path(axes, path, codes, place.middle_mm, book)
        axes.set_xlim(-0.5, len(codes) - 0.5)
        names = [wrapped(parse_period(code).name(lang), 14) for code in codes]
        axes.set_xticks(range(len(codes)), names)
        axes.set_yticks([])
        axes.tick_params(axis="x", length=0)
        axes.spines["bottom"].set_visible(False)
        caption = messages(lang).say("From half-year to half-year, each on a scale of its own")
        told = [_told(label, path, codes, book) for label, path in zip(labels, paths, strict=True)]
        rows = [row for path in paths for row in path.values()]
        return to_chart(
            drawing,
            caption=(caption, *_few(references(rows, numbers))),
            alt=f"{caption}. {'; '.join(told)}.",
            claims=book.claims,
            notes=_notes(rows, lang),
        )


def _of_each_group(paths: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return as many paths as are drawn, of each group the first before any second, in order."""
    seen: Counter[str] = Counter()
    turns = []
    for place, path in enumerate(paths):
        group = str(next(iter(path.values())).group)
        turns.append((seen[group], place))
        seen[group] += 1
    return [paths[place] for place in sorted(place for _, place in sorted(turns)[:_MOST_ROWS])]


def _is_point(row: Any) -> bool:
    """Tell whether a figure can stand beside those of other half-years."""
    summed = row.unit_kind in SUMMED and time_key(row)[0] is not None
    return row.value is not None and (not summed or is_of_period(row, _half_of(row)))


def _half_of(row: Any) -> HalfYear:
    return half_year_of(row.period_end)


def _aside(row: Any, lang: Language) -> str:
    """Return " (30/11)" for a figure that is not of its half-year's last day."""
    time = time_within(row, _half_of(row), lang)
    return f" ({time})" if time else ""


def _notes(rows: list[Any], lang: Language) -> tuple[Text, ...]:
    if all(row.bound == "exact" for row in rows):
        return ()
    return ((messages(lang).say("Open dot: the source gives a rounded figure or a limit."),),)


def _few(marks: Text) -> Text:
    """Leave out the marks of more sources than read well: the table has each beside its figure."""
    return marks if len(marks) <= _MOST_MARKS else ()


def _path(
    axes: Axes, path: dict[str, Any], codes: list[str], middle: float, book: ClaimBook
) -> None:
    """Draw one line; a point whose figure is a limit or rounded is open."""
    values = [float(row.value) for row in path.values()]
    low, span = min(values), (max(values) - min(values)) or 1.0
    reach = _ROW_MM * _RISE
    points = [
        (codes.index(code), middle + _ROW_MM * 0.35 - reach * (float(row.value) - low) / span, row)
        for code, row in path.items()
    ]
    points.sort(key=lambda point: point[0])
    axes.plot([x for x, _, _ in points], [y for _, y, _ in points], color=INK, linewidth=1.4)
    for x, y, row in points:
        face = INK if row.bound == "exact" else "white"
        axes.plot([x], [y], "o", markersize=5, markerfacecolor=face, markeredgecolor=INK)
        figure = book.read(row)
        label = axes.text(
            x, y - 1.6, figure.text + _aside(row, book.lang), ha="center", va="bottom", fontsize=8
        )
        label.set_gid(figure.claim)


def _told(label: str, path: dict[str, Any], codes: list[str], book: ClaimBook) -> str:
    points = [
        f"{parse_period(code).name(book.lang)} {book.read(path[code]).text}"
        f"{_aside(path[code], book.lang)}"
        for code in codes
        if code in path
    ]
    return f"{label}: {', '.join(points)}"
