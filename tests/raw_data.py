"""A folder of raw data about places that do not exist, small enough to be read in a test.

Two provinces and a district of the first, one source that reviews each province's first half
of 2024, and one figure. A test names the tables it wants otherwise, row by row.
"""

import csv
import io
import json
from pathlib import Path
from typing import Any

Row = dict[str, str]

PACKAGE = Path(__file__).parent.parent / "data" / "raw" / "datapackage.json"

PLACE = {"level": "province", "parent": "viet-nam"}
PLACES: list[Row] = [
    {"place": "viet-nam", "code": "VN", "level": "nation", "name_vi": "Việt Nam"},
    {**PLACE, "place": "tinh-a", "code": "01", "name_vi": "tỉnh A"},
    {**PLACE, "place": "tinh-b", "code": "02", "name_vi": "tỉnh B"},
    {"place": "huyen-a1", "code": "011", "level": "district", "parent": "tinh-a"},
]
UNITS: list[Row] = [
    {"unit": "file", "kind": "count", "name_vi": "hồ sơ"},
    {"unit": "percent", "kind": "percent"},
    {"unit": "vnd", "kind": "money"},
    {"unit": "day", "kind": "date"},
]
INDICATORS: list[Row] = [
    {"indicator": "online_share", "unit": "percent", "order": "2"},
    {"indicator": "files", "unit": "file", "order": "1", "kind": "stock"},
    {"indicator": "amount", "unit": "vnd", "order": "3", "kind": "stock"},
    {"indicator": "launch_day", "unit": "day", "order": "4", "kind": "date"},
]
BREAKDOWNS: list[Row] = [
    {"breakdown": "sector:police", "name_vi": "ngành công an", "name_en": "the police"},
    {"breakdown": "sector:justice", "name_vi": "ngành tư pháp", "name_en": "justice"},
]
SOURCES: list[Row] = [
    {"source": "bai-a", "place": "tinh-a", "covers": "2024H1", "published": "2024-07-05"},
    {"source": "bai-b", "place": "tinh-b", "covers": "2024H1", "published": "2024-07-08"},
]
OBSERVATION = {"source": "bai-a", "place": "tinh-a", "indicator": "online_share"}
OBSERVATIONS: list[Row] = [{**OBSERVATION, "observation": "bai-a/01"}]

# What a row says of itself where the test does not care.
DEFAULTS: dict[str, Row] = {
    "places": {"name_vi": "huyện A1", "name_en": "{place}", "slug": "{place}"},
    "indicators": {
        "name_vi": "Chỉ số",
        "name_en": "Indicator",
        "group": "public_services",
        "direction": "up",
        "kind": "share",
        "over_time": "last",
        "over_places": "none",
        "definition_vi": "Định nghĩa.",
        "definition_en": "Definition.",
    },
    "sources": {
        "kind": "press",
        "title_vi": "Bài",
        "title_en": "Article",
        "published_basis": "stated",
    },
    "observations": {
        "paragraph": "1",
        "status": "result",
        "period_end": "2024-06-30",
        "date_basis": "stated",
        "value_text": "80%",
        "value": "80",
        "unit": "percent",
        "bound": "exact",
    },
    "findings": {
        "source": "bai-a",
        "paragraph": "2",
        "place": "tinh-a",
        "kind": "bottleneck",
        "group": "direction",
        "text_vi": "Còn chậm.",
        "text_en": "Still slow.",
    },
    "targets": {
        "place": "viet-nam",
        "scope": "each_province",
        "indicator": "online_share",
        "value_text": "90%",
        "value": "90",
        "bound": "at_least",
        "legal_basis_vi": "Quyết định",
        "legal_basis_en": "Decision",
        "source": "bai-a",
    },
    "milestones": {
        "place": "viet-nam",
        "kind": "decision",
        "precision": "day",
        "date_text": "6/1",
        "title_vi": "Quyết định",
        "title_en": "Decision",
        "source": "bai-a",
        "paragraph": "3",
    },
}
STANDING: dict[str, list[Row]] = {
    "places": PLACES,
    "units": UNITS,
    "indicators": INDICATORS,
    "breakdowns": BREAKDOWNS,
    "sources": SOURCES,
    "observations": OBSERVATIONS,
}


def raw_folder(root: Path, **tables: list[Row]) -> Path:
    """Write the raw folder below `root`; `tables` stand in for those of the same name."""
    raw = root / "raw"
    raw.mkdir(parents=True, exist_ok=True)
    (raw / "datapackage.json").write_bytes(PACKAGE.read_bytes())
    for name in columns():
        write_table(raw, name, tables.get(name, STANDING.get(name, [])))
    return raw


def write_table(raw: Path, name: str, rows: list[Row]) -> None:
    """Write one table with the schema's header; what a row leaves out is filled or empty."""
    sheet = io.StringIO()
    writer = csv.DictWriter(sheet, columns()[name], lineterminator="\n")
    writer.writeheader()
    for row in rows:
        filled = {**DEFAULTS.get(name, {}), **row}
        writer.writerow(
            {key: value.replace("{place}", row.get("place", "")) for key, value in filled.items()}
        )
    first, *others = files_of(raw, name)
    first.parent.mkdir(parents=True, exist_ok=True)
    first.write_text(sheet.getvalue(), encoding="utf-8")
    for path in others:
        path.write_text(sheet.getvalue().partition("\n")[0] + "\n", encoding="utf-8")


def file_of(raw: Path, name: str) -> Path:
    """Return the file of the table `name`, the first where there are several."""
    return files_of(raw, name)[0]


def files_of(raw: Path, name: str) -> list[Path]:
    """Return the files of the table `name`, in the order they are read."""
    path = next(part["path"] for part in _resources() if part["name"] == name)
    return [raw / file for file in ([path] if isinstance(path, str) else path)]


def columns() -> dict[str, list[str]]:
    """Return the columns of each table, as the schema names them."""
    return {
        part["name"]: [field["name"] for field in part["schema"]["fields"]] for part in _resources()
    }


def _resources() -> list[dict[str, Any]]:
    return list(json.loads(PACKAGE.read_text(encoding="utf-8"))["resources"])
