"""A figure among its own over time: ten, a hundred or a thousand times what stands around it.

In: results that are numbers. Out: a doubt per figure far from the median of its nearest
neighbours in time. The median of several is taken, so that one slip is not blamed on the figures
beside it; of two figures alone either may be wrong, and both are told.
"""

from collections.abc import Iterator
from decimal import Decimal
from statistics import median
from typing import Any

import pandas as pd

from dean06.intake.faults import Fault, fault

# Neighbours further away describe another year; growth explains what lies between.
_NEAR_DAYS = 400
_NEIGHBOURS = 4

# How near to ×10, ×100, ×1000 a ratio must be to look like a slip of the decimal comma or the
# unit: figures a year apart may have grown by a third.
_SLIPS = (Decimal(10), Decimal(100), Decimal(1000))
_SLIP_WIDTH = Decimal("1.35")

# Beyond these a change within a year is told though it fits no slip: five times a count, forty
# points of a share.
_JUMP_TIMES = Decimal(5)
_JUMP_POINTS = Decimal(40)

_SERIES = ["place", "indicator", "breakdown"]


def out_of_line(observations: pd.DataFrame) -> Iterator[Fault]:
    """Yield a doubt per figure that is out of line with its own history."""
    dated = observations[
        observations["period_end"].notna()
        & (observations["date_basis"] != "unknown")
        & ~observations["unit_kind"].isin(["rank", "date"])
    ]
    for _, series in dated.groupby(_SERIES, dropna=False, sort=False):
        if len(series) > 1:
            yield from _in_series([*series.itertuples()])


def _in_series(rows: list[Any]) -> Iterator[Fault]:
    levels = [(row.period_end.toordinal(), _level(row)) for row in rows]
    for row, (day, level) in zip(rows, levels, strict=True):
        others = sorted(
            (abs(there - day), other)
            for there, other in levels
            if there != day and other is not None and abs(there - day) <= _NEAR_DAYS
        )
        if level is None or not others:
            continue
        usual = median(other for _, other in others[:_NEIGHBOURS])
        if level > 0 and usual > 0:
            yield from _judged(row, level, usual)


def _level(row: Any) -> Decimal | None:
    """Return what may be compared over time: a flow per day, anything else as it is."""
    if row.measure != "flow":
        return Decimal(row.value)
    if row.period_start is None:
        return None
    days: int = (row.period_end - row.period_start).days + 1
    return Decimal(row.value) / days


def _judged(row: Any, level: Decimal, usual: Decimal) -> Iterator[Fault]:
    times = max(level / usual, usual / level)
    for slip in _SLIPS:
        if slip / _SLIP_WIDTH <= times <= slip * _SLIP_WIDTH:
            yield _slip(row, level > usual, slip)
            return
    points = row.unit_kind in ("percent", "score")
    if abs(level - usual) > _JUMP_POINTS if points else times > _JUMP_TIMES:
        yield _jump(row)


def _slip(row: Any, more: bool, slip: Decimal) -> Fault:
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

    return fault(row, "value_text", "slip", wording)


def _jump(row: Any) -> Fault:
    return fault(
        row,
        "value_text",
        "jump",
        lambda words: words.say(
            "“{figure}” is far from the figures before and after it. Check it with its source.",
            figure=row.value_text,
        ),
    )
