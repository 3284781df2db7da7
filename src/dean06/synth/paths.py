"""The path of one indicator in one province, month by month.

In: the indicator, the months and a source of chance. Out: a value per month, not yet rounded as
offices round. A stock grows towards what there is to reach, a share creeps towards a target, a flow
adds up within its half-year. The steps are as small as those of real series, so that a figure far
off its path is an error somebody put in.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from dean06.codebook import Unit
from dean06.synth.chance import chance
from dean06.synth.months import months_into

Values = list[float]

# The whole there is to reach, as powers of ten: of things one can count by hand, of mass counts,
# and of đồng. A place's size spreads them by a factor.
_FEW, _MANY, _MONEY = (1.3, 2.3), (4.0, 6.2), (10.0, 12.3)
_SIZE = (0.5, 2.0)


@dataclass(frozen=True)
class Measured:
    """What a path depends on; `mass` tells whether counts of places add up to large numbers."""

    indicator: str
    kind: str
    unit: Unit
    mass: bool


def path(measured: Measured, place: str, months: Sequence[date], seed: int) -> Values:
    """Return the value at the end of each of `months`."""
    # What an indicator counts is the same everywhere; how far a place has come is its own.
    whole = 10 ** chance(seed, measured.indicator).uniform(*_span(measured))
    draw = chance(seed, place, measured.indicator)
    follow: Callable[..., Values] = _PATHS[measured.kind]
    return follow(whole * draw.uniform(*_SIZE), months, draw)


def _span(measured: Measured) -> tuple[float, float]:
    if measured.unit == "money":
        return _MONEY
    return _MANY if measured.mass else _FEW


def _stock(whole: float, months: Sequence[date], draw: np.random.Generator) -> Values:
    """Follow a logistic curve; what has been done is not undone."""
    begun, speed = draw.uniform(0.2, 0.6), draw.uniform(0.02, 0.12)
    behind = (1 - begun) / begun
    steps = np.arange(len(months))
    values = whole / (1 + behind * np.exp(-speed * steps))
    return list(np.maximum.accumulate(values * (1 + draw.normal(0, 0.005, len(months)))))


def _share(_: float, months: Sequence[date], draw: np.random.Generator) -> Values:
    target, start = draw.uniform(75, 99.5), draw.uniform(25, 65)
    steps = np.arange(len(months))
    values = target - (target - start) * np.exp(-draw.uniform(0.02, 0.1) * steps)
    return list(np.clip(values + draw.normal(0, 0.6, len(months)), 1, 100))


def _flow(whole: float, months: Sequence[date], draw: np.random.Generator) -> Values:
    """Add up what every month brings, from nothing at the start of a half-year."""
    monthly = whole / 12 * draw.uniform(0.8, 1.2, len(months))
    values: Values = []
    for month, brought in zip(months, monthly, strict=True):
        if values and months_into(month) > 1:
            values.append(values[-1] + brought)
        else:
            # The months of the half-year before the load begins were as this one.
            values.append(brought * months_into(month))
    return values


_PATHS = {"stock": _stock, "share": _share, "ratio": _share, "flow": _flow}
