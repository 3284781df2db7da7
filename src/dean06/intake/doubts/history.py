"""A figure among its own over time: ten, a hundred or a thousand times what stands around it.

In: series of results that are numbers, each of one unit. Out: a doubt per figure far from the
median of its nearest neighbours in time. The median of several is taken, so that one slip is not
blamed on the figures beside it; of two figures alone either may be wrong, and both are told.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from statistics import median_high, median_low
from typing import Any

from dean06.intake.faults import Fault, fault

# Neighbours further away describe another year; growth explains what lies between.
_NEAR_DAYS = 400
_NEIGHBOURS = 4

# One neighbour alone must be nearer: accounts grew twelvefold within the eight months after the
# first of them were opened.
_ALONE_DAYS = 190

# How near to ×10, ×100, ×1000 a ratio must be to look like a slip of the decimal comma or the
# unit: figures a year apart may have grown by a third.
_SLIPS = (Decimal(10), Decimal(100), Decimal(1000))
_SLIP_WIDTH = Decimal("1.35")

# Beyond these a change within a year is told though it fits no slip: five times a count, forty
# points of a share.
_JUMP_TIMES = Decimal(5)
_JUMP_POINTS = Decimal(40)
_POINTS = ("percent", "score")


def out_of_line(series: Iterable[list[Any]]) -> Iterator[Fault]:
    """Yield a doubt per figure that is out of line with its own history."""
    for rows in series:
        if len(rows) > 1 and rows[0].unit_kind not in ("rank", "date"):
            yield from _in_series(rows)


def _in_series(rows: list[Any]) -> Iterator[Fault]:
    found = list(map(_level, rows))
    if _is_calm(rows, [level for level in found if level is not None]):
        return
    days = [row.period_end.toordinal() for row in rows]
    levels = list(zip(days, found, strict=True))
    for row, (day, level) in zip(rows, levels, strict=True):
        others = sorted(
            (abs(there - day), other, number)
            for number, (there, other) in enumerate(levels)
            if there != day and other is not None and abs(there - day) <= _NEAR_DAYS
        )
        if level is None or not others or (len(others) == 1 and others[0][0] > _ALONE_DAYS):
            continue
        around = others[:_NEIGHBOURS]
        usual = _usual(level, [other for _, other, _ in around])
        if level > 0 and usual > 0:
            yield from _judged(row, level, usual, [rows[number] for *_, number in around])


def _is_calm(rows: list[Any], levels: list[Decimal]) -> bool:
    """Tell whether no two levels lie far enough apart for a doubt, wherever they stand."""
    low, high = min(levels, default=Decimal(0)), max(levels, default=Decimal(0))
    points = all(row.unit_kind in _POINTS for row in rows)
    near = high - low <= _JUMP_POINTS if points else high <= low * _JUMP_TIMES
    return near and high <= low * min(_SLIPS) / _SLIP_WIDTH


def _usual(level: Decimal, around: list[Decimal]) -> Decimal:
    """Return the median of what stands around `level`; of two in the middle, the nearer end.

    Halfway between a slip and a sound figure there is no figure to be held to.
    """
    return min(max(level, median_low(around)), median_high(around))


def _level(row: Any) -> Decimal | None:
    """Return what may be compared over time: a flow per day, anything else as it is."""
    if row.measure != "flow":
        return Decimal(row.value)
    if row.period_start is None:
        return None
    days: int = (row.period_end - row.period_start).days + 1
    return Decimal(row.value) / days


def _judged(row: Any, level: Decimal, usual: Decimal, around: list[Any]) -> Iterator[Fault]:
    times = max(level / usual, usual / level)
    for slip in _SLIPS:
        if slip / _SLIP_WIDTH <= times <= slip * _SLIP_WIDTH:
            yield _slip(row, level > usual, slip, around)
            return
    points = row.unit_kind in _POINTS
    if abs(level - usual) > _JUMP_POINTS if points else times > _JUMP_TIMES:
        yield _jump(row, around)


def _slip(row: Any, more: bool, slip: Decimal, around: list[Any]) -> Fault:
    def wording(words: Any) -> str:
        if more:
            return str(
                words.say(
                    "“{figure}” is about {times} times the figures before and after it. Check "
                    "the unit and the decimal comma.",
                    figure=row.value_text,
                    times=slip,
                )
            )
        return str(
            words.say(
                "“{figure}” is about one {times}th of the figures before and after it. Check the "
                "unit and the decimal comma.",
                figure=row.value_text,
                times=slip,
            )
        )

    return fault(row, "value_text", "slip", wording, against=around)


def _jump(row: Any, around: list[Any]) -> Fault:
    return fault(
        row,
        "value_text",
        "jump",
        lambda words: words.say(
            "“{figure}” is far from the figures before and after it. Check it with its source.",
            figure=row.value_text,
        ),
        against=around,
    )
