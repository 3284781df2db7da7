"""Figures that should add up: a share and its two counts, the parts and their whole.

In: results that are numbers. Out: a doubt per share that its own numerator and denominator do not
give, and per whole that is less than its parts. Rounding is allowed for; nothing else is.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pandas as pd

from dean06.intake.faults import Fault, fault
from dean06.quantities import Quantity, write_quantity

# The rows one source says of one place on one day.
_SAYING = ["source", "place", "status", "period_start", "period_end"]


def shares_off(observations: pd.DataFrame, indicators: pd.DataFrame) -> Iterator[Fault]:
    """Yield a doubt per share that is not its numerator over its denominator.

    The codebook names both for the shares that have them.
    """
    parts = indicators.dropna(subset=["numerator_indicator", "denominator_indicator"]).set_index(
        "indicator"
    )
    exact = observations[observations["bound"] == "exact"]
    counts = {(_key(row), row.breakdown, row.indicator): row for row in exact.itertuples()}
    for row in exact[exact["indicator"].isin(parts.index)].itertuples():
        top = counts.get((_key(row), row.breakdown, parts.at[row.indicator, "numerator_indicator"]))
        whole = counts.get(
            (_key(row), row.breakdown, parts.at[row.indicator, "denominator_indicator"])
        )
        if top is not None and whole is not None and whole.value:
            share = Decimal(top.value) / Decimal(whole.value) * 100
            if abs(share - row.value) > _slack(row, top, whole, share):
                yield _off(row, top, whole, share)


def _slack(row: Any, top: Any, whole: Any, share: Decimal) -> Decimal:
    """Return how far apart rounding alone can bring the share and the one computed."""
    relative = _rounding(whole) / Decimal(whole.value)
    if top.value:
        relative += _rounding(top) / Decimal(top.value)
    # One unit of the last digit, because sources cut off as often as they round.
    return Decimal(row.resolution) + share * relative


def _rounding(row: Any) -> Decimal:
    return Decimal(row.resolution) / 2 if row.resolution > 1 else Decimal(0)


def _off(row: Any, top: Any, whole: Any, share: Decimal) -> Fault:
    computed = Quantity(share.quantize(Decimal("0.01")), "percent", resolution=Decimal("0.01"))
    return fault(
        row,
        "value_text",
        "share",
        lambda words: words.say(
            "“{printed}” is not {top} out of {whole}, which is {computed}. Check the three.",
            printed=row.value_text,
            top=top.value_text,
            whole=whole.value_text,
            computed=write_quantity(computed, words.lang),
        ),
    )


def parts_beyond_whole(observations: pd.DataFrame) -> Iterator[Fault]:
    """Yield a doubt per count that is less than the sum of its own parts of one dimension."""
    counted = observations[observations["unit_kind"].isin(["count", "money"])]
    wholes = {
        (_key(row), row.indicator): row
        for row in counted[counted["breakdown"].isna()].itertuples()
        if row.bound in ("exact", "below", "almost", "at_most")
    }
    parts = counted[counted["breakdown"].notna()]
    parts = parts.assign(dimension=[part.partition(":")[0] for part in parts["breakdown"]])
    for _, rows in parts.groupby([*_SAYING, "indicator", "dimension"], dropna=False, sort=False):
        first = next(rows.itertuples())
        whole = wholes.get((_key(first), first.indicator))
        least = sum(
            Decimal(row.value) - _rounding(row)
            for row in rows.itertuples()
            if row.bound in ("exact", "at_least")
        )
        if whole is not None and least > whole.value + _rounding(whole):
            yield _beyond(whole, rows)


def _beyond(whole: Any, rows: pd.DataFrame) -> Fault:
    return fault(
        whole,
        "value_text",
        "parts",
        lambda words: words.say(
            "“{whole}” is less than the sum of its parts: {parts}. Check them.",
            whole=whole.value_text,
            parts=" + ".join(rows["value_text"]),
        ),
    )


def _key(row: Any) -> tuple[Any, ...]:
    return tuple(getattr(row, column) for column in _SAYING)
