"""What must hold of the raw tables before anything is made from them.

In: the typed tables. Out: the list of what is wrong, one sentence each with file, line and
column. Beside the schema's own rules stand the ones a schema cannot say: keys that must exist
elsewhere, periods and spans of time that can be, and the double entry of every figure
(`double_entry`).
"""

import re
from collections.abc import Iterator
from typing import Any

import pandas as pd
import pandera.pandas as pa

from dean06.errors import BriefingError
from dean06.intake.double_entry import disagreements
from dean06.intake.schema import TableSchema, frame_schema
from dean06.intake.tables import PLACE_COLUMNS
from dean06.messages import Language, messages
from dean06.periods import parse_period

Tables = dict[str, pd.DataFrame]

# The two rules pandera words itself, in the words of datapackage.json.
_RULES = {"not_nullable": "required", "field_uniqueness": "unique"}

# From the top down; a unit lies in one further up.
_LEVELS = ["nation", "province", "district", "commune"]

# An observation's key inside the text of a finding.
FIGURE_KEY = re.compile(r"\{([^{}]+)\}")


def find_faults(schemas: dict[str, TableSchema], tables: Tables, lang: Language) -> list[str]:
    """Return a sentence per fault; none when the tables may be used."""
    faults = [
        fault
        for name, schema in schemas.items()
        for fault in _schema_faults(schema, tables[name], lang)
    ]
    if not faults:
        faults += _key_faults(schemas, tables, lang)
    if not faults:
        faults += [
            *_place_faults(tables, lang),
            *_source_faults(tables, lang),
            *_figure_faults(tables, lang),
            *disagreements(tables, lang),
            *_finding_faults(tables, lang),
        ]
    return faults


def _at(row: Any, column: str) -> dict[str, object]:
    return {"file": row.file, "line": row.line, "column": column}


def _schema_faults(schema: TableSchema, table: pd.DataFrame, lang: Language) -> Iterator[str]:
    try:
        frame_schema(schema).validate(table.drop(columns=PLACE_COLUMNS), lazy=True)
    except pa.errors.SchemaErrors as errors:
        for case in errors.failure_cases.drop_duplicates(["column", "index"]).itertuples():
            row = table.loc[int(case.index)]
            yield messages(lang).say(
                "{file}, line {line}, column {column}: “{cell}” breaks the rule {rule} "
                "of datapackage.json.",
                **_at(row, case.column),
                cell="" if row[case.column] is None else row[case.column],
                rule=_RULES.get(case.check, case.check),
            )


def _key_faults(schemas: dict[str, TableSchema], tables: Tables, lang: Language) -> Iterator[str]:
    for name, schema in schemas.items():
        for key in schema.foreign_keys:
            known = set(tables[key.table][schemas[key.table].key])
            for row in tables[name].itertuples():
                value = getattr(row, key.field)
                if value is not None and value not in known:
                    yield messages(lang).say(
                        "{file}, line {line}, column {column}: “{cell}” does not stand in the "
                        "table {table}.",
                        **_at(row, key.field),
                        cell=value,
                        table=key.table,
                    )


def _figure_faults(tables: Tables, lang: Language) -> Iterator[str]:
    units = tables["indicators"].set_index("indicator")["unit"]
    for row in tables["observations"].itertuples():
        if row.unit != units[row.indicator]:
            yield messages(lang).say(
                "{file}, line {line}, column {column}: unit {found}, but the codebook counts "
                "{indicator} in {expected}.",
                **_at(row, "unit"),
                found=row.unit,
                expected=units[row.indicator],
                indicator=row.indicator,
            )
        yield from _span_faults(row, lang)


def _span_faults(row: Any, lang: Language) -> Iterator[str]:
    """Tell of a date without a basis, a basis without a date, and a span that ends first."""
    if (row.period_end is None) != (row.date_basis == "unknown"):
        yield messages(lang).say(
            "{file}, line {line}, column {column}: a date that is unknown must be empty, "
            "and any other must be given.",
            **_at(row, "period_end"),
        )
    elif row.period_start and row.period_end and row.period_start > row.period_end:
        yield messages(lang).say(
            "{file}, line {line}, column {column}: the last day {end} lies before the first day "
            "{start}. Correct one of them.",
            **_at(row, "period_end"),
            start=row.period_start,
            end=row.period_end,
        )


def _source_faults(tables: Tables, lang: Language) -> Iterator[str]:
    """Tell of a period that is none, such as 2022-2024, and of one that is missing.

    A figure or finding of a source that reviews no period would be in no briefing at all.
    """
    told = {source for name in ("observations", "findings") for source in tables[name]["source"]}
    for row in tables["sources"].itertuples():
        if row.covers is None and row.source in told:
            yield messages(lang).say(
                "{file}, line {line}, column {column}: {source} has figures or findings, so the "
                "period it reviews must be given, such as 2024H1.",
                **_at(row, "covers"),
                source=row.source,
            )
        try:
            if row.covers:
                parse_period(row.covers, lang)
        except BriefingError as error:
            yield messages(lang).say(
                "{file}, line {line}, column {column}: {fault}", **_at(row, "covers"), fault=error
            )


def _place_faults(tables: Tables, lang: Language) -> Iterator[str]:
    """Tell of a unit no province or nation holds: nothing would know whose slice it is in."""
    levels = tables["places"].set_index("place")["level"]
    for row in tables["places"].itertuples():
        above = levels[row.parent] if row.parent else None
        if row.level != "nation" and above not in _LEVELS[: _LEVELS.index(row.level)]:
            yield messages(lang).say(
                "{file}, line {line}, column {column}: “{cell}” is no unit above a {level}. "
                "Name the unit this one lies in.",
                **_at(row, "parent"),
                cell=row.parent or "",
                level=row.level,
            )


def _finding_faults(tables: Tables, lang: Language) -> Iterator[str]:
    known = set(tables["observations"]["observation"])
    for row in tables["findings"].itertuples():
        if row.deadline_text and row.deadline is None:
            yield messages(lang).say(
                "{file}, line {line}, column {column}: “{cell}” needs the last day it means in "
                "the column deadline.",
                **_at(row, "deadline_text"),
                cell=row.deadline_text,
            )
        for column in ("text_vi", "text_en"):
            for key in FIGURE_KEY.findall(getattr(row, column)):
                if key not in known:
                    yield messages(lang).say(
                        "{file}, line {line}, column {column}: figure {key} does not stand in "
                        "the observations.",
                        **_at(row, column),
                        key=key,
                    )
