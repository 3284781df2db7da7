"""Parts of a whole whose share a source states as a figure of its own.

In: described figures. Out: the keys of those counts. A press release says both "45.158 of 53.571"
and "84.3 %": two indicators, one fact, and a reader should be told it once. They are taken for the
same only where the stated share has decimals, is of the same group, source and time, and is what
the division gives: two shares agree so by chance next to never, while "100 %" says it of many.
"""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any


def shares_stated(rows: Iterable[Any]) -> frozenset[str]:
    """Return the observations of `rows` whose share another of them states."""
    told = list(rows)
    stated = [row for row in told if _is_stated(row)]
    return frozenset(row.observation for row in told if any(_gives(row, share) for share in stated))


def _is_stated(row: Any) -> bool:
    exact = row.unit_kind == "percent" and row.bound == "exact" and row.quantity is not None
    return bool(exact and row.resolution < 1 and row.denominator is None and row.breakdown is None)


def _gives(row: Any, share: Any) -> bool:
    """Tell whether `share` is what `row` makes of its whole."""
    quantity = row.quantity
    if quantity is None or quantity.unit != "count" or not quantity.share:
        return False
    same = all(
        getattr(row, name) == getattr(share, name)
        for name in ("place", "group", "source", "period_start", "period_end")
    )
    if not same or row.breakdown is not None or row.bound != "exact":
        return False
    made = Decimal(quantity.value) * 100 / Decimal(quantity.denominator)
    return bool(made.quantize(share.resolution, ROUND_HALF_UP) == share.value)
