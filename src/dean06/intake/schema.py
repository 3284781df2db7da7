"""The one schema of the raw tables, read from `datapackage.json`.

In: the folder of raw data. Out: its tables with their files and fields. Nothing about the columns
stands in code, so the description people read is the one the program enforces
(`checks.constraints`).
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PACKAGE_FILE = "datapackage.json"


@dataclass(frozen=True)
class ForeignKey:
    """`field` holds keys of the table `table`."""

    field: str
    table: str


@dataclass(frozen=True)
class TableSchema:
    """One table: its files below the raw folder, its fields in order, its keys."""

    name: str
    files: tuple[str, ...]
    fields: tuple[dict[str, Any], ...]
    key: str
    foreign_keys: tuple[ForeignKey, ...]

    @property
    def columns(self) -> list[str]:
        return [field["name"] for field in self.fields]

    @property
    def unique(self) -> list[str]:
        """The columns in which a value stands once: the key, and those said to be unique."""
        return [
            field["name"]
            for field in self.fields
            if field["name"] == self.key or field.get("constraints", {}).get("unique", False)
        ]

    def type_of(self, column: str) -> str:
        return next(str(field["type"]) for field in self.fields if field["name"] == column)


def load_schemas(raw: Path) -> dict[str, TableSchema]:
    """Return the schemas of all tables by name, in the package's order."""
    package = json.loads((raw / PACKAGE_FILE).read_text(encoding="utf-8"))
    return {resource["name"]: _table(resource) for resource in package["resources"]}


def is_synthetic(raw: Path) -> bool:
    """Tell whether the package says that everything in it is made up."""
    package = json.loads((raw / PACKAGE_FILE).read_text(encoding="utf-8"))
    # Made-up figures must never pass for real ones, whatever was done to the mark.
    return package.get("synthetic", False) is not False


def _table(resource: dict[str, Any]) -> TableSchema:
    path, schema = resource["path"], resource["schema"]
    return TableSchema(
        name=resource["name"],
        files=(path,) if isinstance(path, str) else tuple(path),
        fields=tuple(schema["fields"]),
        key=_single(schema["primaryKey"]),
        foreign_keys=tuple(
            ForeignKey(_single(key["fields"]), key["reference"]["resource"] or resource["name"])
            for key in schema["foreignKeys"]
        ),
    )


def _single(fields: str | list[str]) -> str:
    """Return the one field of a key; the standard allows a string or a list for it."""
    if isinstance(fields, str):
        return fields
    (field,) = fields
    return field
