"""Every figure is entered twice, as printed and as a value; the two must agree.

In: the typed tables. Out: a sentence per figure, date or target whose printed text, read again,
is not what stands beside it. Targets are held to the same rule as observations, because a
mistyped target turns every figure it binds into "met" or "missed".
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd

from dean06.messages import Language, messages
from dean06.quantities import AmbiguousQuantity, Quantity, read_quantity

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def disagreements(tables: dict[str, pd.DataFrame], lang: Language) -> Iterator[str]:
    """Yield a sentence per row of the observations and targets whose two entries differ."""
    kinds = tables["units"].set_index("unit")["kind"]
    units = tables["indicators"].set_index("indicator")["unit"]
    for row in tables["observations"].itertuples():
        if row.unit == units[row.indicator] and not _agrees(row, kinds[row.unit]):
            yield _sentence(row, lang)
    for row in tables["targets"].itertuples():
        read = _read(row.value_text, kinds[units[row.indicator]])
        if read is None or read.value != row.value:
            yield _sentence(row, lang)


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


def _sentence(row: Any, lang: Language) -> str:
    entered = getattr(row, "value_date", None) or row.value
    return messages(lang).say(
        "{file}, line {line}, column {column}: “{printed}” does not read as value {value} "
        "with bound {bound}. Correct the one that was mistyped.",
        file=row.file,
        line=row.line,
        column="value_text",
        printed=row.value_text,
        value="" if entered is None else entered,
        bound=row.bound,
    )
