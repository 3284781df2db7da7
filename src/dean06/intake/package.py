"""The description of the raw tables, read and found fit to collect by.

In: the folder of raw data. Out: the schema of each table. `datapackage.json` is edited by hand when
a table grows; whatever is wrong with it is told in one sentence, before any table is read by it.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dean06.errors import BriefingError
from dean06.intake.schema import TableSchema, load_schemas
from dean06.messages import Language, messages

# What the program reads by name; a further table or column is described and carried along.
_READ = {
    "places": "place code level parent slug name_vi name_en valid_from valid_to successor",
    "place_aliases": "alias place",
    "outlines": "outline code valid_from valid_to archipelago ring",
    "units": "unit kind name_vi name_en_one name_en_other",
    "indicators": "indicator name_vi name_en unit group kind numerator_indicator"
    " denominator_indicator order",
    "breakdowns": "breakdown name_vi name_en",
    "sources": "source kind title_vi title_en published published_basis held place covers"
    " language translation",
    "observations": "observation source paragraph place indicator breakdown status period_start"
    " period_end date_basis value_text value denominator value_date unit bound",
    "findings": "finding source place kind group text_vi text_en owner_vi deadline deadline_text"
    " cause_of",
    "targets": "target place indicator value_text value source",
    "milestones": "milestone place date source",
}
# What reading a description meets that is none.
_UNFIT = (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, re.error)
_TYPES = {"string", "number", "integer", "date"}

# Of each constraint a column may have, what it takes.
CONSTRAINTS: dict[str, tuple[type, ...]] = {
    "required": (bool,),
    "unique": (bool,),
    "pattern": (str,),
    "enum": (list,),
    "minimum": (int, float),
    "maximum": (int, float),
}


def require_package(raw: Path, lang: Language) -> dict[str, TableSchema]:
    """Return the schemas of all tables. Raises BriefingError where there is no fit description."""
    say = messages(lang).say
    try:
        schemas = load_schemas(raw)
        fault = next(_faults(schemas), None)
    except FileNotFoundError as cause:
        told = say(
            "No datapackage.json in {folder}: name the folder of raw data with --raw.", folder=raw
        )
        raise BriefingError(told) from cause
    except _UNFIT as cause:
        # That a key is missing, KeyError says with the key alone.
        raise BriefingError(_unfit(f"{type(cause).__name__}: {cause}", lang)) from cause
    if fault:
        raise BriefingError(_unfit(fault, lang))
    return schemas


def _unfit(fault: str, lang: Language) -> str:
    return messages(lang).say(
        "datapackage.json does not describe the tables ({fault}): undo the last change to it.",
        fault=fault,
    )


def _faults(schemas: dict[str, TableSchema]) -> Iterator[str]:
    """Yield what would fail later, as the standard names it."""
    for table, columns in _READ.items():
        if table not in schemas:
            yield f"resources: {table}"
            continue
        missing = [name for name in columns.split() if name not in schemas[table].columns]
        if missing:
            yield f"{table}, fields: {', '.join(missing)}"
    for name, schema in schemas.items():
        yield from _faults_of(name, schema, schemas)


def _faults_of(name: str, schema: TableSchema, schemas: dict[str, TableSchema]) -> Iterator[str]:
    texts = (*schema.files, *schema.columns, schema.key)
    if odd := [text for text in texts if not isinstance(text, str)]:
        yield f"{name}: {odd[0]}"
    twice = [column for column in schema.columns if schema.columns.count(column) > 1]
    if twice:
        yield f"{name}, fields: {twice[0]} × {len(twice)}"
    if schema.key not in schema.columns:
        yield f"{name}, primaryKey: {schema.key}"
    for field in schema.fields:
        if field["type"] not in _TYPES:
            yield f"{name}, {field['name']}, type: {field['type']}"
        for rule in _odd_constraints(field.get("constraints", {})):
            yield f"{name}, {field['name']}, constraints: {rule}"
    for key in schema.foreign_keys:
        if key.table not in schemas or key.field not in schema.columns:
            yield f"{name}, foreignKeys: {key.field} → {key.table}"


def _odd_constraints(constraints: dict[str, Any]) -> Iterator[str]:
    """Yield the constraints that cannot be enforced; raises re.error for a pattern that is none."""
    for rule, limit in constraints.items():
        if type(limit) not in CONSTRAINTS.get(rule, ()):
            yield rule
        elif rule == "pattern":
            re.compile(limit)
