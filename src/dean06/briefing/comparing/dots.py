"""Places in order as dots on one scale.

In: a ranking. Out: a Chart. Everything is placed in millimetres, so that no label is squeezed:
names on the left, figures in a column on the right, dots between. A long list goes into two panels
where they fit, because one as tall as a page would leave the page before it half empty. An exact
figure is a full dot; "at least" is half a dot with a line as far as it may go; a limit from above
is an open one.
"""

from collections.abc import Iterator
from math import ceil
from typing import Any

from matplotlib.axes import Axes

from dean06.blocks.model import Chart
from dean06.blocks.text import Text
from dean06.briefing.comparing.marks import draw_marks
from dean06.briefing.comparing.panels import ABOVE_MM, SIZE, SMALL, Panel, panels_of, widths_of
from dean06.briefing.comparing.scale import Scale, scale_of
from dean06.briefing.comparing.view import View, one_time, title
from dean06.briefing.drawing import MARK, QUIET, SOFT, WIDTH_MM, canvas, text_mm, to_chart
from dean06.briefing.times import time_of
from dean06.briefing.words import references
from dean06.claims import ClaimBook
from dean06.measures.clusters import Ranking

# A list longer than this goes into two panels where they fit, and its rows lie closer.
_MOST_IN_ONE = 20

_TALLEST_MM = 178.0
_ROW_MM = 4.8
_CLOSE_MM = 3.8
_BELOW_MM = 6.0


def dots_chart(ranking: Ranking, view: View) -> Chart:
    """Draw a ranking as dots."""
    rows, book = list(ranking.figures.itertuples()), ClaimBook(view.lang)
    dated = one_time(ranking, view.lang) is None
    widths = widths_of(rows, view, book, dated=dated)
    columns = 2 if len(rows) > _MOST_IN_ONE and widths.fit_twice else 1
    tall = ceil(len(rows) / columns)
    row_mm = min(_ROW_MM if tall <= _MOST_IN_ONE else _CLOSE_MM, _TALLEST_MM / tall)
    height = ABOVE_MM + row_mm * tall + _BELOW_MM
    target = view.target(ranking)
    scale = scale_of(rows, target, most_ticks=5 - columns)
    with canvas(height) as (drawing, axes):
        drawing.set_layout_engine("none")
        axes.set_position((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(0, WIDTH_MM)
        axes.set_ylim(height, 0)
        for n, panel in enumerate(panels_of(columns, row_mm, widths)):
            part = rows[n * tall : (n + 1) * tall]
            _draw_scale(axes, panel, scale, len(part), view)
            if target:
                _draw_target(axes, panel, scale, float(target["value"]), len(part))
            placed = [(row, ABOVE_MM + panel.row * (n + 0.5)) for n, row in enumerate(part)]
            draw_marks(axes, panel, placed, scale)
            for row, y in placed:
                _write_row(axes, panel, y, row, view, book, dated=dated)
        chart = to_chart(
            drawing,
            caption=(title(ranking.first, view.lang), *references(rows, view.numbers)),
            alt=_alternative(ranking, view, book),
            claims=book.claims,
            notes=tuple(_notes(rows, view, has_target=bool(target))),
        )
        return chart.model_copy(update={"dense": columns > 1})


def _draw_scale(axes: Axes, panel: Panel, scale: Scale, rows: int, view: View) -> None:
    """Draw the ticks, and the number of each that has room for it."""
    bottom = ABOVE_MM + panel.row * rows
    free = panel.left
    for value in scale.ticks:
        x = scale.at(value, panel.start, panel.end)
        axes.plot([x, x], [ABOVE_MM, bottom], color=QUIET, linewidth=0.5, zorder=0)
        label = scale.label(value, view.lang)
        half = text_mm(label, SMALL) / 2
        if x - half >= free:
            axes.text(x, bottom + 1, label, ha="center", va="top", fontsize=SMALL, color=SOFT)
            free = x + half + 1


def _draw_target(axes: Axes, panel: Panel, scale: Scale, value: float, rows: int) -> None:
    x = scale.at(value, panel.start, panel.end)
    bottom = ABOVE_MM + panel.row * rows
    axes.plot([x, x], [ABOVE_MM - 2, bottom], color=MARK, linewidth=1.2, linestyle=(0, (3, 1.5)))


def _write_row(
    axes: Axes, panel: Panel, y: float, row: Any, view: View, book: ClaimBook, *, dated: bool
) -> None:
    axes.text(panel.left, y, view.place(row.place), va="center_baseline", fontsize=SIZE)
    if dated:
        x = panel.start - 2
        time = time_of(row, view.lang)
        axes.text(x, y, time, va="center_baseline", ha="right", fontsize=SMALL, color=SOFT)
    figure = book.read(row).text
    style: dict[str, Any] = {
        "ha": "right",
        "va": "center_baseline",
        "fontsize": SIZE,
        "fontweight": "bold",
    }
    axes.text(panel.right, y, figure, **style)


def _alternative(ranking: Ranking, view: View, book: ClaimBook) -> str:
    """Tell the first, the last and how many; the table has every figure."""
    rows = list(ranking.figures.itertuples())
    first, last = rows[0], rows[-1]
    return view.words.say(
        "{title}: dots of {n} places in order, from {first} ({first_figure}) to {last} "
        "({last_figure}). Every figure stands in the table.",
        title=title(first, view.lang),
        n=book.count(ranking.figures["observation"]).text,
        first=view.place(first.place),
        first_figure=book.read(first).text,
        last=view.place(last.place),
        last_figure=book.read(last).text,
    )


def _notes(rows: list[Any], view: View, *, has_target: bool) -> Iterator[Text]:
    say = view.words.say
    bounds = {row.bound for row in rows}
    if "at_least" in bounds:
        yield (say("Half dot: at least that much; the dashed line goes where it may lie."),)
    if bounds - {"exact", "at_least"}:
        yield (say("Open dot: below that or about that; the dashed line goes where it may lie."),)
    if has_target:
        yield (say("Red dashed line: target."),)
