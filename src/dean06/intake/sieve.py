"""Which rows stay: every check in its order, each seeing only what passed the ones before.

In: the reference tables and the rows received. Out: the rows accepted and, for every other, the
fault that keeps it out. Order matters: types before meaning, keys before what they lead to, and
findings last, because they print figures. Reference tables are not sieved: a fault there raises.
"""

from collections.abc import Iterable

from dean06.errors import BriefingError
from dean06.intake.checks import Tables
from dean06.intake.checks.aliases import alias_faults
from dean06.intake.checks.entries import entry_faults, repeated_rows, target_faults
from dean06.intake.checks.figures import figure_faults
from dean06.intake.checks.findings import finding_faults
from dean06.intake.checks.lifetimes import lifetime_faults
from dean06.intake.checks.reference import place_faults, source_faults
from dean06.intake.checks.schema_rules import constraint_faults, key_faults, repeated_keys
from dean06.intake.faults import Fault
from dean06.intake.rows import Rows
from dean06.intake.schema import TableSchema
from dean06.messages import Language, messages

# The tables whose rows are accepted or quarantined one by one.
RECEIVED = ("observations", "findings")

# More sentences than fit a screen help nobody; the rest is counted.
_FAULTS_SHOWN = 20

Schemas = dict[str, TableSchema]


def require_reference(schemas: Schemas, read: dict[str, Rows], lang: Language) -> Tables:
    """Return the reference tables as frames. Raises BriefingError listing what is wrong."""
    _refuse([fault for rows in read.values() for fault in rows.faults], lang)
    tables = {name: rows.frame for name, rows in read.items()}
    for name, table in tables.items():
        _refuse(constraint_faults(schemas[name], table), lang)
        _refuse(repeated_keys(schemas[name], table), lang)
    _refuse((f for name in tables for f in key_faults(schemas[name], schemas, tables)), lang)
    for check in (place_faults, alias_faults, source_faults, target_faults):
        _refuse(check(tables), lang)
    return tables


def sieve(schemas: Schemas, reference: Tables, received: dict[str, Rows]) -> dict[str, Rows]:
    """Return the rows received, each table without those that are quarantined."""
    observations, findings = (
        _described(schemas, reference, name, received[name]) for name in RECEIVED
    )
    for check in (lifetime_faults, figure_faults, entry_faults):
        observations = observations.without(
            check({**reference, "observations": observations.frame})
        )
    observations = observations.without(repeated_rows(observations.frame))
    tables = {**reference, "observations": observations.frame, "findings": findings.frame}
    findings = findings.without(finding_faults(tables))
    return {"observations": observations, "findings": _causes_kept(schemas, reference, findings)}


def _described(schemas: Schemas, reference: Tables, name: str, rows: Rows) -> Rows:
    """Return the rows that are as `datapackage.json` says, keys to other tables included."""
    rows = rows.without(constraint_faults(schemas[name], rows.frame))
    rows = rows.without(repeated_keys(schemas[name], rows.frame))
    return rows.without(key_faults(schemas[name], schemas, {**reference, name: rows.frame}))


def _causes_kept(schemas: Schemas, reference: Tables, findings: Rows) -> Rows:
    """Drop what explains a finding that is out, until nothing hangs in the air."""
    while True:
        kept = findings.without(
            key_faults(schemas["findings"], schemas, {**reference, "findings": findings.frame})
        )
        if len(kept.frame) == len(findings.frame):
            return kept
        findings = kept


def _refuse(faults: Iterable[Fault], lang: Language) -> None:
    found = list(faults)
    if not found:
        return
    hidden = len(found) - _FAULTS_SHOWN
    shown = [f"- {fault.sentence(lang)}" for fault in found[:_FAULTS_SHOWN]]
    if hidden > 0:
        shown.append(messages(lang).plural("- and one more.", "- and {n} more.", hidden))
    title = messages(lang).plural(
        "The reference tables have one fault; nothing was written:",
        "The reference tables have {n} faults; nothing was written:",
        len(found),
    )
    raise BriefingError("\n".join([title, *shown]))
