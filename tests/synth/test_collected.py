"""A load on its way through collecting: every row accepted, no false alarm, all of it marked."""

from pathlib import Path

import pytest

from dean06.intake import CollectReport, collect
from dean06.store import load_reference, read_all
from dean06.synth import Size
from tests.raw_data import raw_folder
from tests.synth.load_made import written


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("collected")


@pytest.fixture(scope="module")
def report(root: Path) -> CollectReport:
    return collect(written(root / "load", Size(12, 7, 60)), root / "processed", "en", 1)


def test_every_row_is_accepted(report: CollectReport) -> None:
    assert [fault.sentence("en") for fault in report.faults] == []
    assert report.sum == f"read {report.read} = accepted {report.read} + quarantined 0"
    # Twelve provinces, seven months, sixty indicators less some gaps, nine findings a form.
    assert 0.9 * 12 * 7 * 60 < report.received["observations"].kept < 12 * 7 * 60
    assert report.received["findings"].kept == 12 * 7 * 9


def test_every_province_has_its_slice(report: CollectReport) -> None:
    assert len(report.places) == 12


def test_nothing_is_doubted_but_what_was_restated(report: CollectReport, root: Path) -> None:
    assert report.doubts > 0
    doubts = read_all(root / "processed", "doubts")
    assert set(doubts["rule"]) == {"disagree"}


@pytest.mark.usefixtures("report")
def test_every_source_of_a_load_is_marked(root: Path) -> None:
    sources = load_reference(root / "processed")["sources"]
    corrections = list((root / "load").rglob("*-dinh-chinh.csv"))
    assert corrections
    assert len(sources) == 12 * 7 * 3 + len(corrections)
    assert set(sources["synthetic"]) == {"true"}


def test_a_made_up_form_among_real_data_is_marked_and_nothing_else(tmp_path: Path) -> None:
    raw = raw_folder(tmp_path)
    load = written(tmp_path / "load", Size(1, 1, 12))
    (form,) = load.rglob("*.xlsx")
    for name in ("places", "indicators", "units"):
        (raw / "reference" / f"{name}.csv").write_bytes(
            (load / "reference" / f"{name}.csv").read_bytes()
        )
    for path in (raw / "reference" / "sources.csv", raw / "observations" / "press.csv"):
        text = path.read_text("utf-8").replace("tinh-b", "ha-giang").replace("tinh-a", "ha-noi")
        path.write_text(text.replace("online_share", "online_application_share"), "utf-8")
    (raw / "submissions").mkdir()
    (raw / "submissions" / "form.xlsx").write_bytes(form.read_bytes())
    collect(raw, tmp_path / "processed", "en", 1)
    sources = load_reference(tmp_path / "processed")["sources"].set_index("source")["synthetic"]
    assert sources.to_dict() == {
        "bai-a": None,
        "bai-b": None,
        "submission-form-xlsx": "true",
        "submission-form-xlsx-n1": "true",
        "submission-form-xlsx-n2": "true",
    }
