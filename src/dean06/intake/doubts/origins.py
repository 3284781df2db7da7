"""Where a figure comes from: two sources that differ, a translation by machine, no date.

In: accepted observations and the sources. Out: a doubt on each figure another source contradicts
(both stay; `measures.selection` says which one a briefing prints), and on each whose origin alone
asks for care.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import pandas as pd

from dean06.intake.faults import Fault, fault
from dean06.messages import Language

# Two sources a week apart still describe one state; beyond, the state may have changed.
_SAME_STATE_DAYS = 7

# Within that week a count may have grown; a tenth is more than any of them grew in a week.
_GROWTH = Decimal("0.1")


Titles = dict[str, dict[Language, str]]


def titles_of(sources: pd.DataFrame) -> Titles:
    """Return the titles of the sources by key and language."""
    titles = zip(sources["source"], sources["title_vi"], sources["title_en"], strict=True)
    return {source: {"vi": vi, "en": en} for source, vi, en in titles}


def told_otherwise(series: Iterable[list[Any]], titles: Titles) -> Iterator[Fault]:
    """Yield a doubt on both figures of two sources that cannot both be right."""
    doubted: set[int] = set()
    for found in series:
        if len({row.source for row in found}) > 1:
            rows = sorted(found, key=lambda row: row.period_end)
            for one, other in _near_pairs(rows):
                if one.source != other.source and _contradict(one, other):
                    yield from _both(one, other, doubted, titles)


def parts_told_otherwise(observations: pd.DataFrame, titles: Titles) -> Iterator[Fault]:
    """Yield a doubt per whole that another source's part of it exceeds."""
    counted = observations[
        observations["unit_kind"].isin(["count", "money"])
        & observations["period_end"].notna()
        & (observations["date_basis"] != "unknown")
    ]
    parted = set(counted.loc[counted["breakdown"].notna(), "indicator"])
    counted = counted[counted["indicator"].isin(parted)]
    for _, series in counted.groupby(["place", "indicator"], sort=False):
        if series["breakdown"].isna().any() and series["breakdown"].notna().any():
            rows = sorted(series.itertuples(), key=lambda row: row.period_end)
            for one, other in _near_pairs(rows):
                whole, part = (one, other) if one.breakdown is None else (other, one)
                if whole.breakdown is None and part.breakdown and _exceeds(part, whole):
                    yield _disagree(whole, part, titles)


def _exceeds(part: Any, whole: Any) -> bool:
    if part.source == whole.source or part.period_start != whole.period_start:
        return False
    growth = 0 if part.period_end <= whole.period_end else _GROWTH
    return bool(_interval(part)[0] > _interval(whole)[1] * (1 + growth))


def _near_pairs(rows: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield the pairs of rows, sorted by day, that lie within a week of each other."""
    first = 0
    for number, row in enumerate(rows):
        while (row.period_end - rows[first].period_end).days > _SAME_STATE_DAYS:
            first += 1
        for earlier in rows[first:number]:
            yield earlier, row


def _contradict(one: Any, other: Any) -> bool:
    same_day = one.period_end == other.period_end
    # A place in an order changes with every day on which anyone else's figure does.
    if one.period_start != other.period_start or (one.unit_kind == "rank" and not same_day):
        return False
    (low, high), (least, most) = _interval(one), _interval(other)
    if not same_day:
        low, high = low * (1 - _GROWTH), high * (1 + _GROWTH)
    return low > most or least > high


def _interval(row: Any) -> tuple[Decimal, Decimal]:
    """Return the values the row allows; a figure that is only "about" allows any."""
    half = Decimal(row.resolution) / 2
    everything = Decimal("Infinity")
    match row.bound:
        case "exact":
            return row.value - half, row.value + half
        case "at_least":
            return row.value, everything
        case "almost" | "below" | "at_most":
            return -everything, row.value
        case _:
            return -everything, everything


def _both(one: Any, other: Any, doubted: set[int], titles: Titles) -> Iterator[Fault]:
    for row, against in ((one, other), (other, one)):
        if row.Index not in doubted:
            doubted.add(row.Index)
            yield _disagree(row, against, titles)


def _disagree(row: Any, against: Any, titles: Titles) -> Fault:
    return fault(
        row,
        "value_text",
        "disagree",
        lambda words: words.say(
            "“{figure}” here, “{other}” in “{source}”. Both are kept; ask which one holds.",
            figure=row.value_text,
            other=against.value_text,
            source=titles[against.source][words.lang],
        ),
        against=[against],
    )


def from_afar(observations: pd.DataFrame, sources: pd.DataFrame) -> Iterator[Fault]:
    """Yield a doubt per figure read in a translation by machine, and per figure without a date."""
    machine = set(sources.loc[sources["translation"] == "machine", "source"])
    asks = observations["source"].isin(machine) | (observations["date_basis"] == "unknown")
    for row in observations[asks].itertuples():
        if row.source in machine:
            yield fault(
                row,
                "source",
                "translated",
                lambda words: words.say(
                    "read in a translation made by machine. Check it with the original."
                ),
            )
        if row.date_basis == "unknown":
            yield fault(
                row,
                "period_end",
                "undated",
                lambda words: words.say("the source does not say of which day the figure is."),
            )
