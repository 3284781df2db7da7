from pathlib import Path

import pandas as pd
import pytest

from dean06.errors import BriefingError
from dean06.intake import collect
from dean06.intake.collect import CollectReport
from tests.raw_data import SOURCES, Row, raw_folder


def collected(tmp_path: Path, **tables: list[Row]) -> CollectReport:
    return collect(raw_folder(tmp_path, **tables), tmp_path / "processed", "en")


def figure(number: int, **cells: str) -> Row:
    return {
        "observation": f"bai-a/{number:02}",
        "source": "bai-a",
        "place": "tinh-a",
        "indicator": "online_share",
        **cells,
    }


def finding(number: int, **cells: str) -> Row:
    return {"finding": f"bai-a/f{number:02}", **cells}


def rules(report: CollectReport, table: str) -> list[tuple[int, str]]:
    return [(fault.row, fault.rule) for fault in report.received[table].faults]


def kept(tmp_path: Path, table: str) -> list[str]:
    slices = (tmp_path / "processed" / table).glob("*.parquet")
    return sorted(key for path in slices for key in pd.read_parquet(path).iloc[:, 0])


def test_a_faulty_row_is_out_and_its_neighbours_stay(tmp_path: Path) -> None:
    report = collected(
        tmp_path,
        observations=[figure(1), figure(2, value_text="120%", value="120", paragraph="2")],
    )

    assert kept(tmp_path, "observations") == ["bai-a/01"]
    assert rules(report, "observations") == [(1, "range")]
    assert report.sum == "read 2 = accepted 1 + quarantined 1"


def test_a_row_out_for_its_key_is_not_judged_for_what_the_key_leads_to(tmp_path: Path) -> None:
    wrong = figure(1, indicator="no_such", value_text="120%", value="120")

    assert rules(collected(tmp_path, observations=[wrong]), "observations") == [(0, "unknown_key")]


def test_of_two_rows_that_say_the_same_the_first_stays(tmp_path: Path) -> None:
    report = collected(tmp_path, observations=[figure(1), figure(2)])

    assert kept(tmp_path, "observations") == ["bai-a/01"]
    assert rules(report, "observations") == [(1, "repeated")]


def test_a_repeat_of_a_row_that_is_out_stays(tmp_path: Path) -> None:
    """The first of the two has no valid unit, so the second is the only one that says it."""
    report = collected(tmp_path, observations=[figure(1, unit="file"), figure(2)])

    assert kept(tmp_path, "observations") == ["bai-a/02"]
    assert rules(report, "observations") == [(0, "wrong_unit")]


def test_a_finding_that_prints_a_quarantined_figure_goes_out_with_it(tmp_path: Path) -> None:
    report = collected(
        tmp_path,
        observations=[figure(1, value_text="120%", value="120"), figure(2, paragraph="2")],
        findings=[
            finding(1, text_vi="Mới đạt {bai-a/01}.", text_en="Only {bai-a/01}."),
            finding(2, text_vi="Mới đạt {bai-a/02}.", text_en="Only {bai-a/02}."),
        ],
    )

    assert kept(tmp_path, "findings") == ["bai-a/f02"]
    assert {rule for _, rule in rules(report, "findings")} == {"unknown_figure"}


def test_what_explains_a_finding_that_is_out_goes_out_too(tmp_path: Path) -> None:
    report = collected(
        tmp_path,
        findings=[
            finding(1, text_vi="Mới đạt {bai-a/09}."),
            finding(2, kind="cause", cause_of="bai-a/f01"),
            finding(3, kind="cause", cause_of="bai-a/f02"),
            finding(4),
            finding(5, kind="cause", cause_of="bai-a/f04"),
        ],
    )

    assert kept(tmp_path, "findings") == ["bai-a/f04", "bai-a/f05"]
    assert rules(report, "findings") == [
        (0, "unknown_figure"),
        (1, "unknown_key"),
        (2, "unknown_key"),
    ]


def refusal(tmp_path: Path, **tables: list[Row]) -> list[str]:
    with pytest.raises(BriefingError) as refused:
        collected(tmp_path, **tables)
    return str(refused.value).splitlines()


def test_a_fault_of_a_reference_table_refuses_all(tmp_path: Path) -> None:
    told = refusal(tmp_path, sources=[{**SOURCES[0], "place": "nirgends"}])

    assert told[0] == "The reference tables have one fault; nothing was written:"
    assert "nirgends" in told[1]
    assert not (tmp_path / "processed").exists()


def test_more_faults_than_fit_a_screen_are_counted(tmp_path: Path) -> None:
    wrong = [{**SOURCES[0], "source": f"bai-{n:02}", "place": "nirgends"} for n in range(23)]
    told = refusal(tmp_path, sources=wrong)

    assert told[0] == "The reference tables have 23 faults; nothing was written:"
    assert len(told) == 22
    assert told[-1] == "- and 3 more."
