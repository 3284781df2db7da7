"""Bars: shares against their targets, and the parts of a figure.

In: described figures. Out: Chart blocks, or None where a sentence says as much. Labels stand above
their bars, so that long Vietnamese names need no side margin and stay legible on a phone. Nothing
is told by colour alone: what is at least so long goes on hatched, what is below a limit is only
hatched, and a target is a line across the bar with its value in the label.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from dean06.blocks.model import Chart
from dean06.blocks.text import Text, plain
from dean06.briefing.drawing import INK, MARK, QUIET, SHADE, to_chart
from dean06.briefing.rows import MOST_ROWS, rows_canvas
from dean06.briefing.tables import row_title
from dean06.briefing.words import breakdown_name, indicator_name, references, target_text
from dean06.claim import Figure
from dean06.claims import ClaimBook
from dean06.messages import Language, messages

# Fewer bars say no more than the sentence above them.
_FEWEST_PARTS = 3
_FEWEST_TARGETS = 3
_BAR_MM = 3.2
# The line of a target stands out of its bar by so much above and below.
_OUT_MM = 1.0

# The longest bar of a count ends short of its trough, so that "at least" has room to go on.
_ROOM_FOR_MORE = 1.15


@dataclass(frozen=True)
class _Bars:
    """What one chart draws: the rows from top to bottom, and how long each is of `whole`."""

    caption: str
    rows: list[Any]
    length: Callable[[Any], float]
    whole: float
    title: Callable[[Any], str]
    target: Callable[[Any], Figure] | None = None
    cut: bool = False


def attainment_chart(
    figures: pd.DataFrame, numbers: dict[str, int], lang: Language
) -> Chart | None:
    """Draw the shares a target binds, the one furthest behind first; None for fewer than three."""
    rows = [row for row in figures.itertuples() if row.unit_kind == "percent" and row.attainment]
    if len(rows) < _FEWEST_TARGETS:
        return None
    rows.sort(key=lambda row: row.value - row.target["value"])
    say, book = messages(lang).say, ClaimBook(lang)

    def title(row: Any) -> str:
        target = plain(target_text(row, book))
        return say("{name} (target: {target})", name=row_title(row, lang), target=target)

    caption = say("Shares against their targets")
    cut = len(rows) > MOST_ROWS
    bars = _Bars(caption, rows[:MOST_ROWS], _share, 100.0, title, _target(book), cut)
    return _draw(bars, numbers, book)


def parts_charts(figures: pd.DataFrame, numbers: dict[str, int], lang: Language) -> list[Chart]:
    """Draw each figure that is told in three or more unequal parts, largest first."""
    # Of documents issued or tasks by kind, which should not be many or few, a sentence says all.
    steered = (figures["unit_kind"] == "percent") | figures["direction"].isin(["up", "down"])
    kinds = figures["unit_kind"].isin(["count", "percent"])
    told = figures[kinds & steered & figures["breakdown"].notna()]
    charts = []
    for _, members in told.groupby(["place", "indicator"], sort=False):
        rows = sorted(members.itertuples(), key=lambda row: row.value, reverse=True)
        if len(rows) >= _FEWEST_PARTS and rows[0].value > rows[-1].value:
            charts.append(_parts(rows, numbers, lang))
    return charts


def _parts(rows: list[Any], numbers: dict[str, int], lang: Language) -> Chart:
    share = rows[0].unit_kind == "percent"
    whole = 100.0 if share else _count(rows[0]) * _ROOM_FOR_MORE
    bars = _Bars(
        indicator_name(rows[0], lang),
        rows[:MOST_ROWS],
        _share if share else _count,
        whole,
        lambda row: breakdown_name(row, lang),
        cut=len(rows) > MOST_ROWS,
    )
    return _draw(bars, numbers, ClaimBook(lang))


def _target(book: ClaimBook) -> Callable[[Any], Figure]:
    return lambda row: book.target(row.target, row.unit_kind)


def _share(row: Any) -> float:
    return float(row.quantity.share.value)


def _count(row: Any) -> float:
    return float(row.value)


def _draw(bars: _Bars, numbers: dict[str, int], book: ClaimBook) -> Chart:
    titles = [bars.title(row) for row in bars.rows]
    values = [book.read(row) for row in bars.rows]
    claims = [bars.target(row).claim for row in bars.rows] if bars.target else []
    # A label keeps clear of the line that stands out of the bar below it.
    drawn_mm = _BAR_MM + 2 * _OUT_MM if bars.target else _BAR_MM
    with rows_canvas(titles, drawn_mm, claims=claims) as (drawing, axes, placed):
        for row, place, value in zip(bars.rows, placed, values, strict=True):
            _bar(axes, place.middle_mm, row, bars)
            at = bars.whole * 1.015
            label = axes.text(at, place.middle_mm, value.text, va="center", fontsize=8.5)
            label.set_fontweight("bold")
            # Named for its claim, so that a page can lead from the label to its source.
            label.set_gid(value.claim)
        axes.set_xlim(0, bars.whole * 1.24)
        axes.set_axis_off()
        told = "; ".join(
            f"{title}: {value.text}" for title, value in zip(titles, values, strict=True)
        )
        return to_chart(
            drawing,
            caption=(bars.caption, *references(bars.rows, numbers)),
            alt=f"{bars.caption}. {told}.",
            claims=book.claims,
            notes=_notes(bars, book.lang),
        )


def _bar(axes: Axes, middle: float, row: Any, bars: _Bars) -> None:
    """Draw one bar in its trough, with the target as a line across it."""
    length, whole = bars.length(row), bars.whole
    axes.barh(middle, whole, height=_BAR_MM, color=SHADE, edgecolor=QUIET, linewidth=0.5)
    if row.bound in ("exact", "at_least"):
        axes.barh(middle, length, height=_BAR_MM, color=INK)
    else:
        axes.barh(middle, length, height=_BAR_MM, color="white", edgecolor=INK, hatch="////")
    if row.bound == "at_least":
        more = min(whole * 0.04, whole - length)
        axes.barh(
            middle, more, left=length, height=_BAR_MM, color="white", edgecolor=INK, hatch="////"
        )
    if bars.target:
        at, reach = float(row.target["value"]), _BAR_MM / 2 + _OUT_MM
        # White under the line, so that it is seen across a dark bar in print too.
        for colour, width in (("white", 4.5), (MARK, 2.2)):
            axes.plot([at, at], [middle - reach, middle + reach], color=colour, linewidth=width)


def _notes(bars: _Bars, lang: Language) -> tuple[Text, ...]:
    """Explain the hatching and the target's line where they are used, and what is left out."""
    say = messages(lang).say
    notes: list[Text] = []
    if any(row.bound != "exact" for row in bars.rows):
        notes.append((say("Hatched: the source gives a rounded figure or a limit."),))
    if bars.target:
        notes.append((say("Line across the bar: target."),))
    if bars.cut and bars.target:
        notes.append((say("Only those furthest behind are drawn; the table has all."),))
    elif bars.cut:
        notes.append((say("Only the largest parts are drawn."),))
    return tuple(notes)
