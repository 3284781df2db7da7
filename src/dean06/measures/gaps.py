"""How a figure lies to another place's.

In: a pair of `measures.peers`. Out: its `Gap`, or the reason why the two are not set against each
other. Only what does not depend on the size of a place is compared: shares, parts of a stated whole
by their shares, scores and ranks.
"""

from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from dean06.measures.change import Change, change
from dean06.measures.selection import same_length
from dean06.places import NATION
from dean06.quantities import Quantity

Reason = Literal["undated", "span", "apart", "no_whole", "whole", "rounded"]

_PEER = "_peer"


class Other:
    """The other place's half of a pair, under the names of an observation's own columns."""

    def __init__(self, pair: Any) -> None:
        self._pair = pair

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pair, f"{name}{_PEER}")


@dataclass(frozen=True)
class Gap:
    """How far `here` lies from `there`: `size` is positive where `here` is higher, or before it in
    an order; None for `reason`.
    """

    here: Any
    there: Any
    size: Change | None
    reason: Reason | None = None


def gap_of(pair: Any) -> Gap:
    """Return how the two figures of `pair` (a row of the peers) lie to each other."""
    there = Other(pair)
    reason = _reason(pair, there)
    if reason:
        return Gap(pair, there, None, reason)
    here, other = relative(pair.quantity), relative(there.quantity)
    if here is None or other is None:
        return Gap(pair, there, None, "no_whole")
    size = change(here, other)
    if size.reason == "whole":
        return Gap(pair, there, None, "whole")
    if size.value is None or size.bound != "exact":
        return Gap(pair, there, None, "rounded")
    return Gap(pair, there, size)


def set_beside(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs a page may tell of, in their order.

    The nation's all, since it is also told why one is not compared; a province's where the two can
    be set against each other. A rank compares with all others by itself.
    """
    if pairs.empty:
        return pairs
    told = [
        pair.place_peer == NATION or (gap_of(pair).size is not None and pair.unit_kind != "rank")
        for pair in pairs.itertuples()
    ]
    return pairs[pd.Series(told, index=pairs.index, dtype=bool)]


def _reason(pair: Any, there: Other) -> Reason | None:
    if pair.days_apart is None:
        return "undated"
    if not same_length(pair, there):
        return "span"
    return None if pair.comparable else "apart"


def relative(quantity: Quantity | None) -> Quantity | None:
    """Return what of a figure does not depend on the size of its place, None where nothing."""
    if quantity is None:
        return None
    return quantity if quantity.unit in ("rank", "score") else quantity.share
