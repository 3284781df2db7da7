"""Settle the figures of some places: sieve, complete, doubt, write.

In: the rows on the shelves of these places. Out: their slices, and what became of each row. Nothing
a figure is held against is of another place, so places are settled side by side, and what one costs
does not depend on how many there are. Several are taken at once only because a check of a thousand
rows costs hardly more than one of ten.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd

from dean06.intake.checks import Tables
from dean06.intake.doubts import find_doubts
from dean06.intake.quality import doubt_table, doubted
from dean06.intake.receiving import taken_up
from dean06.intake.rows import Account, Rows, frame_of
from dean06.intake.shelves import Shelves
from dean06.intake.sieve import Schemas, as_described, sieve_observations
from dean06.intake.slices import (
    NUMBERS,
    comparable_figures,
    complete_observations,
    owners_of,
    write_table,
)


@dataclass(frozen=True)
class Settling:
    """What settling any place needs.

    `tables` are those all rows are judged by; `starts` as in `Received`; `asked` the keys of the
    figures a finding prints; `peers` takes the figures others may be set beside; slices are written
    below `folder`.
    """

    schemas: Schemas
    tables: Tables
    starts: tuple[int, ...]
    asked: frozenset[str]
    rows: Shelves
    peers: Shelves
    folder: Path


@dataclass(frozen=True)
class Settled:
    """What became of the rows of some places.

    `places` are those with a row accepted; `asked` are those of `Settling.asked` among them.
    """

    places: tuple[str, ...]
    account: Account
    doubts: int
    asked: frozenset[str]


def settle(given: Settling, places: Sequence[str]) -> Settled:
    """Settle the rows of `places` and write their slices; none where no row is accepted."""
    rows, observations, doubts = _judged(given, taken_up(given.rows, places, given.starts))
    owners = owners_of(given.tables["places"])
    doubted_of = dict(iter(doubts.groupby(doubts["place"].map(owners))))
    written = []
    for place, figures in observations.groupby(observations["place"].map(owners)):
        _write(given, str(place), figures, doubted_of.get(place, doubts.iloc[:0]))
        written.append(str(place))
    for label, figures in comparable_figures(observations, owners):
        given.peers.put(label, figures)
    asked = given.asked.intersection(observations["observation"])
    return Settled(tuple(written), Account.of(rows), len(doubts), asked)


def settle_nothing(given: Settling, places: Sequence[str]) -> None:
    """Write the slices of places that have findings and no figure."""
    if not places:
        return
    _, observations, doubts = _judged(given, {})
    for place in places:
        _write(given, place, observations, doubts)


def write_peers(given: Settling, label: str) -> None:
    """Write the figures others may be set beside in one half-year, or those of the nation."""
    together = pd.concat(given.peers.take(label)).sort_index()
    write_table(together, given.folder / "peers" / f"{label}.parquet", NUMBERS)


def _judged(
    given: Settling, records: Mapping[int, tuple[Any, ...]]
) -> tuple[Rows, pd.DataFrame, pd.DataFrame]:
    """Return the rows that stay, the same completed and marked, and the doubts about them."""
    frame = frame_of(records, given.schemas["observations"].columns)
    rows = sieve_observations(given.tables, _described(given, Rows(frame, (), len(frame))))
    observations = complete_observations({**given.tables, "observations": rows.frame})
    doubts = find_doubts({**given.tables, "observations": observations})
    return rows, doubted(observations, doubts), doubt_table(observations, doubts)


def _described(given: Settling, rows: Rows) -> Rows:
    """Return the rows that are as described; those of the package were looked at on receiving."""
    sent = rows.frame[rows.frame.index >= given.starts[1]]
    if sent.empty:
        return rows
    found = as_described(given.schemas, given.tables, "observations", replace(rows, frame=sent))
    return rows.without(found.faults)


def _write(given: Settling, place: str, observations: pd.DataFrame, doubts: pd.DataFrame) -> None:
    write_table(observations, given.folder / "observations" / f"{place}.parquet", NUMBERS)
    write_table(doubts, given.folder / "doubts" / f"{place}.parquet")
