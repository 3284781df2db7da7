"""Remarks whose names fit no briefing are told, before anything is built."""

from pathlib import Path

import pytest

from dean06.intake.remarks import remark_faults
from dean06.places import load_gazetteer

PLACES = (
    "place,code,level,parent,slug,name_vi,name_en,valid_from,valid_to,successor,capital_vi\n"
    "tinh-a,99,province,,tinh-a,tỉnh A,A Province,,2025-06-30,,\n"
)


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / "places.csv").write_text(PLACES, encoding="utf-8")
    return tmp_path


def faults(raw: Path, *names: str) -> list[str]:
    for name in names:
        path = raw / "remarks" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Nhận định.", encoding="utf-8")
    return list(remark_faults(raw, load_gazetteer(raw), "vi"))


def test_a_remark_named_for_a_briefing_is_right(raw: Path) -> None:
    names = ("six-month/2024H1/tinh-a.md", "two-year/2022-2023/tinh-a.en.md", "README.md")
    assert faults(raw, *names) == []


def test_a_folder_without_remarks_is_right(raw: Path) -> None:
    assert faults(raw) == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("six-month/2024H1/tinh-b.md", "“tinh-b”"),
        ("six-month/2024H1/tinh-a.fr.md", "remarks/six-month/2024H1/tinh-a.md"),
        ("two-year/2024H1/tinh-a.md", "remarks/six-month/2024H1/tinh-a.md"),
        ("six-month/2024Q1/tinh-a.md", "“2024Q1”"),
        ("six-month/2025H2/tinh-a.md", "“tinh-a”"),
        ("tinh-a.md", "“remarks”"),
    ],
)
def test_a_remark_no_briefing_prints_is_told_with_its_name(raw: Path, name: str, told: str) -> None:
    (fault,) = faults(raw, name)
    assert fault.startswith(f"remarks/{name}: ")
    assert told in fault
