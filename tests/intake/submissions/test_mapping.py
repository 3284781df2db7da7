from datetime import date
from pathlib import Path

import pytest

from dean06.errors import BriefingError
from dean06.intake.submissions.mapping import Mapping, mapping_path, read_mapping
from dean06.periods import HalfYear

NAME = "submissions/thang.xlsx.toml"
WHOLE = """
sheet = "Số liệu"
header = 3
day_first = true

[fixed]
place = "tinh-a"

[columns]
indicator = "Tên chỉ tiêu"

[values]
"Tháng 1" = 2024-01-31
"6 tháng" = "2024H1"
"""


def read(folder: Path, text: str) -> Mapping:
    path = folder / "thang.xlsx.toml"
    path.write_text(text, encoding="utf-8")
    return read_mapping(path, NAME, "en")


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(BriefingError) as refused:
        read(folder, text)
    return str(refused.value)


def test_a_mapping_stands_beside_its_table() -> None:
    assert mapping_path(Path("a/thang.xlsx")) == Path("a/thang.xlsx.toml")


def test_a_mapping_says_what_every_column_means(tmp_path: Path) -> None:
    assert read(tmp_path, WHOLE) == Mapping(
        sheet="Số liệu",
        header=3,
        named={"indicator": "Tên chỉ tiêu"},
        values={"Tháng 1": date(2024, 1, 31), "6 tháng": HalfYear(2024, 1)},
        fixed={"place": "tinh-a"},
        day_first=True,
    )


def test_what_a_mapping_leaves_out_is_usual(tmp_path: Path) -> None:
    assert read(tmp_path, "") == Mapping(None, 1, {}, {}, {}, day_first=False)


def test_a_mapping_written_with_a_mark_by_a_windows_editor_reads_the_same(tmp_path: Path) -> None:
    assert read(tmp_path, f"\ufeff{WHOLE}") == read(tmp_path, WHOLE)


def test_a_day_with_its_hour_is_the_day(tmp_path: Path) -> None:
    assert read(tmp_path, "[values]\nA = 2024-01-31T00:00:00").values == {"A": date(2024, 1, 31)}


@pytest.mark.parametrize(
    "text",
    [
        "header = ",
        'heading = "3"',
        'header = "three"',
        "header = []",
        "values = 3",
        "columns = []",
        "sheet = 3",
        'day_first = "no"',
    ],
)
def test_what_is_no_mapping_is_refused_with_its_file_and_the_keys_there_are(
    tmp_path: Path, text: str
) -> None:
    told = refusal(tmp_path, text)

    assert told.startswith(f"{NAME} is no mapping (")
    assert told.endswith(
        "expected the keys sheet, header, day_first, fixed, columns, values, as data/raw/README.md "
        "shows."
    )


def test_bytes_that_are_no_text_are_no_mapping(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b'sheet = "\xff"')
    with pytest.raises(BriefingError, match="is no mapping"):
        read_mapping(path, NAME, "en")


def test_a_period_that_is_none_is_refused_with_its_file(tmp_path: Path) -> None:
    told = refusal(tmp_path, '[values]\nA = "2024Q1"')

    assert told.startswith(f"{NAME}: ")
    assert "2024H1" in told


@pytest.mark.parametrize("part", ["columns", "fixed"])
def test_a_field_no_table_has_is_refused_with_those_there_are(tmp_path: Path, part: str) -> None:
    told = refusal(tmp_path, f'[{part}]\nplcae = "x"')

    assert told == (
        f"{NAME}: there is no field “plcae”. Expected: breakdown, day, indicator, note, period, "
        "place, status, unit, value."
    )
