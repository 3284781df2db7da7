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

    The codebook names both for the shares that have them; without a denominator of its own, the
    whole is the one printed with the numerator (25 of 30).
    """
    named = indicators.dropna(subset=["numerator_indicator"]).set_index("indicator")
    wholes = named["denominator_indicator"].to_dict()
    if named.empty:
        return
    exact = observations[observations["bound"] == "exact"]
    counted = exact[exact["indicator"].isin({*named["numerator_indicator"], *wholes.values()})]
    counts = {(_key(row), row.breakdown, row.indicator): row for row in counted.itertuples()}
    for row in exact[exact["indicator"].isin(named.index)].itertuples():
        top = counts.get((_key(row), row.breakdown, named.at[row.indicator, "numerator_indicator"]))
        whole = counts.get((_key(row), row.breakdown, wholes[row.indicator]))
        if top is None or (whole is None and top.denominator is None):
            continue
        printed = top.value_text if whole is None else f"{top.value_text}/{whole.value_text}"
        total = Decimal(top.denominator if whole is None else whole.value)
        rounding = _rounding(top) / top.value if top.value else Decimal(0)
        if whole is not None and total:
            rounding += _rounding(whole) / total
        share = Decimal(top.value) / total * 100 if total else row.value
        # One unit of the last digit more, because sources cut off as often as they round.
        if abs(share - row.value) > Decimal(row.resolution) + share * rounding:
            yield _off(row, printed, share, [part for part in (top, whole) if part is not None])


def _rounding(row: Any) -> Decimal:
    return Decimal(row.resolution) / 2 if row.resolution > 1 else Decimal(0)


def _off(row: Any, printed: str, share: Decimal, counts: list[Any]) -> Fault:
    computed = Quantity(share.quantize(Decimal("0.01")), "percent", resolution=Decimal("0.01"))
    return fault(
        row,
        "value_text",
        "share",
        lambda words: words.say(
            "“{printed}”, but {counts} is {computed}. Check the figures with their source.",
            printed=row.value_text,
            counts=printed,
            computed=write_quantity(computed, words.lang),
        ),
        against=counts,
    )


def parts_off(observations: pd.DataFrame) -> Iterator[Fault]:
    """Yield a doubt per whole that its own parts of one dimension do not make.

    A count is at least the sum of its parts. Points are exactly that, where the parts are all
    there and all exact: then the most each can have adds up to the most the whole can have.
    """
    summed = observations[observations["unit_kind"].isin(["count", "money", "score"])]
    parts = summed[summed["breakdown"].notna()]
    told_whole = summed[summed["breakdown"].isna()]
    wholes = {
        (_key(row), row.indicator): row
        for row in told_whole[told_whole["indicator"].isin(parts["indicator"])].itertuples()
        if row.bound in ("exact", "below", "almost", "at_most")
    }
    parts = parts.assign(dimension=[part.partition(":")[0] for part in parts["breakdown"]])
    for _, group in parts.groupby([*_SAYING, "indicator", "dimension"], dropna=False, sort=False):
        rows = list(group.itertuples())
        whole = wholes.get((_key(rows[0]), rows[0].indicator))
        if whole is not None and _off_by_parts(whole, rows):
            yield _beyond(whole, rows)


def _off_by_parts(whole: Any, parts: list[Any]) -> bool:
    if whole.unit_kind == "score":
        most = [row.denominator for row in parts]
        complete = None not in most and sum(most) == whole.denominator
        exact = all(row.bound == "exact" for row in (whole, *parts))
        return bool(complete and exact and sum(row.value for row in parts) != whole.value)
    bounded = [row for row in parts if row.bound in ("exact", "at_least")]
    least = sum((Decimal(row.value) - _rounding(row) for row in bounded), Decimal(0))
    return bool(least > whole.value + _rounding(whole))


def _beyond(whole: Any, rows: list[Any]) -> Fault:
    return fault(
        whole,
        "value_text",
        "parts",
        lambda words: words.say(
            "“{whole}” does not agree with its parts {parts}. Check them with their source.",
            whole=whole.value_text,
            parts=" + ".join(row.value_text for row in rows),
        ),
        against=rows,
    )


def _key(row: Any) -> tuple[Any, ...]:
    return tuple(getattr(row, column) for column in _SAYING)
