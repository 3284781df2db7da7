"""Many files and many places: what is read side by side is what would be read one by one."""

import importlib
from pathlib import Path

import pytest

from dean06.intake import collect
from dean06.intake.receiving import MANY
from dean06.store import read_processed
from tests.raw_data import PLACES, Row, raw_folder

HEADER = "Tỉnh;Chỉ tiêu;Giá trị;Ngày\n"


def figure(key: str) -> Row:
    return {"observation": key, "source": "bai-a", "place": "tinh-a", "indicator": "online_share"}


def raw_of(tmp_path: Path, files: int, *figures: Row) -> Path:
    raw = raw_folder(tmp_path, observations=list(figures))
    (raw / "submissions").mkdir()
    for number in range(files):
        place = ("tinh-a", "tinh-b")[number % 2]
        text = f"{HEADER}{place};files;{number + 1};30/06/2024\n{place};files;x;30/06/2024\n"
        (raw / "submissions" / f"bieu-{number:02}.csv").write_text(text, encoding="utf-8")
    return raw


def everything(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_side_by_side_gives_the_same_bytes_as_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = raw_of(tmp_path, MANY, figure("bai-a/01"))
    one = collect(raw, tmp_path / "one", "en", 1)
    module = importlib.import_module("dean06.intake.collect")
    monkeypatch.setattr(module, "_MANY_ROWS", 0)
    monkeypatch.setattr(module, "_BATCH_BYTES", 1)
    two = collect(raw, tmp_path / "two", "en", 2)

    assert one.sum == two.sum == f"read {2 * MANY + 1} = accepted {MANY + 1} + quarantined {MANY}"
    assert everything(tmp_path / "one") == everything(tmp_path / "two")
    assert len(read_processed(tmp_path / "one" / "observations" / "tinh-b.parquet")) == MANY // 2


def test_faults_are_told_in_the_order_of_the_entries(tmp_path: Path) -> None:
    report = collect(raw_of(tmp_path, 3, figure("bai-a/01"), figure("bai-a/01")), tmp_path / "out")

    assert [fault.row for fault in report.faults] == [1, 3, 5, 7]
    assert [fault.spot.line for fault in report.faults] == [3, 3, 3, 3]


def test_a_key_of_a_submitted_file_is_no_key_for_a_row_of_the_package(tmp_path: Path) -> None:
    taken = figure("submission-bieu-00-csv/01")
    report = collect(raw_of(tmp_path, 1, figure("bai-a/01"), taken), tmp_path / "out", "en")

    assert report.faults[0].rule == "key_twice"
    assert "stands already in submissions/bieu-00.csv" in report.faults[0].sentence("en")
    assert report.sum == "read 4 = accepted 2 + quarantined 2"


def test_nothing_is_left_of_what_was_set_down_on_the_way(tmp_path: Path) -> None:
    collect(raw_of(tmp_path, 2), tmp_path / "out", "en")

    assert {path.name for path in (tmp_path / "out").iterdir()} <= {
        *("reference", "observations", "findings", "doubts", "peers", "quality", "quarantine"),
    }
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "raw"]


def test_places_without_anything_accepted_have_no_slice(tmp_path: Path) -> None:
    raw = raw_of(tmp_path, 1)
    (raw / "submissions" / "bieu-00.csv").write_text(f"{HEADER}tinh-b;files;x;30/06/2024\n")
    report = collect(raw, tmp_path / "out", "en")

    assert report.places == ()
    assert not (tmp_path / "out" / "observations").exists()
    assert {row["place"] for row in PLACES} >= {"tinh-a", "tinh-b"}
