from pathlib import Path

import pytest

from dean06.coverage import coverage, periods_of, reviewed
from dean06.intake import collect
from dean06.periods import HalfYear, Window
from tests.processed_made import reviewed_twice
from tests.raw_data import INDICATORS, OBSERVATION, raw_folder


@pytest.fixture
def processed(tmp_path: Path) -> Path:
    return reviewed_twice(tmp_path)


def test_a_review_with_findings_is_briefed_and_one_with_a_single_figure_is_not(
    processed: Path,
) -> None:
    assert coverage(processed) == [("tinh-a", "2024H1")]


@pytest.mark.parametrize(
    ("indicators", "cells", "expected"),
    [
        (5, {}, [("tinh-a", "2024H1")]),
        (4, {}, []),
        (5, {"status": "plan"}, []),
        (5, {"place": "huyen-a1"}, []),
    ],
)
def test_results_of_five_indicators_of_the_place_itself_are_enough_to_brief(
    tmp_path: Path, indicators: int, cells: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    measured = [{**INDICATORS[0], "indicator": f"share_{n}", "order": f"{n}"} for n in range(1, 6)]
    figures = [
        {**OBSERVATION, "observation": f"bai-a/0{n}", "indicator": f"share_{n}", **cells}
        for n in range(1, indicators + 1)
    ]
    twice = {**figures[0], "observation": "bai-a/09"}
    raw = raw_folder(tmp_path, indicators=measured, observations=[*figures, twice])
    collect(raw, tmp_path / "processed")
    assert coverage(tmp_path / "processed") == expected


def test_a_place_told_of_in_passing_has_the_periods_of_the_telling_source(
    processed: Path,
) -> None:
    assert periods_of(processed, "viet-nam") == ["2024H1"]
    assert periods_of(processed, "tinh-a") == ["2022-2023", "2024H1"]
    assert periods_of(processed, "tinh-b") == []
    assert periods_of(processed, "nowhere") == []


def test_a_period_is_reviewed_by_a_source_of_its_own_or_of_one_of_its_halves(
    processed: Path,
) -> None:
    assert reviewed(processed, "tinh-a", HalfYear(2024, 1))
    assert reviewed(processed, "tinh-a", Window(2022))
    assert reviewed(processed, "tinh-a", Window(2023))
    assert not reviewed(processed, "tinh-a", HalfYear(2023, 1))
    assert not reviewed(processed, "tinh-a", HalfYear(2024, 2))
    assert not reviewed(processed, "tinh-b", HalfYear(2024, 1))
