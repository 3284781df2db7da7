"""The place beside the country and other provinces, as points on one scale.

In: where each figure stands. Out: a Chart, or None where fewer than three shares can be set beside
the country's. The three are told apart by shape, not by colour.
"""

from typing import Any

from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from dean06.blocks.model import Chart
from dean06.briefing.drawing import INK, QUIET, to_chart
from dean06.briefing.rows import MOST_ROWS, rows_canvas
from dean06.briefing.tables import row_title
from dean06.briefing.words import references
from dean06.claims import ClaimBook
from dean06.measures.gaps import Gap, relative
from dean06.measures.standing import Standing
from dean06.messages import Language, messages

_FEWEST = 3
_ROW_MM = 3.4
_LEGEND_MM = 6.0
_FOOT_MM = 5.0

_HERE: dict[str, Any] = {"marker": "D", "markersize": 6, "color": INK, "linestyle": "none"}
_COUNTRY: dict[str, Any] = {
    "marker": "o",
    "markersize": 7.5,
    "markerfacecolor": "white",
    "markeredgecolor": "black",
    "linestyle": "none",
}
_OTHER: dict[str, Any] = {"marker": "|", "markersize": 8, "color": "#5C636E", "linestyle": "none"}


def country_chart(
    standings: list[Standing], numbers: dict[str, int], lang: Language
) -> Chart | None:
    """Draw the shares of the place, the country and other provinces; None for fewer than three."""
    shown = [one for one in standings if one.gap and _point(one.row) is not None][:MOST_ROWS]
    if len(shown) < _FEWEST:
        return None
    say, book = messages(lang).say, ClaimBook(lang)
    labels = [_label(one, book) for one in shown]
    claims = [book.read(one.row).claim for one in shown]
    with rows_canvas(labels, _ROW_MM, _LEGEND_MM, _FOOT_MM, claims) as (drawing, axes, placed):
        for one, place in zip(shown, placed, strict=True):
            _row(axes, one, place.middle_mm)
        axes.set_xlim(-2, 102)
        axes.set_yticks([])
        axes.set_xticks([0, 50, 100], ["0%", "50%", "100%"])
        axes.spines["bottom"].set_visible(False)
        _legend(axes, shown, lang)
        caption = say("Beside the country, in per cent")
        rows = [one.row for one in shown] + [one.gap.there for one in shown if one.gap]
        return to_chart(
            drawing,
            caption=(caption, *references(rows, numbers)),
            alt=f"{caption}. {'; '.join(labels)}.",
            claims=book.claims,
        )


def _label(one: Standing, book: ClaimBook) -> str:
    here = book.read(one.row).text
    there = book.read(one.gap.there).text if one.gap else ""
    return messages(book.lang).say(
        "{name}: {here}; the country {there}",
        name=row_title(one.row, book.lang),
        here=here,
        there=there,
    )


def _row(axes: Axes, one: Standing, middle: float) -> None:
    axes.plot([0, 100], [middle, middle], color=QUIET, linewidth=1, zorder=1)
    for gap in one.others:
        _mark(axes, gap.there, middle, _OTHER)
    if one.gap:
        _mark(axes, one.gap.there, middle, _COUNTRY)
    _mark(axes, one.row, middle, _HERE)


def _mark(axes: Axes, row: Any, middle: float, shape: dict[str, Any]) -> None:
    at = _point(row)
    if at is not None:
        axes.plot([at], [middle], zorder=3, **shape)


def _point(row: Any) -> float | None:
    """Return the figure in per cent; None for what is no share."""
    found = relative(row.quantity)
    return float(found.value) if found is not None and found.unit == "percent" else None


def _legend(axes: Axes, shown: list[Standing], lang: Language) -> None:
    say = messages(lang).say
    others: list[Gap] = [gap for one in shown for gap in one.others]
    entries = [(say("here"), _HERE), (say("the country"), _COUNTRY)]
    if others:
        entries.append((say("other provinces"), _OTHER))
    handles = [Line2D([], [], label=label, **shape) for label, shape in entries]
    axes.legend(
        handles=handles,
        loc="upper left",
        bbox_to_anchor=(0, 1.0),
        ncols=len(handles),
        frameon=False,
        fontsize=8,
        borderpad=0,
        handletextpad=0.4,
    )
