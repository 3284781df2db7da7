"""Receive everything there is: the tables of the package and what provinces have sent.

In: the raw data and the reference tables. Out: observations, set down by the place whose slice
they will stand in, and the findings, sources and faults, which are few. A submitted file is looked
at once, on its own, so files are read side by side, and while the reference tables are still being
judged; its observations never come back to the process that counts them.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import Any

import pandas as pd

from dean06.intake.checks import Tables
from dean06.intake.checks.schema_rules import keys_of_files
from dean06.intake.crew import Crew
from dean06.intake.faults import Fault
from dean06.intake.rows import Rows, framed
from dean06.intake.schema import is_synthetic
from dean06.intake.shelves import Shelves
from dean06.intake.sieve import Schemas, as_described
from dean06.intake.slices import owners_of
from dean06.intake.submissions import (
    Lookups,
    Sent,
    key_of,
    lookups_of,
    read_submission,
    refused_twins,
    submitted_files,
)
from dean06.intake.tables import read_parts, unlisted_parts
from dean06.messages import Language

# Below this many files a second process costs more than it saves.
MANY = 40
_AT_A_TIME = 8

# The number of a batch of observations, and its records by the number of their entry in it.
Batch = tuple[int, dict[int, tuple[Any, ...]]]


@dataclass(frozen=True)
class Received:
    """What was received, but for the observations on the shelves.

    `read` counts the entries of observations, `faults` tell of those that became none; `starts`
    gives for each batch on the shelves the number of its first entry among all that were read.
    """

    read: int
    faults: tuple[Fault, ...]
    starts: tuple[int, ...]
    sources: pd.DataFrame
    findings: Rows


@dataclass(frozen=True)
class _Desk:
    """What reading one submitted file needs: the reference tables, not judged yet.

    Each process makes its own lookups of them: where the tables are wrong and none can be made,
    nobody asks for what was read, because the set is refused.
    """

    raw: Path
    schemas: Schemas
    tables: Tables
    shelves: Shelves

    @cached_property
    def lookups(self) -> Lookups:
        return lookups_of(self.tables, self.schemas, synthetic=is_synthetic(self.raw))

    @cached_property
    def owners(self) -> dict[str, str]:
        """The slice each place stands in."""
        return owners_of(self.tables["places"])


def read_sent(
    raw: Path, schemas: Schemas, tables: Tables, crew: Crew, shelves: Shelves
) -> Iterator[Sent]:
    """Begin to read what was submitted; yield it without observations, set on the shelves."""
    desk = _Desk(raw, schemas, tables, shelves)
    names, twins = refused_twins(submitted_files(raw))
    batches = list(enumerate(names, 1))
    read = crew.each(_read, desk, batches, _AT_A_TIME, alone=len(names) < MANY)
    return itertools.chain(read, twins)


def receive(
    raw: Path,
    schemas: Schemas,
    tables: Tables,
    submitted: Iterable[Sent],
    shelves: Shelves,
    lang: Language,
) -> Received:
    """Read the tables of the package and take up what was `submitted`.

    Raises BriefingError for a missing table.
    """
    listed = {name: read_parts(raw, schemas[name], lang) for name in ("observations", "findings")}
    package = framed(
        [*listed["observations"], *unlisted_parts(raw, schemas)], schemas["observations"].columns
    )
    sent = list(submitted)
    sources = _with_sources(tables["sources"], sent)
    package = _own(package, schemas, {**tables, "sources": sources}, [file.name for file in sent])
    for owner, rows in package.frame.groupby(
        package.frame["place"].map(owners_of(tables["places"]))
    ):
        shelves.put(str(owner), (0, _records(rows)))
    starts = (0, *accumulate((file.observations.read for file in sent), initial=package.read))
    findings = [*listed["findings"], *(file.findings for file in sent)]
    return Received(
        read=starts[-1],
        faults=(*package.faults, *_faults(sent, starts[1:])),
        starts=starts,
        sources=sources,
        findings=framed(findings, schemas["findings"].columns),
    )


def _read(desk: _Desk, batch: tuple[int, str]) -> Sent:
    number, name = batch
    sent = read_submission(desk.raw, name, desk.lookups)
    place = desk.schemas["observations"].columns.index("place")
    owned: dict[str, dict[int, tuple[Any, ...]]] = {}
    for entry, record in sent.observations.records.items():
        owned.setdefault(desk.owners[record[place]], {})[entry] = record
    for owner, records in owned.items():
        desk.shelves.put(owner, (number, records))
    return replace(sent, observations=replace(sent.observations, records={}))


def _with_sources(sources: pd.DataFrame, sent: Sequence[Sent]) -> pd.DataFrame:
    more = pd.DataFrame(
        [record for file in sent for record in file.sources], columns=sources.columns, dtype=object
    )
    return pd.concat([sources, more], ignore_index=True)


def _own(package: Rows, schemas: Schemas, tables: Tables, files: Sequence[str]) -> Rows:
    """Return the rows of the package whose keys are their own, in all tables and files."""
    rows = as_described(schemas, tables, "observations", package)
    return rows.without(keys_of_files(rows.frame, {key_of(file): file for file in files}))


def _records(rows: pd.DataFrame) -> dict[int, tuple[Any, ...]]:
    return dict(zip(rows.index, rows.itertuples(index=False, name=None), strict=True))


def _faults(sent: Sequence[Sent], starts: Sequence[int]) -> Iterator[Fault]:
    for file, start in zip(sent, starts, strict=False):
        yield from (replace(fault, row=start + fault.row) for fault in file.observations.faults)


def taken_up(
    shelves: Shelves, places: Sequence[str], starts: Sequence[int]
) -> dict[int, tuple[Any, ...]]:
    """Return the records on the shelves of `places`, by the number of their entry, in its order."""
    batches: list[Batch] = [batch for place in places for batch in shelves.take(place)]
    return {
        starts[number] + entry: record
        for number, records in sorted(batches, key=lambda batch: batch[0])
        for entry, record in records.items()
    }
