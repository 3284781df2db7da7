"""What a province tells in each month, and what it leaves out.

In: the paths of a province. Out: per month the figures of its report. Some indicators are not
told in some months, some come rounded, and now and then a report restates the month before in
place of its own month: the books were corrected, and the new figure is not yet there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dean06.synth.chance import chance
from dean06.synth.months import months_into
from dean06.synth.paths import Measured, path
from dean06.synth.printing import printed

_LEFT_OUT = 0.06
_RESTATED = 0.01
_CORRECTION = (0.005, 0.03)


@dataclass(frozen=True)
class Told:
    """One figure of a report: what is printed, and the last day it stands for."""

    indicator: str
    text: str
    day: date


def reports(
    measured: Sequence[Measured], place: str, months: Sequence[date], seed: int
) -> list[list[Told]]:
    """Return what `place` tells of each indicator, month by month."""
    told = (_told(one, place, months, seed) for one in measured)
    return [[one for one in month if one] for month in zip(*told, strict=True)]


def _told(
    measured: Measured, place: str, months: Sequence[date], seed: int
) -> Iterator[Told | None]:
    values = path(measured, place, months, seed)
    draw = chance(seed, place, measured.indicator, "told")
    for number, (month, value) in enumerate(zip(months, values, strict=True)):
        left_out, restated = draw.random() < _LEFT_OUT, draw.random() < _RESTATED
        correction = 1 - draw.uniform(*_CORRECTION)
        text = printed(value, measured.unit, draw)
        if number and restated and _can_restate(measured, month):
            before = printed(values[number - 1] * correction, measured.unit, draw)
            yield Told(measured.indicator, before, months[number - 1])
        else:
            yield None if left_out else Told(measured.indicator, text, month)


def _can_restate(measured: Measured, month: date) -> bool:
    """Tell whether a report of `month` can speak of the month before: a flow begins anew."""
    return measured.kind != "flow" or months_into(month) > 1
