"""Which rows stay: every check in its order, each seeing only what passed the ones before.

In: the reference tables and the rows received. Out: the rows accepted and, for every other, the
fault that keeps it out. Order matters: types before meaning, keys before what they lead to, and
findings last, because they print figures. Reference tables are not sieved: a fault there raises.
"""

from collections.abc import Iterable, Set

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
from dean06.intake.rows import Rows, walk
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


def sieve_observations(reference: Tables, rows: Rows) -> Rows:
    """Return the observations, `as_described`, without those that are quarantined.

    What one row is held against is of its own place: the rows of places can be sieved apart, once
    no key stands twice among them all.
    """
    # Walked once for all checks: to walk a frame takes as long as a check.
    left = walk(rows.frame)
    for check in (lifetime_faults, figure_faults, entry_faults):
        if faults := list(check(reference, left)):
            rows = rows.without(faults)
            wrong = {fault.row for fault in faults}
            left = [row for row in left if row.Index not in wrong]
    return rows.without(repeated_rows(rows.frame))


def sieve_findings(schemas: Schemas, reference: Tables, accepted: Set[str], rows: Rows) -> Rows:
    """Return the findings, `as_described`, without those that are quarantined.

    `accepted` are the keys of observations accepted, of those at least that a finding prints.
    """
    rows = rows.without(finding_faults({**reference, "findings": rows.frame}, accepted))
    return _causes_kept(schemas, reference, rows)


def as_described(schemas: Schemas, reference: Tables, name: str, rows: Rows) -> Rows:
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
