from pathlib import Path

import pytest

from tests.intake.told import told
from tests.raw_data import OBSERVATION, Row

GOOD: list[Row] = [
    {"value_text": "97,30%", "value": "97.3"},
    {"value_text": "gần 90%", "value": "90", "bound": "almost"},
    {"value_text": "hơn 1,4 triệu", "value": "1400000", "bound": "at_least", "unit": "file"},
    {"value_text": "25/30", "value": "25", "denominator": "30", "unit": "file"},
    {"value_text": "01", "value": "1", "unit": "file"},
    {"value_text": "674,3 tỷ đồng", "value": "674300000000", "unit": "vnd"},
    {"value_text": "từ ngày 1/6/2023", "value": "", "value_date": "2023-06-01", "unit": "day"},
]
OF_UNIT = {
    "percent": "online_share",
    "file": "files",
    "vnd": "amount",
    "day": "launch_day",
}


def observation(number: int, **cells: str) -> Row:
    indicator = OF_UNIT[cells.get("unit", "percent")]
    key = {"observation": f"bai-a/{number:02}", "indicator": indicator}
    return {**OBSERVATION, **key, **cells}


def test_figures_that_read_as_they_are_entered_agree(tmp_path: Path) -> None:
    rows = [observation(number, **cells) for number, cells in enumerate(GOOD, 1)]
    assert told(tmp_path, observations=rows) == []


@pytest.mark.parametrize(
    "cells",
    [
        {"value_text": "97,3%", "value": "97.4"},
        {"value_text": "97,3%", "value": "9.73"},
        {"value_text": "97,3", "value": "97.3"},
        {"value_text": "hơn 94%", "value": "94"},
        {"value_text": "94%", "value": "94", "bound": "at_least"},
        {"value_text": "dưới 94%", "value": "94", "bound": "almost"},
        {"value_text": "25/25", "value": "25", "unit": "file"},
        {"value_text": "25", "value": "25", "denominator": "25", "unit": "file"},
        {"value_text": "1.323.386", "value": "1323.386", "unit": "file"},
        {"value_text": "760 nghìn", "value": "760", "unit": "file"},
        {"value_text": "674,3 tỷ", "value": "674300000000", "unit": "vnd"},
        {"value_text": "80%", "value": ""},
        {"value_text": "80%", "value": "80", "value_date": "2024-06-30"},
        {"value_text": "1/6/2023", "value": "", "value_date": "2023-01-06", "unit": "day"},
        {"value_text": "1/6/2023", "value": "", "unit": "day"},
        {"value_text": "1/6/2023", "value": "1", "value_date": "2023-06-01", "unit": "day"},
        {"value_text": "tháng 6", "value": "", "value_date": "2023-06-01", "unit": "day"},
        {"value_text": "30/2/2023", "value": "", "unit": "day", "value_date": "2023-03-02"},
    ],
)
def test_a_figure_mistyped_on_either_side_is_told(tmp_path: Path, cells: Row) -> None:
    (sentence,) = told(tmp_path, observations=[observation(1, **cells)])
    assert sentence.startswith(
        f"observations/press.csv, line 2, column value_text: “{cells['value_text']}” does not "
    )
    assert "None" not in sentence


@pytest.mark.parametrize(
    ("cells", "agrees"),
    [
        ({"value_text": "90%", "value": "90"}, True),
        ({"value_text": "tối thiểu 90%", "value": "90"}, True),
        ({"value_text": "90%", "value": "80"}, False),
        ({"value_text": "90", "value": "90"}, False),
    ],
)
def test_a_target_is_held_to_the_same_rule(tmp_path: Path, cells: Row, agrees: bool) -> None:
    found = told(tmp_path, targets=[{"target": "muc-tieu", **cells}])
    assert bool(found) is not agrees
    assert all(
        sentence.startswith("reference/targets.csv, line 2, column value_text: ")
        for sentence in found
    )


def test_the_sentence_is_vietnamese_by_choice(tmp_path: Path) -> None:
    (sentence,) = told(tmp_path, "vi", observations=[observation(1, value="8")])
    assert sentence == (
        "observations/press.csv, dòng 2, cột value_text: “80%” không khớp với giá trị 8, "
        "mức exact; hãy sửa chỗ gõ sai."
    )
