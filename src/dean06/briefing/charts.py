"""Bars for shares and for the parts of a count.

In: described figures. Out: Chart blocks, or None where there is nothing to compare. Labels
stand above their bars, so that long Vietnamese names need no side margin and stay legible on
a phone. A bound is drawn, not only told: what is at least so long goes on hatched, what is
below a limit is only outlined.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from dean06.blocks.model import Chart
from dean06.blocks.text import Text
from dean06.briefing.drawing import INK, LABEL_WIDTH, MARK, QUIET, SHADE, canvas, to_chart, wrapped
from dean06.briefing.tables import row_title
from dean06.briefing.words import breakdown_name, indicator_name, references
from dean06.claims import ClaimBook
from dean06.messages import Language, messages

# Fewer bars say no more than the sentence above them.
_FEWEST = 3
_ROW_MM = 12.0
_BAR = 0.26

# The longest bar of a count ends short of its trough, so that "at least" has room to go on.
_ROOM_FOR_MORE = 1.15


@dataclass(frozen=True)
class _Bars:
    """What one chart draws: the rows from top to bottom, and how long each is of `whole`."""

    caption: str
    rows: list[Any]
    length: Callable[[Any], float]
    whole: float
    title: Callable[[Any, Language], str]


def shares_chart(figures: pd.DataFrame, numbers: dict[str, int], lang: Language) -> Chart | None:
    """Draw all shares, and counts of a stated whole, against 100 %.

    None for fewer than three, and where all are equal: such a chart would say nothing.
    """
    rows = [row for row in figures.itertuples() if row.quantity and row.quantity.share]
    if len(rows) < _FEWEST or len({(_share(row), row.bound) for row in rows}) == 1:
        return None
    rows.sort(key=_share, reverse=True)
    caption = messages(lang).say("Shares reached, in per cent of the whole")
    return _draw(_Bars(caption, rows, _share, 100.0, row_title), numbers, lang)


def parts_charts(figures: pd.DataFrame, numbers: dict[str, int], lang: Language) -> list[Chart]:
    """Draw each count that is told in three or more unequal parts, largest first."""
    counts = figures[(figures["unit_kind"] == "count") & figures["breakdown"].notna()]
    charts = []
    for _, members in counts.groupby(["place", "indicator"], sort=False):
        rows = sorted(members.itertuples(), key=_count, reverse=True)
        if len(rows) >= _FEWEST and _count(rows[0]) > _count(rows[-1]):
            caption = indicator_name(rows[0], lang)
            whole = _count(rows[0]) * _ROOM_FOR_MORE
            bars = _Bars(caption, rows, _count, whole, breakdown_name)
            charts.append(_draw(bars, numbers, lang))
    return charts


def _share(row: Any) -> float:
    return float(row.quantity.share.value)


def _count(row: Any) -> float:
    return float(row.value)


def _draw(bars: _Bars, numbers: dict[str, int], lang: Language) -> Chart:
    book = ClaimBook(lang)
    with canvas(height_mm=_ROW_MM * len(bars.rows) + 6) as (drawing, axes):
        for place, row in enumerate(bars.rows):
            _bar(axes, place, row, bars.length(row), bars.whole)
            label = wrapped(bars.title(row, lang), LABEL_WIDTH)
            axes.text(0, place - 0.22, label, va="bottom", fontsize=8)
            at = bars.whole * 1.015
            axes.text(at, place, book.read(row).text, va="center", fontweight="bold")
        axes.set_xlim(0, bars.whole * 1.22)
        axes.set_ylim(len(bars.rows) - 0.6, -0.95)
        axes.set_axis_off()
        told = "; ".join(f"{bars.title(row, lang)}: {book.read(row).text}" for row in bars.rows)
        return to_chart(
            drawing,
            caption=(bars.caption, *references(bars.rows, numbers)),
            alt=f"{bars.caption}. {told}.",
            claims=book.claims,
            notes=_bound_notes(bars.rows, lang),
        )


def _bar(axes: Axes, place: int, row: Any, length: float, whole: float) -> None:
    """Draw one bar in its trough, with the target as a mark across it."""
    axes.barh(place, whole, height=_BAR, color=SHADE, edgecolor=QUIET, linewidth=0.5)
    if row.bound in ("exact", "at_least"):
        axes.barh(place, length, height=_BAR, color=INK)
    else:
        axes.barh(place, length, height=_BAR, color="white", edgecolor=INK, hatch="////")
    if row.bound == "at_least":
        more = min(whole * 0.04, whole - length)
        axes.barh(place, more, left=length, height=_BAR, color="white", edgecolor=INK, hatch="////")
    target = getattr(row, "target", None)
    if target and row.unit_kind == "percent":
        at = float(target["value"])
        axes.plot([at, at], [place - _BAR, place + _BAR], color=MARK, linewidth=2)


def _bound_notes(rows: list[Any], lang: Language) -> tuple[Text, ...]:
    """Explain the hatching and the target's mark where they are used."""
    say = messages(lang).say
    notes: list[Text] = []
    if any(row.bound != "exact" for row in rows):
        notes.append((say("Hatched: the source gives a rounded figure or a limit."),))
    if any(getattr(row, "target", None) and row.unit_kind == "percent" for row in rows):
        notes.append((say("Red mark: target."),))
    return tuple(notes)
