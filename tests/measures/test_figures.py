from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from dean06.intake import collect
from dean06.measures.figures import describe_figures
from dean06.quantities import Quantity
from dean06.store import Slice, load_slice
from tests.raw_data import INDICATORS, OBSERVATION, Row, raw_folder

ROWS: list[Row] = [
    {"indicator": "files", "unit": "file", "value_text": "hơn 1,4 triệu", "value": "1400000"}
    | {"bound": "at_least"},
    {"breakdown": "sector:justice"},
    {"breakdown": "sector:police"},
    {},
    {"indicator": "launch_day", "unit": "day", "value_text": "1/6/2023", "value": ""}
    | {"value_date": "2023-06-01"},
]


@pytest.fixture
def data(tmp_path: Path) -> Slice:
    rows = [
        {**OBSERVATION, "observation": f"bai-a/{number:02}", **row}
        for number, row in enumerate(ROWS, 1)
    ]
    ranked = [{**INDICATORS[0], "group": "direction", "order": "1"}, *INDICATORS[1:]]
    collect(raw_folder(tmp_path, observations=rows, indicators=ranked), tmp_path / "processed")
    return load_slice(tmp_path / "processed", "tinh-a")


def test_figures_stand_by_group_then_rank_then_part_in_the_order_of_the_tables(
    data: Slice,
) -> None:
    described = describe_figures(data.observations, data.reference)
    # Public services before direction; the whole before police before justice.
    assert list(described["observation"]) == [
        "bai-a/01",
        "bai-a/05",
        "bai-a/04",
        "bai-a/03",
        "bai-a/02",
    ]


def test_figures_carry_their_names_and_units(data: Slice) -> None:
    described = describe_figures(data.observations, data.reference)
    expected = pd.DataFrame(
        {
            "observation": ["bai-a/01", "bai-a/03"],
            "name_vi": ["Chỉ số"] * 2,
            "unit_vi": ["hồ sơ", None],
            "unit_kind": ["count", "percent"],
            "indicator_kind": ["stock", "share"],
            "breakdown_vi": [None, "ngành công an"],
            "breakdown_en": [None, "the police"],
        },
        dtype=object,
    )
    shown = described[described["observation"].isin(expected["observation"])]
    pd.testing.assert_frame_equal(shown[list(expected)].reset_index(drop=True), expected)


def test_a_figure_is_a_quantity_and_a_date_is_none(data: Slice) -> None:
    described = describe_figures(data.observations, data.reference).set_index("observation")
    assert described.at["bai-a/01", "quantity"] == Quantity(
        Decimal(1_400_000), "count", "at_least", Decimal(100_000), word="hơn"
    )
    assert described.at["bai-a/05", "quantity"] is None


def test_no_figure_is_lost_and_none_is_made(data: Slice) -> None:
    described = describe_figures(data.observations, data.reference)
    assert sorted(described["observation"]) == sorted(data.observations["observation"])
    assert set(data.observations) <= set(described)


def test_no_figures_are_described_as_none(data: Slice) -> None:
    described = describe_figures(data.observations.iloc[:0], data.reference)
    assert described.empty
    assert {"quantity", "name_vi", "unit_vi", "breakdown_vi", "rank"} <= set(described)
