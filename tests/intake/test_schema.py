import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pandas as pd
import pandera.pandas as pa
import pytest

from dean06.intake.checks.constraints import frame_schema
from dean06.intake.schema import ForeignKey, TableSchema, load_schemas
from tests.raw_data import PACKAGE


def table(*fields: dict[str, Any], key: str = "key") -> TableSchema:
    return TableSchema("small", ("small.csv",), fields, key, ())


def broken(schema: TableSchema, **columns: list[object]) -> list[tuple[str, str, int]]:
    """Return the column, rule and row of each failure."""
    frame = pd.DataFrame(columns, dtype=object)
    try:
        frame_schema(schema).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases.itertuples()
        return [(case.column, case.check, int(case.index)) for case in cases]
    return []


def field(name: str = "key", **constraints: object) -> dict[str, Any]:
    return {"name": name, "type": "string", "constraints": constraints}


@pytest.mark.parametrize(
    ("constraints", "good", "bad", "rule"),
    [
        ({"pattern": "[a-z]+|VN"}, "VN", "xVN", "pattern [a-z]+|VN"),
        ({"pattern": "[a-z]+"}, "tinh", "tinh1", "pattern [a-z]+"),
        ({"enum": ["up", "down"]}, "up", "Up", "enum up, down"),
        ({"minimum": 1}, 1, 0, "minimum 1"),
        ({"maximum": 100}, Decimal(100), Decimal("100.1"), "maximum 100"),
        ({"required": True}, "x", None, "not_nullable"),
    ],
)
def test_each_constraint_lets_the_good_through_and_names_itself_for_the_bad(
    constraints: dict[str, object], good: object, bad: object, rule: str
) -> None:
    schema = table(field(), field("other", **constraints))
    assert broken(schema, key=["a", "b"], other=[good, bad]) == [("other", rule, 1)]
    assert broken(schema, key=["a"], other=[good]) == []


def test_a_key_is_unique_even_where_the_schema_forgets_to_say_so() -> None:
    assert table(field(), field("other"), field("once", unique=True)).unique == ["key", "once"]


def test_what_is_not_required_may_be_missing_whatever_else_is_asked_of_it() -> None:
    schema = table(field(), field("other", pattern="[a-z]+", enum=["a"], minimum=1))
    assert broken(schema, key=["a"], other=[None]) == []


def test_the_package_names_each_table_its_file_key_and_links() -> None:
    schemas = load_schemas(PACKAGE.parent)
    assert schemas["observations"].files == (
        "observations/press.csv",
        "observations/public.csv",
    )
    assert schemas["observations"].key == "observation"
    assert ForeignKey("unit", "units") in schemas["observations"].foreign_keys
    assert ForeignKey("parent", "places") in schemas["places"].foreign_keys
    assert schemas["places"].columns[:2] == ["place", "code"]
    assert schemas["places"].type_of("valid_from") == "date"


def test_every_table_of_the_package_can_be_enforced() -> None:
    for schema in load_schemas(PACKAGE.parent).values():
        assert len(frame_schema(schema).columns) == len(schema.columns)


def test_several_files_of_a_table_and_a_key_given_as_text_are_read(tmp_path: Path) -> None:
    schema = {"fields": [field()], "primaryKey": "key", "foreignKeys": []}
    package = {"resources": [{"name": "small", "path": ["a.csv", "b.csv"], "schema": schema}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    (small,) = load_schemas(tmp_path).values()
    assert (small.files, small.key) == (("a.csv", "b.csv"), "key")


def test_a_key_of_two_columns_is_refused_and_not_cut_to_one(tmp_path: Path) -> None:
    schema = {"fields": [field()], "primaryKey": ["key", "other"], "foreignKeys": []}
    package = {"resources": [{"name": "small", "path": "a.csv", "schema": schema}]}
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    with pytest.raises(ValueError, match="unpack"):
        load_schemas(tmp_path)
