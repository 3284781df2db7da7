"""A raw folder one of whose tables of reference, or the description of all, was spoiled.

In: a seed. Out: the folder. Collecting it may refuse the set, and must do so in a sentence.
"""

import csv
import json
from pathlib import Path
from random import Random
from typing import Any

from tests.prove.damage import break_bytes, spoil
from tests.prove.generate import MORE_INDICATORS, MORE_UNITS, Table, delimited, observations
from tests.raw_data import BREAKDOWNS, file_of, raw_folder

_TABLES = ("places", "place_aliases", "units", "indicators", "breakdowns", "sources", "services",
           "targets", "milestones")  # fmt: skip
_OTHER: tuple[object, ...] = (None, 1, "x", [], {}, ["a"], {"a": 1}, "places", True, "[")


def spoiled(folder: Path, seed: int) -> Path:
    """Write the raw folder below `folder`, and return it."""
    random = Random(seed)
    raw = raw_folder(
        folder,
        units=MORE_UNITS,
        indicators=MORE_INDICATORS,
        breakdowns=BREAKDOWNS,
        targets=[{"target": "muc-tieu"}],
        milestones=[{"milestone": "moc", "date": "2022-01-06"}],
        place_aliases=[{"place_alias": "tinh-a/1", "alias": "TA", "place": "tinh-a"}],
        observations=observations(random, "bai-a", 5),
    )
    name = random.choice([*_TABLES, "", "", ""])
    path = file_of(raw, name) if name else raw / "datapackage.json"
    if random.random() < 0.2:
        path.write_bytes(break_bytes(random, path.read_bytes()))
    elif name:
        with path.open(encoding="utf-8", newline="") as file:
            table = Table(path.name, [list(row) for row in csv.reader(file)])
        path.write_bytes(delimited(spoil(random, table)))
    else:
        package = json.loads(path.read_text(encoding="utf-8"))
        _edit(random, package)
        path.write_text(json.dumps(package), encoding="utf-8")
    return raw


def _edit(random: Random, package: dict[str, Any]) -> None:
    """Take something out of the description, or put something else in."""
    table = random.choice(package["resources"])
    field = random.choice(table["schema"]["fields"])
    parts = [table, table["schema"], field, field.get("constraints")]
    part = random.choice([part for part in parts if part])
    key = random.choice(list(part))
    if random.random() < 0.5:
        del part[key]
    else:
        part[key] = random.choice(_OTHER)
