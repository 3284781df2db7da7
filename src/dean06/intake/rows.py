"""Rows on their way in: accepted so far, or quarantined with a reason; never both, never neither.

In: parts, one per file or sheet, whose entries are numbered as they were read. Out: one frame per
table and the faults beside it; in the end, an account of what became of all of them. An entry is
what is counted: a row, or a whole file where its rows could not be told apart.
"""

from collections import Counter, namedtuple
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import pandas as pd

from dean06.intake.faults import ROW_COLUMNS, Fault


@dataclass
class Part:
    """What was read of one file or sheet.

    `records` gives the cells of an entry by its number, in the order of the schema's columns and
    then `ROW_COLUMNS`; `faults` tells of the entries that have none; `read` counts both.
    """

    records: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    read: int = 0


@dataclass(frozen=True)
class Rows:
    """The rows of one table still in, indexed by the number of their entry, and the faults."""

    frame: pd.DataFrame
    faults: tuple[Fault, ...]
    read: int

    def without(self, faults: Iterable[Fault]) -> "Rows":
        """Return the rows without those `faults` speak of, which are kept as the reason."""
        more = tuple(faults)
        if not more:
            return self
        return replace(
            self,
            frame=self.frame.drop(index=list({fault.row for fault in more})),
            faults=(*self.faults, *more),
        )


@dataclass(frozen=True)
class Account:
    """What became of the entries of one table.

    `read` counts them; `accepted` those accepted, by file; `faults` tell of every other.
    """

    read: int
    accepted: Mapping[str, int]
    faults: tuple[Fault, ...]

    @property
    def kept(self) -> int:
        """The number of entries accepted."""
        return sum(self.accepted.values())

    @property
    def quarantined(self) -> int:
        """The number of entries with a fault; an entry with two counts once."""
        return len({fault.row for fault in self.faults})

    @classmethod
    def of(cls, rows: Rows) -> "Account":
        """Return the account of rows nothing more will be taken from."""
        return cls(rows.read, Counter(rows.frame["file"]), rows.faults)


def framed(parts: Sequence[Part], columns: Sequence[str]) -> Rows:
    """Return the parts of one table as one, its entries numbered through."""
    records: dict[int, tuple[Any, ...]] = {}
    faults: list[Fault] = []
    read = 0
    for part in parts:
        records.update((read + number, cells) for number, cells in part.records.items())
        faults += [replace(fault, row=read + fault.row) for fault in part.faults]
        read += part.read
    return Rows(frame_of(records, columns), tuple(faults), read)


def frame_of(records: Mapping[int, tuple[Any, ...]], columns: Sequence[str]) -> pd.DataFrame:
    """Return records as a frame, indexed by the number of their entry."""
    return pd.DataFrame(
        list(records.values()),
        index=pd.Index(list(records), dtype="int64"),
        columns=pd.Index([*columns, *ROW_COLUMNS]),
        dtype=object,
    )


def walk(frame: pd.DataFrame) -> list[Any]:
    """Return the rows as `DataFrame.itertuples` does, which takes five times as long.

    It goes through each column cell by cell; here a column is a list at once.
    """
    columns = (frame[name].tolist() for name in frame.columns)
    row = _row_of(tuple(frame.columns))
    return list(map(row._make, zip(frame.index.tolist(), *columns, strict=True)))


@lru_cache(maxsize=16)
def _row_of(columns: tuple[str, ...]) -> Any:
    return namedtuple("Row", ("Index", *columns))
