"""The tables everything else leans on: units of places, periods of sources.

In: the reference tables. Out: a fault per row nothing could be made from. They are kept by hand
and few; one fault in them stops the collecting, because every row received would be judged by it.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

from dean06.errors import BriefingError
from dean06.intake.checks import Tables
from dean06.intake.faults import Fault, fault, why_not
from dean06.periods import parse_period

# From the top down; a unit lies in one further up.
_LEVELS = ["nation", "province", "district", "commune"]


def place_faults(tables: Tables) -> Iterator[Fault]:
    """Tell of a unit no province or nation holds: nothing would know whose slice it is in."""
    levels = tables["places"].set_index("place")["level"].to_dict()
    for row in tables["places"].itertuples():
        above = levels[row.parent] if row.parent else None
        if row.level != "nation" and above not in _LEVELS[: _LEVELS.index(row.level)]:
            yield _homeless(row)


def source_faults(tables: Tables) -> Iterator[Fault]:
    """Tell of a period that is none, such as 2022-2024."""
    for row in tables["sources"].dropna(subset=["covers"]).itertuples():
        try:
            parse_period(row.covers)
        except BriefingError:
            yield fault(row, "covers", "span", why_not(partial(parse_period, row.covers)))


def _homeless(row: Any) -> Fault:
    return fault(
        row,
        "parent",
        "unknown_key",
        lambda words: words.say(
            "“{cell}” is no unit above a {level}. Name the unit this one lies in.",
            cell=row.parent or "",
            level=row.level,
        ),
    )
