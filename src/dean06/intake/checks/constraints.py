"""The constraints of a column, as `datapackage.json` names them, enforced by pandera.

In: the schema of a table. Out: the pandera schema of its frame. The mapping covers the constraints
the package may use (`package.CONSTRAINTS`); whatever else were written there would be ignored in
silence, so it is refused before any table is read.
"""

from collections.abc import Callable
from typing import Any

import pandera.pandas as pa

from dean06.intake.schema import TableSchema

_CHECKS: dict[str, Callable[..., pa.Check]] = {
    "pattern": lambda form, error: pa.Check.str_matches(f"^(?:{form})$", error=error),
    "enum": pa.Check.isin,
    "minimum": pa.Check.ge,
    "maximum": pa.Check.le,
}


def frame_schema(table: TableSchema) -> pa.DataFrameSchema:
    """Return the pandera schema of a table whose columns `tables.read_table` gave their types."""
    return pa.DataFrameSchema(
        {field["name"]: _column(field) for field in table.fields},
        strict=True,
        ordered=True,
    )


def _column(field: dict[str, Any]) -> pa.Column:
    constraints: dict[str, Any] = field.get("constraints", {})
    checks = [_check(rule, constraints[rule]) for rule in _CHECKS if rule in constraints]
    return pa.Column(
        None,
        checks=checks,
        nullable=not constraints.get("required", False),
    )


def _check(rule: str, limit: Any) -> pa.Check:
    """Return the check of one constraint, named by its words in `datapackage.json`."""
    words = ", ".join(limit) if isinstance(limit, list) else limit
    return _CHECKS[rule](limit, error=f"{rule} {words}")
