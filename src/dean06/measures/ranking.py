"""Places in the order of one indicator.

In: figures that may be compared (`dean06.measures.clusters`). Out: them in order, the best first,
each with the place it has. Ties share a place (1, 2, 2, 4). Where a bound leaves open which of two
figures is the better, so is the place of both: "hơn 92 %" may stand before or behind 95 %, and
both are told as "1–2". The list follows the printed values, of equal ones the exact first: "hơn
60 %" stands beside 60 %, however high it may be.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pandas as pd

from dean06.measures.ranges import Range, range_of, value_of

# Where a figure does not say how little or how much it may be.
_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")

_Better = Callable[[Range, Range], bool]


def ranked(figures: pd.DataFrame) -> pd.DataFrame:
    """Return `figures` (described, with a `direction`), the best first.

    Adds `range`, `size` (the printed value on the common scale); `ahead`, the observations certain
    to stand before it, and `perhaps_ahead`, those and the ones that might; `place_from` and
    `place_to`, the best and the worst place this allows, the same for a place that is certain; and
    `is_last`, whether none can stand behind it.
    """
    rows = list(figures.itertuples())
    ranges = [_known(row) for row in rows]
    down = bool(rows) and rows[0].direction == "down"
    better: _Better = _smaller if down else Range.above
    found = [_standing(n, ranges, rows, better) for n in range(len(rows))]
    added = pd.DataFrame(found, index=figures.index, dtype=object).assign(
        sort=[one["size"] if down else -one["size"] for one in found],
        open=[one["range"].exact is None for one in found],
    )
    order = ["sort", "open"]
    return (
        pd.concat([figures, added], axis=1)
        .sort_values(order, kind="stable")
        .drop(columns=["sort", "open"])
    )


def median(ranges: list[Range]) -> Decimal | None:
    """Return the exact median; None where the bounds leave it open, and of nothing."""
    low = _middle([_LEAST if one.low is None else one.low for one in ranges])
    high = _middle([_MOST if one.high is None else one.high for one in ranges])
    return low if low is not None and low == high else None


def _known(row: Any) -> Range:
    found = range_of(row.quantity)
    if found is None:
        raise ValueError(f"{row.observation} has no scale to be compared on")
    return found


def _smaller(one: Range, other: Range) -> bool:
    return other.above(one)


def _standing(n: int, ranges: list[Range], rows: list[Any], better: _Better) -> dict[str, Any]:
    """Find who is certain to stand before row `n`, and who might."""
    here, others = ranges[n], [m for m in range(len(ranges)) if m != n]
    tied = [m for m in others if _tied(here, ranges[m])]
    ahead = [m for m in others if better(ranges[m], here)]
    perhaps = [m for m in others if m not in tied and not better(here, ranges[m])]
    return {
        "range": here,
        "size": value_of(rows[n].quantity),
        "ahead": tuple(rows[m].observation for m in ahead),
        "perhaps_ahead": tuple(rows[m].observation for m in perhaps),
        "place_from": 1 + len(ahead),
        "place_to": 1 + len(perhaps),
        "is_last": len(ahead) + len(tied) == len(others),
    }


def _tied(one: Range, other: Range) -> bool:
    return one.exact is not None and one.exact == other.exact


def _middle(ends: list[Decimal]) -> Decimal | None:
    if not ends:
        return None
    known, half = sorted(ends), len(ends) // 2
    return known[half] if len(known) % 2 else (known[half - 1] + known[half]) / 2
