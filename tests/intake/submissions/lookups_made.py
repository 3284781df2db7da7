"""What submissions are judged by in these tests, and their rows as cells by name."""

from datetime import date
from pathlib import Path
from typing import Any

from dean06.grids import Grid, read_grids
from dean06.intake.rows import Part
from dean06.intake.submissions.lookups import Indicator, Lookups
from dean06.intake.submissions.sent import Sent
from dean06.intake.submissions.units import unit_names
from dean06.places import Gazetteer, Place
from tests.raw_data import columns

NAME = "submissions/2024H2/tinh-a.xlsx"


def place(key: str, level: str, name: str, until: date = date.max) -> Place:
    return Place(key, key[-2:], level, "viet-nam", key, name, name, date.min, until)


KINDS = {"file": "count", "document": "count", "percent": "percent", "vnd": "money", "day": "date"}
NO_NAMES = {"name_vi": None, "name_en_one": None, "name_en_other": None}
NAMES = {"file": {"name_vi": "hồ sơ", "name_en_one": "file", "name_en_other": "files"}}
LOOKUPS = Lookups(
    indicators={
        "documents": Indicator("document", "count", False),
        "launch_day": Indicator("day", "date", False),
        "files": Indicator("file", "count", True),
        "online_share": Indicator("percent", "percent", False),
        "amount": Indicator("vnd", "money", False),
        "index_rank": Indicator("rank", "rank", False),
        "index_score": Indicator("score", "score", False),
    },
    names={"so-ho-so": "files", "ty-le-truc-tuyen": "online_share", "so-van-ban": "documents"},
    breakdowns=frozenset({"document:plan"}),
    places=Gazetteer(
        [
            place("viet-nam", "nation", "Việt Nam"),
            place("tinh-a", "province", "tỉnh Hòa A"),
            place("tinh-b", "province", "tỉnh Bình B", until=date(2025, 6, 30)),
        ]
    ),
    columns={name: tuple(found) for name, found in columns().items()},
    units={
        unit: unit_names({"unit": unit, "kind": kind, **NAMES.get(unit, NO_NAMES)})
        for unit, kind in KINDS.items()
    },
)


def opened(folder: Path, data: bytes, name: str = NAME) -> tuple[Grid, ...]:
    """Write a file and return its sheets as they are read."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return read_grids(path, name, "en")


def records(sent: Sent, table: str) -> list[dict[str, Any]]:
    """Return the rows of a table by column; what is empty is left out."""
    part: Part | list[Any] = getattr(sent, table)
    rows = part.records.values() if isinstance(part, Part) else part
    names = [*LOOKUPS.columns[table], "file", "sheet", "line", "labels"]
    return [
        {name: cell for name, cell in zip(names, row, strict=True) if cell is not None}
        for row in rows
    ]


def told(sent: Sent, table: str = "observations") -> list[tuple[str, str, str]]:
    """Return cell, rule and English sentence of each fault of a table."""
    part: Part = getattr(sent, table)
    return [(fault.spot.cell, fault.rule, fault.told["en"]) for fault in part.faults]
