"""The rules of `datapackage.json`: constraints of a column, keys that stand once, keys that exist.

In: typed tables and their schemas. Out: a fault per broken cell. pandera checks the constraints;
a key that stands twice is told here, because its sentence names where it stood first.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from dean06.intake.checks import Tables
from dean06.intake.faults import ROW_COLUMNS, Fault, Told, fault, row_place, spot_of
from dean06.intake.schema import TableSchema
from dean06.messages import LANGUAGES

# The rule pandera words itself, in the words of datapackage.json.
_RULES = {"not_nullable": "required"}


def constraint_faults(schema: TableSchema, table: pd.DataFrame) -> Iterator[Fault]:
    """Yield a fault per cell that breaks a constraint of its column."""
    # pandera takes long to load; meanwhile other processes read what was submitted.
    from pandera.errors import SchemaErrors

    from dean06.intake.checks.constraints import frame_schema

    try:
        frame_schema(schema).validate(table.drop(columns=ROW_COLUMNS), lazy=True)
    except SchemaErrors as errors:
        for case in errors.failure_cases.drop_duplicates(["column", "index"]).itertuples():
            row = _row(table, int(case.index))
            yield _constraint(row, str(case.column), _RULES.get(case.check, str(case.check)))


def repeated_keys(schema: TableSchema, table: pd.DataFrame) -> Iterator[Fault]:
    """Yield a fault per row whose key stands in an earlier row; the first one stays."""
    for column in schema.unique:
        # Walking sixty thousand rows for nothing takes longer than all other rules together.
        if not table[column].duplicated().any():
            continue
        first: dict[object, Any] = {}
        for row in table.itertuples():
            earlier = first.setdefault(getattr(row, column), row)
            if earlier is not row:
                yield _twice(row, column, earlier)


def keys_of_files(observations: pd.DataFrame, files: Mapping[str, str]) -> Iterator[Fault]:
    """Yield a fault per row whose key belongs to a submitted file: `files` by their key."""
    if not files:
        return
    for row in observations.itertuples():
        if file := files.get(row.observation.rpartition("/")[0]):
            yield _taken(row, "observation", dict.fromkeys(LANGUAGES, file))


def key_faults(
    schema: TableSchema, schemas: dict[str, TableSchema], tables: Tables
) -> Iterator[Fault]:
    """Yield a fault per cell that names a key no row of the other table has."""
    table = tables[schema.name]
    for key in schema.foreign_keys:
        known = set(tables[key.table][schemas[key.table].key])
        unknown = set(table[key.field].dropna()) - known
        if not unknown:
            continue
        for row in table[table[key.field].isin(unknown)].itertuples():
            yield _unknown(row, key.field, key.table)


def _row(table: pd.DataFrame, index: int) -> Any:
    return next(table.loc[[index]].itertuples())


def _constraint(row: Any, column: str, rule: str) -> Fault:
    cell = getattr(row, column)
    return fault(
        row,
        column,
        "schema",
        lambda words: words.say(
            "“{cell}” breaks the rule {rule} of datapackage.json.",
            cell="" if cell is None else cell,
            rule=rule,
        ),
    )


def _twice(row: Any, column: str, earlier: Any) -> Fault:
    found = spot_of(earlier, None)
    return _taken(row, column, {lang: row_place(found, lang) for lang in LANGUAGES})


def _taken(row: Any, column: str, first: Told) -> Fault:
    return fault(
        row,
        column,
        "key_twice",
        lambda words: words.say(
            "“{cell}” stands already in {first}. Give each row a key of its own.",
            cell=getattr(row, column),
            first=first[words.lang],
        ),
    )


def _unknown(row: Any, column: str, table: str) -> Fault:
    return fault(
        row,
        column,
        "unknown_key",
        lambda words: words.say(
            "“{cell}” does not stand in the table {table}.",
            cell=getattr(row, column),
            table=table,
        ),
    )
