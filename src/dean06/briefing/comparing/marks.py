"""The marks of a dot plot.

In: the rows of a panel and where each stands. Out: lines and dots on the axes. Lines of a kind are
one path with gaps, and dots of a kind one set: the picture of 63 places would otherwise weigh more
than its page.
"""

from math import nan
from typing import Any, Literal, get_args

from matplotlib.axes import Axes

from dean06.briefing.comparing.panels import Panel
from dean06.briefing.comparing.scale import Scale, reach_of
from dean06.briefing.drawing import INK, QUIET

_DOT = 5.0

_Fill = Literal["full", "left", "none"]
_FILLS: tuple[_Fill, ...] = get_args(_Fill)
_DASHES = (0, (2, 1.5))


def draw_marks(axes: Axes, panel: Panel, placed: list[tuple[Any, float]], scale: Scale) -> None:
    """Draw the lines to the names, the dots, and how far figures may go."""
    lines = [(panel.start, panel.end, y) for _, y in placed]
    axes.plot(*_with_gaps(lines), color=QUIET, linewidth=0.4, zorder=0)
    reaches = [
        (*_reach(row, panel, scale), y) for row, y in placed if row.bound not in ("exact", "about")
    ]
    if reaches:
        axes.plot(*_with_gaps(reaches), color=INK, linewidth=0.9, linestyle=_DASHES)
    for fill in _FILLS:
        dots = [
            (scale.at(float(row.size), panel.start, panel.end), y)
            for row, y in placed
            if _fill(row) == fill
        ]
        if dots:
            style: dict[str, Any] = {"markerfacecoloralt": "white", "linestyle": "none"}
            # White and not see-through: nothing on paper may be transparent (PDF/A).
            inside = "white" if fill == "none" else INK
            style |= {"markerfacecolor": inside, "markeredgecolor": INK, "markersize": _DOT}
            style["fillstyle"] = "left" if fill == "left" else "full"
            axes.plot(*zip(*dots, strict=True), "o", **style)


def _with_gaps(lines: list[tuple[float, float, float]]) -> tuple[list[float], list[float]]:
    """Return level lines, each from an x to an x at a y, as one line with gaps."""
    xs = [x for start, end, _ in lines for x in (start, end, nan)]
    return xs, [level for _, _, y in lines for level in (y, y, nan)]


def _reach(row: Any, panel: Panel, scale: Scale) -> tuple[float, float]:
    low, high = reach_of(row)
    return (
        panel.start if low is None else scale.at(low, panel.start, panel.end),
        panel.end if high is None else scale.at(high, panel.start, panel.end),
    )


def _fill(row: Any) -> _Fill:
    return {"exact": _FILLS[0], "at_least": _FILLS[1]}.get(row.bound, _FILLS[2])
