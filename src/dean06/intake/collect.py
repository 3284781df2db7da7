"""Turn the raw data into processed slices, one per place.

In: `data/raw`. Out: `data/processed` with the reference tables, per nation or province its
observations and findings (those of its districts with them), the figures places are set beside,
and the books: what was read, quarantined and doubted. A faulty row is set aside and told; the
rest goes on. A fault in a reference table refuses the whole set, because every row would be
judged by it. The folder is replaced at the end, so a refused set leaves the previous one in place.
"""

import shutil
import tempfile
from collections import Counter, deque
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from dean06.cores import cores
from dean06.errors import BriefingError
from dean06.intake.checks import Tables
from dean06.intake.checks.findings import figures_asked
from dean06.intake.crew import Crew
from dean06.intake.faults import Fault
from dean06.intake.package import require_package
from dean06.intake.quality import write_books
from dean06.intake.receiving import Received, read_sent, receive
from dean06.intake.remarks import remark_faults
from dean06.intake.replacing import replacing
from dean06.intake.rows import Account, Rows, framed
from dean06.intake.settling import Settled, Settling, settle, settle_nothing, write_peers
from dean06.intake.shelves import Shelves
from dean06.intake.sieve import (
    RECEIVED,
    Schemas,
    as_described,
    require_reference,
    sieve_findings,
)
from dean06.intake.slices import owners_of, write_table
from dean06.intake.submissions import return_forms
from dean06.intake.tables import read_parts
from dean06.messages import Language
from dean06.places import gazetteer_of

# Below this many rows a second process costs more than it saves.
_MANY_ROWS = 5_000
# What is settled at once: some five thousand rows, or one place if it has more.
_BATCH_BYTES = 1_200_000


@dataclass(frozen=True)
class CollectReport:
    """What was read: an account of each table, the doubts, the places with a slice."""

    received: dict[str, Account]
    doubts: int
    places: tuple[str, ...]

    @property
    def read(self) -> int:
        return sum(table.read for table in self.received.values())

    @property
    def accepted(self) -> int:
        return sum(table.kept for table in self.received.values())

    @property
    def quarantined(self) -> int:
        return sum(table.quarantined for table in self.received.values())

    @property
    def faults(self) -> list[Fault]:
        return [fault for table in self.received.values() for fault in table.faults]

    @property
    def sum(self) -> str:
        """The one line every collecting ends with, the same in every language."""
        return f"read {self.read} = accepted {self.accepted} + quarantined {self.quarantined}"


def collect(
    raw: Path, processed: Path, lang: Language = "vi", processes: int | None = None
) -> CollectReport:
    """Check the raw data and write the slices. Raises BriefingError where it cannot run.

    Files are read, and places settled, by as many `processes`, all cores if not given.
    """
    schemas = require_package(raw, lang)
    with (
        replacing(processed, raw, lang) as fresh,
        tempfile.TemporaryDirectory(dir=fresh) as name,
        Crew(processes or cores(), Path(name)) as crew,
        closing(Shelves(Path(name) / "rows")) as rows,
        closing(Shelves(Path(name) / "peers")) as peers,
    ):
        reference = _reference(raw, schemas, lang)
        frames = {name: table.frame for name, table in reference.items()}
        submitted = read_sent(raw, schemas, frames, crew, rows)
        tables = _judged(raw, schemas, reference, lang)
        received = receive(raw, schemas, tables, submitted, rows, lang)
        tables["sources"] = received.sources
        asked = figures_asked(received.findings.frame)
        given = Settling(schemas, tables, received.starts, asked, rows, peers, fresh)
        settled, findings, places = _settled(given, received, crew, raw)
        accounts = {"observations": _account(received, settled), "findings": Account.of(findings)}
        report = CollectReport(accounts, sum(some.doubts for some in settled), places)
        write_books(accounts, fresh, lang)
        return_forms(raw, report.faults, fresh / "quarantine" / "returned", lang)
    return report


def _reference(raw: Path, schemas: Schemas, lang: Language) -> dict[str, Rows]:
    """Read the tables every row is judged by. Raises BriefingError for a missing one."""
    return {
        name: framed(read_parts(raw, schema, lang), schema.columns)
        for name, schema in schemas.items()
        if name not in RECEIVED
    }


def _judged(raw: Path, schemas: Schemas, reference: dict[str, Rows], lang: Language) -> Tables:
    """Return the reference tables as frames. Raises BriefingError listing what is wrong."""
    tables = require_reference(schemas, reference, lang)
    places = gazetteer_of(tables["places"], tables["place_aliases"])
    if faults := list(remark_faults(raw, places, lang)):
        raise BriefingError("\n".join(faults))
    return tables


def _settled(
    given: Settling, received: Received, crew: Crew, raw: Path
) -> tuple[list[Settled], Rows, tuple[str, ...]]:
    """Settle every place, then its findings; return these, and the places that have a slice.

    What needs no settled figure is done while other processes settle, and findings while these
    write what stands beside others.
    """
    few = received.read < _MANY_ROWS
    batches = given.rows.batches(_BATCH_BYTES, crew.processes)
    settling = crew.each(settle, given, batches, alone=few)
    described = as_described(given.schemas, given.tables, "findings", received.findings)
    _write_reference(given.tables, raw / "remarks", given.folder)
    settled = [*settling]
    comparing = crew.each(write_peers, given, given.peers.labels, alone=few)
    known = frozenset[str]().union(*(some.asked for some in settled))
    findings = sieve_findings(given.schemas, given.tables, known, described)
    places = _write_findings(given, settled, findings.frame)
    deque(comparing, maxlen=0)
    return settled, findings, places


def _write_findings(
    given: Settling, settled: Sequence[Settled], findings: pd.DataFrame
) -> tuple[str, ...]:
    """Write the findings of every place that has figures or findings. Returns these places."""
    owned = findings["place"].map(owners_of(given.tables["places"]))
    told = {str(place): rows for place, rows in findings.groupby(owned)}
    counted = {place for some in settled for place in some.places}
    settle_nothing(given, sorted(told.keys() - counted))
    places = sorted(told.keys() | counted)
    for place in places:
        rows = told.get(place, findings.iloc[:0])
        write_table(rows, given.folder / "findings" / f"{place}.parquet")
    return tuple(places)


def _write_reference(tables: Tables, remarks: Path, fresh: Path) -> None:
    for name, table in tables.items():
        write_table(table.drop(columns="sheet"), fresh / "reference" / f"{name}.parquet")
    if remarks.is_dir():
        shutil.copytree(remarks, fresh / "remarks")


def _account(received: Received, settled: Sequence[Settled]) -> Account:
    """Return the account of all observations, the faults in the order of the entries."""
    accepted: Counter[str] = Counter()
    faults = list(received.faults)
    for some in settled:
        accepted.update(some.account.accepted)
        faults += some.account.faults
    return Account(received.read, accepted, tuple(sorted(faults, key=lambda fault: fault.row)))
