"""Read everything provinces have sent: forms and tables, as .xlsx or .csv.

In: the folder of submissions. Out: the parts they add to each table, and their rows in the table
of sources. A file is looked at once, on its own, so files are read side by side on all cores; the
order of the result is that of the names.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

import pandas as pd

from dean06.errors import BriefingError
from dean06.forms.reading import is_form
from dean06.grids import FileFault, Grid, read_grids
from dean06.intake.checks import Tables
from dean06.intake.faults import ROW_COLUMNS, Wording, told, why_not
from dean06.intake.listing import files_below, unprintable
from dean06.intake.rows import Part
from dean06.intake.schema import TableSchema, is_synthetic
from dean06.intake.submissions.form import form_rows
from dean06.intake.submissions.lookups import Lookups, lookups_of
from dean06.intake.submissions.mapping import SUFFIX, mapping_path, read_mapping
from dean06.intake.submissions.sent import Sent, refused, unreadable
from dean06.intake.submissions.table import table_rows
from dean06.intake.tables import SUBMISSIONS

# What may lie among the submissions without being one.
_NOTES = {"README.md", ".gitkeep"}

# Below this many files a second process costs more than it saves.
_MANY = 40
_AT_A_TIME = 16


@dataclass(frozen=True)
class Submissions:
    """What all submitted files add to the tables."""

    sources: pd.DataFrame
    observations: list[Part]
    findings: list[Part]


def read_submissions(
    raw: Path, tables: Tables, schemas: dict[str, TableSchema], processes: int
) -> Submissions:
    """Read all submitted files; one that cannot be used is an entry quarantined."""
    lookups = lookups_of(tables, schemas, synthetic=is_synthetic(raw))
    sent = [*_all_sent(raw, _names(raw), lookups, processes)]
    records = [record for file in sent for record in file.sources]
    return Submissions(
        pd.DataFrame(
            records,
            columns=pd.Index([*lookups.columns["sources"], *ROW_COLUMNS]),
            dtype=object,
        ),
        [file.observations for file in sent],
        [file.findings for file in sent],
    )


def _names(raw: Path) -> list[str]:
    return [
        name
        for name in files_below(raw, SUBMISSIONS)
        if PurePosixPath(name).name not in _NOTES
        and not name.endswith(SUFFIX)
        and not PurePosixPath(name).name.startswith("~$")
    ]


def _all_sent(raw: Path, names: list[str], lookups: Lookups, processes: int) -> Iterable[Sent]:
    read = partial(read_submission, raw, lookups=lookups)
    if len(names) < _MANY or processes == 1:
        return map(read, names)
    return _side_by_side(raw, names, lookups, processes)


def _side_by_side(raw: Path, names: list[str], lookups: Lookups, processes: int) -> Iterator[Sent]:
    with ProcessPoolExecutor(processes, initializer=_remember, initargs=(raw, lookups)) as pool:
        yield from pool.map(_read_remembered, names, chunksize=_AT_A_TIME)


# What a reading process is given once and not with every file.
_given: list[tuple[Path, Lookups]] = []


def _remember(raw: Path, lookups: Lookups) -> None:
    _given[:] = [(raw, lookups)]


def _read_remembered(name: str) -> Sent:
    ((raw, lookups),) = _given
    return read_submission(raw, name, lookups)


def read_submission(raw: Path, name: str, lookups: Lookups) -> Sent:
    """Read one submitted file, `name` below the raw folder."""
    if part := unprintable(name):
        return Sent(name, observations=part)
    try:
        grids = read_grids(raw / name, name, "vi")
    except FileFault as error:
        return unreadable(name, error)
    sent = _rows(raw, name, grids, lookups)
    empty = sent.observations.read + sent.findings.read == 0
    return refused(name, "no_rows", told(_no_rows(name))) if empty else sent


def _rows(raw: Path, name: str, grids: tuple[Grid, ...], lookups: Lookups) -> Sent:
    if is_form(grids):
        return form_rows(name, grids, lookups)
    path, shown = mapping_path(raw / name), f"{name}{SUFFIX}"
    try:
        mapping = read_mapping(path, shown, "vi") if path.exists() else None
    except BriefingError:
        return refused(name, "header", told(why_not(partial(read_mapping, path, shown))))
    return table_rows(name, grids, mapping, lookups)


def _no_rows(name: str) -> Wording:
    return lambda words: words.say(
        "{file} holds no figure and no difficulty: fill it in, or take it away.", file=name
    )
