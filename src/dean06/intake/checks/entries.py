"""Each row says something once: two entries of a figure agree, and no row comes twice.

In: the typed tables. Out: a fault per figure, date or target whose printed text, read again, is
not what stands beside it, and per row that repeats another. Targets are held to the double entry
as observations are, because a mistyped target turns every figure it binds into "met" or "missed".
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import pandas as pd

from dean06.intake.checks import Tables
from dean06.intake.faults import Fault, fault, row_place, spot_of
from dean06.quantities import AmbiguousQuantity, Quantity, read_quantity

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")

# What makes two rows of one source the same statement.
_STATEMENT = (
    "source",
    "paragraph",
    "place",
    "indicator",
    "breakdown",
    "status",
    "period_start",
    "period_end",
    "value_text",
    "value_date",
)


def entry_faults(reference: Tables, rows: Iterable[Any]) -> Iterator[Fault]:
    """Yield a fault per observation whose text does not read as its value."""
    kinds = reference["units"].set_index("unit")["kind"].to_dict()
    for row in rows:
        if not _agrees(row, kinds[row.unit]):
            yield _disagreement(row)


def target_faults(tables: Tables) -> Iterator[Fault]:
    """Yield a fault per target whose text does not read as its value."""
    kinds = tables["units"].set_index("unit")["kind"].to_dict()
    units = tables["indicators"].set_index("indicator")["unit"].to_dict()
    for row in tables["targets"].itertuples():
        read = _read(row.value_text, kinds[units[row.indicator]])
        if read is None or read.value != row.value:
            yield _disagreement(row)


def repeated_rows(observations: pd.DataFrame) -> Iterator[Fault]:
    """Yield a fault per observation that says what an earlier one of the same source says."""
    if not observations.duplicated(list(_STATEMENT)).any():
        return
    first: dict[tuple[Any, ...], Any] = {}
    for row in observations.itertuples():
        statement = tuple(getattr(row, column) for column in _STATEMENT)
        earlier = first.setdefault(statement, row)
        if earlier is not row:
            yield _repeated(row, earlier)


def _repeated(row: Any, earlier: Any) -> Fault:
    return fault(
        row,
        "value_text",
        "repeated",
        lambda words: words.say(
            "the same figure stands in {first}. Delete one of the two rows.",
            first=row_place(spot_of(earlier, None), words.lang),
        ),
    )


def _agrees(row: Any, kind: Any) -> bool:
    if kind == "date":
        return row.value is None and row.value_date == _day(row.value_text)
    read = _read(row.value_text, kind)
    return (
        read is not None
        and row.value_date is None
        and (read.value, read.bound, read.denominator) == (row.value, row.bound, row.denominator)
    )


def _read(text: str, kind: Any) -> Quantity | None:
    try:
        return read_quantity(text, kind)
    except AmbiguousQuantity:
        return None


def _day(text: str) -> date | None:
    """Return the one day `text` names, printed day first."""
    found = _DAY.findall(text)
    if len(found) != 1:
        return None
    day, month, year = map(int, found[0])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _disagreement(row: Any) -> Fault:
    entered = getattr(row, "value_date", None) or row.value
    return fault(
        row,
        "value_text",
        "double_entry",
        lambda words: words.say(
            "“{printed}” does not read as value {value} with bound {bound}. "
            "Correct the one that was mistyped.",
            printed=row.value_text,
            value="" if entered is None else entered,
            bound=row.bound,
        ),
    )
